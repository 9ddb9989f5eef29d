// SPDX-License-Identifier: EUPL-1.2

/// A place in an input file.
///
/// Lines and columns count from 1; columns count characters (Unicode scalars), not bytes. In a workbook the line is the row of a sheet and the
/// column is that of the sheet.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user knows it: relative to the dossier where it lies inside it, with forward slashes.
  public var file: String
  /// The line, or `nil` for the file as a whole.
  public var line: Int?
  /// The column within the line, or `nil` for the line as a whole.
  public var column: Int?
  /// How many characters the place is long; at least 1.
  public var length: Int
  /// The sheet, in a workbook.
  public var sheet: String?

  /// Makes a place in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, sheet: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sheet = sheet
  }

  /// The sheet with its cell or row, as a spreadsheet writes it: `Blad1!C4`, `Blad1!4:4`, `Blad1`; `nil` in a file without sheets.
  public var cell: String? {
    guard let sheet else { return nil }
    guard let line else { return sheet }
    return sheet + "!" + (column.map { Self.letters(ofColumn: $0) + String(line) } ?? "\(line):\(line)")
  }

  /// The row as a sentence names it: `op regel 4`, or `op regel 4 van blad Blad1`.
  public func row(in language: Language) -> String {
    let line = line ?? 0
    return language == .nl
      ? "op regel \(line)" + (sheet.map { " van blad \($0)" } ?? "") : "on line \(line)" + (sheet.map { " of sheet \($0)" } ?? "")
  }

  /// The letters of a column, counted from 1: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [Character] = []
    var rest = column
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}
