// SPDX-License-Identifier: EUPL-1.2

/// How large an input may be.
///
/// Whatever is larger is no table that a person keeps. Answers are gathered by programs: as plain text in UTF-8, which is read piece by piece, there
/// may be four gigabytes of them.
public enum InputLimits {
  /// Most bytes in a file.
  public static let bytes = 50 * 1024 * 1024
  /// Most bytes in all tables of a folder.
  public static let bytesPerFolder = 100 * 1024 * 1024
  /// Most bytes in a text that is no Unicode: each byte is looked at by itself.
  static let bytesOfOtherEncodings = 10 * 1024 * 1024
  /// Most bytes in a text with answers, in UTF-8.
  public static let bytesOfAnswers = 4 * 1024 * 1024 * 1024
  /// Most bytes in all tables of answers.
  public static let bytesPerFolderOfAnswers = 8 * 1024 * 1024 * 1024
  /// Most bytes in a text with answers that is written in another way, and is decoded as a whole.
  public static let bytesOfDecodedAnswers = 200 * 1024 * 1024
  /// Most bytes in a text with moments.
  public static let bytesOfMoments = 200 * 1024 * 1024
  /// Most rows in a text with answers.
  static let rowsOfAnswers = 1_000_000
  /// In UTF-8 there may be more, as long as they have so many bytes on average: with fewer they are no answers of people.
  static let bytesPerFurtherRow = 32
  /// Most cells in a text with answers.
  static let cellsOfAnswers = 5_000_000_000
  /// Most bytes of one row: hundreds of times what anyone writes.
  static let bytesPerRow = 64 * 1024 * 1024
  /// Most rows in a table, the heading and blank rows left out.
  static let rows = 100_000
  /// Most rows in a table, blank ones included: those of a sheet in Excel that was formatted down to its end.
  static let records = 1_048_576
  /// Most columns in a table.
  static let columns = 1_000
  /// Most cells in a table.
  static let cells = 5_000_000
  /// Most characters in a cell: the limit of Excel.
  static let charactersPerCell = 32_767
  /// Most bytes in the heading row: every heading is compared with every statement.
  static let bytesOfHeadings = 200_000
  /// Most characters in the name of a partner or a collaboration, and in an id.
  static let charactersPerName = 200
  /// Most collaborations in a dossier, each with a page.
  static let collaborations = 10_000
  /// Most partners in a collaboration: a column with more holds something else than organisations.
  static let partnersPerCollaboration = 500
  /// Most characters in a text of a YAML file.
  static let charactersPerText = 10_000
  /// Rows in which headings are looked for: titles and explanations stand above them.
  static let rowsAboveHeadings = 30
  /// Bytes of a table from which its delimiter is guessed.
  static let bytesOfSample = 1 << 20
}
