// SPDX-License-Identifier: EUPL-1.2

/// Makes texts of users fit to stand in a report: one line, without characters that break XML or turn the reading direction.
///
/// Markup is not escaped here: the templates and charts do that for the place where a text lands.
enum FreeText {
  /// The text on one line with single spaces; forbidden and direction-changing characters show as U+FFFD.
  static func line(_ text: String) -> String {
    let words = clean(text).split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }

  private static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
