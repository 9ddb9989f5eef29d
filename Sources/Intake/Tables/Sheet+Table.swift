// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension Sheet {
  /// The table under some rows of headings, with its rows brought to the width of the headings; `nil` when there is none that can be trusted.
  ///
  /// - Parameter headings: Places in `rows`. Without it the rows that `balans.yaml` names, else those of a table that is marked as such, else the
  ///   first row.
  func table(headings: Range<Int>? = nil, log: inout DiagnosticLog) -> Table? {
    guard let headings = headings ?? declaredHeadings ?? markedHeadings ?? (rows.isEmpty ? nil : 0..<1), headings.lowerBound >= 0,
      headings.upperBound <= rows.count
    else { return nil }
    guard !headings.isEmpty else {
      log.add(.noHeadingRow(at: location, number: settings?.headingRow ?? 1))
      return nil
    }
    let headingRows = Array(rows[headings])
    guard headingRows.allSatisfy({ row in (grid.record(row)?.cells ?? []).reduce(0) { $0 + $1.range.count } <= InputLimits.bytesOfHeadings }) else {
      log.add(.headingsTooLong(at: headingRows.first.map { location(of: $0) } ?? location))
      return nil
    }
    let first = min(rows.count, headings.upperBound.addingReportingOverflow(max(0, settings?.skippedRows ?? 0)).partialValue)
    guard name != nil else { return delimitedTable(headingRows, at: headings, from: max(first, headings.upperBound), log: &log) }
    let data = Array(rows[first...])
    return workbookTable(headingRows, inTable(data, under: headingRows, log: &log), log: &log)
  }

  /// The row of headings of the only table that is marked as such.
  var markedHeadings: Range<Int>? {
    let marked = grid.tables.filter { $0.headingRows > 0 }
    guard marked.count == 1, let first = marked.first, let index = index(ofRow: first.range.rows.lowerBound) else { return nil }
    return index..<(index + 1)
  }

  /// The rows of the marked table whose headings these are, without its totals; all rows when there is none.
  private func inTable(_ data: [Row], under headingRows: [Row], log: inout DiagnosticLog) -> [Row] {
    guard let last = headingRows.last,
      let table = grid.tables.first(where: { $0.headingRows > 0 && $0.range.rows.lowerBound == last.number })
    else { return data }
    let end = table.range.rows.upperBound - table.totalsRows
    let below = data.filter { $0.number > table.range.rows.upperBound }
    if let first = below.first {
      log.add(.rowsOutsideTable(at: location(of: first), count: below.count, table: table.name))
    }
    return data.filter { $0.number <= end }
  }

  /// The rows of headings that `balans.yaml` names.
  ///
  /// A blank row has no place: the next one counts then.
  var declaredHeadings: Range<Int>? {
    guard settings?.headingRow != nil || settings?.headingRows != nil else { return nil }
    let first = rows.firstIndex { $0.number >= settings?.headingRow ?? 1 } ?? rows.count
    return first..<min(rows.count, first + (settings?.headingRows ?? 1))
  }

  /// In a workbook every cell has its column, so that no row is too short or too long.
  private func workbookTable(_ headingRows: [Row], _ data: [Row], log: inout DiagnosticLog) -> Table {
    let width = (headingRows + data).map(\.cells.count).max() ?? 0
    let table = Table(sheet: self, headingRows: headingRows, rows: RowList(data), width: width)
    let kinds = grid.grid?.kinds ?? []
    for row in data {
      for place in row.cells where kinds[place] == .error || kinds[place] == .formulaWithoutValue {
        let column = place - row.cells.lowerBound
        let finding = Diagnostic.cellWithoutValue(at: location(row, column), isFormula: kinds[place] == .formulaWithoutValue)
        log.add(table.naming(row, column, in: finding))
      }
    }
    if grid.hiddenRows > 0 { log.add(.hiddenRowsRead(at: location, count: grid.hiddenRows)) }
    return table
  }

  private func delimitedTable(_ headingRows: [Row], at headings: Range<Int>, from first: Int, log: inout DiagnosticLog) -> Table {
    func width(_ index: Int, downTo width: Int) -> Int { grid.width(index, downTo: width, as: dialect) }
    let named = headings.map { width($0, downTo: 0) }.max() ?? 0
    let widest = (first..<rows.count).reduce(named) { max($0, width($1, downTo: named)) }
    // Empty headings at the end count only when something stands under them.
    let limit = min(headingRows.map(\.cells.count).max() ?? 0, widest)
    var tooLong: [UInt32] = []
    for index in first..<rows.count {
      if width(index, downTo: limit) > limit {
        tooLong.append(UInt32(clamping: index))
      } else if width(index, downTo: .max) < named {
        let row = rows[index]
        log.add(.shortRow, .warning, in: file) { .shortRow(at: location(of: row), cells: row.cells.count, width: named) }
      }
    }
    reportLong(tooLong, of: rows.count - first, width: limit, log: &log)
    var fitting = rows.cut(at: limit)
    var next = tooLong[...]
    fitting.keep { index in
      if let odd = next.first, Int(odd) == index {
        next.removeFirst()
        return false
      }
      return index >= first
    }
    return Table(sheet: self, headingRows: headingRows, rows: fitting, width: limit)
  }

  /// Reports rows that are longer than the heading: once, when most are, for then it is the heading that is odd.
  private func reportLong(_ indices: [UInt32], of count: Int, width: Int, log: inout DiagnosticLog) {
    func row(_ index: UInt32) -> Row { rows[Int(index)] }
    if indices.count > 3, indices.count * 2 > count, let first = indices.first {
      log.add(.longRows(at: location(row(first), width), count: indices.count, width: width))
      return
    }
    for index in indices {
      log.add(.longRow, .error, in: file) {
        var place = location(row(index), width)
        place.length = 1
        return .longRow(at: place, width: width)
      }
    }
  }
}

