// SPDX-License-Identifier: EUPL-1.2

/// A column of a table that was read.
public struct SourceColumn: Hashable, Sendable {
  /// The file as the user knows it.
  public var file: String
  /// Its heading, shortened where it is long.
  public var heading: String

  /// Makes a column.
  public init(file: String, heading: String) {
    self.file = file
    self.heading = heading
  }
}
