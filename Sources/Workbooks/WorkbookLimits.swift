// SPDX-License-Identifier: EUPL-1.2

/// How large a workbook may be.
public struct WorkbookLimits: Sendable {
  /// Most entries in the zip.
  public var entries = 2_000
  /// Most bytes in one part, unpacked.
  public var bytesPerPart = 256 << 20
  /// Most bytes in all parts that are read, unpacked.
  public var bytes = 320 << 20
  /// How many times larger a part may be than it is packed, above `freeBytes`.
  public var ratio = 200
  /// Bytes of a part to which the ratio does not apply.
  public var freeBytes = 1 << 20
  /// Most elements within elements.
  public var depth = 64
  /// Most sheets.
  public var sheets = 256
  /// Most rows with cells in a sheet, the headings not counted.
  public var rows = 100_000
  /// Most columns.
  public var columns = 1_000
  /// Most cells in all sheets that are read.
  public var cells = 5_000_000
  /// Most characters in a cell.
  public var charactersPerCell = 32_767
  /// Most bytes in all cells of a sheet, a text that cells share counted for each of them.
  public var bytesOfCells = 320 << 20
  /// Most elements in a part that are not of its own, and in a sheet most that are nothing of cells.
  public var otherElements = 1_000_000
  /// Most styles of cells; Excel keeps 65,490.
  public var styles = 100_000
  /// Most number formats of its own; Excel keeps a few hundred.
  public var formats = 10_000
  /// Most bytes in the name of an entry.
  public var bytesPerName = 1_024
  /// Most blocks of merged cells in a sheet.
  public var merged = 20_000

  /// Makes the usual limits.
  public init() {}
}