extension DiagnosticCode {
  static let shortRow = DiagnosticCode("B3003", "short-row")
  static let longRow = DiagnosticCode("B3004", "long-row")
  static let noHeadingRow = DiagnosticCode("B3012", "no-heading-row")
  static let rowsOutsideTable = DiagnosticCode("B3013", "rows-outside-table")
  static let cellWithoutValue = DiagnosticCode("B3014", "cell-without-value")
  static let hiddenRowsRead = DiagnosticCode("B3015", "hidden-rows")
}

extension FixIt {
  fileprivate static let growTable = FixIt(
    LocalizedText(
      nl: "horen zij erbij, sleep dan in Excel de hoek van de tabel omlaag",
      en: "if they belong to it, drag the corner of the table down in Excel")
  )
}

extension Diagnostic {
  fileprivate static func shortRow(at location: SourceLocation, cells: Int, width: Int) -> Diagnostic {
    Diagnostic(
      .shortRow, .warning,
      LocalizedText(
        nl: "deze rij heeft \(cells) cellen en de kop \(width); de rest is als leeg gelezen",
        en: "this row has \(cells) cells and the heading \(width); the rest was read as empty"
      ),
      at: location
    )
  }

  fileprivate static func longRow(at location: SourceLocation, width: Int) -> Diagnostic {
    Diagnostic(
      .longRow, .error,
      LocalizedText(
        nl: "deze rij heeft meer cellen dan de kop (\(width)); de rij is overgeslagen",
        en: "this row has more cells than the heading (\(width)); the row was left out"
      ),
      at: location,
      notes: [
        LocalizedText(
          nl: "meestal staat er een scheidingsteken in een tekst zonder aanhalingstekens eromheen",
          en: "mostly a delimiter stands in a text without quotation marks around it"
        )
      ]
    )
  }

  fileprivate static func longRows(at location: SourceLocation, count: Int, width: Int) -> Diagnostic {
    Diagnostic(
      .longRow, .error,
      LocalizedText(
        nl: "\(count) rijen hebben meer cellen dan de eerste rij (\(width)); deze rijen zijn overgeslagen",
        en: "\(count) rows have more cells than the first row (\(width)); these rows were left out"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet de koppen in rij 1, zonder titel erboven", en: "put the headings in row 1, without a title above them"
        )
      )
    )
  }

  fileprivate static func noHeadingRow(at location: SourceLocation, number: Int) -> Diagnostic {
    Diagnostic(
      .noHeadingRow, .error,
      LocalizedText(
        nl: "balans.yaml zegt dat de koppen in rij \(number) staan, maar zo ver loopt de tabel niet",
        en: "balans.yaml says that the headings are in row \(number), but the table does not reach that far"),
      at: location)
  }

  fileprivate static func rowsOutsideTable(at location: SourceLocation, count: Int, table: String) -> Diagnostic {
    Diagnostic(
      .rowsOutsideTable, .warning,
      LocalizedText(
        nl: "onder de Excel-tabel '\(Quoted.heading(table))' staan nog rijen (\(count)); zij zijn niet gelezen",
        en: "there are rows below the Excel table '\(Quoted.heading(table))' (\(count)); they were not read"),
      at: location, fixIt: .growTable)
  }

  fileprivate static func cellWithoutValue(at location: SourceLocation, isFormula: Bool) -> Diagnostic {
    Diagnostic(
      .cellWithoutValue, .warning,
      isFormula
        ? LocalizedText(
          nl: "van deze formule staat de uitkomst niet in het bestand; de cel is als leeg gelezen",
          en: "the result of this formula is not in the file; the cell was read as empty")
        : LocalizedText(
          nl: "hier staat een foutwaarde zoals #N/B; de cel is als leeg gelezen",
          en: "here stands an error value such as #N/A; the cell was read as empty"),
      at: location,
      fixIt: isFormula
        ? FixIt(LocalizedText(nl: "open het bestand in Excel en sla het op", en: "open the file in Excel and save it"))
        : FixIt(LocalizedText(nl: "verbeter de formule, of maak de cel leeg", en: "mend the formula, or empty the cell")))
  }

  fileprivate static func hiddenRowsRead(at location: SourceLocation, count: Int) -> Diagnostic {
    Diagnostic(
      .hiddenRowsRead, .warning,
      LocalizedText(
        nl: "dit blad heeft rijen die verborgen of weggefilterd zijn (\(count)); zij zijn wel gelezen",
        en: "this sheet has rows that are hidden or filtered out (\(count)); they were read all the same"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "horen zij er niet bij, verwijder ze dan", en: "if they do not belong there, delete them")))
  }
}
