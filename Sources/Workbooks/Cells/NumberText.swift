// SPDX-License-Identifier: EUPL-1.2

/// A number as a person writes it, with a point: `12` for `12.0`, `0.1` for `1.0000000000000001E-1`.
enum NumberText {
  /// Whether the digits stand as a person writes them already.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 15 else { return false }
    for byte in bytes where byte < 0x30 || byte > 0x39 { return false }
    return first != 0x30 || bytes.count == 1
  }

  /// The value; `nil` for anything that is no finite number.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard !bytes.isEmpty, bytes.count <= 40,
      bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 == 0x45 || $0 == 0x65 })
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// The shortest text with this value.
  static func text(_ value: Double) -> String {
    if let whole = Int64(exactly: value), abs(value) < 1e15 { return String(whole) }
    return value.description
  }
}
