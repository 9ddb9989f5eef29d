// SPDX-License-Identifier: EUPL-1.2

/// Text with what the eye cannot see shown as its code: `⟨U+202E⟩`.
///
/// Marks of direction make `exe.gnp` look like `png.exe`, and two names that differ in a space of no width look like one. Emoji that are joined
/// of several, flags, and the joiners of Arabic, Persian and Indic writing stay as they are: there they change what is seen.
public enum VisibleText {
  /// Whether a text is one line of plain characters already, with single spaces between words and none around them, as nearly all are.
  ///
  /// Plain are those of ASCII that are no controls, and the letters of Latin with marks up to U+017F: only bytes are looked at.
  public static func isPlainLine(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21..<0x7F: break
      case 0x80..<0xC0: if !(0xC3...0xC5).contains(last) { return false }
      case 0xC3...0xC5: break
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// The text with every hidden character shown as its code.
  public static func shown(_ text: String) -> String {
    rewritten(text) { scalar, result in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      for mark in "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩".unicodeScalars { result.append(mark) }
    }
  }

  /// The text without its hidden characters.
  public static func withoutHidden(_ text: String) -> String {
    rewritten(text) { _, _ in }
  }

  /// The numbers of the hidden characters, in order, so many at most.
  public static func hiddenPlaces(in scalars: [Unicode.Scalar], atMost most: Int = .max) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index < scalars.count, places.count < most {
      let (length, isHidden) = HiddenCharacter.look(at: index, in: scalars)
      if isHidden { places.append(index) }
      index += length
    }
    return places
  }

  private static func rewritten(_ text: String, _ replace: (Unicode.Scalar, inout String.UnicodeScalarView) -> Void) -> String {
    guard HiddenCharacter.mayStand(in: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let (length, isHidden) = HiddenCharacter.look(at: index, in: scalars)
      // One by one: appending a sequence copies all that is there.
      if isHidden { replace(scalars[index], &result) } else { for place in index..<index + length { result.append(scalars[place]) } }
      index += length
    }
    return String(result)
  }
}
