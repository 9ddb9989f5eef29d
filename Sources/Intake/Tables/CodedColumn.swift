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
  func coded(_ column: Int) -> CodedColumn { coded([column])[0] }

  /// The cells of some columns, read row by row as they stand in memory.
  func coded(_ columns: [Int]) -> [CodedColumn] {
    var coders = columns.map { _ in CellCoder(rows: rows.count) }
    let (cells, kinds) = (sheet.grid.cells, sheet.grid.kinds)
    return sheet.grid.bytes.withUnsafeBufferPointer { bytes in
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
      return coders.map { CodedColumn($0, sheet) }
    }
  }
}

/// The bytes of a cell, as long as those of its sheet are held in place.
private struct CellBytes: Hashable {
  let bytes: UnsafeRawBufferPointer

  static func == (left: CellBytes, right: CellBytes) -> Bool { left.bytes.elementsEqual(right.bytes) }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
}

/// Gives equal cells equal codes, in order of first appearance.
private struct CellCoder {
  private(set) var codes: CodeList
  /// Where each code stands first; the first is that of nothing.
  private(set) var spans = [CellSpan(start: 0, end: 0)]
  /// The codes of cells of one byte; 0 for none yet.
  private var single = [Int32](repeating: 0, count: 256)
  private var longer: [CellBytes: Int32] = [:]

  init(rows: Int) {
    codes = CodeList(capacity: rows)
  }

  mutating func addNothing() { codes.append(0) }

  mutating func add(_ span: CellSpan, of bytes: UnsafeBufferPointer<UInt8>) {
    let range = span.range
    switch range.count {
    case 0: codes.append(0)
    case 1:
      let byte = Int(bytes[range.lowerBound])
      if single[byte] == 0 { single[byte] = new(span) }
      codes.append(single[byte])
    default:
      let cell = CellBytes(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
      if let code = longer[cell] {
        codes.append(code)
      } else {
        let code = new(span)
        longer[cell] = code
        codes.append(code)
      }
    }
  }

  private mutating func new(_ span: CellSpan) -> Int32 {
    spans.append(span)
    return Int32(clamping: spans.count - 1)
  }
}
