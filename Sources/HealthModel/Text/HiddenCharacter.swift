// SPDX-License-Identifier: EUPL-1.2

/// Which characters take no place on the screen, and when they are right to be there all the same.
///
/// Source: Unicode 16, DerivedCoreProperties.txt (Default_Ignorable_Code_Point) and PropList.txt (Bidi_Control); UTS #51 for emoji. The soft
/// hyphen is left out: it shows itself where a line breaks. The list is written out, so that it is the same with every compiler.
enum HiddenCharacter {
  /// Whether the bytes of a text leave it possible that something is hidden; quick, since nearly every text says no.
  static func mayStand(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(mayStand) ?? mayStand(inBytes: text.utf8)
  }

  /// Nearly all text is ASCII, in which nothing hides: eight bytes at a time.
  private static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var start = 0
    while start + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: start, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { start += 8 }
    return mayStand(inBytes: bytes[start...])
  }

  private static func mayStand(inBytes bytes: some Sequence<UInt8>) -> Bool {
    // Those of U+2000 and beyond begin with E2 80 or E2 81, as do the dash, the ellipsis and curly quotes: only the third byte tells them apart.
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if first == 0xE2 {
        if second == 0x80, (0x8B...0x8F).contains(byte) || (0xAA...0xAE).contains(byte) { return true }
        if second == 0x81, byte >= 0xA0 { return true }
      }
      if byte == 0xCD || byte == 0xD8 || byte == 0xE1 || byte == 0xE3 || byte >= 0xEF { return true }
      (first, second) = (second, byte)
    }
    return false
  }

  /// How many characters belong together at an index, and whether they are hidden.
  static func look(at index: Int, in scalars: [Unicode.Scalar]) -> (length: Int, isHidden: Bool) {
    if scalars[index].value < 0x300 { return (1, false) }
    if scalars[index].value == 0x1F3F4 { return (1 + tagsOfFlag(after: index, in: scalars), false) }
    return (1, isHidden(index, in: scalars))
  }

  private static func isHidden(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let value = scalars[index].value
    switch value {
    case 0x200C, 0x200D: return !joins(index, in: scalars)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return index == 0 || !hasVariants(scalars[index - 1])
    case 0x180B...0x180D, 0x180F: return index == 0 || !(0x1820...0x18AA).contains(scalars[index - 1].value)
    default: return always.contains { $0.contains(value) }
    }
  }

  private static let always: [ClosedRange<UInt32>] = [
    0x034F...0x034F, 0x061C...0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E...0x180E, 0x200B...0x200B, 0x200E...0x200F, 0x202A...0x202E,
    0x2060...0x206F, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE00FF, 0xE01F0...0xE0FFF,
  ]

  /// Whether a joiner stands between emoji, or in writing whose letters it shapes.
  private static func joins(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let previous = scalars[index - 1]
    if isShaped(previous.value) { return true }
    guard scalars[index].value == 0x200D, index + 1 < scalars.count, isEmoji(scalars[index + 1]) else { return false }
    let isVariant = previous.value == 0xFE0F && index > 1
    return isEmoji(isVariant ? scalars[index - 2] : previous)
  }

  /// Arabic, Syriac and N'Ko; the scripts of India; Tibetan and Burmese; Khmer and Mongolian; the Arabic presentation forms.
  private static func isShaped(_ value: UInt32) -> Bool {
    switch value {
    case 0x061C: false
    case 0x0620...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x17B3, 0x17B6...0x17FF, 0x1820...0x18AA, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// Emoji, keycaps, mathematics, Burmese and the characters of East Asia.
  private static func hasVariants(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1000...0x109F, 0x2200...0x22FF, 0x3001...0x3163, 0x3165...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: scalar.properties.isEmoji
    }
  }

  /// The tags of a flag such as that of Wales, which a black flag and a closing tag enclose; 0 when there is none.
  private static func tagsOfFlag(after index: Int, in scalars: [Unicode.Scalar]) -> Int {
    var count = 0
    for scalar in scalars[(index + 1)...].prefix(8) {
      if scalar.value == 0xE007F { return count > 1 ? count + 1 : 0 }
      guard (0xE0030...0xE0039).contains(scalar.value) || (0xE0061...0xE007A).contains(scalar.value) else { return 0 }
      count += 1
    }
    return 0
  }
}
