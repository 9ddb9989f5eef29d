// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A workbook of tables, as values: what there is to write, before it is written.
public struct TableBook: Hashable, Sendable {
  /// Its title, in its properties.
  public var title: String
  /// The language of its texts.
  public var language: Language
  /// The day it was made, if that is to be told.
  public var madeOn: Day?
  /// Its sheets; the first is the one that opens.
  public var sheets: [TableSheet]

  /// Makes a workbook.
  public init(title: String, language: Language, madeOn: Day? = nil, sheets: [TableSheet]) {
    self.title = title
    self.language = language
    self.madeOn = madeOn
    self.sheets = sheets
  }

  /// Writes it at a path.
  /// - Throws: `WorkbookFailure` when that is not possible.
  public func write(to path: String) throws(WorkbookFailure) {
    let created = madeOn.flatMap { (0...2_932_896).contains($0.ordinal) ? $0.ordinal * 86_400 : nil }
    var workbook = try WorkbookFile(path: path, title: CellText.shown(title), created: created)
    try workbook.name(language: language.rawValue)
    let styles = try TableStyles(workbook, isDutch: language == .nl)
    for sheet in sheets {
      let target = try workbook.sheet(named: sheet.name)
      try target.write(sheet, styles)
    }
    try workbook.close()
  }
}

/// The looks that the tables of a workbook share.
struct TableStyles {
  let heading: CellStyle
  let text: CellStyle
  let day: CellStyle
  private let numbers: [CellStyle]

  init(_ workbook: borrowing WorkbookFile, isDutch: Bool) throws(WorkbookFailure) {
    heading = try workbook.style(.heading)
    text = try workbook.style(CellLook(isWrapped: true, isIndented: true, pattern: "@"))
    day = try workbook.style(.day(inDutch: isDutch))
    var numbers: [CellStyle] = []
    for look in TableCell.NumberLook.allCases { numbers.append(try workbook.style(CellLook(pattern: look.pattern))) }
    self.numbers = numbers
  }

  func number(_ look: TableCell.NumberLook) -> CellStyle { numbers[look.rawValue] }
}
