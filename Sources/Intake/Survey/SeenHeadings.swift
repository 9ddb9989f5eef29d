// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The headings in all files of answers, against which the settings are held.
struct SeenHeadings {
  private var headings: [FoldedText: String] = [:]

  /// Adds the headings of a table, of which some were understood.
  mutating func insert(_ found: [SurveyHeading]) {
    for heading in found.flatMap(\.all) {
      let folded = FoldedText(heading)
      headings[folded] = headings[folded] ?? heading
    }
  }

  /// Reports each heading in the settings that stands in no file.
  ///
  /// Not of those that are given to an unknown statement: that is a finding of its own.
  func report(_ settings: DossierSettings, statements: Set<ID<Statement>>, log: inout DiagnosticLog) {
    guard !headings.isEmpty else { return }
    let file = settings.normenkaderLocation?.file ?? "balans.yaml"
    for (heading, role) in settings.columns.sorted(by: { $0.key < $1.key }) where headings[FoldedText(heading)] == nil {
      if case .statement(let id) = role, !statements.contains(id) { continue }
      let nearest = SpellingSuggestion.nearest(to: FoldedText(heading).text, among: headings.keys.map(\.text).sorted())
      let suggestion = nearest.flatMap { near in headings.first { $0.key.text == near }?.value }
      log.add(.unusedColumn(at: SourceLocation(file: file), heading: Quoted.heading(heading), suggestion: suggestion.map(Quoted.heading)))
    }
  }
}

extension DiagnosticCode {
  static let unusedColumn = DiagnosticCode("B1504", "unused-column")
}

extension Diagnostic {
  fileprivate static func unusedColumn(at location: SourceLocation, heading: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unusedColumn, .warning,
      LocalizedText(
        nl: "'columns' noemt de kop '\(heading)', maar die staat in geen enkel bestand met antwoorden",
        en: "'columns' names the heading '\(heading)', which stands in no file of answers"
      ),
      at: location,
      fixIt: suggestion.map { .didYouMean($0) }
        ?? FixIt(LocalizedText(nl: "neem de kop over zoals hij in het bestand staat", en: "copy the heading as it stands in the file"))
    )
  }
}
