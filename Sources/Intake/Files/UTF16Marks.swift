// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What shows that a text is written in UTF-16.
enum UTF16Marks {
  private static let sample = 4_096

  /// The encoding when there is a byte order mark, or when nearly every other byte is NUL and hardly any of those between.
  ///
  /// Delimiters, digits, line ends and most letters of a table in Dutch or English have a high byte of 0.
  static func encoding(of bytes: [UInt8]) -> DecodedText.Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .init(name: .utf16LittleEndian, evidence: .certain) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .init(name: .utf16BigEndian, evidence: .certain) }
    let pairs = min(bytes.count, sample) / 2
    guard pairs >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var (first, second) = (0, 0)
    for pair in 0..<pairs {
      first += bytes[pair * 2] == 0 ? 1 : 0
      second += bytes[pair * 2 + 1] == 0 ? 1 : 0
    }
    if second * 10 >= pairs * 7, first == 0 { return .init(name: .utf16LittleEndian, evidence: .assumed) }
    if first * 10 >= pairs * 7, second == 0 { return .init(name: .utf16BigEndian, evidence: .assumed) }
    return nil
  }

  /// Bytes in UTF-16 as UTF-8, or `nil` when half of a pair stands alone.
  static func utf8(of bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      var text: [UInt8] = []
      text.reserveCapacity(buffer.count / 2 + buffer.count / 8)
      var index = 0
      while index + 1 < buffer.count {
        var value = unit(at: index, of: buffer, isBigEndian)
        index += 2
        if value & 0xF800 == 0xD800 {
          guard value < 0xDC00, index + 1 < buffer.count else { return nil }
          let low = unit(at: index, of: buffer, isBigEndian)
          guard low & 0xFC00 == 0xDC00 else { return nil }
          value = 0x1_0000 + (value & 0x3FF) << 10 + low & 0x3FF
          index += 2
        }
        append(value, to: &text)
      }
      return text
    }
  }

  @inline(__always)
  private static func unit(at index: Int, of bytes: UnsafeBufferPointer<UInt8>, _ isBigEndian: Bool) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  /// Appends a character of at most four bytes (Unicode 16, table 3-6).
  @inline(__always)
  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    switch value {
    case 0..<0x80: text.append(UInt8(value))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | value >> 6))
      text.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x1_0000:
      text.append(UInt8(0xE0 | value >> 12))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
      text.append(UInt8(0x80 | value & 0x3F))
    default:
      text.append(UInt8(0xF0 | value >> 18 & 0x07))
      text.append(UInt8(0x80 | value >> 12 & 0x3F))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
      text.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
