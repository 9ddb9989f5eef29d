// SPDX-License-Identifier: EUPL-1.2

/// Reads whole numbers out of bytes, the lowest byte first; nothing beyond the end.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A number of 16 bits.
  func half(at offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 2 else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  /// A number of 32 bits.
  func word(at offset: Int) -> Int? {
    guard let low = half(at: offset), let high = half(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// A text of so many bytes.
  func text(at offset: Int, count: Int) -> String? {
    guard offset >= 0, count >= 0, offset <= bytes.count - count else { return nil }
    return String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }
}
