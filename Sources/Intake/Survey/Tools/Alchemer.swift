// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Alchemer, once SurveyGizmo.
///
/// An option comes before its question: `Option:Question`.
struct Alchemer: SurveyTool {
  let word = "alchemer"
  let title = LocalizedText(nl: "Alchemer", en: "Alchemer")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["date submitted"]),
    (.respondent, ["response id"]),
    (
      .ignore,
      [
        "time started", "status", "contact id", "legacy comments", "language", "referer", "sessionid", "user agent", "ip address",
        "longitude", "latitude",
      ]
    ),
  ]

  let statuses = [
    StatusColumn(
      names: ["status"],
      states: [(.complete, ["complete"]), (.partial, ["partial", "in progress"]), (.rejected, ["disqualified", "deleted"])],
      blank: .complete, other: nil)
  ]

  func marks(in top: SurveyTop) -> Int {
    guard top.count(["time started", "date submitted"]) == 2 else { return 0 }
    return 2 + top.count(["status", "sessionid", "user agent", "contact id", "response id"])
  }

  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading] {
    top.headings.map { heading in
      guard let colon = heading.firstIndex(of: ":") else { return SurveyHeading(heading) }
      return SurveyHeading(heading, parts: [CellText.clean(String(heading[..<colon]))])
    }
  }
}
