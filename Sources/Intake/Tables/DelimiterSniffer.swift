// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// Finds out what separates the cells of a table, by reading a sample with each candidate as a table reader would.
///
/// Counting characters outside quotes is not enough: Microsoft Forms writes choices as `a;b;c;` inside quoted cells, and free text is
/// full of commas. So each candidate is scored on the table that it gives:
///
/// score = (columns − 1) × (share of rows as wide as the heading) × (1 − share of cells that begin with a space)
///
/// Under a title of one cell the width is that of most rows. A heading of 20 cells with all rows equally wide gives 19; a comma in half of the free texts gives next to nothing.
enum DelimiterSniffer {
  private static let sampleRows = 100

  /// The candidate with the highest score; the first in order when several have it, a semicolon when there is one column only.
  static func delimiter(of bytes: [UInt8], from offset: Int) -> Delimiter {
    var best = (score: 0.0, delimiter: Delimiter.semicolon)
    let sample = bytes.count > InputLimits.bytesOfSample ? Array(bytes.prefix(InputLimits.bytesOfSample)) : bytes
    for candidate in Delimiter.usual {
      let score = score(of: candidate, in: sample, from: offset)
      if score > best.score {
        best = (score, candidate)
      }
    }
    return best.delimiter
  }

  private static func score(of candidate: Delimiter, in bytes: [UInt8], from offset: Int) -> Double {
    var scanner = RecordScanner(bytes, as: Dialect(delimiter: candidate), from: offset)
    var sample = Sample(bytes: bytes)
    while sample.rows < sampleRows {
      sample.cells.removeAll(keepingCapacity: true)
      guard let record = scanner.next(into: &sample.cells) else { break }
      // With the wrong delimiter a quote can seem to open in the middle of a cell and never close.
      guard record.unterminatedQuote == nil else { break }
      sample.addRow()
    }
    return sample.score
  }

  private struct Sample {
    let bytes: [UInt8]
    var cells: [RecordScanner.Cell] = []
    var widths: [Int] = []
    var inner = 0
    var spaced = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func addRow() {
      while let last = cells.last, last.range.isEmpty { cells.removeLast() }
      guard !cells.isEmpty else { return }
      for cell in cells.dropFirst() where !cell.range.isEmpty {
        inner += 1
        spaced += bytes[cell.range.lowerBound] == Byte.space ? 1 : 0
      }
      widths.append(cells.count)
    }

    var rows: Int { widths.count }

    /// The width of the first row; under a title that of most other rows, if there is one.
    private var width: Int {
      guard let first = widths.first, first == 1 else { return widths.first ?? 0 }
      let counts = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.key > 1 }
      let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let most, most.value >= 2, most.value * 5 >= widths.count * 3 else { return 1 }
      return most.key
    }

    var score: Double {
      let width = width
      guard width > 1 else { return 0 }
      // Cells at the end may be left out, so a narrower row is no proof against, but not for either.
      let others = widths.dropFirst()
      let matching = others.reduce(0.0) { $0 + ($1 == width ? 1 : $1 < width && $1 > 1 ? 0.5 : 0) }
      let consistency = others.isEmpty ? 1 : matching / Double(others.count)
      let tightness = inner == 0 ? 1 : 1 - Double(spaced) / Double(inner)
      return Double(width - 1) * consistency * tightness
    }
  }
}
