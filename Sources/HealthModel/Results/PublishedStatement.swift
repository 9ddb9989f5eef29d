// SPDX-License-Identifier: EUPL-1.2

/// The results of one statement.
public struct PublishedStatement: Hashable, Sendable {
  /// Answers in three classes, in the direction in which they were given (not reversed).
  public struct Distribution: Hashable, Sendable {
    /// Answers below the middle.
    public var disagree: Int
    /// Answers in the middle.
    public var neutral: Int
    /// Answers above the middle.
    public var agree: Int

    /// Makes a distribution.
    public init(disagree: Int, neutral: Int, agree: Int) {
      self.disagree = disagree
      self.neutral = neutral
      self.agree = agree
    }
  }

  /// The statement.
  public var id: ID<Statement>
  /// The partner-balanced mean in the direction "higher is better" (reversed answers turned).
  public var mean: Published<Tenths>
  /// How many people gave an answer on the scale.
  public var respondents: Published<Int>
  /// How the answers were spread; withheld below the minimum for distributions, or when all answers are in one class.
  public var distribution: Published<Distribution>
  /// How many answered "don't know" or "rather not say".
  public var dontKnow: Published<Int>
  /// The columns that its answers stand in; only of the last period.
  public var columns: [SourceColumn]

  /// Makes the results of a statement.
  public init(
    id: ID<Statement>, mean: Published<Tenths>, respondents: Published<Int>, distribution: Published<Distribution>, dontKnow: Published<Int>,
    columns: [SourceColumn] = []
  ) {
    self.id = id
    self.mean = mean
    self.respondents = respondents
    self.distribution = distribution
    self.dontKnow = dontKnow
    self.columns = columns
  }
}
