// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A line and a column in a text, both from 1; the column counts characters (Unicode scalars).
struct TextPosition: Hashable {
  var line: Int
  var column: Int

  /// The position of the byte at an offset.
  ///
  /// `CR`, `LF` and `CR LF` each end one line.
  ///
  /// - Parameters:
  ///   - offset: The byte asked for; may be one past the end.
  ///   - bytes: A text in UTF-8, or in an encoding of one byte a character.
  ///   - start: Where to begin counting: the first byte of line `line`.
  ///   - isUTF8: Whether bytes that continue a character are not counted.
  init(of offset: Int, in bytes: [UInt8], from start: Int = 0, line first: Int = 1, isUTF8: Bool = true) {
    line = first
    column = 1
    move(over: bytes, from: start, upTo: offset, isUTF8: isUTF8)
  }

  /// Makes a position.
  init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  /// Moves on over bytes; what follows them tells whether a `CR` at their end ends the line.
  mutating func move(over bytes: [UInt8], from start: Int = 0, upTo end: Int, isUTF8: Bool = true) {
    for index in start..<max(start, min(end, bytes.count)) {
      let byte = bytes[index]
      let endsLine = byte == Byte.lineFeed || (byte == Byte.carriageReturn && !bytes.has(Byte.lineFeed, at: index + 1))
      if endsLine {
        line += 1
        column = 1
      } else if !(isUTF8 && byte & 0xC0 == 0x80) {
        column += 1
      }
    }
  }

  /// This position in a file.
  func location(in file: String, length: Int = 1) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column, length: length)
  }
}

/// The bytes that have a meaning in a table or mark a kind of file.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let backslash: UInt8 = 0x5C
  static let bar: UInt8 = 0x7C
}

extension [UInt8] {
  /// Whether the byte at an index is this one; false past the end.
  func has(_ byte: UInt8, at index: Int) -> Bool {
    index >= 0 && index < count && self[index] == byte
  }
}
