// SPDX-License-Identifier: EUPL-1.2

/// What a number means by the format in which it is shown.
enum NumberFormat: Hashable {
  /// A number.
  case number
  /// A day, a moment, or a time of day.
  case moment
  /// How long something took, which may be more than a day: `[h]:mm`.
  case duration

  /// The formats that every workbook has (ECMA-376, part 1, 18.8.30), also those of Asian languages.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 14...22, 27...36, 45, 47, 50...58: .moment
    case 46: .duration
    default: .number
    }
  }

  /// Looks for letters of days and times outside quotes, escapes and brackets, in the part for positive numbers.
  init(code: String) {
    self = .number
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inner = String(String.UnicodeScalarView(rest.prefix { $0 != "]" })).lowercased()
        if !inner.isEmpty, inner.allSatisfy({ "hms".contains($0) }) {
          self = .duration
          return
        }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": self = .moment
      // A general format names itself and has none of these letters; an exponent is that of a number.
      default: break
      }
    }
  }
}
