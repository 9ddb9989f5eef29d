// SPDX-License-Identifier: EUPL-1.2

/// A heading or word with everything taken off that makes no difference, so that only folded texts are ever compared.
///
/// Off go case, tags, entities, hard spaces, characters of zero width, white space of any amount, hyphens and underscores between words,
/// the kind of quotation mark, and punctuation at the end. `"Nagekomen  op:"`, `nagekomen-op` and `<b>Nagekomen&nbsp;op</b>` are equal.
struct FoldedText: Hashable, Comparable, Sendable {
  /// What is left.
  let text: String

  /// Folds a text.
  init(_ raw: String) {
    let lower = CellText.clean(Self.withoutMarkup(raw)).lowercased()
    var scalars = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars {
      let plain = Self.plain(scalar)
      if plain == " ", scalars.last == " " || scalars.isEmpty { continue }
      scalars.append(plain)
    }
    while let last = scalars.last, Self.isClosing(last) { scalars.removeLast() }
    text = String(scalars)
  }

  /// Whether nothing is left.
  var isEmpty: Bool { text.isEmpty }

  /// Orders by spelling.
  static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.text < right.text
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "-", "_", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}": " "
    case "‘", "’", "`", "´": "'"
    case "“", "”", "„", "«", "»": "\""
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ":", ";", ",", "!", "?", "*", "…": true
    default: false
    }
  }

  /// A tag is `<`, an optional slash, a letter, and anything up to `>`; a bare `<` stays.
  private static func withoutMarkup(_ raw: String) -> String {
    guard raw.contains("<") || raw.contains("&") else { return raw }
    var text = ""
    var rest = raw[...]
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<mark]
      rest = rest[mark...]
      if let (replacement, length) = markup(at: rest) {
        text += replacement
        rest = rest.dropFirst(length)
      } else {
        text.append(rest.removeFirst())
      }
    }
    return text + rest
  }

  private static let entities: [(String, String)] = [
    ("&nbsp;", " "), ("&#160;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
  ]

  private static func markup(at text: Substring) -> (replacement: String, length: Int)? {
    if let (entity, replacement) = entities.first(where: { text.hasPrefix($0.0) }) {
      return (replacement, entity.count)
    }
    let name = text.dropFirst().first == "/" ? text.dropFirst(2).first : text.dropFirst().first
    guard text.first == "<", let name, name.isLetter, let end = text.firstIndex(of: ">") else { return nil }
    return (" ", text.distance(from: text.startIndex, to: end) + 1)
  }
}
