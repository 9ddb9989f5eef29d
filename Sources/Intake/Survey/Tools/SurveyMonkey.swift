// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// SurveyMonkey: two rows of headings, the question above its first column and the statement or option below.
///
/// It does not say which responses are incomplete. With "numerical values" a choice is its place among the choices, from whichever end they began.
struct SurveyMonkey: SurveyTool {
  let word = "surveymonkey"
  let title = LocalizedText(nl: "SurveyMonkey", en: "SurveyMonkey")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["end date", "einddatum", "date modified", "date created", "start date", "begindatum"]),
    (.respondent, ["respondent id", "respondentid", "id van respondent"]),
    (.email, ["email address", "email", "e-mailadres"]),
    (
      .ignore,
      [
        "collector id", "id van collector", "ip address", "ip-adres", "first name", "last name", "voornaam", "achternaam", "custom data 1",
        "custom data", "aangepaste gegevens 1", "aangepaste gegevens",
      ]
    ),
  ]

  let numbersAreCodes = true

  /// What stands in the second row under a question that has one column.
  private static let placeholders: Set<FoldedText> = [
    "response", "open-ended response", "antwoord", "reactie", "open antwoord", "open reactie", "open-einde antwoord", "vrij antwoord",
  ].reduce(into: []) { $0.insert(FoldedText($1)) }

  func marks(in top: SurveyTop) -> Int {
    let respondent = "respondent id|respondentid|id van respondent"
    guard top.has(respondent) else { return 0 }
    let own = top.count([
      respondent, "collector id|id van collector", "start date|begindatum|startdatum", "end date|einddatum", "ip address|ip-adres",
      "custom data 1|aangepaste gegevens 1",
    ])
    return isSecondRow(top.row(1)) ? own + 2 : own >= 3 ? own : 0
  }

  private func isSecondRow(_ row: [String]?) -> Bool {
    guard let row, let first = row.first, first.isEmpty else { return false }
    return row.contains { Self.placeholders.contains(FoldedText($0)) } || row.count { !$0.isEmpty } >= 2
  }

  func headingRows(of top: SurveyTop) -> Int {
    isSecondRow(top.row(1)) ? 2 : 1
  }

  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading] {
    guard rows > 1, let below = top.row(1) else { return top.headings.map { SurveyHeading($0) } }
    var question = ""
    return zip(top.headings, below).map { above, below in
      if !above.isEmpty { question = above }
      // A blank below is the end of a block: what stands above it, if anything, is a column by itself.
      if below.isEmpty || Self.placeholders.contains(FoldedText(below)) {
        if above.isEmpty, below.isEmpty { return SurveyHeading("") }
        return SurveyHeading(question)
      }
      return SurveyHeading(question.isEmpty ? below : "\(question) [\(below)]", parts: [below])
    }
  }
}
