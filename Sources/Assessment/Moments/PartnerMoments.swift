// SPDX-License-Identifier: EUPL-1.2

/// What scores need of the answers of one partner's people in one period.
struct PartnerMoments: Hashable, Sendable {
  /// How many answered at least one statement.
  var respondents = 0
  /// Per statement of the normenkader.
  var statements: StatementCounts
  /// Per scale of the layout how often each person score occurs.
  var scores: [Tally<PersonScore>]
  /// Scales together.
  var joint = JointMoments()

  /// Makes moments of nobody.
  init(_ layout: ScaleLayout) {
    statements = StatementCounts(statements: layout.isReversed.count, answerCount: layout.answerCount)
    scores = [Tally<PersonScore>](repeating: Tally(), count: layout.scales.count)
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: PartnerMoments) {
    respondents += other.respondents
    statements.merge(other.statements)
    for place in scores.indices { scores[place].merge(other.scores[place]) }
    joint.merge(other.joint)
  }
}
