// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Texts as a workbook can hold them.
///
/// Excel counts in units of UTF-16.
enum CellText {
  /// The beginning of a text, with an ellipsis when something is left out.
  static func clipped(_ text: String, to most: Int) -> String {
    guard text.utf16.count > most else { return text }
    var room = max(0, most - 1)
    var clipped = ""
    for character in text {
      room -= character.utf16.count
      guard room >= 0 else { break }
      clipped.append(character)
    }
    return clipped + "…"
  }

  /// The text with hidden characters shown as their code, and without what no file of XML may hold; lines stay apart.
  static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(VisibleText.shown(text).unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
