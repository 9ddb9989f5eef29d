// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Makes texts of users fit to stand in a report: one line, without characters that break XML, and with hidden ones shown.
///
/// Markup is not escaped here: the templates and charts do that for the place where a text lands.
enum FreeText {
  /// The text on one line with single spaces; forbidden characters show as U+FFFD, hidden ones as their code.
  static func line(_ text: String) -> String {
    if VisibleText.isPlainLine(text) { return text }
    let words = clean(VisibleText.shown(text)).split(whereSeparator: \.isWhitespace)
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
    case 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
