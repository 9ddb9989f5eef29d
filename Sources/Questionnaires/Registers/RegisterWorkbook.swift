// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// Empty registers as one workbook: an explanation first, then a sheet per register with its headings.
///
/// Lists to choose from stand on the explanation, one value a row: that is documentation, and the only place that a list of any length and with any
/// character can stand.
struct RegisterWorkbook {
  /// The rows that hints and lists hold for.
  private static let filledRows = 1...2_000

  /// One register.
  private struct Sheet {
    var declaration: RegisterDeclaration
    var columns: [RegisterColumnPlan]
    var name: String
    var target: WorkbookSheet
  }

  /// The looks that all sheets share.
  private struct Styles {
    var heading: CellStyle
    var title: CellStyle
    var text: CellStyle
  }

  private let source: RegisterTemplateSource
  private let words: RegisterWords
  private let partners: [String]

  init(source: RegisterTemplateSource) {
    self.source = source
    words = RegisterWords(language: source.language)
    partners = source.partners.map(CleanText.line)
  }

  /// Writes the workbook at a path.
  func write(to path: String) throws(WorkbookFailure) {
    var workbook = try WorkbookFile(path: path, title: words.title)
    let explanation = try workbook.sheet(named: words.sheet)
    var sheets: [Sheet] = []
    for declaration in source.registers {
      let target = try workbook.sheet(named: CleanText.line(declaration.title.text(in: source.language)))
      sheets.append(Sheet(declaration: declaration, columns: columns(of: declaration), name: target.name, target: target))
    }
    let styles = Styles(heading: try workbook.style(.heading), title: try workbook.style(.title), text: try workbook.style(.text))
    let lists = lists(for: sheets)
    let start = try explain(sheets, lists, on: explanation, styles)
    for sheet in sheets {
      for (column, plan) in sheet.columns.enumerated() {
        let style = try workbook.style(plan.look(in: source.language))
        try sheet.target.set(column: column, width: plan.width, style)
        try sheet.target.write(plan.title, 0, column, styles.heading)
        let formula = items(of: plan, in: sheet).flatMap { lists.formula(for: $0, on: explanation.name, from: start) }
        try restrict(column, plan, of: sheet, list: formula ?? partnerCells(for: plan, in: sheet, sheets))
      }
      sheet.target.freeze(rows: 1)
      try sheet.target.printOnPages(headingRow: 0)
    }
    try workbook.close()
  }

  private func columns(of declaration: RegisterDeclaration) -> [RegisterColumnPlan] {
    let extra = source.collaborations.count > 1 ? [RegisterColumnPlan(collaborations: source.collaborations, in: source.language)] : []
    return extra + declaration.columns.map { RegisterColumnPlan($0, in: source.language) }
  }

  private func lists(for sheets: [Sheet]) -> RegisterLists {
    var lists = RegisterLists(several: words.several)
    for sheet in sheets {
      for plan in sheet.columns {
        if let items = items(of: plan, in: sheet) { lists.add(items, for: plan.title, of: sheet.name) }
      }
    }
    return lists
  }

  /// What a column chooses from, as far as the values are known beforehand; new partners are written where the partners themselves stand.
  private func items(of plan: RegisterColumnPlan, in sheet: Sheet) -> [String]? {
    switch plan.choices {
    case .open: nil
    case .list(let items): items
    case .partner: sheet.declaration.id == source.normenkader.membership?.register ? nil : partners
    }
  }

  /// The cells in which the partners will stand, when they are not known beforehand and their register is among the sheets.
  private func partnerCells(for plan: RegisterColumnPlan, in sheet: Sheet, _ sheets: [Sheet]) -> String? {
    guard plan.choices == .partner, partners.isEmpty, let rule = source.normenkader.membership, sheet.declaration.id != rule.register,
      let home = sheets.first(where: { $0.declaration.id == rule.register }), let column = home.declaration.index(of: rule.partner)
    else { return nil }
    let extra = home.columns.count - home.declaration.columns.count
    return RegisterLists.formula(home.name, column + extra, Self.filledRows)
  }

  private func restrict(_ column: Int, _ plan: RegisterColumnPlan, of sheet: Sheet, list: String?) throws(WorkbookFailure) {
    let kind: CellRule.Kind? =
      switch plan.type {
      case .day: .day
      case .number: .number
      case .text, .flag, .choice, .partner, .period: list == nil ? nil : .list
      }
    guard let kind else { return }
    let rule = CellRule(kind, title: plan.title, message: plan.hint, list: list ?? "")
    try sheet.target.restrict(column: column, rows: Self.filledRows, to: rule)
  }

  /// Fills the explanation, and gives the row at which the values of its lists begin.
  private func explain(
    _ sheets: [Sheet], _ lists: RegisterLists, on target: WorkbookSheet, _ styles: Styles
  ) throws(WorkbookFailure) -> Int {
    for (column, width) in [30.0, 30, 48, 10, 24].enumerated() { try target.set(column: column, width: width, styles.text) }
    try target.write(words.title, 0, 0, styles.title)
    let normenkader = source.normenkader
    var row = 1
    for line in words.lines(CleanText.line("\(normenkader.title.text(in: source.language)) \(normenkader.version)")) {
      try target.merge(line, row: row, columns: 0...4, styles.text)
      row += 1
    }
    try target.write(row: row + 1, words.columns, styles.heading)
    row += 2
    for sheet in sheets {
      for plan in sheet.columns {
        try target.write(row: row, [sheet.name, plan.title, plan.hint, plan.isRequired ? words.yes : "", example(of: plan)], styles.text)
        row += 1
      }
    }
    try target.write(row: row + 1, words.listColumns, styles.heading)
    for (place, cells) in lists.rows.enumerated() { try target.write(row: row + 2 + place, cells, styles.text) }
    try target.printOnPages(headingRow: nil)
    return row + 2
  }

  private func example(of plan: RegisterColumnPlan) -> String {
    plan.choices == .partner ? partners.first ?? plan.example : plan.example
  }
}
