// SPDX-License-Identifier: EUPL-1.2

/// A table with a name that someone made of a block of cells.
final class TablePart: PartReading {
  private(set) var table: Grid.NamedTable?

  init(limits: WorkbookLimits) {
    super.init(.spreadsheet, limits: limits)
  }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    guard name == "table", table == nil, let range = attributes.text("ref").flatMap(CellReference.readRange) else { return }
    table = Grid.NamedTable(
      name: attributes.text("displayName") ?? attributes.text("name") ?? "", range: range,
      headingRows: min(1, attributes.number("headerRowCount") ?? 1), totalsRows: min(1, attributes.number("totalsRowCount") ?? 0))
  }
}
