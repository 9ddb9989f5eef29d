// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// One theme: its score and what it is made of.
enum ThemeSection {
  static let keys = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("question", .text, "The question it answers."),
    .init("score", .object(ScoreCell.keys), "Its score."),
    .init("explain", .optionalText, "What the score means."),
    .init("perception", .object(ScoreCell.keys), "Its score from statements."),
    .init("facts", .object(ScoreCell.keys), "Its score from registers."),
    .init("notes", .list(.text), "Respondents, coverage, mirror, agreement and other remarks, a sentence each."),
    .init("statements", .list(.object(StatementRow.keys)), "Its statements, lowest first."),
    .init("hasStatements", .flag, "Whether it has statements."),
    .init("hasDistribution", .flag, "Whether any statement shows how its answers were spread."),
    .init("indicators", .list(.object(FactRow.keys)), "Its facts against their norms."),
    .init("hasIndicators", .flag, "Whether it has such facts."),
    .init("hasReasons", .flag, "Whether any of them says why its norm is what it is."),
    .init("unscored", .list(.object(FactRow.keys)), "Its facts without a norm."),
    .init("hasUnscored", .flag, "Whether it has such facts."),
    .init("trail", .optionalObject(TrailPart.keys), "Its counts that follow on each other, when there are any to draw."),
    .init("hasTables", .flag, "Whether rows of registers are shown."),
    .init("tables", .list(.object(RegisterTable.keys)), "Rows of registers."),
  ])

  static func value(_ dimension: PublishedDimension, _ page: PageContext) -> TemplateValue {
    let rule = page.normenkader.dimension(dimension.id)
    let statements = StatementRow.sorted(dimension.id, page)
    let rules = rule?.indicators ?? []
    let scored = facts(rules.filter { $0.norm != nil }, page)
    let unscored = facts(rules.filter { $0.norm == nil }, page)
    let tables = RegisterTable.values(dimension.id, page)
    return .object([
      "id": .text(Anchor.theme(dimension.id)), "title": .text(page.wording.title(dimension.id)),
      "question": .text(rule.map { page.wording.text($0.question) } ?? ""),
      "score": ScoreCell.value(dimension.score, page),
      "explain": .optional(explain(dimension, rule, page)),
      "perception": ScoreCell.value(dimension.perception, page), "facts": ScoreCell.value(dimension.facts, page),
      "notes": .texts(ThemeNotes(dimension, page).sentences),
      "statements": .list(statements.map { StatementRow.value($0, page) }),
      "hasStatements": .flag(!statements.isEmpty),
      "hasDistribution": .flag(statements.contains { $0.distribution.value != nil }),
      "indicators": .list(scored), "hasIndicators": .flag(!scored.isEmpty),
      "hasReasons": .flag(rules.contains { $0.norm != nil && $0.source != nil }),
      "unscored": .list(unscored), "hasUnscored": .flag(!unscored.isEmpty),
      "trail": TrailPart.value(rule, page), "tables": .list(tables), "hasTables": .flag(!tables.isEmpty),
    ])
  }

  private static func facts(_ rules: [Indicator], _ page: PageContext) -> [TemplateValue] {
    rules.compactMap { rule in page.period.indicators.first { $0.id == rule.id } }.map { FactRow.value($0, page) }
  }

  private static func explain(_ dimension: PublishedDimension, _ rule: Dimension?, _ page: PageContext) -> String? {
    guard case .shown(let score) = dimension.score else { return nil }
    return rule?.explain[score.band].map(page.wording.text)
  }
}
