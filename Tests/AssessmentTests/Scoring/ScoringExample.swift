// SPDX-License-Identifier: EUPL-1.2
import HealthModel

@testable import Assessment

/// Small normenkaders, responses and members for tests of scoring.
enum ScoringExample {
  static let noText = LocalizedText([:])
  static let collaboration = Collaboration(id: "c", title: "C")
  static let period = Period(containing: Day(ordinal: 20_089))

  /// A normenkader with answers 1...5 and a register of members.
  static func normenkader(
    dimensions: [Dimension], facets: [Facet] = [], scoring: ScoringRules = ScoringRules(), registers: [RegisterDeclaration] = [],
    answers: AnswerScale = AnswerScale(from: 1, to: 5)
  ) -> Normenkader {
    Normenkader(
      id: "test", version: "1", languages: [.nl], title: noText, source: noText, answers: answers, scoring: scoring,
      bands: [Band(id: "only", title: noText, below: nil, status: .good)], balance: BalanceRule(dimensions: [], outOfBalance: 1),
      membership: MembershipRule(register: "partners", partner: "partner", invited: "invited", joined: "joined-on", left: "left-on"),
      registers: [members] + registers, facets: facets, dimensions: dimensions,
      advice: [AdviceRule(id: "go", outcome: .continue, title: noText, summary: noText)]
    )
  }

  /// One dimension with so many statements.
  static func dimension(_ id: String = "d", statements: Int, weights: [Double] = [], reversed: Set<Int> = []) -> Dimension {
    Dimension(
      id: ID(id), title: noText, question: noText,
      statements: (0..<statements).map { place in
        Statement(
          id: ID("\(id)\(place)"), text: noText, isReversed: reversed.contains(place), weight: place < weights.count ? weights[place] : 1
        )
      }
    )
  }

  /// A response of a partner; `nil` is an answer "don't know".
  static func response(_ partner: String, _ answers: [Int?], in period: Period = period, of collaboration: String = "c") -> Response {
    Response(
      collaboration: ID(collaboration), period: period, partner: Partner(name: partner).id,
      answers: answers.map { answer in answer.map { .value($0) } ?? .missing(.dontKnow) }
    )
  }

  static let members = RegisterDeclaration(
    id: "partners", title: noText,
    columns: [
      ColumnDeclaration(id: "partner", title: noText, type: .partner), ColumnDeclaration(id: "invited", title: noText, type: .number),
      ColumnDeclaration(id: "joined-on", title: noText, type: .day), ColumnDeclaration(id: "left-on", title: noText, type: .day),
    ]
  )

  /// A row of the register of members.
  static func member(
    _ name: String, invited: Double?, joined: Day? = nil, left: Day? = nil, collaboration: ID<Collaboration> = "c"
  ) -> RegisterRow {
    RegisterRow(
      collaboration: collaboration,
      cells: [
        .partner(Partner(name: name)), invited.map { .number($0) } ?? .empty, joined.map { .day($0) } ?? .empty,
        left.map { .day($0) } ?? .empty,
      ],
      location: SourceLocation(file: "partners.csv")
    )
  }

  /// Measures the last period of one collaboration.
  static func measure(_ responses: [Response], members: [RegisterRow]? = nil, by normenkader: Normenkader) -> Measurement? {
    var input = ReviewInput(collaborations: [collaboration], responses: responses)
    if let members { input.registers["partners"] = Register(id: "partners", rows: members) }
    return Measuring.measure(input, by: normenkader).first?.measurements.last
  }

  /// Responses of some partners with answers, omissions and statements that were not asked, all from a seed.
  static func randomResponses(_ count: Int, statements: Int, seed: UInt64, omissions: Double = 0.15) -> [Response] {
    var random = SplitMix64(seed: seed)
    let partners = ["A", "B", "C", "D"]
    return (0..<count).map { _ in
      let partner = partners[Int(random.next() % 4)]
      let answers: [Answer?] = (0..<statements).map { _ in
        let luck = random.uniform()
        if luck < omissions / 3 { return nil }
        if luck < omissions { return .missing(MissingAnswer.allCases[Int(random.next() % 5)]) }
        return .value(1 + Int(random.next() % 5))
      }
      return Response(collaboration: "c", period: period, partner: Partner(name: partner).id, answers: answers)
    }
  }
}
