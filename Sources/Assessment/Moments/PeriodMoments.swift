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
  /// Per scale of the layout, over all partners.
  private(set) var noise: [NoiseMoments]
  /// Per dimension with two or more statements, over all partners; which ones says `shape`.
  private(set) var completeCases: [CompleteCaseMoments]

  /// Makes moments of nobody.
  init(_ layout: ScaleLayout) {
    self.init(
      shape: layout.shape, partners: [:], noise: layout.scales.map { NoiseMoments(statements: $0.statements.count) },
      completeCases: layout.shape.cases.map { _ in CompleteCaseMoments() })
  }

  /// Makes moments of their parts, unchecked.
  init(shape: MomentsShape, partners: [ID<Partner>: PartnerMoments], noise: [NoiseMoments], completeCases: [CompleteCaseMoments]) {
    self.shape = shape
    self.partners = partners
    self.noise = noise
    self.completeCases = completeCases
  }

  /// Makes moments of responses.
  init(_ responses: some Sequence<Response>, layout: ScaleLayout) {
    self.init(layout)
    var reading = PersonReading()
    var scores: [PersonScore?] = []
    for response in responses { add(response, layout: layout, &reading, &scores) }
  }

  private mutating func add(_ response: Response, layout: ScaleLayout, _ reading: inout PersonReading, _ scores: inout [PersonScore?]) {
    scores.removeAll(keepingCapacity: true)
    var nextCase = 0
    for (place, scale) in layout.scales.enumerated() {
      let score = reading.read(response.answers, on: scale, in: layout)
      scores.append(score)
      if score != nil { noise[place].add(reading) }
      guard nextCase < shape.cases.count, shape.cases[nextCase] == place else { continue }
      if reading.isComplete { completeCases[nextCase].add(places: reading.places, steps: reading.steps) }
      nextCase += 1
    }
    partners[response.partner, default: PartnerMoments(layout)].add(response.answers, scores: scores, layout: layout)
  }

  /// Adds the moments of other people.
  ///
  /// - Throws: `MomentsFault.otherLayout` when they are about other statements, weights or rules.
  mutating func merge(_ other: PeriodMoments) throws(MomentsFault) {
    guard shape == other.shape else { throw .otherLayout }
    for (id, moments) in other.partners {
      if partners[id]?.merge(moments) == nil { partners[id] = moments }
    }
    for place in noise.indices { noise[place].merge(other.noise[place]) }
    for place in completeCases.indices { completeCases[place].merge(other.completeCases[place]) }
  }

  /// The moments of two groups of people together.
  ///
  /// - Throws: `MomentsFault.otherLayout` when they are about other statements, weights or rules.
  static func + (left: PeriodMoments, right: PeriodMoments) throws(MomentsFault) -> PeriodMoments {
    var sum = left
    try sum.merge(right)
    return sum
  }

  /// The partners by id: the order in which everything is added up.
  var sorted: [(id: ID<Partner>, moments: PartnerMoments)] {
    partners.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension PartnerMoments {
  /// Adds one person: the answers, and the score on each scale.
  fileprivate mutating func add(_ answers: [Answer?], scores person: [PersonScore?], layout: ScaleLayout) {
    var hasAnswered = false
    for place in 0..<min(answers.count, layout.isReversed.count) {
      guard let answer = answers[place] else { continue }
      statements.add(answer, statement: place, lowest: layout.lowest)
      hasAnswered = hasAnswered || layout.steps(answer, statement: place) != nil
    }
    if hasAnswered { respondents += 1 }
    var hasScore = false
    for (place, score) in person.enumerated() {
      guard let score else { continue }
      scores[place].add(score)
      hasScore = true
    }
    if hasScore { joint.add(person) }
  }
}
