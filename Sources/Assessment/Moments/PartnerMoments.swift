// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What scores need of the answers of one partner's people in one period.
struct PartnerMoments: Hashable, Sendable {
  /// How many answered at least one statement.
  private(set) var respondents = 0
  /// How many people were asked and answered the same statements, by `AnswerPattern`.
  private(set) var patterns: [String: Int] = [:]
  /// Per statement of the normenkader.
  var statements: StatementCounts
  /// Per scale of the layout how often each person score occurs.
  var scores: [Tally<PersonScore>]
  /// Scales together.
  var joint = JointMoments()
  /// Per scale of the layout.
  var noise: [NoiseMoments]
  /// Per dimension with two or more statements; which ones says `MomentsShape.cases`.
  var completeCases: [CompleteCaseMoments]

  /// Makes moments of nobody.
  init(_ layout: ScaleLayout) {
    statements = StatementCounts(statements: layout.isReversed.count, answerCount: layout.answerCount)
    scores = [Tally<PersonScore>](repeating: Tally(), count: layout.scales.count)
    noise = layout.scales.map { NoiseMoments(statements: $0.statements.count) }
    completeCases = [CompleteCaseMoments](repeating: CompleteCaseMoments(), count: layout.shape.cases.count)
  }

  /// How many sent in a response.
  var people: Int { patterns.values.reduce(0, &+) }

  /// Adds people of whom only the pattern is known.
  mutating func add(_ people: Int, pattern: String, hasAnswered: Bool) {
    patterns[pattern, default: 0] &+= people
    if hasAnswered { respondents &+= people }
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: PartnerMoments) {
    respondents &+= other.respondents
    patterns.merge(other.patterns) { $0 &+ $1 }
    statements.merge(other.statements)
    for place in scores.indices { scores[place].merge(other.scores[place]) }
    joint.merge(other.joint)
    for place in noise.indices { noise[place].merge(other.noise[place]) }
    for place in completeCases.indices { completeCases[place].merge(other.completeCases[place]) }
  }
}
