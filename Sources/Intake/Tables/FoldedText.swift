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
    guard raw.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return raw }
    var text = String.UnicodeScalarView()
    var rest = raw.unicodeScalars[...]
    // Looked for once in vain, an end is never looked for again: otherwise a heading of a thousand open tags is read a thousand times.
    var hasEnd = true
    while let first = rest.first {
      if first == "&", let (entity, replacement) = entities.first(where: { rest.starts(with: $0.0) }) {
        text.append(replacement)
        rest = rest.dropFirst(entity.count)
      } else if first == "<", hasEnd, opensTag(rest) {
        guard let end = rest.firstIndex(of: ">") else {
          hasEnd = false
          continue
        }
        text.append(" ")
        rest = rest[end...].dropFirst()
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    return String(text)
  }

  private static func opensTag(_ text: Substring.UnicodeScalarView) -> Bool {
    let name = text.dropFirst()
    return (name.first == "/" ? name.dropFirst().first : name.first)?.properties.isAlphabetic ?? false
  }

  private static let entities: [([Unicode.Scalar], Unicode.Scalar)] = {
    let written: [(String, Unicode.Scalar)] = [
      ("&nbsp;", " "), ("&#160;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
    ]
    return written.map { (Array($0.0.unicodeScalars), $0.1) }
  }()
}
