// SPDX-License-Identifier: EUPL-1.2

/// A register as it was read: its rows in the order of the file, all collaborations and periods in one running list.
public struct Register: Sendable {
  /// Its id.
  public var id: ID<RegisterDeclaration>
  /// Its rows.
  public var rows: [RegisterRow]

  /// Makes a register.
  public init(id: ID<RegisterDeclaration>, rows: [RegisterRow]) {
    self.id = id
    self.rows = rows
  }
}
