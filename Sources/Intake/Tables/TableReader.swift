// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads a file as a table: encoding, delimiter, records, shape.
enum TableReader {
  /// The table of a file, or `nil` when there is none that can be trusted; then the log says why.
  static func read(_ file: InputFile, log: inout DiagnosticLog) -> Table? {
    guard let text = TextDecoder.decode(file, log: &log) else { return nil }
    let bytes = Array(text.utf8)
    reportTurns(in: bytes, of: file.path, log: &log)
    let hint = SeparatorHint(bytes)
    let delimiter = hint?.delimiter ?? DelimiterSniffer.delimiter(of: bytes, from: 0)
    var parts = Parts(file: file.path, bytes: bytes)
    var scanner = RecordScanner(bytes, delimiter: delimiter, from: hint?.length ?? 0, line: hint == nil ? 1 : 2)
    while parts.isSound, parts.addRecord(of: &scanner, log: &log) {}
    return parts.isSound ? parts.table(log: &log) : nil
  }

  /// A table in the making.
  private struct Parts {
    let file: String
    let bytes: [UInt8]
    var cells: [Table.Cell] = []
    var rows: [Table.Row] = []
    var isSound = true
    private var recordCount = 0

    init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }

    /// Adds the next record, unless it is blank; false at the end of the text.
    mutating func addRecord(of scanner: inout RecordScanner, log: inout DiagnosticLog) -> Bool {
      let first = cells.count
      guard let record = scanner.next(into: &cells) else { return false }
      recordCount += 1
      if record.unterminatedQuote == nil, cells[first...].allSatisfy(isBlank) {
        cells.removeSubrange(first...)
        guard recordCount > InputLimits.records else { return true }
        isSound = false
        log.add(.tooManyRows(InputLimits.records, at: SourceLocation(file: file, line: record.line)))
        return false
      }
      let row = Table.Row(cells: first..<cells.count, line: record.line, start: record.start, number: recordCount)
      check(record, row, log: &log)
      rows.append(row)
      return true
    }

    private func isBlank(_ cell: Table.Cell) -> Bool {
      cell.start == cell.end || (cell.range.count <= InputLimits.charactersPerCell && CellText.read(cell, of: bytes).isEmpty)
    }

    private mutating func check(_ record: RecordScanner.Record, _ row: Table.Row, log: inout DiagnosticLog) {
      if let offset = record.unterminatedQuote {
        isSound = false
        log.add(.unterminatedQuote(at: position(of: offset, in: row).location(in: file)))
      }
      if record.isTooWide {
        isSound = false
        log.add(.tooManyColumns(at: SourceLocation(file: file, line: row.line)))
      }
      if rows.count > InputLimits.rows {
        isSound = false
        log.add(.tooManyRows(InputLimits.rows, at: SourceLocation(file: file, line: row.line)))
      }
      if cells.count > InputLimits.cells, isSound {
        isSound = false
        log.add(.tooManyCells(at: SourceLocation(file: file, line: row.line)))
      }
      if rows.isEmpty, row.cells.reduce(0, { $0 + cells[$1].range.count }) > InputLimits.bytesOfHeadings, isSound {
        isSound = false
        log.add(.headingsTooLong(at: SourceLocation(file: file, line: row.line)))
      }
      for index in row.cells where cells[index].range.count > InputLimits.charactersPerCell && isSound {
        checkLength(of: cells[index], in: row, log: &log)
      }
      if let cell = record.textAfterQuote {
        log.add(.textAfterQuote(at: position(of: cell.range.lowerBound, in: row).location(in: file)))
      }
    }

    private mutating func checkLength(of cell: Table.Cell, in row: Table.Row, log: inout DiagnosticLog) {
      let characters = CellText.read(cell, of: bytes).unicodeScalars.count
      guard characters > InputLimits.charactersPerCell else { return }
      isSound = false
      log.add(.cellTooLong(at: position(of: cell.range.lowerBound, in: row).location(in: file)))
    }

    private func position(of offset: Int, in row: Table.Row) -> TextPosition {
      TextPosition(of: offset, in: bytes, from: row.start, line: row.line)
    }

