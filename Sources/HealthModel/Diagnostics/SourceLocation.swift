// SPDX-License-Identifier: EUPL-1.2

/// A place in an input file.
///
/// Lines and columns count from 1; columns count characters (Unicode scalars), not bytes.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user knows it: relative to the dossier where it lies inside it, with forward slashes.
  public var file: String
  /// The line, or `nil` for the file as a whole.
  public var line: Int?
  /// The column within the line, or `nil` for the line as a whole.
  public var column: Int?
  /// How many characters the place is long; at least 1.
  public var length: Int

  /// Makes a place in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}
