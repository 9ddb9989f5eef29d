// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// The text of a cell as a person reads it.
enum CellText {
  /// The text without its quotes, cleaned.
  static func read(_ cell: CellSpan, of bytes: [UInt8], as dialect: Dialect?) -> String {
    let slice = bytes[cell.range]
    guard let dialect, let quote = dialect.quote, slice.first == quote else { return clean(slice) }
    return clean(unquoted(slice, quote, hasBackslashes: dialect.hasBackslashes)[...])
  }

  /// Whether nothing is left of a cell.
  static func isBlank(_ cell: CellSpan, of bytes: [UInt8], as dialect: Dialect?) -> Bool {
    guard !cell.isEmpty else { return true }
    // Whatever follows, a letter, digit or mark is seen.
    let first = bytes[Int(cell.start)]
    if first > Byte.space, first < 0x7F, first != dialect?.quote { return false }
    return read(cell, of: bytes, as: dialect).isEmpty
  }

  /// What stands between the quotes with doubled quotes made single, and what follows the closing quote.
  private static func unquoted(_ slice: ArraySlice<UInt8>, _ quote: UInt8, hasBackslashes: Bool) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(slice.count)
    var isOpen = true
    var index = slice.startIndex + 1
    while index < slice.endIndex {
      let byte = slice[index]
      if isOpen, hasBackslashes, byte == Byte.backslash, index + 1 < slice.endIndex, [quote, Byte.backslash].contains(slice[index + 1]) {
        content.append(slice[index + 1])
        index += 1
      } else if isOpen, byte == quote {
        if index + 1 < slice.endIndex, slice[index + 1] == quote {
          content.append(byte)
          index += 1
        } else {
          isOpen = false
        }
      } else {
        content.append(byte)
      }
      index += 1
    }
    return content
  }

  /// The text with one kind of line end, without characters that nobody sees, and without white space around it.
  private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    // Nearly every cell is plain: then there is nothing to take off.
    if bytes.first != Byte.space, bytes.last != Byte.space, bytes.allSatisfy(isPlain) { return String(decoding: bytes, as: UTF8.self) }
    return clean(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a byte of UTF-8 is part of no character that is taken off, nor of white space other than the space: letters with accents are, and the
  /// first bytes of what may be are not.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.space..<0x7F, 0x80..<0xC0, 0xC3..<0xCD, 0xCE..<0xD8, 0xD9..<0xE1, 0xE4..<0xEF: true
    default: false
    }
  }

  /// The text with one kind of line end, without characters that nobody sees, and without white space around it.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    // Forms and spreadsheets leave marks behind that nobody sees: those of order and direction, of no width, and the soft hyphen.
    for scalar in VisibleText.withoutHidden(text).unicodeScalars where scalar.value != 0xAD {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      switch scalar {
      case "\r": scalars.append("\n")
      case "\u{A0}", "\u{202F}", "\u{2007}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    let trimmed = scalars.drop { $0.properties.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(String.UnicodeScalarView(trimmed[...last]))
  }
}
