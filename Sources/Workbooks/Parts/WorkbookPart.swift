// SPDX-License-Identifier: EUPL-1.2

/// The list of sheets, and the calendar of all days.
final class WorkbookPart: PartReading {
  /// A sheet as the list names it.
  struct Listed {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private(set) var sheets: [Listed] = []
  /// Whether days are counted from 1904.
  private(set) var is1904 = false
  private var names: Set<String> = []

  init(limits: WorkbookLimits) {
    super.init(.spreadsheet, limits: limits)
  }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    switch name {
    case "workbookPr": is1904 = attributes.flag("date1904")
    case "sheet":
      guard let name = attributes.text("name"), let relationship = attributes.prefixed("id"), !name.isEmpty else { return refuse(.damaged(nil)) }
      guard sheets.count < limits.sheets else { return refuse(.tooLarge(.entries, nil)) }
      guard names.insert(name.lowercased()).inserted else { return refuse(.ambiguous(.duplicatePart, nil)) }
      let state = attributes.text("state") ?? "visible"
      sheets.append(Listed(name: name, relationship: relationship, isHidden: state != "visible"))
    default: break
    }
  }
}
