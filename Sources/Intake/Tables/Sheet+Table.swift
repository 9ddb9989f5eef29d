// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension Sheet {
  /// The table under some rows of headings, with its rows brought to the width of the headings; `nil` when there is none that can be trusted.
  ///
  /// - Parameter headings: Places in `rows`. Without it the rows that `balans.yaml` names, else the first row.
  func table(headings: Range<Int>? = nil, log: inout DiagnosticLog) -> Table? {
    guard let headings = headings ?? declaredHeadings ?? (rows.isEmpty ? nil : 0..<1), !headings.isEmpty, headings.lowerBound >= 0,
      headings.upperBound <= rows.count
    else { return nil }
    let headingRows = Array(rows[headings])
    guard headingRows.allSatisfy({ $0.cells.reduce(0) { $0 + grid.cells[$1].range.count } <= InputLimits.bytesOfHeadings }) else {
      log.add(.headingsTooLong(at: headingRows.first.map { location(of: $0) } ?? location))
      return nil
    }
    let data = Array(rows[headings.upperBound...].dropFirst(settings?.skippedRows ?? 0))
    return name == nil ? delimitedTable(headingRows, data, log: &log) : workbookTable(headingRows, data)
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
  private func workbookTable(_ headingRows: [Row], _ data: [Row]) -> Table {
    let width = (headingRows + data).map(\.cells.count).max() ?? 0
    return Table(sheet: self, headingRows: headingRows, rows: data, width: width)
  }

  private func delimitedTable(_ headingRows: [Row], _ data: [Row], log: inout DiagnosticLog) -> Table {
    let named = headingRows.map { trimmed($0.cells, to: 0).count }.max() ?? 0
    let widest = max(named, data.map { trimmed($0.cells, to: named).count }.max() ?? 0)
    // Empty headings at the end count only when something stands under them.
    let width = min(headingRows.map(\.cells.count).max() ?? 0, widest)
    var fitting: [Row] = []
    fitting.reserveCapacity(data.count)
    var tooLong: [SourceLocation] = []
    for var row in data {
      let content = trimmed(row.cells, to: width)
      if content.count > width {
        tooLong.append(location(row, width))
        continue
      }
      if row.cells.count < named {
        log.add(.shortRow(at: location(of: row), cells: row.cells.count, width: named))
      }
      row.cells = content
      fitting.append(row)
    }
    reportLong(tooLong, of: data.count, width: width, log: &log)
    return Table(sheet: self, headingRows: headingRows, rows: fitting, width: width)
  }

  /// Reports rows that are longer than the heading: once, when most are, for then it is the heading that is odd.
  private func reportLong(_ places: [SourceLocation], of count: Int, width: Int, log: inout DiagnosticLog) {
    if places.count > 3, places.count * 2 > count, let first = places.first {
      log.add(.longRows(at: first, count: places.count, width: width))
    } else {
      for var place in places {
        place.length = 1
        log.add(.longRow(at: place, width: width))
      }
    }
  }

  /// The cells without empty ones at the end, down to a width.
  private func trimmed(_ range: Range<Int>, to width: Int) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + width, CellText.read(grid.cells[end - 1], of: grid.bytes, quote: dialect?.quote).isEmpty { end -= 1 }
    return range.lowerBound..<end
  }
}

extension DiagnosticCode {
  static let shortRow = DiagnosticCode("B3003", "short-row")
  static let longRow = DiagnosticCode("B3004", "long-row")
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
}
