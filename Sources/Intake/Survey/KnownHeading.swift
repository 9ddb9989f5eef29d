// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a heading means that survey tools and people put over a column that is no statement.
///
/// Each tool has its own list; see `SurveyTools`. Headings of other tools are understood too: a table may have been put together by hand.
struct KnownHeading: Sendable {
  /// What the column is.
  let role: DossierSettings.ColumnRole
  /// Lower is better, when a table has several columns for the same thing.
  let rank: Int

  /// What a heading means, or `nil` when it is none of these.
  static func find(_ heading: SurveyHeading, of tool: any SurveyTool) -> KnownHeading? {
    if tool.isAddition(heading.text) { return KnownHeading(role: .ignore, rank: 0) }
    let names = heading.names.map { FoldedText($0) } + (codeBeforeText(heading.text).map { [$0] } ?? [])
    let own = names.lazy.compactMap { byTool[tool.word]?[$0] }.first
    return own ?? names.lazy.compactMap { known[$0] }.first
  }

  /// The code of a heading of LimeSurvey with code and text, such as `lastpage. Last page`.
  private static func codeBeforeText(_ heading: String) -> FoldedText? {
    let code = heading.prefix { $0 != "." }
    return code.count < heading.count ? FoldedText(String(code)) : nil
  }

  /// Names of columns that a suggestion for a mistyped heading may be made of.
  static let names: [String] = ["samenwerking", "collaboration", "partner", "organisatie", "organisation", "periode", "period", "respondent"]

  /// Whether a column holds the number that a tool gives to a response: unique within one form only.
  static func isResponseNumber(_ heading: SurveyHeading) -> Bool {
    let names = heading.names.map { FoldedText($0) } + (codeBeforeText(heading.text).map { [$0] } ?? [])
    return names.contains { responseNumbers.contains($0) }
  }

  private static let responseNumbers: Set<FoldedText> = [
    "id", "#", "response id", "responseid", "respons-id", "antwoord-id", "antwort id", "answer id", "_id", "respondent id", "respondentid",
  ].reduce(into: []) { $0.insert(FoldedText($1)) }

  private static let byTool: [String: [FoldedText: KnownHeading]] = SurveyTools.all.reduce(into: [:]) { tools, tool in
    tools[tool.word] = table(of: tool, from: 0)
  }

  /// Plain headings first, then those of each tool; those of a later tool are less sure.
  private static let known: [FoldedText: KnownHeading] = {
    var known: [FoldedText: KnownHeading] = [:]
    for (index, tool) in ([PlainTable() as any SurveyTool] + SurveyTools.all).enumerated() {
      known.merge(table(of: tool, from: 100 * index)) { first, _ in first }
    }
    return known
  }()

  private static func table(of tool: any SurveyTool, from lowest: Int) -> [FoldedText: KnownHeading] {
    var table: [FoldedText: KnownHeading] = [:]
    for (role, names) in tool.headings {
      for (rank, name) in names.enumerated() {
        let folded = FoldedText(name)
        table[folded] = table[folded] ?? KnownHeading(role: role, rank: role == .partner || role == .collaboration ? lowest : lowest + rank)
      }
    }
    return table
  }
}
