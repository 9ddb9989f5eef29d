// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A statement as a row of a table.
enum StatementRow {
  static let keys = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("code", .text, "Its id in the questionnaire."),
    .init("text", .text, "Its text."),
    .init("isReversed", .flag, "Whether agreeing is unfavourable."),
    .init("mean", .text, "Its mean with higher as better, or why there is none."),
    .init("respondents", .text, "How many answered, or why that is not shown."),
    .init("spread", .optionalText, "The answers in three classes, such as `2 / 3 / 9`."),
    .init("bar", .markup, "The same as a bar, where it may be seen."),
    .init("dontKnow", .optionalText, "How many answered \"don't know\" or \"rather not say\", where that may be seen."),
  ])

  /// The statements of a theme, lowest mean first, those without a mean last, else in the order of the questionnaire.
  static func sorted(_ dimension: ID<Dimension>, _ page: PageContext) -> [PublishedStatement] {
    let ids = page.normenkader.dimension(dimension)?.statements.map(\.id) ?? []
    let own = ids.compactMap { id in page.period.statements.first { $0.id == id } }
    return own.enumerated().sorted { left, right in
      (left.element.mean.value?.count ?? .max, left.offset) < (right.element.mean.value?.count ?? .max, right.offset)
    }.map(\.element)
  }

  static func value(_ statement: PublishedStatement, _ page: PageContext) -> TemplateValue {
    let wording = page.wording
    let rule = page.normenkader.statement(statement.id)
    let distribution = statement.distribution.value
    return .object([
      "id": .text(Anchor.statement(statement.id)), "code": .text(FreeText.line(statement.id.rawValue)),
      "text": .text(rule.map { wording.text($0.text) } ?? ""), "isReversed": .flag(rule?.isReversed ?? false),
      "mean": .text(wording.cell(statement.mean, wording.numbers.tenths)),
      "respondents": .text(wording.cell(statement.respondents, wording.numbers.whole)),
      "spread": .optional(distribution.map { spread($0, wording) }),
      "bar": distribution.map { .markup(AnswerBar($0, isReversed: rule?.isReversed ?? false).svg()) } ?? .absent,
      "dontKnow": .optional(dontKnow(statement, wording)),
    ])
  }

  // More than one in five of those who were to say something (docs/method.md: missing answers); told from the two numbers that are shown.
  private static func dontKnow(_ statement: PublishedStatement, _ wording: Wording) -> String? {
    guard case .shown(let silent) = statement.dontKnow else { return nil }
    let isMany = statement.respondents.value.map { 4 * silent > $0 } ?? false
    return wording.phrases(isMany ? "statement.dont-know.many" : "statement.dont-know", ["count": wording.numbers.whole(silent)])
  }

  static func spread(_ distribution: PublishedStatement.Distribution, _ wording: Wording) -> String {
    [distribution.disagree, distribution.neutral, distribution.agree].map(wording.numbers.whole).joined(separator: " / ")
  }
}
