// SPDX-License-Identifier: EUPL-1.2

/// A file that was read, so that it can be recognised later.
public struct SourceFile: Hashable, Sendable {
  /// Its path within the dossier.
  public var path: String
  /// Its SHA-256 in lower case hexadecimal; of a table whatever the order of its rows.
  ///
  /// Empty in a report for answers: whoever can guess them could check the guess.
  public var fingerprint: String
  /// How many rows of data it has, if it is a table.
  public var rows: Int?
  /// The survey tool that it is an export of, if it was recognised as one.
  public var tool: LocalizedText?

  /// Makes a source.
  public init(path: String, fingerprint: String, rows: Int? = nil, tool: LocalizedText? = nil) {
    self.path = path
    self.fingerprint = fingerprint
    self.rows = rows
    self.tool = tool
  }
}
