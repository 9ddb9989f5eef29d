// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The style sheet that stands in every page: the built-in one, or that of a house style.
struct StyleSheet: Sendable {
  /// Most bytes of one: it is copied into every page.
  static let mostBytes = 1 << 20

  /// Its text, fit to stand between tags: `<` and `&` would end it or break the page, and CSS can spell both otherwise.
  let text: String
  /// Why one's own is not used.
  let problem: Diagnostic?

  /// The last of these with its name, or the built-in one.
  init(_ sources: [TemplateSource]) {
    let own = sources.last { $0.name == ReportRenderer.styleName }
    problem = own.flatMap(Self.problem)
    let usable = problem == nil ? own.map { String(decoding: $0.bytes, as: UTF8.self) } : nil
    text = (usable ?? BuiltInTemplates.style).replacing("<", with: "\\3C ").replacing("&", with: "\\26 ")
  }

  private static func problem(with source: TemplateSource) -> Diagnostic? {
    WellFormedness.checkCharacters(source.bytes, options: .init(maximumBytes: mostBytes)).map { .unusableStyleSheet($0, in: source.file) }
  }
}

extension DiagnosticCode {
  static let unusableStyleSheet = DiagnosticCode("B5032", "unusable-style-sheet")
}

extension Diagnostic {
  fileprivate static func unusableStyleSheet(_ found: XMLProblem, in file: String) -> Diagnostic {
    let why =
      switch found.kind {
      case .tooLarge:
        LocalizedText(
          nl: "het stijlblad is groter dan \(StyleSheet.mostBytes >> 20) MB", en: "the style sheet is larger than \(StyleSheet.mostBytes >> 20) MB")
      case .notUTF8: LocalizedText(nl: "het stijlblad is geen UTF-8", en: "the style sheet is not UTF-8")
      default:
        LocalizedText(
          nl: "het stijlblad bevat een stuurteken dat niet mag", en: "the style sheet contains a control character that is not allowed")
      }
    return Diagnostic(
      .unusableStyleSheet, .error,
      LocalizedText(nl: why.text(in: .nl) + "; dat van balans zelf is gebruikt", en: why.text(in: .en) + "; that of balans itself was used"),
      at: SourceLocation(file: file, line: found.line, column: found.column),
      fixIt: FixIt(
        LocalizedText(
          nl: "bewaar het als UTF-8 zonder stuurtekens en haal grote plaatjes eruit",
          en: "save it as UTF-8 without control characters and take large pictures out")))
  }
}
