// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing
import Workbooks

@testable import Intake

/// Cutting texts of any kind into cells, beside a scanner that looks at one byte at a time.
struct RecordScannerTests {
  private struct Found: Hashable {
    var cells: [[UInt8]]
    var line: Int
    var start: Int
    var unterminatedQuote: Int?
    var hasTextAfterQuote: Bool
  }

  private static let dialects = [
    Dialect(delimiter: .semicolon), Dialect(delimiter: .comma), Dialect(delimiter: .tab), Dialect(delimiter: .semicolon, quote: Byte.apostrophe),
    Dialect(delimiter: .semicolon, quote: nil), Dialect(delimiter: .semicolon, hasBackslashes: true),
  ]
  private static let pieces = [
    ";", ";", ";", ",", "\t", "\"", "\"\"", "'", "\\\"", "\\\\", "\\", "\n", "\r\n", "\r", "\r\r\n", " ", "4", "weet niet", "é", "\u{A0}", "日本",
    "x;y",
    "\"a;b\"", "\"a\nb\"", "\";\"\"\n\"", "",
  ]

  private func texts() -> [[UInt8]] {
    var random = Steps(state: 7)
    let drawn = (0..<3_000).map { _ in Array((0..<random.next(20)).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined().utf8) }
    return drawn + [Array(repeating: UInt8(ascii: ";"), count: 1_200) + [0x0A, 0x34]]
  }

  @Test func cutsAsAScannerOfSingleBytesDoes() {
    for text in texts() {
      for dialect in Self.dialects {
        #expect(scanned(text, dialect) == plainlyScanned(text, dialect), "\(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  private func scanned(_ text: [UInt8], _ dialect: Dialect) -> [Found] {
    var scanner = RecordScanner(text, as: dialect)
    var cells: [CellSpan] = []
    var found: [Found] = []
    while let record = scanner.next(into: &cells) {
      found.append(
        Found(
          cells: cells.map { Array(text[$0.range]) }, line: record.line, start: record.start, unterminatedQuote: record.unterminatedQuote,
          hasTextAfterQuote: record.textAfterQuote != nil))
      #expect(record.isTooWide == (cells.count == InputLimits.columns))
      cells = []
    }
    return found
  }

  /// The rules of `RecordScanner`, byte by byte.
  private func plainlyScanned(_ text: [UInt8], _ dialect: Dialect) -> [Found] {
    var found: [Found] = []
    var (at, line) = (0, 1)
    func isLineEnd(_ place: Int) -> Bool { text[place] == 0x0A || text[place] == 0x0D && !text.has(0x0A, at: place + 1) }
    while at < text.count {
      var record = Found(cells: [], line: line, start: at, unterminatedQuote: nil, hasTextAfterQuote: false)
      while true {
        let start = at
        var closed: Int?
        if let quote = dialect.quote, text.has(quote, at: at) {
          at += 1
          while at < text.count, closed == nil {
            if text[at] == quote, !text.has(quote, at: at + 1) { closed = at + 1 }
            let isPair = text[at] == quote && closed == nil
            let isEscape = dialect.hasBackslashes && text[at] == 0x5C && (text.has(quote, at: at + 1) || text.has(0x5C, at: at + 1))
            if !isPair, !isEscape, isLineEnd(at) { line += 1 }
            at += isPair || isEscape ? 2 : 1
          }
          if closed == nil { record.unterminatedQuote = start }
        }
        while at < text.count, text[at] != dialect.delimiter.rawValue, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
        if let closed, text[closed..<at].contains(where: { $0 != 0x20 && $0 != 0x09 }) { record.hasTextAfterQuote = true }
        if record.cells.count < InputLimits.columns { record.cells.append(Array(text[start..<min(at, text.count)])) }
        guard text.has(dialect.delimiter.rawValue, at: at) else { break }
        at += 1
      }
      if at < text.count {
        at += text[at] == 0x0D && text.has(0x0A, at: at + 1) ? 2 : 1
        line += 1
      }
      found.append(record)
    }
    return found
  }

  @Test func givesEqualCellsOneCodeAndTheTextOfEach() {
    for text in texts().prefix(1_000) {
      var log = DiagnosticLog()
      let file = InputFile(path: "t", bytes: Array("a;b;c;d\n".utf8) + text)
      guard let table = TableReader.read(file, settings: nil, log: &log) else { continue }
      let columns = Array(table.headings.indices) + [table.headings.count + 3]
      for (column, cells) in zip(columns, table.coded(columns)) {
        let codes = table.rows.indices.map { cells.codes[$0] }
        #expect(codes.map(cells.text) == table.rows.map { table.text($0, column) })
        #expect(codes == table.rows.indices.map { table.coded(column).codes[$0] })
        let bytes = table.rows.map { table.sheet.grid.span($0, column).map { Array(table.sheet.grid.bytes[$0.range]) } ?? [] }
        for (code, cell) in zip(codes, bytes) { #expect(bytes[codes.firstIndex(of: code) ?? 0] == cell) }
        #expect(Set(codes).count == Set(bytes).count)
      }
    }
  }

  @Test func tellsApartMoreTextsThanAByteCan() {
    let rows = (0..<70_000).map { "\($0 % 7);tekst nummer \($0 % 1_000);\($0)" }.joined(separator: "\n")
    var log = DiagnosticLog()
    let table = TableReader.read(InputFile(path: "t", bytes: Array("a;b;c\n\(rows)\n".utf8)), log: &log)
    let columns = table?.coded([0, 1, 2]) ?? []
    #expect(columns.map(\.count) == [8, 1_001, 70_001])
    #expect(columns[1].text(columns[1].codes[69_999]) == "tekst nummer 999" && columns[2].text(columns[2].codes[12_345]) == "12345")
    #expect(columns[0].texts == ["0", "1", "2", "3", "4", "5", "6"])
  }
}

/// Numbers that are the same in every run (Knuth, MMIX).
private struct Steps {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
