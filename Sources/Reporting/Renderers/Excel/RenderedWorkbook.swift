// SPDX-License-Identifier: EUPL-1.2
public import Worksheets

/// A workbook of the output set that is ready to be written: as bytes it exists only after that.
public struct RenderedWorkbook: Hashable, Sendable {
  /// Its name within the output folder.
  public var path: String
  /// Its content.
  public var book: TableBook

  /// Makes a workbook.
  public init(path: String, book: TableBook) {
    self.path = path
    self.book = book
  }
}
