// SPDX-License-Identifier: EUPL-1.2

/// Text as Markdown that shows exactly its characters under CommonMark and GitHub's extensions, with as few backslashes as that allows.
///
/// White space, line ends included, becomes one space, and none at either end: a text never makes a second paragraph, list item or table row,
/// and `**{{name}}**` stays bold. An e-mail address becomes a link on GitHub whatever one does.
struct MarkdownEscaping {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isCell: Bool
  /// Where the output of the template begins.
  private let base: Int
  /// Where nothing follows but number signs and spaces.
  private let closing: Int
  private var index = 0

  /// Appends a text to output that begins at `base`.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, isCell: Bool, to output: inout [UInt8], from base: Int) {
    let inner = UnsafeBufferPointer(rebasing: bytes[trimmed(bytes)])
    var escaping = MarkdownEscaping(bytes: inner, isCell: isCell, base: base)
    while escaping.index < inner.count { escaping.step(&output) }
  }

  /// The text without the white space around it, no-break spaces included: next to `**` they would undo the emphasis.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (low, high) = (0, bytes.count)
    while low < high {
      if isSpace(bytes[low]) {
        low += 1
      } else if bytes[low] == 0xC2, low + 1 < high, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if isSpace(bytes[high - 1]) {
        high -= 1
      } else if high - low >= 2, bytes[high - 1] == 0xA0, bytes[high - 2] == 0xC2 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isCell: Bool, base: Int) {
    self.bytes = bytes
    self.isCell = isCell
    self.base = base
    closing = bytes.lastIndex { $0 != UInt8(ascii: "#") && !Self.isSpace($0) }.map { $0 + 1 } ?? 0
  }

  private mutating func step(_ output: inout [UInt8]) {
    let start = index
    while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
    if index > start {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      return
    }
    let byte = bytes[index]
    if Self.isSpace(byte) {
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      output.append(0x20)
    } else if let length = UnsafeCharacter.length(at: index, in: bytes) {
      output.append(UnsafeCharacter.replacement)
      index += length
    } else {
      if needsBackslash(byte, after: output) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
      index += 1
    }
  }

  private func needsBackslash(_ byte: UInt8, after output: [UInt8]) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"),
      UInt8(ascii: "$"):
      return true
    case UInt8(ascii: "@"): return Self.isWord(previous) && Self.isWord(next)
    case UInt8(ascii: "_"): return !(Self.isWord(previous) && Self.isWord(next))
    case UInt8(ascii: "|"): return isCell || isAtLineStart(output)
    case UInt8(ascii: "&"): return mayBeginReference
    // Before a literal `[` it would make an image.
    case UInt8(ascii: "!"): return next == nil
    // At the end of a heading it would be taken for the heading's closing mark.
    case UInt8(ascii: "#"): return index >= closing || isAtLineStart(output)
    case UInt8(ascii: ">"), UInt8(ascii: "="): return isAtLineStart(output)
    case UInt8(ascii: "-"): return next == byte || previous == byte || (!isWordStart(next) && isAtLineStart(output))
    case UInt8(ascii: "+"): return !isWordStart(next) && isAtLineStart(output)
    case UInt8(ascii: "."), UInt8(ascii: ")"): return endsNumber(next, after: output) || (byte == UInt8(ascii: ".") && followsWWW(output))
    case UInt8(ascii: "/"): return next == byte && output.last == UInt8(ascii: ":") && index == 0
    case UInt8(ascii: ":"): return beginsAddress || (next == UInt8(ascii: "-") && isAtLineStart(output))
    default: return false
    }
  }

  private var previous: UInt8? { index > 0 ? bytes[index - 1] : nil }

  private var beginsAddress: Bool {
    index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
  }

  /// Whether `&` is followed by something like `amp;`, or by the end so that what follows could complete it.
  private var mayBeginReference: Bool {
    for byte in bytes[(index + 1)...].prefix(40) {
      if byte == UInt8(ascii: ";") { return true }
      if !Self.isWord(byte), byte != UInt8(ascii: "#") { return false }
    }
    return true
  }

  /// Whether this closes a number that would begin an ordered list: `3. ` or `3) ` at the beginning of a line.
  private func endsNumber(_ next: UInt8?, after output: [UInt8]) -> Bool {
    guard next.map(Self.isSpace) ?? true, let last = output.last, output.count > base, (0x30...0x39).contains(last) else { return false }
    return isAtLineStart(output)
  }

  private func followsWWW(_ output: [UInt8]) -> Bool {
    output.count - base >= 3 && output.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }

  /// Whether a list or a line under a heading cannot begin before this byte.
  private func isWordStart(_ byte: UInt8?) -> Bool {
    byte.map { Self.isWord($0) || $0 >= 0x80 } ?? false
  }

  /// Whether the line up to here holds nothing but marks of lists, quotes and numbers, so that another mark would count; when in doubt, yes.
  private func isAtLineStart(_ output: [UInt8]) -> Bool {
    for byte in output[base...].suffix(64).reversed() {
      switch byte {
      case 0x0A: return true
      case 0x20, 0x09, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "x"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: ":"):
        continue
      default: return false
      }
    }
    return true
  }

  /// Whether a byte never needs anything: letters, digits, most of what is not ASCII, and `"'%,;?({}^`.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "("): true
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"): true
    default: byte >= 0x80 && byte != 0xEF
    }
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
