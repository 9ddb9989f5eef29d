// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension YardstickEntries {
  func entry(_ rule: SignalRule) -> YardstickEntry {
    let fields = [
      field("kind", phrases("kind.\(rule.kind.rawValue).one"), rule.kind), field("when", wording.say(rule.condition), rule.condition),
      field("structural-after", wording.numbers.whole(rule.structuralAfter), rule.structuralAfter),
    ]
    return YardstickEntry(
      rule.id.rawValue, wording.title(rule.id),
      texts("title", rule.title) + texts("meaning", rule.meaning) + fields.compactMap(\.self) + texts("questions", rule.questions)
        + texts("actions", rule.actions))
  }

  func entry(_ rule: AdviceRule) -> YardstickEntry {
    let fields = [
      field("outcome", phrases("field.outcome.\(rule.outcome.rawValue)"), rule.outcome),
      field("when", rule.condition.map(wording.say), rule.condition),
    ]
    return YardstickEntry(
      rule.id.rawValue, wording.text(rule.title),
      texts("title", rule.title) + texts("summary", rule.summary) + fields.compactMap(\.self) + texts("obligatory-title", rule.obligatory?.title)
        + texts("obligatory-summary", rule.obligatory?.summary) + texts("steps", rule.steps) + texts("questions", rule.questions))
  }

  func entry(_ register: RegisterDeclaration) -> YardstickEntry {
    let synonyms = register.synonyms.map(FreeText.line).joined(separator: ", ")
    return YardstickEntry(
      register.id.rawValue, wording.text(register.title),
      texts("title", register.title) + [field("synonyms", synonyms.isEmpty ? nil : synonyms, register.synonyms)].compactMap(\.self))
  }

  func entry(_ column: ColumnDeclaration, _ register: RegisterDeclaration) -> YardstickEntry {
    let synonyms = column.synonyms.map(FreeText.line).joined(separator: ", ")
    let fields = [
      field("type", description.type(of: column), TypeOfColumn(type: column.type, choices: column.choices)),
      field("required", phrases(column.isRequired ? "register.yes" : "register.no"), column.isRequired),
      field("synonyms", synonyms.isEmpty ? nil : synonyms, column.synonyms),
    ]
    return YardstickEntry(
      "\(register.id).\(column.id)", "\(wording.text(register.title)), \(wording.text(column.title))",
      texts("title", column.title) + fields.compactMap(\.self))
  }

  private struct TypeOfColumn: Hashable {
    var type: ColumnDeclaration.CellType
    var choices: [Choice]
  }

  /// What has no id of its own.
  var settings: [YardstickEntry] {
    let scoring = ScoringText(wording: wording)
    let sentences = [scoring.aggregate, scoring.voice, scoring.statements].compactMap(\.self).joined(separator: " ")
    let (privacy, balance) = (normenkader.privacy, normenkader.balance)
    let names = wording.list(balance.dimensions.map { wording.title($0) })
    let balanced = phrases("yardstick.balance", ["names": names, "limit": wording.say(edge: balance.outOfBalance)])
    return [
      YardstickEntry(
        "normenkader", wording.text(normenkader.title),
        [
          field("id", FreeText.line(normenkader.id)), field("version", FreeText.line(normenkader.version)),
          field("languages", normenkader.languages.map(\.rawValue).joined(separator: ", ")),
        ] + texts("title", normenkader.title) + texts("source", normenkader.source)),
      YardstickEntry("answers", phrases("yardstick.answers"), answers),
      YardstickEntry(
        "scoring", phrases("yardstick.scoring"),
        [
          field("scoring", sentences, Scoring(normenkader.scoring)), number("perception-weight", normenkader.scoring.perceptionWeight),
          number("imaginary-cases", normenkader.scoring.imaginaryCases),
        ].compactMap(\.self)),
      YardstickEntry(
        "privacy", phrases("yardstick.privacy"),
        [number("minimum-group", Double(privacy.minimumGroup)), number("minimum-distribution", Double(privacy.minimumDistribution))]),
      YardstickEntry("balance", phrases("word.balance"), [field("balance", balance.dimensions.isEmpty ? nil : balanced, balance)].compactMap(\.self)),
      YardstickEntry(
        "membership", phrases("field.membership"),
        [field("membership", normenkader.membership.map(description.say), normenkader.membership)].compactMap(\.self)),
      YardstickEntry(
        "ledger", phrases("word.ledger"), [field("ledger", normenkader.ledger.map(description.say), normenkader.ledger)].compactMap(\.self)),
    ]
  }

  // The parts of the rules that the sentences are about.
  private struct Scoring: Hashable {
    var rules: ScoringRules

    init(_ rules: ScoringRules) {
      self.rules = rules
      self.rules.perceptionWeight = 0
      self.rules.imaginaryCases = 0
    }
  }

  private var answers: [YardstickEntry.Field] {
    let scale = normenkader.answers
    let labels = normenkader.languages.map { language in
      YardstickEntry.Field(
        name: "\(phrases("yardstick.labels")) (\(language.rawValue))",
        text: (scale.labels[language] ?? []).map(FreeText.line).joined(separator: ", "),
        value: scale.labels[language])
    }
    let synonyms = scale.synonyms.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.map(FreeText.line).joined(separator: ", "))" }
    let missing = MissingAnswer.allCases.compactMap { kind in
      scale.missing[kind].map { "\(kind.rawValue): \($0.map(FreeText.line).joined(separator: ", "))" }
    }
    return [field("answers", "\(scale.from)–\(scale.to)")] + labels
      + [
        field("answer-synonyms", synonyms.isEmpty ? nil : synonyms.joined(separator: " · "), scale.synonyms),
        field("missing", missing.isEmpty ? nil : missing.joined(separator: " · "), scale.missing),
      ].compactMap(\.self)
  }
}
