// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds the tags of a template.
struct TemplateLexer {
  private let text: TemplateText
  private var tags: [TemplateTag] = []
  private var findings = TemplateFindings()

  static func tags(of text: TemplateText, findings: inout TemplateFindings) -> [TemplateTag] {
    var lexer = TemplateLexer(text: text)
    lexer.scan()
    findings.add(contentsOf: lexer.findings)
    return lexer.tags
  }

  private init(text: TemplateText) {
    self.text = text
  }

  private mutating func scan() {
    let bytes = text.bytes
    var index = 0
    while index + 1 < bytes.count, !findings.isFull {
      if bytes[index] == Self.openBrace, bytes[index + 1] == Self.openBrace {
        index = readTag(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Reads the tag that begins here and returns where to go on.
  private mutating func readTag(at start: Int) -> Int {
    let isTriple = byte(start + 2) == Self.openBrace
    let sigil = byte(start + 2).map { Character(Unicode.Scalar($0)) } ?? " "
    guard let close = closingBraces(from: start + 2, isTriple: isTriple, isComment: sigil == "!") else {
      findings.add(.unfinishedTag(at: text.location(start..<(start + 2))))
      return sigil == "!" ? text.bytes.count : start + 2
    }
    let end = close + (isTriple ? 3 : 2)
    add(kind: Self.kinds[sigil], sigil: sigil, inner: (start + 2)..<close, range: start..<end)
    return end
  }

  /// Where the closing braces stand: anywhere for a comment, on the same line and before another tag otherwise.
  private func closingBraces(from start: Int, isTriple: Bool, isComment: Bool) -> Int? {
    let bytes = text.bytes
    var index = start + (isTriple ? 1 : 0)
    while index + 1 < bytes.count {
      if bytes[index] == Self.closeBrace, bytes[index + 1] == Self.closeBrace {
        if !isTriple { return index }
        return byte(index + 2) == Self.closeBrace ? index : nil
      }
      if !isComment, bytes[index] == 0x0A || (bytes[index] == Self.openBrace && bytes[index + 1] == Self.openBrace) { return nil }
      index += 1
    }
    return nil
  }

  private mutating func add(kind: TemplateTag.Kind?, sigil: Character, inner: Range<Int>, range: Range<Int>) {
    if kind == .comment {
      tags.append(TemplateTag(kind: .comment, name: "", nameRange: inner, range: range))
      return
    }
    let nameRange = trimmed(kind == nil ? inner : (inner.lowerBound + 1)..<inner.upperBound)
    let name = text.string(nameRange)
    if Self.unsupported.contains(sigil) || name.contains("(") || name.hasPrefix("*") {
      findings.add(.unsupportedTag(at: text.location(range)))
    } else if !isName(name, ofKind: kind ?? .text) {
      findings.add(.invalidName(at: text.location(range)))
    } else {
      tags.append(TemplateTag(kind: kind ?? .text, name: name, nameRange: nameRange, range: range))
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text.bytes[low] == 0x20 || text.bytes[low] == 0x09 { low += 1 }
    while high > low, text.bytes[high - 1] == 0x20 || text.bytes[high - 1] == 0x09 { high -= 1 }
    return low..<high
  }

  private func isName(_ name: String, ofKind kind: TemplateTag.Kind) -> Bool {
    if name == "." { return kind != .partial && kind != .parent && kind != .block }
    let allowed = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
      default: false
      }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return allowed && parts.allSatisfy { !$0.isEmpty }
  }

  private func byte(_ index: Int) -> UInt8? {
    index < text.bytes.count ? text.bytes[index] : nil
  }

  private static let openBrace = UInt8(ascii: "{")
  private static let closeBrace = UInt8(ascii: "}")
  private static let unsupported: Set<Character> = ["=", "%", "*", "@", "?", "~"]
  private static let kinds: [Character: TemplateTag.Kind] = [
    "{": .markup, "&": .markup, "#": .section, "^": .inverted, "/": .close, "!": .comment, ">": .partial, "<": .parent, "$": .block,
  ]
}

extension DiagnosticCode {
  static let unfinishedTag = DiagnosticCode("B5002", "unfinished-tag")
  static let unsupportedTag = DiagnosticCode("B5003", "unsupported-tag")
  static let invalidName = DiagnosticCode("B5004", "invalid-name")
}

extension Diagnostic {
  fileprivate static func unfinishedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unfinishedTag, .error,
      LocalizedText(nl: "de accolades zijn hier geopend maar niet gesloten", en: "the braces are opened here but not closed"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "sluit {{ met }} en {{{ met }}}, op dezelfde regel", en: "close {{ with }} and {{{ with }}}, on the same line"))
    )
  }

  fileprivate static func unsupportedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unsupportedTag, .error,
      LocalizedText(
        nl: "andere scheidingstekens, functies en berekende namen kunnen niet in een sjabloon",
        en: "other delimiters, functions and computed names are not possible in a template"), at: location,
      fixIt: FixIt(LocalizedText(nl: "gebruik een naam tussen {{ en }}", en: "use a name between {{ and }}"))
    )
  }

  fileprivate static func invalidName(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .invalidName, .error,
      LocalizedText(nl: "hier staat geen geldige naam", en: "there is no valid name here"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "een naam bestaat uit letters, cijfers, - en _, met punten ertussen",
          en: "a name consists of letters, digits, - and _, with dots in between"))
    )
  }
}
