// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// The cells of a column with equal bytes put together: what a text means is then worked out once for each text and not for each cell.
struct CodedColumn {
  /// Per row of the table the code of its cell; 0 for a cell that is not there, has no bytes or went wrong.
  let codes: CodeList
  /// The cell where each code stands first.
  private let spans: [CellSpan]
  private let sheet: Sheet

  fileprivate init(_ coder: CellCoder, _ sheet: Sheet) {
    (codes, spans, self.sheet) = (coder.codes, coder.spans, sheet)
  }

  /// How many codes there are.
  var count: Int { spans.count }

  /// What the cells with a code say, as `Table.text` gives it; two codes may say the same.
  func text(_ code: Int) -> String {
    code == 0 ? "" : CellText.read(spans[code], of: sheet.grid.bytes, as: sheet.dialect)
  }

  /// Something of each code.
  func each<Value>(_ value: (String) -> Value) -> [Value] {
    spans.indices.map { value(text($0)) }
  }

  /// The different texts, nothing left out.
  var texts: Set<String> {
    var texts = Set(spans.indices.map(text))
    texts.remove("")
    return texts
  }
}

extension Table {
  /// The cells of a column.
  func coded(_ column: Int) -> CodedColumn { CodedColumn(coders([column])[0], sheet) }

  /// The cells of some columns, read row by row as they stand in memory.
  func coded(_ columns: [Int]) -> [CodedColumn] { coders(columns).map { CodedColumn($0, sheet) } }

  private func coders(_ columns: [Int]) -> [CellCoder] {
    var coders = columns.map { _ in CellCoder(rows: rows.count) }
    let (cells, kinds) = (sheet.grid.cells, sheet.grid.kinds)
    sheet.grid.bytes.withUnsafeBufferPointer { bytes in
      coders.withUnsafeMutableBufferPointer { coders in
        for row in rows {
          for (place, column) in columns.enumerated() {
            let cell = row.cells.lowerBound + column
            if cell < row.cells.upperBound, cell >= kinds.count || kinds[cell] != .error {
              coders[place].add(cells[cell], of: bytes)
            } else {
              coders[place].addNothing()
            }
          }
        }
      }
    }
    return coders
  }
}

/// Gives equal cells equal codes, in order of first appearance.
private struct CellCoder {
  private(set) var codes: CodeList
  /// Where each code stands first; the first is that of nothing.
  private(set) var spans = [CellSpan(start: 0, end: 0)]
  /// The codes of cells of one byte; 0 for none yet.
  private var single = [Int32](repeating: 0, count: 256)
  /// The codes of longer cells by hash, in open addressing; 0 for a free place.
  private var slots = [Int32](repeating: 0, count: 64)
  private var hashes: [Int] = [0]

  init(rows: Int) {
    codes = CodeList(capacity: rows)
  }

  mutating func addNothing() { codes.append(0) }

  mutating func add(_ span: CellSpan, of bytes: UnsafeBufferPointer<UInt8>) {
    let (start, count) = (Int(span.start), Int(span.end) - Int(span.start))
    if count == 1 {
      let byte = Int(bytes[start])
      if single[byte] == 0 { single[byte] = new(span, hash: 0) }
      codes.append(single[byte])
    } else if count > 1 {
      codes.append(code(of: span, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<start + count]), among: bytes))
    } else {
      codes.append(0)
    }
  }

  private mutating func new(_ span: CellSpan, hash: Int) -> Int32 {
    spans.append(span)
    hashes.append(hash)
    return Int32(clamping: spans.count - 1)
  }

  private mutating func code(of span: CellSpan, _ cell: UnsafeRawBufferPointer, among bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(of: cell)
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let code = slots[slot]
      if hashes[Int(code)] == hash, Self.isEqual(spans[Int(code)], cell, among: bytes) { return code }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = new(span, hash: hash)
    slots[slot] = code
    if spans.count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let old = slots
    slots = [Int32](repeating: 0, count: old.count * 4)
    for code in old where code != 0 {
      var slot = hashes[Int(code)] & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = code
    }
  }

  private static func isEqual(_ span: CellSpan, _ cell: UnsafeRawBufferPointer, among bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard span.range.count == cell.count else { return false }
    let other = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[span.range])
    return other.elementsEqual(cell)
  }

  /// The hash of the standard library, so that no file can be made in which all cells collide; codes do not depend on it.
  private static func hash(of cell: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: cell)
    return hasher.finalize()
  }
}
