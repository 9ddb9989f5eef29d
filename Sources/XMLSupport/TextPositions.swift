// SPDX-License-Identifier: EUPL-1.2

/// Lines and columns of byte offsets in a text.
public struct TextPositions: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Prepares the lines of a text; a line ends with a line feed.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The number of lines.
  public var lineCount: Int { lineStarts.count }

  /// The line and the column in characters (Unicode scalars), both from 1, of an offset; offsets outside the text count as its ends.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    let line = lineIndex(of: offset)
    let column = bytes[lineStarts[line]..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (line + 1, column)
  }

  /// The offset at which the line of an offset begins.
  public func lineStart(of offset: Int) -> Int {
    lineStarts[lineIndex(of: offset)]
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}
