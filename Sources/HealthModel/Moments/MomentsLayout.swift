// SPDX-License-Identifier: EUPL-1.2

/// What moments are made by: all that another engine must know to compute the same ones.
public struct MomentsLayout: Hashable, Sendable {
  /// Statements that are scored together.
  public struct Scale: Hashable, Sendable {
    /// How files of moments call it: `dimension:trust`.
    public var name: String
    /// The places of its statements.
    public var statements: [Int]
    /// Their weights as whole numbers in proportion.
    public var weights: [Int]
    /// Whether complete cases are kept of it.
    public var keepsCases: Bool

    /// Makes a scale.
    public init(name: String, statements: [Int], weights: [Int], keepsCases: Bool) {
      self.name = name
      self.statements = statements
      self.weights = weights
      self.keepsCases = keepsCases
    }
  }

  /// The fingerprint of all of it.
  public var fingerprint: String
  /// The statements, in order.
  public var statements: [ID<Statement>]
  /// Whether agreeing with each of them is unfavourable.
  public var isReversed: [Bool]
  /// The lowest answer.
  public var lowest: Int
  /// The highest answer.
  public var highest: Int
  /// The share (0...1) of the weight that was asked that a person must have answered to have a score.
  public var minimumAnswered: Double
  /// How many statements a person must have answered; all when fewer were asked.
  public var minimumStatements: Int
  /// The scales, in order.
  public var scales: [Scale]

  /// Makes a layout.
  public init(
    fingerprint: String, statements: [ID<Statement>], isReversed: [Bool], lowest: Int, highest: Int, minimumAnswered: Double,
    minimumStatements: Int, scales: [Scale]
  ) {
    self.fingerprint = fingerprint
    self.statements = statements
    self.isReversed = isReversed
    self.lowest = lowest
    self.highest = highest
    self.minimumAnswered = minimumAnswered
    self.minimumStatements = minimumStatements
    self.scales = scales
  }
}
