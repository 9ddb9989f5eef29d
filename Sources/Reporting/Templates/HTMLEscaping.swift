// SPDX-License-Identifier: EUPL-1.2

/// Text as HTML text, attribute value or address.
enum HTMLEscaping {
  /// Appends a text so that a browser shows exactly its characters.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, to output: inout [UInt8]) {
    var runStart = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // The common case first: one comparison and one bit test.
      if byte < 0x40 ? (special >> UInt64(byte)) & 1 == 0 : byte < 0xEF {
        index += 1
        continue
      }
      guard let (length, text) = replacement(at: index, in: bytes, isAttribute: isAttribute) else {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      output.append(text)
      index += length
      runStart = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }

  /// Appends an address, or `#` when it could lead out of the document.
  static func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if isRelative(bytes) {
      append(bytes, isAttribute: true, to: &output)
    } else {
      output.append(UInt8(ascii: "#"))
    }
  }

  /// Whether an address has no scheme and no host.
  ///
  /// Browsers skip white space and controls in them, and read `\` as `/`.
  static func isRelative(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let path = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "\\") }
    if path.contains(UInt8(ascii: ":")) { return false }
    let visible = bytes.lazy.filter { $0 > 0x20 && $0 < 0x7F }.prefix(2)
    let slashes = visible.filter { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    return slashes.count < 2 && visible.first != UInt8(ascii: "\\")
  }

  /// A bit for each byte below 64 that may need something: controls, quotes, ampersand, less-than and greater-than.
  ///
  /// Computed, because a stored one would be looked up at every byte.
  @inline(__always)
  private static var special: UInt64 { 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E }

  private static func replacement(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool) -> (Int, StaticString)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "<"): return (1, "&lt;")
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "\""): return (1, "&quot;")
    case UInt8(ascii: "'"): return isAttribute ? (1, "&#39;") : nil
    case 0x09: return isAttribute ? (1, "&#9;") : nil
    case 0x0A: return isAttribute ? (1, "&#10;") : nil
    case 0x0D: return isAttribute ? (1, "&#13;") : nil
    default:
      return UnsafeCharacter.length(at: index, in: bytes).map { ($0, UnsafeCharacter.replacement) }
    }
  }
}
