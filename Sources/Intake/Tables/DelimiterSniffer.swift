// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// Finds out what separates the cells of a table, by reading a sample with each candidate as a table reader would.
///
/// Counting characters outside quotes is not enough: Microsoft Forms writes choices as `a;b;c;` inside quoted cells, and free text is
/// full of commas. So each candidate is scored on the table that it gives:
///
/// score = (columns − 1) × (share of rows as wide as the heading) × (1 − share of cells that begin with a space)
///
/// A heading of 20 cells with all rows equally wide gives 19; a comma in half of the free texts gives next to nothing.
enum DelimiterSniffer {
  private static let sampleRows = 100

  /// The candidate with the highest score; the first in order when several have it, a semicolon when there is one column only.
  static func delimiter(of bytes: [UInt8], from offset: Int) -> Delimiter {
    var best = (score: 0.0, delimiter: Delimiter.semicolon)
    let sample = bytes.count > InputLimits.bytesOfSample ? Array(bytes.prefix(InputLimits.bytesOfSample)) : bytes
    for candidate in Delimiter.allCases {
      let score = score(of: candidate, in: sample, from: offset)
      if score > best.score {
        best = (score, candidate)
      }
    }
    return best.delimiter
  }

  private static func score(of candidate: Delimiter, in bytes: [UInt8], from offset: Int) -> Double {
    var scanner = RecordScanner(bytes, delimiter: candidate, from: offset)
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
    var width = 0
    var rows = 0
    var matching = 0.0
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
      if width == 0 {
        width = cells.count
      } else {
        rows += 1
        // Cells at the end may be left out, so a narrower row is no proof against, but not for either.
        matching += cells.count == width ? 1 : cells.count < width && cells.count > 1 ? 0.5 : 0
      }
    }

    var score: Double {
      guard width > 1 else { return 0 }
      let consistency = rows == 0 ? 1 : matching / Double(rows)
      let tightness = inner == 0 ? 1 : 1 - Double(spaced) / Double(inner)
      return Double(width - 1) * consistency * tightness
    }
  }
}
