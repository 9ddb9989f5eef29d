// SPDX-License-Identifier: EUPL-1.2

/// The part with the cells of one sheet.
final class SheetPart: PartReading {
  private var cells: SheetCells

  init(_ cells: SheetCells, limits: WorkbookLimits) {
    self.cells = cells
    super.init(.spreadsheet, limits: limits)
  }

  /// What was read.
  var grid: Grid { cells.grid }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    cells.begin(name, attributes)
    if let fault = cells.fault { refuse(fault) }
  }

  override func end(_ name: ElementName) {
    cells.end(name)
    if let fault = cells.fault { refuse(fault) }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    cells.text(text)
    if let fault = cells.fault { refuse(fault) }
  }
}
