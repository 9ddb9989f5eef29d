// SPDX-License-Identifier: EUPL-1.2

/// Which dimensions must be in balance, and from which spread they are not.
public struct BalanceRule: Hashable, Sendable {
  /// The dimensions, in the order of the picture; empty when none need be in balance.
  public var dimensions: [ID<Dimension>]
  /// The spread, highest minus lowest score, from which the collaboration is out of balance.
  public var outOfBalance: Double

  /// Makes a balance rule.
  public init(dimensions: [ID<Dimension>], outOfBalance: Double) {
    self.dimensions = dimensions
    self.outOfBalance = outOfBalance
  }
}
