// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The check that a Markdown template has no HTML of its own but a few harmless elements, and no pictures but those of `balans`.
///
/// One program shows HTML in Markdown, another leaves it out and a third obeys it; a picture of elsewhere is fetched by whoever opens the report.
/// Links are the adviser's own business. Code is not excepted, so that it makes no difference where a reader thinks that code ends; a backslash is.
struct MarkdownMarkup {
  /// The elements that may stand in Markdown, without attributes but an id.
  private static let elements: Set<String> = ["a", "b", "br", "bdi", "sup", "sub"]
  private static let schemes = ["http:", "https:", "mailto:"]
  /// What a value and prepared output are to this check: bytes that no template has.
  private static let (value, markup): (UInt8, UInt8) = (0, 1)

  /// The template with tags that show something as one byte, and without those that show nothing.
  private var bytes: [UInt8] = []
  /// Where each of these bytes stands in the template.
  private var offsets: [Int] = []
  private let text: TemplateText

  /// Reports what a Markdown template may not hold.
  static func check(_ text: TemplateText, tags: [TemplateTag], findings: inout TemplateFindings) {
    MarkdownMarkup(text, tags).check(&findings)
  }

  private init(_ text: TemplateText, _ tags: [TemplateTag]) {
    self.text = text
    var cursor = 0
    func add(_ range: Range<Int>) {
      bytes += text.bytes[range]
      offsets += range
    }
    for tag in tags {
      add(cursor..<max(cursor, tag.range.lowerBound))
      cursor = tag.range.upperBound
      // Right behind a '<' no tag may stand, whatever it shows: otherwise data could end up in HTML.
      if tag.kind == .comment, bytes.last != UInt8(ascii: "<") { continue }
      let isSilent = tag.kind != .text && tag.kind != .markup && tag.kind != .partial && tag.kind != .parent
      if isSilent, bytes.last != UInt8(ascii: "<") { continue }
      bytes.append(tag.kind == .markup ? Self.markup : Self.value)
      offsets.append(tag.range.lowerBound)
    }
    add(cursor..<max(cursor, text.bytes.count))
  }

  private func check(_ findings: inout TemplateFindings) {
    var index = 0
    while index < bytes.count, !findings.isFull {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "<") where beginsHTML(at: index):
        if let end = endOfHarmless(at: index) {
          index = end
        } else {
          findings.add(.htmlInMarkdown(at: text.location(offsets[index]..<(offsets[index] + 1))))
        }
      case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["):
        if !isOwnPicture(at: index) { findings.add(.pictureInMarkdown(at: text.location(offsets[index]..<(offsets[index] + 2)))) }
      default: break
      }
      index += 1
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  /// Whether a reader of Markdown may take a `<` for the beginning of HTML; at the very end another template may follow.
  private func beginsHTML(at index: Int) -> Bool {
    guard let next = byte(index + 1) else { return true }
    return isLetter(next) || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"), Self.value, Self.markup].contains(next)
  }

  /// The last byte of what begins here, when it is a comment, one of the harmless elements, or an address between angle brackets.
  private func endOfHarmless(at index: Int) -> Int? {
    let rest = bytes[(index + 1)...]
    if rest.starts(with: "!--".utf8) { return endOfComment(from: index + 4) }
    guard let end = rest.prefix(2_000).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inner = bytes[(index + 1)..<end]
    guard inner.allSatisfy({ $0 > 0x20 || $0 == 0x20 }) else { return nil }
    let words = String(decoding: inner, as: UTF8.self)
    return isHarmless(words) || isAddress(words) ? end : nil
  }

  /// A comment without another one in it, and without anything that data fills in.
  private func endOfComment(from start: Int) -> Int? {
    var index = start
    while let byte = byte(index), byte != Self.value, byte != Self.markup {
      if byte == UInt8(ascii: "-"), self.byte(index + 1) == byte {
        return self.byte(index + 2) == UInt8(ascii: ">") && index > start ? index + 2 : nil
      }
      index += 1
    }
    return nil
  }

  private func isHarmless(_ inner: String) -> Bool {
    var rest = inner[...]
    if rest.first == "/" { rest.removeFirst() } else if rest.last == "/" { rest.removeLast() }
    if Self.elements.contains(String(rest)) { return true }
    guard let name = Self.elements.first(where: { rest.hasPrefix($0 + " id=\"") }), rest.hasSuffix("\"") else { return false }
    let id = rest.dropFirst(name.count + 5).dropLast()
    return id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  private func isAddress(_ inner: String) -> Bool {
    guard !inner.contains(where: { $0 == " " || $0 == "<" || $0 == "\"" || $0 == "'" || $0 == "`" }) else { return false }
    if Self.schemes.contains(where: { inner.hasPrefix($0) }) { return true }
    let parts = inner.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_") }
      }
  }

  /// Whether the address of a picture is prepared output, as in `![{{alt}}]{{{address}}}`.
  private func isOwnPicture(at index: Int) -> Bool {
    var place = index + 2
    while let byte = byte(place), byte != UInt8(ascii: "]"), byte != 0x0A { place += 1 }
    return byte(place) == UInt8(ascii: "]") && byte(place + 1) == Self.markup
  }
}

extension DiagnosticCode {
  static let markupInMarkdown = DiagnosticCode("B5022", "markup-in-markdown")
}

extension Diagnostic {
  fileprivate static func htmlInMarkdown(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .markupInMarkdown, .error,
      LocalizedText(
        nl: "in een sjabloon voor Markdown kan geen HTML staan, behalve <br>, <b>, <sub>, <sup>, <bdi>, <a id=\"...\"> en commentaar",
        en: "in a Markdown template there can be no HTML but <br>, <b>, <sub>, <sup>, <bdi>, <a id=\"...\"> and comments"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf het in Markdown, of in een sjabloon voor HTML; een gewone < schrijft u als &lt;",
          en: "write it in Markdown, or in a template for HTML; an ordinary < is written as &lt;")))
  }

  fileprivate static func pictureInMarkdown(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .markupInMarkdown, .error,
      LocalizedText(
        nl: "een eigen afbeelding kan niet in een sjabloon voor Markdown: een rapport haalt niets op",
        en: "a picture of your own cannot stand in a Markdown template: a report fetches nothing"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet er een link voor in de plaats: haal het uitroepteken weg", en: "put a link in its place: remove the exclamation mark")))
  }
}
