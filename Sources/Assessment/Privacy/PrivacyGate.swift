// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The one way out: turns what was measured and judged into what may be seen.
///
/// `docs/privacy.md` has the rules and why.
///
/// Reporting cannot see a `Measurement`, so nothing can be rendered that did not pass here.
struct PrivacyGate {
  let normenkader: Normenkader

  /// Fewest respondents that any figure may be about.
  var minimumGroup: Int { normenkader.privacy.minimumGroup }
  /// Fewest respondents that a spread, an interval or a distribution may be about.
  var minimumDistribution: Int { normenkader.privacy.minimumDistribution }

  /// A figure about so many respondents, when they are enough.
  func figure<Value>(about respondents: Int, _ value: @autoclosure () -> Value) -> Published<Value> {
    respondents >= minimumGroup ? .shown(value()) : .withheld
  }

  /// A figure that tells something about spread, when the respondents are enough.
  func spread<Value>(about respondents: Int, _ value: @autoclosure () -> Value) -> Published<Value> {
    respondents >= minimumDistribution ? .shown(value()) : .withheld
  }

  /// Whether so many people answered that what tells about their spread may be shown.
  func isLarge(_ measurement: Measurement) -> Bool {
    measurement.response.respondents >= minimumDistribution
  }

  /// A probability in steps of 5 %: a finer one would tell the spread of a small group.
  func percent(_ probability: Double) -> Int {
    Int((probability * 20).rounded(.toNearestOrAwayFromZero)) * 5
  }

  /// A score from statements, or from statements and facts together; `coarse` is what may be shown of it.
  func score(_ estimate: ScoreEstimate, as coarse: Coarse, in scope: ScoreScale.Scope) -> Published<PublishedScore> {
    // A score of facts alone is about no respondent: registers are not confidential.
    guard estimate.respondents > 0 else { return .shown(score(ofFacts: estimate.value, in: scope)) }
    return figure(about: estimate.respondents, published(estimate, as: coarse, in: scope))
  }

  /// A score from facts alone.
  func score(ofFacts value: Double, in scope: ScoreScale.Scope) -> PublishedScore {
    PublishedScore(value: Tenths(rounding: value), interval: nil, band: normenkader.band(of: value, in: scope).id, isCertain: true)
  }

  /// A 95 % interval, when the respondents are enough and the score is shown as it is.
  ///
  /// Not of a single statement: with its mean, and often its counts, an interval tells how many gave each answer.
  private func interval(_ estimate: ScoreEstimate, as coarse: Coarse, in scope: ScoreScale.Scope) -> PublishedInterval? {
    guard estimate.respondents >= minimumDistribution, coarse.bound == .exact, !isOneStatement(scope) else { return nil }
    let ends = estimate.interval
    return PublishedInterval(low: Tenths(rounding: ends.lowerBound), high: Tenths(rounding: ends.upperBound))
  }

  private func published(_ estimate: ScoreEstimate, as coarse: Coarse, in scope: ScoreScale.Scope) -> PublishedScore {
    PublishedScore(
      value: coarse.tenths, interval: interval(estimate, as: coarse, in: scope), band: normenkader.band(of: estimate.value, in: scope).id,
      isCertain: isCertain(estimate, in: scope))
  }

  /// Whether a scale is that of one statement.
  private func isOneStatement(_ scope: ScoreScale.Scope) -> Bool {
    switch scope {
    case .dimension(let id): normenkader.dimension(id)?.statements.count == 1
    case .facet(let id): normenkader.statements.count { $0.facet == id } == 1
    case .overall: normenkader.statements.count == 1
    case .indicator: false
    }
  }

  /// Of a single statement and few people a probability tells how many gave each answer: half a point from the edge counts as certain.
  private func isCertain(_ estimate: ScoreEstimate, in scope: ScoreScale.Scope) -> Bool {
    let band = normenkader.band(of: estimate.value, in: scope)
    if isOneStatement(scope), estimate.respondents < minimumDistribution {
      let edge = normenkader.edge(of: band, in: scope) ?? normenkader.norm(of: scope)
      return abs(estimate.value - edge) >= estimate.point / 2
    }
    if let edge = normenkader.edge(of: band, in: scope) { return estimate.probability(below: edge) >= Signalling.active }
    return 1 - estimate.probability(below: normenkader.norm(of: scope)) >= Signalling.active
  }
}
