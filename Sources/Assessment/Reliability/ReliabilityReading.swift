// SPDX-License-Identifier: EUPL-1.2

/// What may be said about the reliability of a dimension: nothing, a number with its interval and perhaps a word, or remarks on statements too.
///
/// Of eight people alpha lies anywhere between 0.17 and 0.90 when it is 0.75 of everybody. So below 20 complete cases there is silence, and a word
/// follows from the ends of the interval, never from alpha itself. Source: `docs/method.md`, reliability.
struct ReliabilityReading: Hashable, Sendable {
  /// Whose answers the covariances are.
  enum Level: Sendable {
    /// Of one collaboration in one period.
    case collaboration
    /// Of several collaborations, pooled.
    case questionnaire
  }

  /// What the interval says.
  enum Word: Hashable, Sendable {
    /// Its lower end is 0.70 or more: the statements measure one thing consistently.
    case consistent
    /// Its upper end is below 0.60: the statements do not hang together.
    case incoherent
  }

  /// Fewest complete cases of a collaboration.
  static let fewestOfCollaboration = 20
  /// Fewest complete cases of a questionnaire.
  static let fewestOfQuestionnaire = 100

  /// The numbers.
  let reliability: Reliability
  /// The 95 % interval of alpha.
  let interval: ClosedRange<Double>
  /// What the interval says; `nil` when it leaves the matter open.
  let word: Word?
  /// The places in the scale of statements with an item-rest correlation below 0.20; only of a questionnaire.
  let weakStatements: [Int]
  /// The places in the scale of statements with a negative item-rest correlation: probably meant to be reversed.
  let oppositeStatements: [Int]

  /// Reads covariances by the rules of silence; `nil` is silence.
  init?(_ covariances: CovarianceMatrix, of level: Level) {
    let fewest = level == .collaboration ? Self.fewestOfCollaboration : Self.fewestOfQuestionnaire
    let reliability = Reliability(covariances)
    guard covariances.people >= fewest, let interval = reliability.interval() else { return nil }
    self.reliability = reliability
    self.interval = interval
    word = interval.lowerBound >= 0.70 ? .consistent : (interval.upperBound < 0.60 ? .incoherent : nil)
    let correlations = zip(covariances.statements, reliability.itemRest)
    weakStatements = level == .questionnaire ? correlations.filter { $1.map { $0 < 0.20 } ?? false }.map(\.0) : []
    oppositeStatements = correlations.filter { $1.map { $0 < 0 } ?? false }.map(\.0)
  }
}
