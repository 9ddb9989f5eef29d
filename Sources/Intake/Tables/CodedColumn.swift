// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// The cells of a column with equal bytes put together: what a text means is then worked out once for each text and not for each cell.
struct CodedColumn: Sendable {
  /// Per row of the table the code of its cell; 0 for a cell that is not there, has no bytes or went wrong.
  let codes: CodeList
  /// What stands in the cells, each once.
  private let cells: CellPool
  private let dialect: Dialect?

  fileprivate init(_ coder: CellCoder, _ dialect: Dialect?) {
    (codes, cells, self.dialect) = (coder.codes, coder.pool, dialect)
  }

  /// How many codes there are.
  var count: Int { cells.count }

  /// What the cells with a code say, as `Table.text` gives it; two codes may say the same.
  func text(_ code: Int) -> String {
    code == 0 ? "" : cells.text(code, as: dialect)
  }

  /// Something of each code.
  func each<Value>(_ value: (String) -> Value) -> [Value] {
    (0..<count).map { value(text($0)) }
  }

  /// The different texts, nothing left out.
  var texts: Set<String> {
    var texts = Set((0..<count).map(text))
    texts.remove("")
    return texts
  }
}

/// The columns of a table that were gone through already: a large file is gone through as seldom as can be.
final class KnownColumns {
  var columns: [Int: CodedColumn] = [:]
}

extension Table {
  /// The cells of a column.
  func coded(_ column: Int) -> CodedColumn { coded([column])[0] }

  /// The cells of some columns, read row by row as they stand in the file.
  func coded(_ columns: [Int]) -> [CodedColumn] {
    let unknown = Set(columns).filter { known.columns[$0] == nil }.sorted()
    if !unknown.isEmpty { for (column, cells) in zip(unknown, read(unknown)) { known.columns[column] = cells } }
    return columns.compactMap { known.columns[$0] }
  }

  private func read(_ columns: [Int]) -> [CodedColumn] {
    var coders = columns.map { _ in CellCoder(rows: rows.count) }
    eachRow { bytes, cells, kinds in
      coders.withUnsafeMutableBufferPointer { coders in
        for place in columns.indices {
          let column = columns[place]
          if column < cells.count, kinds.isEmpty || kinds[kinds.startIndex + column] != .error {
            coders[place].add(cells[cells.startIndex + column], of: bytes)
          } else {
            coders[place].addNothing()
          }
        }
      }
    }
    return coders.map { CodedColumn($0, sheet.dialect) }
  }

  /// Which of some columns have a cell that says something.
  func filled(among columns: [Int]) -> Set<Int> {
    var open = Set(columns)
    guard !open.isEmpty else { return [] }
    eachRow { bytes, cells, kinds in
      for column in open where column < cells.count && (kinds.isEmpty || kinds[kinds.startIndex + column] != .error) {
        let cell = cells[cells.startIndex + column]
        guard !cell.isEmpty else { continue }
        let own = Array(bytes[cell.range])
        if !CellText.isBlank(CellSpan(start: 0, end: Int32(clamping: own.count)), of: own, as: sheet.dialect) { open.remove(column) }
      }
    }
    return Set(columns).subtracting(open)
  }

  /// Gives the cells of every row, where they stand in some bytes, and their kinds, which may be none.
  private func eachRow(_ give: (UnsafeBufferPointer<UInt8>, ArraySlice<CellSpan>, ArraySlice<CellKind>) -> Void) {
    if let text = sheet.grid.text {
      eachRow(of: text, give)
    } else if let grid = sheet.grid.grid {
      grid.bytes.withUnsafeBufferPointer { bytes in
        for row in rows {
          let kinds = row.cells.upperBound <= grid.kinds.count ? grid.kinds[row.cells] : []
          give(bytes, grid.cells[row.cells], kinds)
        }
      }
    }
  }

