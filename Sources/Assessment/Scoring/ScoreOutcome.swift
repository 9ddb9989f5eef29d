// SPDX-License-Identifier: EUPL-1.2

/// A score or the reason that there is none: never a magic number.
public enum ScoreOutcome: Hashable, Sendable {
  /// There is one.
  case score(ScoreEstimate)
  /// There is none.
  case insufficient(Reason)

  /// Why there is no score.
  public enum Reason: Hashable, Sendable {
    /// The statements were not asked.
    case notAsked
    /// Nobody has a score.
    case noAnswers
    /// Fewer people have a score than the minimum group: nothing may be derived from them.
    case tooFewRespondents
  }

  /// The estimate, when there is one.
  public var estimate: ScoreEstimate? {
    if case .score(let estimate) = self { estimate } else { nil }
  }
}
