// SPDX-License-Identifier: EUPL-1.2

/// Rows of a register that a report shows.
public struct RegisterView: Hashable, Sendable {
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// The columns to show, in order.
  public var columns: [ID<ColumnDeclaration>]
  /// Which rows.
  public var filters: [RowFilter]
  /// Which rows by date.
  public var window: Window?

  /// Makes a view of a register.
  public init(register: ID<RegisterDeclaration>, columns: [ID<ColumnDeclaration>], filters: [RowFilter] = [], window: Window? = nil) {
    self.register = register
    self.columns = columns
    self.filters = filters
    self.window = window
  }
}
