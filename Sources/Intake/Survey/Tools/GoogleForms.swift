// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Google Forms: the CSV of the form itself, and the linked sheet saved as CSV, TSV or XLSX.
///
/// Only complete forms are sent in. A row of a grid is `Question [Row]`. Branches of a form have the same heading more than once.
struct GoogleForms: SurveyTool {
  let word = "google-forms"
  let title = LocalizedText(nl: "Google Forms", en: "Google Forms")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["tijdstempel", "timestamp", "zeitstempel", "horodateur", "marca temporal"]),
    (.email, ["e-mailadres", "email address", "username", "gebruikersnaam"]),
    (.ignore, ["score"]),
  ]

  func marks(in top: SurveyTop) -> Int {
    guard let first = top.headings.first.map({ FoldedText($0) }) else { return 0 }
    return ["tijdstempel", "timestamp", "zeitstempel", "horodateur", "marca temporal"].contains(first.text) ? 2 : 0
  }
}
