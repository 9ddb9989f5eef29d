// SPDX-License-Identifier: EUPL-1.2

/// Texts of a workbook write a character that XML cannot hold as `_x000D_`.
enum EscapedText {
  private static let underscore = UInt8(ascii: "_")

  /// The text with such characters put in; what only looks like one stays.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == underscore, let scalar = scalar(at: index, in: bytes) {
        result += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Whether there may be such a character.
  static func mayBeIn(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 7 && bytes.contains(underscore)
  }

  private static func scalar(at index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard index + 7 <= bytes.endIndex, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == underscore else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value > 0
    else { return nil }
    return Unicode.Scalar(value)
  }
}
