// SPDX-License-Identifier: EUPL-1.2

/// How a text is made harmless for the place in the output where it lands.
enum TemplateEscaping: Hashable, Sendable {
  case htmlText, htmlAttribute, htmlAddress, markdownText, markdownCell

  init(_ place: TagPlace, in output: TemplateOutput) {
    switch (output, place) {
    case (.markdown, .cell): self = .markdownCell
    case (.markdown, _): self = .markdownText
    case (.html, .attribute): self = .htmlAttribute
    case (.html, .address): self = .htmlAddress
    case (.html, _): self = .htmlText
    }
  }

  /// Appends a text; `base` is where the output of the template begins.
  func append(_ text: String, to output: inout [UInt8], from base: Int) {
    var text = text
    text.withUTF8 { bytes in
      switch self {
      case .htmlText: HTMLEscaping.append(bytes, isAttribute: false, to: &output)
      case .htmlAttribute: HTMLEscaping.append(bytes, isAttribute: true, to: &output)
      case .htmlAddress: HTMLEscaping.appendAddress(bytes, to: &output)
      case .markdownText: MarkdownEscaping.append(bytes, isCell: false, to: &output, from: base)
      case .markdownCell: MarkdownEscaping.append(bytes, isCell: true, to: &output, from: base)
      }
    }
  }
}

/// Characters that are shown nowhere: forbidden ones, and those that turn the direction of writing around.
enum UnsafeCharacter {
  /// What is put in the place of a character that XML forbids.
  static let replacement: StaticString = "\u{FFFD}"

  /// What stands at an index: how many bytes it takes, and whether it is replaced or left out; `nil` when it is harmless.
  @inline(__always)
  static func find(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, isReplaced: Bool)? {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : (1, true) }
    if byte != 0xE2, byte != 0xEF, byte != 0xD8 { return nil }
    return findLong(at: index, in: bytes)
  }

  /// U+FFFE and U+FFFF; U+061C, U+200E, U+200F, U+202A...U+202E, U+2066...U+2069.
  private static func findLong(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, isReplaced: Bool)? {
    if bytes[index] == 0xD8 { return index + 1 < bytes.count && bytes[index + 1] == 0x9C ? (2, false) : nil }
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBF, 0xBE...0xBF): return (3, true)
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return (3, false)
    default: return nil
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a literal.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
