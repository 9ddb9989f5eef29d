// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Cuts a text into records and cells.
struct DelimitedReader {
  private let file: String
  private let dialect: Dialect
  private let limits: TableLimits
  private var grid = Grid()
  private var isSound = true
  private var recordCount = 0

  /// Reads a whole text; `nil` when it cannot be trusted, of which a finding says why.
  static func read(
    _ bytes: [UInt8], of file: String, as dialect: Dialect, from hint: SeparatorHint?, limits: TableLimits, log: inout DiagnosticLog
  ) -> Grid? {
    var reader = DelimitedReader(file: file, dialect: dialect, limits: limits, bytes: bytes)
    var scanner = RecordScanner(bytes, as: dialect, from: hint?.length ?? 0, line: hint == nil ? 1 : 2)
    while reader.isSound, reader.addRecord(of: &scanner, log: &log) {}
    return reader.isSound ? reader.grid : nil
  }

  private init(file: String, dialect: Dialect, limits: TableLimits, bytes: [UInt8]) {
    (self.file, self.dialect, self.limits) = (file, dialect, limits)
    grid.bytes = bytes
  }

  /// Adds the next record, unless it is blank; false at the end of the text.
  private mutating func addRecord(of scanner: inout RecordScanner, log: inout DiagnosticLog) -> Bool {
    let first = grid.cells.count
    guard let record = scanner.next(into: &grid.cells) else { return false }
    recordCount += 1
    if record.unterminatedQuote == nil, grid.cells[first...].allSatisfy(isBlank) {
      grid.cells.removeSubrange(first...)
      guard recordCount > limits.records else { return true }
      refuse(.tooManyRows(limits.records, at: SourceLocation(file: file, line: record.line)), log: &log)
      return false
    }
    let row = Grid.Row(cells: first..<grid.cells.count, number: recordCount, line: record.line, start: record.start)
    check(record, row, log: &log)
    grid.rows.append(row)
    return true
  }

  private func isBlank(_ cell: CellSpan) -> Bool {
    cell.range.count <= InputLimits.charactersPerCell && CellText.isBlank(cell, of: grid.bytes, as: dialect)
  }

  private func text(_ cell: CellSpan) -> String {
    CellText.read(cell, of: grid.bytes, as: dialect)
  }

  private mutating func refuse(_ finding: Diagnostic, log: inout DiagnosticLog) {
    isSound = false
    log.add(finding)
  }

  private mutating func check(_ record: RecordScanner.Record, _ row: Grid.Row, log: inout DiagnosticLog) {
    let place = SourceLocation(file: file, line: row.line)
    if let offset = record.unterminatedQuote {
      refuse(.unterminatedQuote(at: position(of: offset, in: row)), log: &log)
    }
    if record.isTooWide {
      refuse(.tooManyColumns(at: place), log: &log)
    }
    if grid.rows.count > limits.rows {
      refuse(.tooManyRows(limits.rows, at: place), log: &log)
    }
    if grid.cells.count > limits.cells, isSound {
      refuse(.tooManyCells(limits.cells, at: place), log: &log)
    }
    if grid.rows.isEmpty, isSound, row.cells.reduce(0, { $0 + grid.cells[$1].range.count }) > InputLimits.bytesOfHeadings {
      refuse(.headingsTooLong(at: place), log: &log)
    }
    checkLengths(row, log: &log)
    if let cell = record.textAfterQuote {
      log.add(.textAfterQuote(at: position(of: cell.range.lowerBound, in: row)))
    }
  }

  private mutating func checkLengths(_ row: Grid.Row, log: inout DiagnosticLog) {
    guard let last = row.cells.last, Int(grid.cells[last].end) - row.start > InputLimits.charactersPerCell else { return }
    for index in row.cells where grid.cells[index].range.count > InputLimits.charactersPerCell && isSound {
      let cell = grid.cells[index]
      // What is much longer is not even decoded: nothing that is taken off a cell makes that much of a difference.
      let isEndless = cell.range.count > 8 * InputLimits.charactersPerCell
      guard isEndless || text(cell).unicodeScalars.count > InputLimits.charactersPerCell else { continue }
      refuse(.cellTooLong(at: position(of: cell.range.lowerBound, in: row)), log: &log)
    }
  }

  private func position(of offset: Int, in row: Grid.Row) -> SourceLocation {
    TextPosition(of: offset, in: grid.bytes, from: row.start, line: row.line).location(in: file)
  }
}

extension DiagnosticCode {
  static let unterminatedQuote = DiagnosticCode("B3001", "unterminated-quote")
  static let textAfterQuote = DiagnosticCode("B3002", "text-after-quote")
}

extension Diagnostic {
  fileprivate static func unterminatedQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unterminatedQuote, .error,
      LocalizedText(nl: "dit aanhalingsteken wordt nergens gesloten", en: "this quotation mark is never closed"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "sluit de cel met \" of haal het teken weg", en: "close the cell with \" or remove the mark"))
    )
  }

  fileprivate static func textAfterQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .textAfterQuote, .warning,
      LocalizedText(
        nl: "in deze cel staat tekst na het sluitende aanhalingsteken; die is eraan vast gelezen",
        en: "in this cell text follows the closing quotation mark; it was read as one with it"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "verdubbel aanhalingstekens binnen een cel", en: "double quotation marks within a cell"))
    )
  }
}
