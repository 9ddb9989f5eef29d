// SPDX-License-Identifier: EUPL-1.2
import Assessment
public import HealthModel

/// How `balans score` writes its results.
public enum ScoresFormat: String, Sendable, CaseIterable {
  /// An object per result.
  case json
  /// A row per figure.
  case csv
}

extension Pipeline {
  /// What must be known of results in full precision.
  public static let scoresNote = LocalizedText(
    nl: "Niet om te publiceren: deze cijfers zijn onafgerond en groepen van weinig mensen zijn niet afgeschermd.",
    en: "Not for publication: these figures are not rounded and small groups are not withheld.")

  /// All results in full precision, for checking; `nil` with a finding when the period or the collaboration is not there.
  ///
  /// With a period the results of that period only, changes and trends up to it included.
  public mutating func scores(
    _ dossier: LoadedDossier, _ request: ReviewRequest, format: ScoresFormat, isVerbose: Bool, language: Language
  ) throws -> String? {
    guard let input = input(of: dossier, request) else { return nil }
    var workings = Assess.workings(input, by: dossier.normenkader, until: request.period, isVerbose: isVerbose)
    if let period = request.period { workings.removeAll { $0.period != nil && $0.period != period } }
    switch format {
    case .csv: return ScoresCSV.render(workings)
    case .json: return try ScoresJSON.render(workings, normenkader: dossier.normenkader, note: Self.scoresNote.text(in: language))
    }
  }
}
