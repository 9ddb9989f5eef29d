// SPDX-License-Identifier: EUPL-1.2

/// Text with what the eye cannot see shown as its code: `⟨U+202E⟩`.
///
/// Marks of direction make `exe.gnp` look like `png.exe`, and two names that differ in a space of no width look like one. Emoji that are joined
/// of several, flags, and the joiners of Arabic, Persian and Indic writing stay as they are: there they change what is seen.
public enum VisibleText {
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
