// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// SurveyMonkey: two rows of headings, the question above its first column and the statement or option below.
///
/// It does not say which responses are incomplete. With "numerical values" a choice is its place among the choices, from whichever end they began.
struct SurveyMonkey: SurveyTool {
  let word = "surveymonkey"
  let title = LocalizedText(nl: "SurveyMonkey", en: "SurveyMonkey")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["end date", "date modified", "date created", "start date"]),
    (.respondent, ["respondent id", "respondentid"]),
    (.email, ["email address", "email"]),
    (.ignore, ["collector id", "ip address", "first name", "last name", "custom data 1", "custom data"]),
  ]

  let numbersAreCodes = true

  /// What stands in the second row under a question that has one column.
  private static let placeholders: Set<FoldedText> = ["response", "open-ended response"].reduce(into: []) { $0.insert(FoldedText($1)) }

  func marks(in top: SurveyTop) -> Int {
    guard top.has("respondent id|respondentid") else { return 0 }
    let own = top.count(["respondent id|respondentid", "collector id", "start date", "end date", "ip address", "custom data 1"])
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
