// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Cuts a text into records and finds where they are, piece by piece; the cells are looked at and forgotten.
struct DelimitedReader {
  private let file: String
  private let dialect: Dialect
  private let limits: TableLimits
  private var rows = TextRows()
  private var isSound = true
  private var recordCount = 0
  private var cellCount = 0
  /// The piece that is being read, and where it begins.
  private var piece: [UInt8] = []
  private var base = 0
  /// The cells of one record, in the piece.
  private var cells: [CellSpan] = []

  /// The cells of all records, where they are kept.
  private var kept = Grid()

  /// Reads a whole text; `nil` when it cannot be trusted, of which a finding says why.
  static func read(
    _ source: TextSource, of file: String, as dialect: Dialect, from hint: SeparatorHint?, limits: TableLimits, log: inout DiagnosticLog
  ) -> SheetCells? {
    var reader = DelimitedReader(file: file, dialect: dialect, limits: limits)
    reader.base = hint?.length ?? 0
    var line = hint == nil ? 1 : 2
    var size = source.pieceSize
    while reader.isSound, reader.base < source.count {
      let end = min(source.count, reader.base + size)
      reader.piece = source.bytes(reader.base..<end)
      // A file that became shorter is reported when all is read.
      guard reader.piece.count == end - reader.base else { return nil }
      let used = reader.addRecords(isLast: end == source.count, &line, log: &log)
      reader.base += used
      size = used > 0 ? source.pieceSize : size * 4
      if used == 0, size > InputLimits.bytesPerRow, reader.isSound { reader.refuseEndless(line, log: &log) }
    }
    guard reader.isSound else { return nil }
    guard limits.keepsCells else { return SheetCells(.init(source: source, dialect: dialect, rows: reader.rows)) }
    reader.kept.bytes = source.bytes(0..<source.count)
    guard reader.kept.bytes.count == source.count else { return nil }
    return SheetCells(reader.kept)
  }

  private init(file: String, dialect: Dialect, limits: TableLimits) {
    (self.file, self.dialect, self.limits) = (file, dialect, limits)
  }

  /// Adds the records of the piece, the last one only when it surely ends there, and gives how many bytes they have.
  private mutating func addRecords(isLast: Bool, _ line: inout Int, log: inout DiagnosticLog) -> Int {
    var scanner = RecordScanner(piece, as: dialect, line: line)
    var used = 0
    while isSound {
      cells.removeAll(keepingCapacity: true)
      guard let record = scanner.next(into: &cells), isLast || scanner.offset < piece.count else { break }
      add(record, log: &log)
      (used, line) = (scanner.offset, scanner.line)
    }
    return used
  }

  /// Adds a record, unless it is blank.
  private mutating func add(_ record: RecordScanner.Record, log: inout DiagnosticLog) {
    recordCount += 1
    var filled = cells.count
    while filled > 0, isBlank(cells[filled - 1]) { filled -= 1 }
    let isBlank = filled == 0 && record.unterminatedQuote == nil && cells.allSatisfy { $0.range.count <= InputLimits.charactersPerCell }
    if isBlank {
      guard recordCount > limits.records else { return }
      return refuse(.tooManyRows(limits.records, at: SourceLocation(file: file, line: record.line)), log: &log)
    }
    cellCount += cells.count
    check(record, log: &log)
    rows.append(start: base + record.start, line: record.line, number: recordCount, cells: cells.count, filled: filled)
    if limits.keepsCells { keep(record) }
  }

  private mutating func keep(_ record: RecordScanner.Record) {
    let first = kept.cells.count
    let base = Int32(clamping: base)
    for cell in cells { kept.cells.append(CellSpan(start: cell.start &+ base, end: cell.end &+ base)) }
    kept.rows.append(
      Grid.Row(cells: first..<kept.cells.count, number: recordCount, line: record.line, start: Int(base) + record.start))
  }

  /// What is much longer than a cell may be is not even decoded: nothing that is taken off a cell makes that much of a difference.
  private static let endless = 8 * InputLimits.charactersPerCell

  private func isBlank(_ cell: CellSpan) -> Bool {
    cell.range.count <= Self.endless && CellText.isBlank(cell, of: piece, as: dialect)
  }

  private func text(_ cell: CellSpan) -> String {
    CellText.read(cell, of: piece, as: dialect)
  }

  private mutating func refuse(_ finding: Diagnostic, log: inout DiagnosticLog) {
    isSound = false
    log.add(finding)
  }

  private mutating func check(_ record: RecordScanner.Record, log: inout DiagnosticLog) {
    if let offset = record.unterminatedQuote {
      refuse(.unterminatedQuote(at: position(of: offset, in: record)), log: &log)
    }
    if record.isTooWide {
      refuse(.tooManyColumns(at: place(record)), log: &log)
    }
    if rows.count > limits.rows {
      refuse(.tooManyRows(limits.rows, at: place(record)), log: &log)
    }
    if cellCount > limits.cells, isSound {
      refuse(.tooManyCells(limits.cells, at: place(record)), log: &log)
    }
    if rows.count == 0, isSound, cells.reduce(0, { $0 + $1.range.count }) > InputLimits.bytesOfHeadings {
      refuse(.headingsTooLong(at: place(record)), log: &log)
    }
    checkLengths(record, log: &log)
    if let cell = record.textAfterQuote {
      log.add(.textAfterQuote, .warning, in: file) { .textAfterQuote(at: position(of: cell.range.lowerBound, in: record)) }
    }
  }

  private mutating func checkLengths(_ record: RecordScanner.Record, log: inout DiagnosticLog) {
    guard let last = cells.last, Int(last.end) - record.start > InputLimits.charactersPerCell else { return }
    for cell in cells where cell.range.count > InputLimits.charactersPerCell && isSound {
      guard cell.range.count > Self.endless || text(cell).unicodeScalars.count > InputLimits.charactersPerCell else { continue }
      refuse(.cellTooLong(at: position(of: cell.range.lowerBound, in: record)), log: &log)
    }
  }

  /// Says what is wrong with a record that does not end in a piece as large as no record is.
  private mutating func refuseEndless(_ line: Int, log: inout DiagnosticLog) {
    var scanner = RecordScanner(piece, as: dialect, line: line)
    cells.removeAll()
    guard let record = scanner.next(into: &cells) else { return }
    if record.isTooWide {
      refuse(.tooManyColumns(at: place(record)), log: &log)
    } else if let cell = cells.max(by: { $0.range.count < $1.range.count }) {
      refuse(.cellTooLong(at: position(of: cell.range.lowerBound, in: record)), log: &log)
    }
  }

  private func place(_ record: RecordScanner.Record) -> SourceLocation {
    SourceLocation(file: file, line: record.line)
  }

  private func position(of offset: Int, in record: RecordScanner.Record) -> SourceLocation {
    TextPosition(of: offset, in: piece, from: record.start, line: record.line).location(in: file)
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
