// SPDX-License-Identifier: EUPL-1.2

/// Why a workbook is not read.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// A kind of file that is kept in a zip but is no workbook in XLSX.
  public enum OtherFormat: String, Hashable, Sendable {
    /// A binary workbook of Excel.
    case xlsb
    /// A document of Apple Numbers.
    case numbers
    /// A spreadsheet of LibreOffice.
    case ods
    /// A document of Word or LibreOffice Writer.
    case document
    /// A zip with anything else.
    case zip
  }

  /// What makes that the file can be read in two ways, or hides something.
  public enum Ambiguity: Hashable, Sendable {
    /// Two entries of the zip have the same name.
    case duplicateEntry
    /// Two entries share bytes.
    case overlappingEntries
    /// The zip says one thing of an entry in its list and another where the entry begins.
    case disagreeingHeaders
    /// A name that leads out of the file.
    case unsafeName
    /// Two sheets, or two parts of one kind where one belongs.
    case duplicatePart
    /// A document type, with which a text can be made to mean anything.
    case doctype
    /// An encoding other than UTF-8, or a NUL.
    case encoding
    /// The same row or cell twice, or not in order.
    case duplicateCell
    /// A cell that points at a text that is not there.
    case unknownText
  }

  /// What there is too much of.
  public enum Excess: Hashable, Sendable {
    /// Entries in the zip.
    case entries
    /// Bytes, when it is unpacked, or more of them than a workbook can be packed to.
    case bytes
    /// Elements within elements.
    case depth
    /// Elements that are nothing of the table.
    case elements
    /// Rows.
    case rows
    /// Columns.
    case columns
    /// Cells.
    case cells
    /// Characters in a cell.
    case characters
    /// Blocks of merged cells.
    case merged
  }

  /// Where in a workbook.
  public struct Place: Hashable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The row, from 1.
    public var row: Int?
    /// The column, from 0.
    public var column: Int?

    /// Makes a place.
    public init(sheet: String, row: Int? = nil, column: Int? = nil) {
      self.sheet = sheet
      self.row = row
      self.column = column
    }
  }

  /// It is something else.
  case otherFormat(OtherFormat)
  /// It has a password.
  case encrypted
  /// It is cut off, or a part of it is not what it says to be.
  case damaged(Place?)
  /// It can be read in two ways.
  case ambiguous(Ambiguity, Place?)
  /// It is too large.
  case tooLarge(Excess, Place?)

  /// The same, in a sheet.
  func placed(_ place: Place) -> WorkbookFault {
    switch self {
    case .damaged(nil): .damaged(place)
    case .ambiguous(let kind, nil): .ambiguous(kind, place)
    case .tooLarge(let kind, nil): .tooLarge(kind, place)
    default: self
    }
  }
}
