// SPDX-License-Identifier: EUPL-1.2

/// The balance of the dimensions that must be in balance.
public struct PublishedBalance: Hashable, Sendable {
  /// Whether they are.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// The spread is below the rule's limit.
    case balanced
    /// The spread is at or above it.
    case outOfBalance = "out-of-balance"
    /// A score is missing.
    case unknown
  }

  /// The highest minus the lowest score.
  public var spread: Published<Tenths>
  /// Whether they are in balance.
  public var state: State
  /// The highest and the lowest, when out of balance.
  public var highest: ID<Dimension>?
  /// The lowest, when out of balance.
  public var lowest: ID<Dimension>?

  /// Makes a balance.
  public init(spread: Published<Tenths>, state: State, highest: ID<Dimension>? = nil, lowest: ID<Dimension>? = nil) {
    self.spread = spread
    self.state = state
    self.highest = highest
    self.lowest = lowest
  }
}
