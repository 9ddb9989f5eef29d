// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How ids are written: letters, digits and hyphens, a letter first.
enum IDSyntax {
  /// Whether a text is an id.
  static func isID(_ text: String, allowsUppercase: Bool = false) -> Bool {
    func isLetter(_ character: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character)
        || (allowsUppercase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(character))
    }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension DiagnosticCode {
  static let badID = DiagnosticCode("B2101", "bad-id")
}

extension Diagnostic {
  static func badID(_ location: SourceLocation, _ id: String, allowsUppercase: Bool = false) -> Diagnostic {
    let letters = allowsUppercase ? LocalizedText(nl: "letters", en: "letters") : LocalizedText(nl: "kleine letters", en: "lower case letters")
    return Diagnostic(
      .badID, .error,
      LocalizedText(
        nl: "'\(id.clipped)' is geen goede id: gebruik \(letters.text(in: .nl)), cijfers en koppeltekens en begin met een letter",
        en: "'\(id.clipped)' is no good id: use \(letters.text(in: .en)), digits and hyphens and begin with a letter"),
      at: location)
  }
}