  private func eachRow(of text: SheetCells.Text, _ give: (UnsafeBufferPointer<UInt8>, ArraySlice<CellSpan>, ArraySlice<CellKind>) -> Void) {
    var cells: [CellSpan] = []
    var size = text.source.pieceSize
    var index = 0
    while index < rows.count {
      let base = text.rows.start(rows.place(index))
      let end = min(text.source.count, base + size)
      let piece = text.source.bytes(base..<end)
      // A file that has become shorter is reported when all is read; what is not there any more is nothing.
      let isLast = end == text.source.count || piece.count < end - base
      var scanner = RecordScanner(piece, as: text.dialect)
      let first = index
      piece.withUnsafeBufferPointer { bytes in
        while index < rows.count {
          let place = rows.place(index)
          scanner.move(to: text.rows.start(place) - base)
          cells.removeAll(keepingCapacity: true)
          let record = scanner.next(into: &cells)
          guard isLast || (record != nil && scanner.offset < piece.count) else { break }
          give(bytes, cells.prefix(min(text.rows.width(place), headings.count)), [])
          index += 1
        }
      }
      size = index > first ? text.source.pieceSize : size * 4
    }
  }
}

/// Different cells, each once; the first is that of nothing.
private struct CellPool: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each ends: a file is smaller than 4 GB.
  private var ends: [UInt32] = [0]

  var count: Int { ends.count }

  func range(_ code: Int) -> Range<Int> { code == 0 ? 0..<0 : Int(ends[code - 1])..<Int(ends[code]) }

  func text(_ code: Int, as dialect: Dialect?) -> String {
    let cell = Array(bytes[range(code)])
    return CellText.read(CellSpan(start: 0, end: Int32(clamping: cell.count)), of: cell, as: dialect)
  }

  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(UInt32(clamping: bytes.count))
  }

  func holds(_ cell: UnsafeBufferPointer<UInt8>, at code: Int) -> Bool {
    let range = range(code)
    guard range.count == cell.count else { return false }
    return bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).elementsEqual(cell) }
  }
}

/// Gives equal cells equal codes, in order of first appearance.
private struct CellCoder {
  private(set) var codes: CodeList
  private(set) var pool = CellPool()
  /// The codes of cells of one byte; 0 for none yet.
  private var single = [Int32](repeating: 0, count: 256)
  /// The codes of longer ones by what is left of their hash; 0 for none.
  private var slots = [Int32](repeating: 0, count: 16)
  private var used = 0
  private var last: Int32 = 0

  init(rows: Int) {
    codes = CodeList(capacity: rows)
  }

  mutating func addNothing() { codes.append(0) }

  @inline(__always)
  mutating func add(_ span: CellSpan, of bytes: UnsafeBufferPointer<UInt8>) {
    let (start, end) = (Int(span.start), Int(span.end))
    guard end > start, end <= bytes.count else { return codes.append(0) }
    guard end - start == 1 else { return addLonger(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
    let byte = Int(bytes[start])
    if single[byte] == 0 {
      single[byte] = Int32(clamping: pool.count)
      pool.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
    codes.append(single[byte])
  }

  private mutating func addLonger(_ cell: UnsafeBufferPointer<UInt8>) {
    // In a sorted column the cell above is the same.
    if last == 0 || !pool.holds(cell, at: Int(last)) { last = find(cell) }
    codes.append(last)
  }

  private mutating func find(_ cell: UnsafeBufferPointer<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: Self.hash(cell)) & (slots.count - 1)
    while slots[slot] != 0 {
      if pool.holds(cell, at: Int(slots[slot])) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = Int32(clamping: pool.count)
    pool.append(cell)
    slots[slot] = code
    used += 1
    if used * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let former = slots
    slots = [Int32](repeating: 0, count: former.count * 2)
    pool.bytes.withUnsafeBufferPointer { bytes in
      for code in former where code != 0 {
        var slot = Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: bytes[pool.range(Int(code))]))) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = code
      }
    }
  }

  /// Another one in each run, so that no file can be made of cells that all fall in one slot.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  /// A number of bytes, eight at a time: multiplied to 128 bits of which both halves count.
  private static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(cell)
    var (mixed, index) = (seed ^ UInt64(truncatingIfNeeded: cell.count), 0)
    while index < raw.count {
      var word: UInt64 = 0
      if index + 8 <= raw.count {
        word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for place in index..<raw.count { word = word << 8 | UInt64(raw[place]) }
      }
      let product = (mixed ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 ^ seed)
      mixed = product.high ^ product.low &+ seed
      index += 8
    }
    return mixed ^ mixed >> 32
  }
}
