// SPDX-License-Identifier: EUPL-1.2
import Assessment
import HealthModel

/// The smallest normenkader and answers that a test of judgement needs: themes of two statements, answered alike by everybody of a partner.
struct Sketch {
  static let collaboration = Collaboration(id: "c", title: "C")

  var themes: [ID<Dimension>] = ["a", "b"]
  var signals: [SignalRule] = []
  var advice: [AdviceRule] = [AdviceRule(id: "continue", outcome: .continue, title: Self.text, summary: Self.text)]
  var indicators: [Indicator] = []
  var registers: [RegisterDeclaration] = []
  var voice = ScoringRules.Voice.partner
  var minimumStatements = 2
  var imaginaryCases = 0.0
  var ledger: LedgerRule?
  var tables: [RegisterView] = []

  static let text = LocalizedText(nl: "tekst", en: "text")

  var normenkader: Normenkader {
    let bands = [
      Band(id: "concern", title: Self.text, below: 3, status: .poor), Band(id: "attention", title: Self.text, below: 3.5, status: .fair),
      Band(id: "healthy", title: Self.text, below: nil, status: .good),
    ]
    let dimensions = themes.enumerated().map { place, id in
      Dimension(
        id: id, title: Self.text, question: Self.text,
        statements: ["1", "2"].map { Statement(id: ID("\(id)\($0)"), text: Self.text, facet: ID("f-\(id)")) },
        indicators: place == 0 ? indicators : [], tables: place == 0 ? tables : [])
    }
    return Normenkader(
      id: "sketch", version: "1", languages: [.nl, .en], title: Self.text, source: Self.text, answers: AnswerScale(from: 1, to: 5),
      scoring: ScoringRules(voice: voice, minimumStatements: minimumStatements, imaginaryCases: imaginaryCases), bands: bands,
      balance: BalanceRule(dimensions: themes, outOfBalance: 0.8),
      ledger: ledger,
      registers: registers, facets: themes.map { Facet(id: ID("f-\($0)"), title: Self.text) }, dimensions: dimensions, signals: signals,
      advice: advice)
  }

  /// Responses of `count` people of a partner who all give these answers, one per theme.
  func responses(_ period: Period, partner: String = "p", count: Int, _ answers: [Int]) -> [Response] {
    let all = answers.flatMap { [Answer.value($0), .value($0)] }.map(Optional.some)
    return (0..<count).map { _ in
      Response(collaboration: Self.collaboration.id, period: period, partner: ID(partner), answers: all)
    }
  }

  /// The published result of responses.
  func publish(_ responses: [Response], registers: [ID<RegisterDeclaration>: Register] = [:]) -> PublishedCollaboration? {
    let input = ReviewInput(collaborations: [Self.collaboration], responses: responses, registers: registers)
    return Assess.assess(input, by: normenkader).first
  }

  /// A stop signal.
  static func stop(_ id: ID<SignalRule>, _ condition: Condition, structuralAfter: Int = 2) -> SignalRule {
    SignalRule(id: id, kind: .stop, title: text, meaning: text, condition: condition, structuralAfter: structuralAfter)
  }

  /// A score of a theme below a limit.
  static func below(_ theme: ID<Dimension>, _ limit: Double, _ basis: Quantity.Basis = .both) -> Condition {
    .measured(.score(.dimension(theme), basis), Limits(upper: Limits.End(limit, isIncluded: false)))
  }
}

/// The first to fourth quarter of 2026.
let quarters: [Period] = (1...4).compactMap { Period(.quarter, year: 2026, number: $0) }
