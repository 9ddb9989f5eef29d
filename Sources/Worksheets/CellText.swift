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

  /// The text as a file holds it: what looks like the code of a character, such as `_x202E_`, would become that character in Excel.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(contentsOf: isCode(at: index, in: scalars) ? Array("_x005F_".unicodeScalars) : [scalar])
    }
    return String(result)
  }

  private static func isCode(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
    return scalars[(index + 2)...(index + 5)].allSatisfy { $0.isASCII && Character($0).isHexDigit }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
