// SPDX-License-Identifier: EUPL-1.2

/// What scores need of the answers of one partner's people in one period.
struct PartnerMoments: Codable, Hashable, Sendable {
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
    respondents &+= other.respondents
    statements.merge(other.statements)
    for place in scores.indices { scores[place].merge(other.scores[place]) }
    joint.merge(other.joint)
  }

  /// Throws when a number contradicts the shape.
  func check(_ shape: MomentsShape) throws(MomentsFault) {
    try MomentsFault.require((0...MomentsFault.largestCount).contains(respondents), "number of respondents")
    try statements.check(statements: shape.statements, answers: shape.answers)
    try MomentsFault.require(scores.count == shape.scales.count, "number of scales of a partner")
    for tally in scores {
      // A person's score lies between the lowest and the highest answer.
      let isWithin = tally.entries.allSatisfy { Double($0.value.numerator) <= Double($0.value.denominator) * Double(max(0, shape.answers - 1)) }
      try MomentsFault.require(isWithin, "scores of persons")
    }
    try joint.check(scales: shape.scales.count)
  }
}
