// SPDX-License-Identifier: EUPL-1.2

/// A column of a table: its heading, and how wide it is.
public struct TableColumn: Hashable, Sendable {
  /// What people are going to fill in.
  public enum Entry: Hashable, Sendable {
    /// Texts.
    case text
    /// Days.
    case day
    /// One of a few short texts.
    case choice([String])
  }

  /// Its heading.
  public var title: String
  /// How many characters wide it is at least; longer texts take several lines.
  public var width: Double
  /// What people fill in, where they do.
  public var entry: Entry?

  /// Makes a column.
  public init(_ title: String, width: Double, entry: Entry? = nil) {
    self.title = title
    self.width = width
    self.entry = entry
  }
}
