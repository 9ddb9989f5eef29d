// SPDX-License-Identifier: EUPL-1.2

/// One row of a register.
public struct RegisterRow: Hashable, Sendable {
  /// The collaboration it belongs to.
  public var collaboration: ID<Collaboration>
  /// Its cells, in the order of the register's columns.
  public var cells: [RegisterValue]
  /// Where it stands.
  public var location: SourceLocation

  /// Makes a row.
  public init(collaboration: ID<Collaboration>, cells: [RegisterValue], location: SourceLocation) {
    self.collaboration = collaboration
    self.cells = cells
    self.location = location
  }
}
