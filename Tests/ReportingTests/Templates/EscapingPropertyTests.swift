// SPDX-License-Identifier: EUPL-1.2
import Reporting
import Testing
import XMLSupport

/// Any text whatever keeps the structure of the output.
struct EscapingPropertyTests {
  /// SplitMix64 (Steele, Lea and Flood 2014), so that a failure comes back.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "{{", "}}", "{{{", "<", ">", "</p>", "<!--", "-->", "]]>", "<![CDATA[", "&", "&amp;", "&#0;", "\"", "'", "`", "|", "\\", "\\|", "\n", "\r", "\t",
    "\u{0}", "\u{1B}", "\u{202E}", "\u{2069}", "\u{FFFE}", "\u{FFFF}", "é", "🙂", "\u{301}", " ", "  ", "a", "#", "-", "+", "1.", "*", "_", "[x](y)",
    "~", "$", "javascript:", "http://a.nl", "\u{2028}", "\u{85}", "\u{7F}", "=", "!", "--",
  ]

  private static func text(_ random: inout Random) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Bool.random(using: &random), let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces.randomElement(using: &random) ?? ""
      }
    }
    return text
  }

  @Test func anyTextGivesWellFormedHTMLOfTheSameStructure() throws {
    let template = "<div title=\"{{title}}\" lang='{{title}}'><a href=\"{{title}}\">{{title}}</a>{{#tags}}<i>{{.}}</i>{{/tags}}</div>"
    var random = Random(state: 1)
    for _ in 0..<1_000 {
      let text = Self.text(&random)
      let output = try #require(TemplateTrial.render(template, ["title": .text(text), "tags": .list([.text(text), .text("\(text)\(text)")])]))
      let reading = XMLDocument.read(Array(output.utf8))
      #expect(reading.problems == [], "\(text.debugDescription)")
      let document = try #require(reading.document)
      #expect(try document.count("//*") == 4)
      #expect(try document.count("//@*") == 3)
      #expect(try !document.strings("//a/@href").contains { Self.leadsOut($0) }, "\(text.debugDescription)")
    }
  }

  @Test func anyTextKeepsTheCellsOfATableRow() throws {
    var random = Random(state: 2)
    for _ in 0..<2_000 {
      let text = Self.text(&random)
      let output = try #require(TemplateTrial.render("| {{title}} | {{title}}|x |\n", ["title": .text(text)], .markdown))
      #expect(output.utf8.filter { $0 == 0x0A || $0 == 0x0D }.count == 1, "\(text.debugDescription)")
      #expect(Self.cellCount(output) == 3, "\(text.debugDescription)")
    }
  }

  @Test func anyTextStaysOnItsMarkdownLine() throws {
    var random = Random(state: 3)
    for _ in 0..<1_000 {
      let text = Self.text(&random)
      let output = try #require(TemplateTrial.render("a\n{{title}}\nb\n", ["title": .text(text)], .markdown))
      #expect(output.utf8.filter { $0 == 0x0A }.count == 3, "\(text.debugDescription)")
      let line = output.split(separator: "\n", omittingEmptySubsequences: false)[1]
      #expect(!"#>=|~`*".contains(line.first ?? "a"), "\(text.debugDescription)")
    }
  }

  /// Whether a browser would see a scheme or a host, after dropping white space and controls (WHATWG URL, 4.4).
  private static func leadsOut(_ address: String) -> Bool {
    let seen = address.unicodeScalars.filter { $0.value > 0x20 }
    let scheme = seen.prefix { $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0)) }
    let afterScheme = seen.dropFirst(scheme.count).first
    let slashes = seen.prefix { $0 == "/" || $0 == "\\" }
    return (!scheme.isEmpty && afterScheme == ":") || slashes.count >= 2
  }

  /// The cells of a row by the rule of GitHub's tables: a pipe counts unless an odd number of backslashes stands before it.
  private static func cellCount(_ row: String) -> Int {
    var pipes = 0
    var backslashes = 0
    for byte in row.utf8 {
      if byte == UInt8(ascii: "|"), backslashes % 2 == 0 { pipes += 1 }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
    }
    return pipes - 1
  }
}
