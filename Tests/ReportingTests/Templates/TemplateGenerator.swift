// SPDX-License-Identifier: EUPL-1.2
import Reporting

/// SplitMix64 (Steele, Lea and Flood 2014), so that a failure comes back.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes templates by chance: sound ones, put together of parts, and ones with mistakes in them.
struct TemplateGenerator {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(state: seed)
  }

  /// A page and the templates that it includes and inherits from.
  mutating func templates() -> (page: String, others: [String: String]) {
    var others = ["leaf.html": "<b>{{title}}</b>{{^isFinal}}<i title=\"{{note}}\">x</i>{{/isFinal}}"]
    others["part.html"] = flow(depth: 2, in: .root)
    others["parent.html"] = "<div class=\"{{title}}\">{{$one}}\(flow(depth: 1, in: .root)){{/one}}<p>{{$two}}a{{/two}}</p></div>"
    var page = PageTrial.page((0..<pick(1...3)).map { _ in flow(depth: 4, in: .root) }.joined(separator: "\n"))
    if chance(40) { page = mutated(page) }
    if chance(25), let name = others.keys.sorted().randomElement(using: &random) { others[name] = others[name].map { mutated($0) } }
    return (page, others)
  }

  /// Values in which every text is hostile.
  mutating func values() -> [String: TemplateValue] {
    [
      "title": .text(text()), "note": chance(50) ? .text(text()) : .absent, "isFinal": .flag(chance(50)),
      "chart": chance(70) ? .markup("<svg aria-hidden=\"true\"></svg>") : .absent,
      "tags": .list((0..<pick(0...3)).map { _ in .text(text()) }),
      "rows": .list((0..<pick(0...3)).map { _ in .object(["name": .text(text()), "title": .text(text())]) }),
      "partner": .object(["name": .text(text()), "city": chance(50) ? .text(text()) : .absent]),
      "advice": chance(50) ? .object(["word": .text(text())]) : .absent,
    ]
  }

  /// A text of pieces that mean something somewhere, and of characters by chance.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<pick(0...8) {
      if chance(30), let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
        text.unicodeScalars.append(scalar)
      } else {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  private static let pieces = [
    "{{", "}}", "{{{chart}}}", "{{>leaf.html}}", "<", ">", "</p>", "</main>", "<script>", "<!--", "-->", "]]>", "<![CDATA[", "<?", "?>",
    "&", "&amp;", "&#0;", "\"", "'", "\" onload=\"x", "' onload='x", "`", "|", "\\", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{202E}",
    "\u{FFFE}", "\u{FFFF}", "é", "🙂", "\u{301}", " ", "javascript:x", "http://a.nl", "//a.nl", "\u{2028}", "\u{85}", "a",
  ]

  /// Where names are looked up.
  private enum Scope {
    case root, row, tag
  }

  private mutating func flow(depth: Int, in scope: Scope) -> String {
    guard depth > 0 else { return "<p>\(phrase(depth: 1, in: scope))</p>" }
    let inner = depth - 1
    switch pick(0...13) {
    case 0: return "<p>\(phrase(depth: 2, in: scope))</p>"
    case 1: return "<div class=\"\(attribute(in: scope))\">\(flow(depth: inner, in: scope))</div>"
    case 2: return "<ul>{{#tags}}<li>\(flow(depth: inner, in: .tag))</li>{{/tags}}</ul>"
    case 3: return "{{#rows}}\n\(flow(depth: inner, in: .row))\n{{/rows}}"
    case 4: return "{{#isFinal}}\(flow(depth: inner, in: scope)){{/isFinal}}{{^isFinal}}\(flow(depth: inner, in: scope)){{/isFinal}}"
    case 5: return "<h2>a \(phrase(depth: 1, in: scope))</h2>\n\(flow(depth: inner, in: scope))"
    case 6:
      let row = "<tr><th scope=\"row\">{{name}}</th><td>\(phrase(depth: 1, in: .row))</td></tr>"
      return "<table><caption>a {{title}}</caption>{{#rows}}\(row){{/rows}}</table>"
    case 7: return "  {{>part.html}}\n".replacing("part", with: depth > 3 ? "part" : "leaf")
    case 8 where depth > 3:
      let blocks = "{{$one}}\(flow(depth: inner, in: scope)){{/one}}{{$two}}\(phrase(depth: 1, in: scope)){{/two}}"
      return "{{<parent.html}}\(blocks){{/parent.html}}"
    case 9: return "<details><summary>a {{title}}</summary>\(flow(depth: inner, in: scope))</details>"
    case 10: return "{{#note}}\(flow(depth: inner, in: .tag)){{/note}}"
    case 11: return "{{#advice}}<section>\(flow(depth: inner, in: scope))<p>{{word}}</p></section>{{/advice}}"
    case 12: return "<figure>{{{chart}}}<figcaption>\(phrase(depth: 1, in: scope))</figcaption></figure>"
    default: return flow(depth: inner, in: scope) + "\n" + flow(depth: inner, in: scope)
    }
  }

  private mutating func phrase(depth: Int, in scope: Scope) -> String {
    guard depth > 0 else { return value(in: scope) }
    switch pick(0...6) {
    case 0: return "a &amp; \(value(in: scope))"
    case 1: return "<b title='\(attribute(in: scope))'>\(phrase(depth: depth - 1, in: scope))</b>"
    case 2: return "<a href=\"{{title}}\">a \(value(in: scope))</a>"
    case 3: return "<a href=\"#x{{title}}\">a</a> <bdi>{{title}}</bdi>"
    case 4: return "{{#isFinal}}\(value(in: scope)){{/isFinal}}\(phrase(depth: depth - 1, in: scope))"
    case 5: return "<img src=\"data:image/png;base64,AA\" alt=\"\(attribute(in: scope))\" /><br />"
    default: return value(in: scope)
    }
  }

  private mutating func attribute(in scope: Scope) -> String {
    switch pick(0...3) {
    case 0: "a {{title}} b"
    case 1: "{{#isFinal}}x{{/isFinal}}{{^isFinal}}{{title}}{{/isFinal}}"
    case 2: scope == .tag ? "{{.}}" : "{{#tags}}{{.}} {{/tags}}"
    default: value(in: scope)
    }
  }

  private mutating func value(in scope: Scope) -> String {
    switch scope {
    case .root: ["{{title}}", "{{note}}", "{{partner.name}}", "{{partner.city}}"].randomElement(using: &random) ?? ""
    case .row: ["{{name}}", "{{title}}", "{{partner.name}}"].randomElement(using: &random) ?? ""
    case .tag: "{{.}}"
    }
  }

  /// The text with a mistake somewhere: something left out, put in, written twice or moved.
  private mutating func mutated(_ text: String) -> String {
    var characters = Array(text)
    guard characters.count > 20 else { return text }
    let start = pick(0...(characters.count - 10))
    let range = start..<(start + pick(1...9))
    switch pick(0...3) {
    case 0: characters.removeSubrange(range)
    case 1: characters.insert(contentsOf: Array(text.dropFirst(start).prefix(range.count)), at: pick(0...(characters.count - 1)))
    case 2: characters.insert(contentsOf: Self.mistakes.randomElement(using: &random) ?? "", at: start)
    default: characters.swapAt(start, pick(0...(characters.count - 1)))
    }
    return String(characters)
  }

  private static let mistakes = [
    "{{", "}}", "{{title}}", "{{{chart}}}", "{{#isFinal}}", "{{/isFinal}}", "{{^rows}}", "<p>", "</p>", "<div>", "</div>", "<!--", "-->",
    "\"", "'", "<", "&", " onclick=\"{{title}}\"", "<script>{{title}}</script>", "<style>{{title}}</style>", "{{>leaf.html}}", "<![CDATA[",
    "{{! ", "/>", " {{title}}=\"a\"",
  ]

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }
}
