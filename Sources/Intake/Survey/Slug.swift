// SPDX-License-Identifier: EUPL-1.2

/// An id made of a title: lower case letters of the English alphabet, digits, and a hyphen between words.
enum Slug {
  /// The id; letters of other alphabets become their number, so that no title gives an empty one.
  static func make(of title: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in CellText.clean(title).lowercased().unicodeScalars {
      if let letters = plain(scalar) {
        word += letters
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.isEmpty ? "naamloos" : words.joined(separator: "-")
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "à"..."å": return "a"
    case "æ": return "ae"
    case "ç": return "c"
    case "è"..."ë": return "e"
    case "ì"..."ï": return "i"
    case "ñ": return "n"
    case "ò"..."ö", "ø": return "o"
    case "ù"..."ü": return "u"
    case "ý", "ÿ": return "y"
    case "ß": return "ss"
    case "ĳ": return "ij"
    case "œ": return "oe"
    // A letter written as base and accent: the accent adds nothing.
    case "\u{300}"..."\u{36F}", "'", "’": return ""
    default: return scalar.properties.isAlphabetic ? "u" + String(scalar.value, radix: 16) : nil
    }
  }
}
