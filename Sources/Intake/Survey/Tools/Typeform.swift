// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Typeform.
///
/// Several choices of one question are columns headed by the choice alone.
struct Typeform: SurveyTool {
  let word = "typeform"
  let title = LocalizedText(nl: "Typeform", en: "Typeform")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["submit date (utc)", "stage date (utc)"]),
    (.respondent, ["#"]),
    (.ignore, ["start date (utc)", "network id", "response type", "tags", "ending"]),
  ]

  let statuses = [
    StatusColumn(
      names: ["response type"], states: [(.complete, ["completed"]), (.partial, ["started", "partial"])], blank: .complete, other: nil)
  ]

  func marks(in top: SurveyTop) -> Int {
    guard top.has("submit date (utc)") || top.has("start date (utc)") else { return 0 }
    return 1 + top.count(["#", "network id", "submit date (utc)", "start date (utc)", "response type"])
  }
}
