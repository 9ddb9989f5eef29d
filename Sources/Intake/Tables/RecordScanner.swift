// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// Cuts a text into records and cells, without copying: a cell is a range of bytes.
///
/// Records end with `CR LF`, `LF` or `CR`. A cell that begins with a quote runs to the closing quote and may hold delimiters and
/// record ends; a doubled quote stands for one, or one after a backslash in a dialect that has those. A quote elsewhere in a cell is a character
/// like any other.
struct RecordScanner {
  /// Where a cell stands, its quotes included.
  typealias Cell = CellSpan

  /// One record; its cells are those that `next(into:)` appended.
  struct Record {
    var line: Int
    var start: Int
    /// Where the quote stands that is never closed.
    var unterminatedQuote: Int?
    /// The first cell with text after its closing quote.
    var textAfterQuote: Cell?
    /// Whether there are more cells than a table may have; those beyond it are not kept.
    var isTooWide = false
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  private let quote: UInt8?
  private let hasBackslashes: Bool
  private(set) var offset: Int
  private(set) var line: Int

  /// Begins at an offset that is the start of a line.
  init(_ bytes: [UInt8], as dialect: Dialect, from offset: Int = 0, line: Int = 1) {
    self.bytes = bytes
    delimiter = dialect.delimiter.rawValue
    quote = dialect.quote
    hasBackslashes = dialect.hasBackslashes
    self.offset = offset
    self.line = line
  }

  /// Goes to an offset that is the start of a line.
  mutating func move(to offset: Int) { self.offset = max(0, offset) }

  /// Reads the next record and appends its cells; `nil` at the end of the text.
  mutating func next(into cells: inout [Cell]) -> Record? {
    guard offset < bytes.count else { return nil }
    var record = Record(line: line, start: offset)
    let first = cells.count
    while true {
      takePlainCells(into: &cells, atMost: InputLimits.columns - (cells.count - first))
      let start = offset
      let isQuoted = quote.map { bytes.has($0, at: offset) } ?? false
      if isQuoted, let quote, !skipQuoted(quote) {
        record.unterminatedQuote = start
      }
      let closed = offset
      skipToEndOfCell()
      let cell = Cell(start: Int32(clamping: start), end: Int32(clamping: offset))
      if isQuoted, record.textAfterQuote == nil, !isBlank(closed..<offset) {
        record.textAfterQuote = cell
      }
      if cells.count - first < InputLimits.columns {
        cells.append(cell)
      } else {
        record.isTooWide = true
      }
      guard bytes.has(delimiter, at: offset) else { break }
      offset += 1
    }
    skipRecordEnd()
    return record
  }

  /// Appends cells that are not quoted, as long as another follows each of them: nearly all cells of nearly all tables.
  private mutating func takePlainCells(into cells: inout [Cell], atMost most: Int) {
    let (start, delimiter, quote) = (offset, delimiter, quote)
    offset = bytes.withUnsafeBufferPointer { bytes in
      var (begin, index, room) = (start, start, most)
      while room > 0, index < bytes.count, bytes[index] != quote {
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != Byte.lineFeed, bytes[index] != Byte.carriageReturn { index += 1 }
        guard index < bytes.count, bytes[index] == delimiter else { break }
        cells.append(Cell(start: Int32(clamping: begin), end: Int32(clamping: index)))
        index += 1
        begin = index
        room -= 1
      }
      return begin
    }
  }

  /// Moves past the closing quote; false when there is none.
  private mutating func skipQuoted(_ quote: UInt8) -> Bool {
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == quote {
        offset += 1
        guard bytes.has(quote, at: offset) else { return true }
      } else if hasBackslashes, byte == Byte.backslash, bytes.has(quote, at: offset + 1) || bytes.has(Byte.backslash, at: offset + 1) {
        offset += 1
      } else if byte == Byte.lineFeed || (byte == Byte.carriageReturn && !bytes.has(Byte.lineFeed, at: offset + 1)) {
        line += 1
      }
      offset += 1
    }
    return false
  }

  private mutating func skipToEndOfCell() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { return }
      offset += 1
    }
  }

  private mutating func skipRecordEnd() {
    guard offset < bytes.count else { return }
    let isPair = bytes[offset] == Byte.carriageReturn && bytes.has(Byte.lineFeed, at: offset + 1)
    offset += isPair ? 2 : 1
    line += 1
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == Byte.space || $0 == Byte.tab }
  }
}
