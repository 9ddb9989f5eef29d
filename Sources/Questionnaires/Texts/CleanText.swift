// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Texts of files as they can stand in a questionnaire: on one line, without what nobody sees.
enum CleanText {
  /// The text with single spaces, without controls and hidden characters.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in VisibleText.withoutHidden(text).unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        if let last = scalars.last, last != " " { scalars.append(" ") }
      } else if !isNoCharacter(scalar) {
        scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The same in every language.
  static func line(_ text: LocalizedText, in languages: [Language]) -> LocalizedText {
    LocalizedText(Dictionary(uniqueKeysWithValues: Set(languages).map { ($0, line(text.text(in: $0))) }))
  }

  /// The text as a key to compare with: in lower case, without what stands at its end.
  static func key(_ text: String) -> String {
    var key = line(text).lowercased()
    while let last = key.last, ".:;,!?".contains(last) { key.removeLast() }
    return key
  }

  /// The beginning of a text, with an ellipsis when something is left out.
  static func clipped(_ text: String, to most: Int) -> String {
    text.count <= most ? text : text.prefix(max(0, most - 1)) + "…"
  }

  /// What no file of XML may hold.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
