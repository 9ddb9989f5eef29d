// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Microsoft Forms: opened in Excel, as a workbook or saved as CSV.
///
/// Only complete forms are sent in. Headings end at 199 characters; a heading that comes twice gets a number behind it.
struct MicrosoftForms: SurveyTool {
  let word = "microsoft-forms"
  let title = LocalizedText(nl: "Microsoft Forms", en: "Microsoft Forms")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["tijd van voltooien", "completion time", "fertigstellungszeit", "heure de fin"]),
    (.respondent, ["id"]),
    (.email, ["e-mail", "email", "adresse de messagerie"]),
    (
      .ignore,
      [
        "begintijd", "start time", "starttijd", "startzeit", "heure de début", "naam", "name", "nom", "tijd van laatste wijziging",
        "last modified time", "zeitpunkt der letzten änderung", "heure de la dernière modification", "taal", "language", "sprache", "langue",
        "total points", "quiz feedback",
      ]
    ),
  ]

  func marks(in top: SurveyTop) -> Int {
    let times = ["begintijd|starttijd|start time|startzeit|heure de début", "tijd van voltooien|completion time|fertigstellungszeit|heure de fin"]
    guard top.count(times) == 2 else { return 0 }
    return 2 + top.count(["id", "e-mail|email|adresse de messagerie", "naam|name|nom"])
  }

  /// A quiz adds the points and the feedback of each question, in English whatever the language of the form.
  func isAddition(_ heading: String) -> Bool {
    heading.hasPrefix("Points - ") || heading.hasPrefix("Feedback - ")
  }
}
