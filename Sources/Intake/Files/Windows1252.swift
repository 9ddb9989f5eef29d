// SPDX-License-Identifier: EUPL-1.2

/// The encoding of text files of older Windows programs: one byte a character.
///
/// Bytes 0x80...0x9F are punctuation and a few letters, all others are those of Latin-1. Five bytes have no meaning.
/// Source: Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
enum Windows1252 {
  /// The scalars of 0x80...0x9F; 0 where there is none.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte, or `nil` for the five bytes that have none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = high[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The text of these bytes, or the offset of the first byte that has no meaning.
  static func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        text.append(byte)
      } else if byte >= 0xA0 {
        // Latin-1, in two bytes of UTF-8.
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      } else {
        guard let scalar = scalar(of: byte) else { return .undefined(at: index) }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return .text(String(decoding: text, as: UTF8.self))
  }

  /// Whether most of what is no ASCII is something else than letters with accents one by one and the usual punctuation: then it is rather another
  /// encoding of one byte (Mac), or one of two bytes a character (Chinese).
  static func isDoubtful(_ bytes: [UInt8]) -> Bool {
    var (usual, odd, run) = (0, 0, 0)
    for byte in bytes {
      guard byte >= 0x80 else {
        run = 0
        continue
      }
      run += 1
      let isLetter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
      if (isLetter && run <= 2) || (byte < 0xC0 && usualMarks.contains(byte)) { usual += 1 } else { odd += 1 }
    }
    return odd > usual
  }

  /// € … ‘ ’ “ ” • – — and in Latin-1: the hard space, § « ° ² ³ ´ µ · » ½.
  private static let usualMarks: Set<UInt8> = [
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xAB, 0xB0, 0xB2, 0xB3, 0xB4, 0xB5, 0xB7, 0xBB, 0xBD,
  ]

  /// The outcome of decoding.
  enum Decoded: Hashable {
    case text(String)
    case undefined(at: Int)
  }
}
