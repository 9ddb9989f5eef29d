// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Everything that scores need of the answers about one collaboration in one period: sums of whole numbers that can be added up, so that any split of
/// the people, added in any order, gives the same.
///
/// Nothing of one person can be told from it but through small numbers: it is as confidential as the answers. Source: `docs/method.md`, moments.
struct PeriodMoments: Hashable, Sendable {
  /// What they are about.
  let shape: MomentsShape
  /// Per partner that sent in a response, with or without answers.
  private(set) var partners: [ID<Partner>: PartnerMoments]

  /// Makes moments of partners, unchecked.
  init(_ layout: ScaleLayout, partners: [ID<Partner>: PartnerMoments] = [:]) {
    shape = layout.shape
    self.partners = partners
  }

  /// Makes moments of responses.
  init(_ responses: some Sequence<Response>, layout: ScaleLayout) {
    self.init(layout)
    var desk = MomentsDesk()
    add(Array(responses)[...], layout: layout, &desk)
  }

  /// Adds people.
  mutating func add(_ people: ArraySlice<Response>, layout: ScaleLayout, _ desk: inout MomentsDesk) {
    var start = people.startIndex
    while start < people.endIndex {
      // Those of one partner mostly follow each other.
      let id = people[start].partner
      let end = people[start...].firstIndex { $0.partner != id } ?? people.endIndex
      var moments = partners.removeValue(forKey: id) ?? PartnerMoments(layout)
      desk.add(people[start..<end], to: &moments, layout)
      partners[id] = moments
      start = end
    }
  }

  /// Adds the moments of other people.
  ///
  /// - Throws: `MomentsFault.otherLayout` when they are about other statements, weights or rules.
  mutating func merge(_ other: PeriodMoments) throws(MomentsFault) {
    guard shape == other.shape else { throw .otherLayout }
    for (id, moments) in other.partners {
      if partners[id]?.merge(moments) == nil { partners[id] = moments }
    }
  }

  /// The moments of two groups of people together.
  ///
  /// - Throws: `MomentsFault.otherLayout` when they are about other statements, weights or rules.
  static func + (left: PeriodMoments, right: PeriodMoments) throws(MomentsFault) -> PeriodMoments {
    var sum = left
    try sum.merge(right)
    return sum
  }

  /// The same as if a partner had sent in nothing.
  func without(_ partner: ID<Partner>) -> PeriodMoments {
    var rest = self
    rest.partners[partner] = nil
    return rest
  }

  /// The partners by id: the order in which everything is added up.
  var sorted: [(id: ID<Partner>, moments: PartnerMoments)] {
    partners.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Per scale of the layout what answer noise follows from, over all partners.
  var noise: [NoiseMoments] {
    shape.scales.enumerated().map { place, statements in
      partners.values.reduce(into: NoiseMoments(statements: statements)) { $0.merge($1.noise[place]) }
    }
  }

  /// Per dimension with two or more statements the complete cases, over all partners.
  var completeCases: [CompleteCaseMoments] {
    shape.cases.indices.map { place in
      partners.values.reduce(into: CompleteCaseMoments()) { $0.merge($1.completeCases[place]) }
    }
  }
}

extension PeriodMoments {
  /// Moments of single statements, from the counts of answers that other moments keep: without what statements have together.
  ///
  /// The layout has one scale for each statement, in order.
  init(_ other: PeriodMoments, statementsOnly layout: ScaleLayout) {
    self.init(layout, partners: other.partners.mapValues { PartnerMoments($0, statementsOnly: layout) })
  }
}

extension PartnerMoments {
  fileprivate init(_ other: PartnerMoments, statementsOnly layout: ScaleLayout) {
    self.init(layout)
    for (pattern, count) in other.patterns { add(count, pattern: pattern, hasAnswered: AnswerPattern(pattern)?.hasAnswered ?? false) }
    statements = other.statements
    for (place, scale) in layout.scales.enumerated() {
      guard let statement = scale.statements.first, let weight = scale.weights.first, scale.statements.count == 1 else { continue }
      for (value, people) in other.statements.counts(statement).enumerated() where people > 0 {
        let step = layout.isReversed[statement] ? layout.answerCount - 1 - value : value
        scores[place].add(PersonScore(numerator: weight * step, denominator: weight), times: people)
        noise[place].add(people, step: step, weight: weight)
      }
    }
  }
}
