// SPDX-License-Identifier: EUPL-1.2
import CXlsxWriter

/// A workbook in the making: libxlsxwriter behind a Swift face.
///
/// The same content gives the same bytes: the day of making is always the same unless one is given, nobody is named as its maker, and
/// libxlsxwriter dates the parts inside 1 January 1980.
public struct WorkbookFile: ~Copyable {
  /// 1 January 2000, 0:00 UTC: no day at all would be today.
  private static let usualCreation = 946_684_800

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var names = SheetNames()
  /// Closing gives back what libxlsxwriter holds, also when it fails.
  private var isOpen = true

  /// Begins a workbook that is to be written at a path; `created` in seconds since 1970.
  public init(path: String, title: String, created: Int? = nil) throws(WorkbookFailure) {
    guard let workbook = path.withCString({ workbook_new($0) }) else { throw WorkbookFailure(code: 1) }
    self.workbook = workbook
    CTexts.with([CellText.clipped(title, to: 200)]) { texts in
      var properties = lxw_doc_properties()
      properties.title = texts[0]
      properties.created = created ?? Self.usualCreation
      workbook_set_properties(workbook, &properties)
    }
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  /// Says in its properties in which language its texts are, such as `nl`.
  public func name(language: String) throws(WorkbookFailure) {
    let error = CTexts.with(["Language", language]) { workbook_set_custom_property_string(workbook, $0[0], $0[1]) }
    guard error == LXW_NO_ERROR else { throw WorkbookFailure(code: error.rawValue) }
  }

  /// Adds a sheet; its name is made one that Excel takes.
  public mutating func sheet(named name: String) throws(WorkbookFailure) -> WorkbookSheet {
    let name = names.name(for: name)
    guard let sheet = name.withCString({ workbook_add_worksheet(workbook, $0) }) else { throw WorkbookFailure(code: 0) }
    return WorkbookSheet(sheet: sheet, name: name)
  }

  /// Makes a look of cells.
  public func style(_ look: CellLook) throws(WorkbookFailure) -> CellStyle {
    guard let format = workbook_add_format(workbook) else { throw WorkbookFailure(code: 1) }
    look.apply(to: format)
    return CellStyle(format: format)
  }

  /// Writes the file.
  public consuming func close() throws(WorkbookFailure) {
    isOpen = false
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw WorkbookFailure(code: error.rawValue) }
  }
}
