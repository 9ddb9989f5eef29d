// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The check that everything in a template can be seen: what data fills in is shown as its code, and what a template says itself stands on the page
/// as it is.
///
/// Whoever means such a character writes it as a reference, which can be seen: `&#8203;`.
enum HiddenInTemplate {
  /// Most findings in one template.
  private static let most = 20

  /// Reports the characters that nobody sees: those of no width, marks of direction, and controls.
  static func check(_ text: TemplateText, findings: inout TemplateFindings) {
    let whole = text.string(0..<text.bytes.count)
    guard VisibleText.withoutHidden(whole) != whole || whole.unicodeScalars.contains(where: isControl) else { return }
    let scalars = Array(whole.unicodeScalars)
    let hidden = Set(VisibleText.hiddenPlaces(in: scalars, atMost: most))
    var (offset, found) = (0, 0)
    for (place, scalar) in scalars.enumerated() {
      let length = UTF8.width(scalar)
      if hidden.contains(place) || isControl(scalar) {
        findings.add(.hiddenInTemplate(scalar, at: text.location(offset..<(offset + length))))
        found += 1
        if found == most { return }
      }
      offset += length
    }
  }

  /// The controls that XML allows and a terminal obeys.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x7F..<0xA0).contains(scalar.value) }
}

extension DiagnosticCode {
  static let hiddenInTemplate = DiagnosticCode("B5021", "hidden-in-template")
}

extension Diagnostic {
  fileprivate static func hiddenInTemplate(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .hiddenInTemplate, .error,
      LocalizedText(
        nl: "hier staat een teken dat niemand ziet (\(code)); het zou zo op de pagina komen",
        en: "here stands a character that nobody sees (\(code)); it would come on the page as it is"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal het weg; hoort het er echt, schrijf het dan zo dat u het ziet: &#\(scalar.value);",
          en: "remove it; if it really belongs there, write it so that it can be seen: &#\(scalar.value);")))
  }
}
