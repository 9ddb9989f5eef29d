// SPDX-License-Identifier: EUPL-1.2
import HealthModel

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
    // An address is judged as it is: its code in brackets would hide what a browser skips.
    var text = self == .htmlAddress ? text : VisibleText.shown(text)
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

/// Characters that XML forbids.
enum UnsafeCharacter {
  /// What is put in their place.
  static let replacement: StaticString = "\u{FFFD}"

  /// How many bytes one takes that stands at an index; `nil` when what stands there is allowed.
  @inline(__always)
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : 1 }
    guard byte == 0xEF, index + 2 < bytes.count else { return nil }
    // U+FFFE and U+FFFF.
    return bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : nil
  }
}

extension [UInt8] {
  /// Appends the bytes of a literal.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
