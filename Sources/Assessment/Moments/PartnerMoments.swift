// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Everything that scores need of the answers of one partner's people in one period: sums that can be added up, in whole numbers, so
/// that any split of the people, added in any order, gives the same.
struct PartnerMoments: Hashable, Sendable {
  /// How many answered at least one statement.
  var respondents = 0
  /// Per statement of the normenkader.
  var statements: [StatementMoments]
  /// Per scale of the layout.
  var scales: [ScaleMoments]
  /// Scales together.
  var joint = JointMoments()

  /// Makes moments of nobody.
  init(_ layout: ScaleLayout) {
    statements = layout.isReversed.map { _ in StatementMoments(answerCount: layout.answerCount) }
    scales = layout.scales.map { ScaleMoments(statements: $0.statements.count) }
  }

  /// Adds one person's answers.
  mutating func add(_ answers: [Answer?], layout: ScaleLayout) {
    var hasAnswered = false
    for (place, answer) in answers.prefix(statements.count).enumerated() {
      statements[place].add(answer, lowest: layout.lowest)
      if let answer, layout.steps(answer, statement: place) != nil { hasAnswered = true }
    }
    if hasAnswered { respondents += 1 }
    var scores: [PersonScore?] = []
    scores.reserveCapacity(scales.count)
    for (place, scale) in layout.scales.enumerated() {
      scores.append(scales[place].add(answers, on: scale, in: layout))
    }
    if scores.contains(where: { $0 != nil }) { joint.add(scores) }
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: PartnerMoments) {
    respondents += other.respondents
    for place in statements.indices { statements[place].merge(other.statements[place]) }
    for place in scales.indices { scales[place].merge(other.scales[place]) }
    joint.merge(other.joint)
  }
}
