// SPDX-License-Identifier: EUPL-1.2

/// How the tables of some files are read, where a user says so in `balans.yaml`.
public struct TableSettings: Hashable, Sendable {
  /// How the characters of a text are written.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "utf-8"
    /// UTF-16, the low byte of each pair first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, the high byte of each pair first.
    case utf16BigEndian = "utf-16be"
    /// The Windows encoding of Western Europe.
    case windows1252 = "windows-1252"
  }

  /// What stands around a cell that holds delimiters or line ends.
  public enum Quote: String, Hashable, Sendable, CaseIterable {
    /// `"`.
    case double = "\""
    /// `'`.
    case single = "'"
    /// Nothing: every such mark is a character like any other.
    case none
  }

  /// Which of two numbers in a day is the day of the month.
  public enum DayOrder: String, Hashable, Sendable, CaseIterable {
    /// 31-03-2026.
    case dayFirst = "day-first"
    /// 03/31/2026.
    case monthFirst = "month-first"
  }

  /// The mark before the decimals.
  public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
    /// 2,5.
    case comma
    /// 2.5.
    case point
  }

  /// The file, relative to the dossier; `*` stands for any characters but `/`.
  public var pattern: String
  /// Where `balans.yaml` says so.
  public var location: SourceLocation?
  /// What stands between two cells: one character.
  public var delimiter: Character?
  /// How the characters are written.
  public var encoding: Encoding?
  /// What stands around a cell.
  public var quote: Quote?
  /// The name of the sheet to read.
  public var sheet: String?
  /// The number of the first row with headings, as a spreadsheet counts, from 1.
  public var headingRow: Int?
  /// How many rows of headings there are.
  public var headingRows: Int?
  /// How many rows under the headings hold something else than data.
  public var skippedRows: Int?
  /// The order of day and month.
  public var dayOrder: DayOrder?
  /// The mark before the decimals.
  public var decimalMark: DecimalMark?

  /// Makes settings that decide nothing yet.
  public init(pattern: String, location: SourceLocation? = nil) {
    self.pattern = pattern
    self.location = location
  }

  /// Whether these settings are about a file.
  public func covers(_ path: String) -> Bool {
    Self.matches(Array(path.unicodeScalars)[...], Array(pattern.unicodeScalars)[...])
  }

  /// Matches from left to right and goes back to the last `*` only, so that no pattern takes long.
  private static func matches(_ path: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
    var (index, place) = (path.startIndex, pattern.startIndex)
    var resume: (index: Int, place: Int)?
    while index < path.endIndex {
      if place < pattern.endIndex, pattern[place] == "*" {
        resume = (index, place + 1)
        place += 1
      } else if place < pattern.endIndex, pattern[place] == path[index] {
        (index, place) = (index + 1, place + 1)
      } else if let last = resume, path[last.index] != "/" {
        resume = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
