// SPDX-License-Identifier: EUPL-1.2

/// Which numbers are days, by the styles of cells.
final class StylesPart: PartReading {
  /// What a number means, for each style of a cell.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCellStyles = false

  init(limits: WorkbookLimits) {
    super.init(.spreadsheet, limits: limits)
  }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
      guard codes.count < limits.formats else { return refuse(.tooLarge(.entries, nil)) }
      codes[id] = NumberFormat(code: code)
    case "cellXfs": isInCellStyles = true
    case "xf":
      guard isInCellStyles else { return }
      guard formats.count < limits.styles else { return refuse(.tooLarge(.entries, nil)) }
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? NumberFormat.builtIn(id))
    default: break
    }
  }

  override func end(_ name: ElementName) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
