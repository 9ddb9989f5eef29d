// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Empty registers as one workbook: an explanation first, then a sheet per register with its headings.
///
/// Lists to choose from stand on the explanation, one value a row: that is documentation, and the only place that a list of any length and with any
/// character can stand.
struct RegisterWorkbook {
  /// The rows that hints and lists hold for.
  private static let filledRows = 1...2_000

  private let source: RegisterTemplateSource
  private let words: RegisterWords
  private let sheets: [(declaration: RegisterDeclaration, columns: [RegisterColumnPlan])]

  init(source: RegisterTemplateSource) {
    self.source = source
    words = RegisterWords(language: source.language)
    let extra = source.collaborations.count > 1 ? [RegisterColumnPlan(collaborations: source.collaborations, in: source.language)] : []
    sheets = source.registers.map { register in (register, extra + register.columns.map { RegisterColumnPlan($0, in: source.language) }) }
  }

  /// Writes the workbook at a path.
  func write(to path: String) throws(WorkbookFailure) {
    var workbook = try Workbook(path: path, title: words.title)
    let explanation = try workbook.sheet(named: words.sheet)
    var written: [(name: String, sheet: WorkbookSheet)] = []
    for (declaration, _) in sheets {
      let sheet = try workbook.sheet(named: title(of: declaration))
      written.append((sheet.name, sheet))
    }
    let styles = Styles(heading: try workbook.style(.heading), title: try workbook.style(.title), text: try workbook.style(.text))
    let places = try explain(on: explanation, names: written.map(\.name), styles)
    for (place, sheet) in written.enumerated() {
      for (column, plan) in sheets[place].columns.enumerated() {
        let style = try workbook.style(plan.look(in: source.language))
        try fill(
          column, plan, of: sheet.sheet, style, styles,
          list: places.range(of: plan, register: place, column: column, names: written.map(\.name), self))
      }
      sheet.sheet.freeze(rows: 1)
      try sheet.sheet.printOnPages(headingRow: 0)
    }
    try workbook.close()
  }

  /// The looks that all sheets share.
  private struct Styles {
    let heading: CellStyle
    let title: CellStyle
    let text: CellStyle
  }

  private func title(of declaration: RegisterDeclaration) -> String { CleanText.line(declaration.title.text(in: source.language)) }

  private func fill(
    _ column: Int, _ plan: RegisterColumnPlan, of sheet: WorkbookSheet, _ style: CellStyle, _ styles: Styles, list: String?
  ) throws(WorkbookFailure) {
    try sheet.set(column: column, width: plan.width, style)
    try sheet.write(plan.title, 0, column, styles.heading)
    let kind: CellRule.Kind? =
      switch plan.type {
      case .day: .day
      case .number: .number
      default: list == nil ? nil : .list
      }
    guard let kind else { return }
    let rule = CellRule(kind, title: plan.title, message: plan.hint, list: list ?? "")
    try sheet.restrict(column: column, rows: Self.filledRows, to: rule)
  }

  private func explain(on sheet: WorkbookSheet, names: [String], _ styles: Styles) throws(WorkbookFailure) -> ListPlaces {
    for (column, width) in [24.0, 30, 52, 10, 24].enumerated() { try sheet.set(column: column, width: width, styles.text) }
    try sheet.write(words.title, 0, 0, styles.title)
    var row = 1
    for line in words.lines(CleanText.line(source.normenkader.title.text(in: source.language)) + " " + CleanText.line(source.normenkader.version)) {
      try sheet.merge(line, row: row, columns: 0...4, styles.text)
      row += 1
    }
    row += 1
    try sheet.write(row: row, words.columns, styles.heading)
    for (name, columns) in zip(names, sheets.map(\.columns)) {
      for plan in columns {
        row += 1
        try sheet.write(row: row, [name, plan.title, plan.hint, plan.isRequired ? words.yes : "", plan.example], styles.text)
      }
    }
    return try writeLists(on: sheet, from: row + 2, names: names, styles)
  }

  private func writeLists(on sheet: WorkbookSheet, from start: Int, names: [String], _ styles: Styles) throws(WorkbookFailure) -> ListPlaces {
    var places = ListPlaces(sheet: sheet.name)
    var row = start
    try sheet.write(row: row, words.listColumns, styles.heading)
    for (register, name) in names.enumerated() {
      for (column, plan) in sheets[register].columns.enumerated() {
        guard case .list(let items) = plan.choices, !items.isEmpty else { continue }
        places.lists[[register, column]] = (row + 1)...(row + items.count)
        for item in items {
          row += 1
          try sheet.write(row: row, [name, plan.title, item], styles.text)
        }
      }
    }
    guard !source.partners.isEmpty else { return places }
    places.partners = (row + 1)...(row + source.partners.count)
    for partner in source.partners {
      row += 1
      try sheet.write(row: row, ["", words.partners, CleanText.line(partner)], styles.text)
    }
    return places
  }

  /// Where the lists stand.
  private struct ListPlaces {
    let sheet: String
    /// By the numbers of register and column.
    var lists: [[Int]: ClosedRange<Int>] = [:]
    var partners: ClosedRange<Int>?

    /// The cells that a column chooses from; `nil` when it is open.
    func range(of plan: RegisterColumnPlan, register: Int, column: Int, names: [String], _ workbook: RegisterWorkbook) -> String? {
      switch plan.choices {
      case .open: return nil
      case .list: return lists[[register, column]].map { Self.formula(sheet, 2, $0) }
      case .partner:
        if let partners { return Self.formula(sheet, 2, partners) }
        guard let (place, column) = workbook.partnerColumn, place != register else { return nil }
        return Self.formula(names[place], column, RegisterWorkbook.filledRows)
      }
    }

    private static func formula(_ sheet: String, _ column: Int, _ rows: ClosedRange<Int>) -> String {
      // Twenty-six columns of a register before that of the partner is more than any has; beyond it there is no list.
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(column, 25)))
      return "=\(SheetNames.inFormula(sheet))!$\(letter)$\(rows.lowerBound + 1):$\(letter)$\(rows.upperBound + 1)"
    }
  }

  /// The register and the column in which the partners themselves stand, when that register is among the sheets.
  private var partnerColumn: (register: Int, column: Int)? {
    guard let rule = source.normenkader.membership, let place = source.registers.firstIndex(where: { $0.id == rule.register }),
      let column = source.registers[place].index(of: rule.partner)
    else { return nil }
    let shifted = column + (source.collaborations.count > 1 ? 1 : 0)
    return shifted < 26 ? (place, shifted) : nil
  }
}
