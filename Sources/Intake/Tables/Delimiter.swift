// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What stands between two cells.
enum Delimiter: UInt8, CaseIterable {
  // In the order in which they are preferred when a table could be read with more than one: Dutch Excel writes semicolons because
  // the comma is its decimal mark.
  case semicolon = 0x3B
  case tab = 0x09
  case comma = 0x2C
  case bar = 0x7C
  // These stand in ordinary texts, times and links, so they count only when someone says so.
  case colon = 0x3A
  case space = 0x20

  /// Those that are tried when nobody says which one it is.
  static let usual: [Delimiter] = [.semicolon, .tab, .comma, .bar]

  /// The delimiter with a character.
  init?(_ character: Character) {
    guard let byte = character.asciiValue, let known = Delimiter(rawValue: byte) else { return nil }
    self = known
  }

  /// What it is called in a sentence.
  var name: LocalizedText {
    switch self {
    case .semicolon: LocalizedText(nl: "puntkomma", en: "semicolon")
    case .tab: LocalizedText(nl: "tab", en: "tab")
    case .comma: LocalizedText(nl: "komma", en: "comma")
    case .bar: LocalizedText(nl: "rechte streep", en: "bar")
    case .colon: LocalizedText(nl: "dubbele punt", en: "colon")
    case .space: LocalizedText(nl: "spatie", en: "space")
    }
  }
}
