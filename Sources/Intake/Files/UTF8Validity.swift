// SPDX-License-Identifier: EUPL-1.2

/// Where bytes are no UTF-8, and how much of them still looks like it.
enum UTF8Validity {
  /// How many characters of more than one byte are right, and how many bytes are not.
  struct Damage: Hashable {
    var validSequences = 0
    var invalidBytes = 0
  }

  /// The offset of the first byte that is no part of a character; `nil` when all are.
  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = endOfASCII(from: index, in: buffer)
        guard index < buffer.count else { break }
        let length = lengthOfSequence(at: index, in: buffer)
        guard length > 0 else { return bytes.startIndex + index }
        index += length
      }
      return nil
    }
  }

  /// What is right and wrong in text that is not valid.
  ///
  /// Text in Windows-1252 hardly ever has bytes that happen to be a character in UTF-8. When most of the bytes above 0x7F are, it is
  /// UTF-8 with a damaged place, and reading it as Windows-1252 would spoil all of them.
  static func damage(of bytes: ArraySlice<UInt8>) -> Damage {
    bytes.withUnsafeBufferPointer { buffer in
      var damage = Damage()
      var index = 0
      while index < buffer.count {
        index = endOfASCII(from: index, in: buffer)
        guard index < buffer.count else { break }
        let length = lengthOfSequence(at: index, in: buffer)
        if length == 0 { damage.invalidBytes += 1 } else { damage.validSequences += 1 }
        index += max(1, length)
      }
      return damage
    }
  }

  /// The index of the first byte from an index on that is above 0x7F or NUL; the count when there is none.
  static func firstOdd(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Of bytes below 0x80 only 0 borrows when 1 is taken off.
        guard (word | (word &- ones)) & highs == 0 else { break }
        index += 8
      }
      while index < bytes.count, bytes[index] < 0x80, bytes[index] != 0 { index += 1 }
      return index
    }
  }

  /// The length of the valid character at an index; 0 when there is none.
  static func lengthOfSequence(at index: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { lengthOfSequence(at: index, in: $0) }
  }

  /// The first byte from an index on that is above 0x7F.
  @inline(__always)
  private static func endOfASCII(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { index += 8 }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the valid character at an index; 0 when there is none (Unicode 16, table 3-7).
  @inline(__always)
  private static func lengthOfSequence(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    var offset = 2
    while offset < length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
      offset += 1
    }
    return length
  }
}