    /// The table, with rows brought to the width of the heading.
    func table(log: inout DiagnosticLog) -> Table? {
      guard let first = rows.first else {
        if let problem = FileKind.empty.problem(in: file) { log.add(problem) }
        return nil
      }
      let named = trimmed(first.cells, to: 0).count
      let widest = rows.map { trimmed($0.cells, to: named).count }.max() ?? named
      // Empty headings at the end count only when something stands under them.
      let width = min(first.cells.count, widest)
      var heading = first
      heading.cells = trimmed(first.cells, to: width)
      var fitting: [Table.Row] = []
      fitting.reserveCapacity(rows.count - 1)
      var tooLong: [SourceLocation] = []
      for row in rows.dropFirst() {
        let content = trimmed(row.cells, to: width)
        if content.count > width {
          tooLong.append(position(of: cells[content.lowerBound + width].range.lowerBound, in: row).location(in: file))
          continue
        }
        if row.cells.count < named {
          log.add(.shortRow(at: SourceLocation(file: file, line: row.line), cells: row.cells.count, width: named))
        }
        fitting.append(Table.Row(cells: content, line: row.line, start: row.start, number: row.number))
      }
      reportLong(tooLong, width: width, log: &log)
      return Table(file: file, bytes: bytes, cells: cells, heading: heading, rows: fitting, leading: Array(rows.dropFirst().prefix(10)))
    }

    /// Reports rows that are longer than the heading: once, when most are, for then it is the heading that is odd.
    private func reportLong(_ places: [SourceLocation], width: Int, log: inout DiagnosticLog) {
      if places.count > 3, places.count * 2 > rows.count - 1, let first = places.first {
        log.add(.longRows(at: first, count: places.count, width: width))
      } else {
        for place in places { log.add(.longRow(at: place, width: width)) }
      }
    }

    /// The cells without empty ones at the end, down to a width.
    private func trimmed(_ range: Range<Int>, to width: Int) -> Range<Int> {
      var end = range.upperBound
      while end > range.lowerBound + width, CellText.read(cells[end - 1], of: bytes).isEmpty { end -= 1 }
      return range.lowerBound..<end
    }
  }
}

/// A first line `sep=;`, with which Excel is told the delimiter.
private struct SeparatorHint {
  var delimiter: Delimiter
  var length: Int

  init?(_ bytes: [UInt8]) {
    let line = bytes.prefix(8).prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    let isQuoted = line.first == Byte.quote && line.last == Byte.quote && line.count > 1
    let content = isQuoted ? line.dropFirst().dropLast() : line
    guard content.count == 5, String(decoding: content.dropLast(), as: UTF8.self).lowercased() == "sep=",
      let delimiter = content.last.flatMap(Delimiter.init(rawValue:))
    else { return nil }
    self.delimiter = delimiter
    length = line.count
    if bytes.has(Byte.carriageReturn, at: length), bytes.has(Byte.lineFeed, at: length + 1) {
      length += 2
    } else if length < bytes.count {
      length += 1
    }
  }
}

extension DiagnosticCode {
  static let unterminatedQuote = DiagnosticCode("B3001", "unterminated-quote")
  static let textAfterQuote = DiagnosticCode("B3002", "text-after-quote")
  static let shortRow = DiagnosticCode("B3003", "short-row")
  static let longRow = DiagnosticCode("B3004", "long-row")
  static let tableTooLarge = DiagnosticCode("B3005", "table-too-large")
}

extension FixIt {
  fileprivate static let keepToTheTable = FixIt(
    LocalizedText(
      nl: "haal weg wat niet bij de tabel hoort, of verdeel haar over meer bestanden",
      en: "remove what is no part of the table, or spread it over several files")
  )
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

  fileprivate static func tooManyColumns(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.columns
    return tableTooLarge(nl: "deze rij heeft meer dan \(limit) cellen", en: "this row has more than \(limit) cells", at: location)
  }

  fileprivate static func tooManyRows(_ limit: Int, at location: SourceLocation) -> Diagnostic {
    tableTooLarge(nl: "de tabel heeft meer dan \(limit) rijen", en: "the table has more than \(limit) rows", at: location)
  }

  fileprivate static func tooManyCells(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.cells
    return tableTooLarge(nl: "de tabel heeft meer dan \(limit) cellen", en: "the table has more than \(limit) cells", at: location)
  }

  fileprivate static func headingsTooLong(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.bytesOfHeadings
    return tableTooLarge(
      nl: "de eerste rij is langer dan \(limit) tekens; daar horen korte koppen te staan",
      en: "the first row is longer than \(limit) characters; short headings belong there", at: location)
  }

  fileprivate static func cellTooLong(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.charactersPerCell
    return tableTooLarge(nl: "deze cel heeft meer dan \(limit) tekens", en: "this cell has more than \(limit) characters", at: location)
  }

  private static func tableTooLarge(nl: String, en: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.tableTooLarge, .error, LocalizedText(nl: nl, en: en), at: location, fixIt: .keepToTheTable)
  }
}
