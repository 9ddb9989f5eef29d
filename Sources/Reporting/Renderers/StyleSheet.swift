// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The style sheet that stands in every page: the built-in one or one in its place, then a house style, then the logo.
struct StyleSheet: Sendable {
  /// Most bytes of one: it is copied into every page.
  static let mostBytes = 1 << 20
  /// The parts of a page whose heading has the logo: it stands at the right, on a telephone above the title.
  private static let logoRules = """
    header.page::before { content: ""; display: block; float: right; width: 12rem; height: 3.5rem; margin: 0 0 1rem 1.5rem; \
    background: var(--logo) no-repeat right top / contain; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    @media (max-width: 40rem) { header.page::before { float: none; margin-left: 0; background-position: left top; } }
    """

  /// Its text, fit to stand between tags: `<` and `&` would end it or break the page, and CSS can spell both otherwise.
  let text: String
  /// Why one's own are not used.
  let problems: [Diagnostic]

  /// The last of these with their names; without one the built-in one.
  init(_ sources: [TemplateSource]) {
    var problems: [Diagnostic] = []
    func usable(_ name: String) -> String? {
      guard let source = sources.last(where: { $0.name == name }) else { return nil }
      if let problem = Self.problem(with: source) { problems.append(problem) }
      return problems.contains { $0.location?.file == source.file } ? nil : String(decoding: source.bytes, as: UTF8.self)
    }
    let base = usable(ReportRenderer.styleName) ?? BuiltInTemplates.style
    let logo = usable(ReportRenderer.logoName).map { ":root { --logo: url(\"\($0)\"); }\n" + Self.logoRules }
    let parts = [base, usable(ReportRenderer.houseStyleName), logo].compactMap(\.self)
    text = parts.joined(separator: "\n").replacing("<", with: "\\3C ").replacing("&", with: "\\26 ")
    self.problems = problems
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
