// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A normenkader of two themes, to make questionnaires and registers of.
enum AskedNormenkader {
  static func make(
    statements: [(id: String, nl: String, en: String)] = [("C1", "Wij helpen elkaar.", "We help each other.")],
    answers: AnswerScale = agreement, languages: [Language] = [.nl, .en], privacy: PrivacyRules = PrivacyRules(),
    registers: [RegisterDeclaration] = []
  ) -> Normenkader {
    let asked = statements.map { Statement(id: ID($0.id), text: LocalizedText(nl: $0.nl, en: $0.en)) }
    let other = Statement(id: "P1", text: LocalizedText(nl: "Wij komen verder.", en: "We make progress."))
    let question = LocalizedText(nl: "Hoe gaat het?", en: "How is it going?")
    return Normenkader(
      id: "proef", version: "1", languages: languages, title: LocalizedText(nl: "Proefkader", en: "Trial framework"),
      source: LocalizedText(nl: "Voor een test.", en: "For a test."), answers: answers, privacy: privacy,
      bands: [Band(id: "all", title: question, below: nil, status: .good)], balance: BalanceRule(dimensions: [], outOfBalance: 1),
      membership: registers.isEmpty ? nil : MembershipRule(register: "partners", partner: "partner"), registers: registers,
      dimensions: [
        Dimension(id: "commitment", title: LocalizedText(nl: "Commitment", en: "Commitment"), question: question, statements: asked),
        Dimension(id: "facts-only", title: LocalizedText(nl: "Feiten", en: "Facts"), question: question),
        Dimension(id: "progress-made", title: LocalizedText(nl: "Voortgang", en: "Progress"), question: question, statements: [other]),
      ],
      advice: [AdviceRule(id: "go", outcome: .continue, title: question, summary: question)])
  }

  static let agreement = scale(missing: [
    .dontKnow: ["Weet niet", "Don't know", "DK", "99"], .notApplicable: ["N.v.t.", "Nvt", "Niet van toepassing", "Not applicable"],
    .ratherNotSay: ["Zeg ik liever niet", "Rather not say"],
  ])

  static func scale(_ range: ClosedRange<Int> = 1...3, missing: [MissingAnswer: [String]]) -> AnswerScale {
    let labels = range.map { $0 == range.lowerBound ? "Oneens" : $0 == range.upperBound ? "Eens" : "Tussen \($0)" }
    let english = range.map { $0 == range.lowerBound ? "Disagree" : $0 == range.upperBound ? "Agree" : "Between \($0)" }
    return AnswerScale(from: range.lowerBound, to: range.upperBound, labels: [.nl: labels, .en: english], missing: missing)
  }

  static let registers = [
    RegisterDeclaration(
      id: "partners", title: LocalizedText(nl: "Partners", en: "Partners"),
      columns: [
        ColumnDeclaration(id: "joined-on", title: LocalizedText(nl: "Sinds", en: "Joined on"), type: .day),
        ColumnDeclaration(id: "partner", title: LocalizedText(nl: "Partner", en: "Partner"), type: .partner, isRequired: true),
      ]),
    RegisterDeclaration(
      id: "agreements", title: LocalizedText(nl: "Afspraken: alle/oude", en: "Agreements: all/old"),
      columns: [
        ColumnDeclaration(id: "agreement", title: LocalizedText(nl: "Afspraak", en: "Agreement"), type: .text, isRequired: true),
        ColumnDeclaration(id: "partner", title: LocalizedText(nl: "Partner", en: "Partner"), type: .partner),
        ColumnDeclaration(
          id: "status", title: LocalizedText(nl: "Stand", en: "Status"), type: .choice,
          choices: [
            Choice(id: "open", title: LocalizedText(nl: "open, nog niet", en: "open, not yet")),
            Choice(id: "kept", title: LocalizedText(nl: "=nagekomen", en: "=kept")),
          ]),
        ColumnDeclaration(id: "fixed", title: LocalizedText(nl: "Staat vast", en: "Fixed"), type: .flag),
        ColumnDeclaration(id: "hours", title: LocalizedText(nl: "Uren", en: "Hours"), type: .number),
        ColumnDeclaration(id: "urgent", title: LocalizedText(nl: "Spoed", en: "Urgent"), type: .flag),
      ]),
  ]
}
