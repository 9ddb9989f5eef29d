// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The bytes of a template with the places in them.
struct TemplateText: Sendable {
  /// Most bytes: the largest built-in one has 3,300.
  static let mostBytes = 250_000

  /// Most elements, in a template and in a page; all built-in templates together have 600.
  ///
  /// Reading them takes the square of their number.
  static let mostElements = 5_000

  let file: String
  let bytes: [UInt8]
  let positions: TextPositions

  init(_ source: TemplateSource) {
    file = source.file
    // A byte order mark is no part of the text.
    bytes = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.bytes.dropFirst(3)) : source.bytes
    positions = TextPositions(bytes)
  }

  func location(_ range: Range<Int>) -> SourceLocation {
    let (line, column) = positions.position(of: range.lowerBound)
    let length = bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourceLocation(file: file, line: line, column: column, length: length)
  }

  /// Whether there are more signs that begin a tag than a page may have.
  static func hasTooManyElements(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.count { $0 == UInt8(ascii: "<") } > 2 * mostElements
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A
  }

  /// The first place of a byte sequence in a range.
  func firstIndex(of bytes: StaticString, in range: Range<Int>) -> Int? {
    let count = bytes.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    return (range.lowerBound...(range.upperBound - count)).first { starts(with: bytes, at: $0) }
  }

  func starts(with text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, bytes.count - offset >= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where bytes[offset + index] != wanted[index] { return false }
      return true
    }
  }
}
