// SPDX-License-Identifier: EUPL-1.2

/// The rules for single characters: UTF-8 without NUL and without what XML 1.0 forbids.
enum CharacterRules {
  /// The first problem, if any.
  static func problem(in bytes: [UInt8], maximumBytes: Int) -> XMLProblem? {
    if bytes.count > maximumBytes {
      return XMLProblem(.tooLarge, "more than \(maximumBytes) bytes", line: 1, column: 1)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if let kind = kind(at: index, in: buffer) {
          return located(kind, at: index, in: bytes)
        }
        index += scalarLength(at: index, in: buffer) ?? 1
      }
      return nil
    }
  }

  private static func kind(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> XMLProblem.Kind? {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x80 { return nil }
    if byte == 0 { return .nul }
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : .forbiddenCharacter }
    guard let length = scalarLength(at: index, in: bytes) else { return .notUTF8 }
    // U+FFFE and U+FFFF.
    if length == 3, byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return .forbiddenCharacter }
    return nil
  }

  /// The number of bytes of the scalar that begins here, or `nil` when it is not UTF-8 (Unicode 16.0, table 3-7).
  static func scalarLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  private static func located(_ kind: XMLProblem.Kind, at offset: Int, in bytes: [UInt8]) -> XMLProblem {
    let (line, column) = TextPositions(bytes).position(of: offset)
    let message =
      switch kind {
      case .notUTF8: "not UTF-8"
      case .nul: "a NUL character"
      default: "a character that XML does not allow"
      }
    return XMLProblem(kind, message, line: line, column: column)
  }
}
