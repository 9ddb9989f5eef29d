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
    text = Self.folded(ascii: raw) ?? Self.folded(raw)
  }

  private static func folded(_ raw: String) -> String {
    let lower = CellText.clean(withoutMarkup(raw)).lowercased()
    var scalars: [Unicode.Scalar] = []
    for scalar in lower.unicodeScalars {
      let plain = plain(scalar)
      if plain == " ", scalars.last == " " || scalars.isEmpty { continue }
      scalars.append(plain)
    }
    while let last = scalars.last, isClosing(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The same for a text of plain characters without markup, as nearly all are; `nil` for others.
  private static func folded(ascii raw: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.utf8.count)
    for byte in raw.utf8 {
      let plain: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): plain = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain = byte | 0x20
      case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x7F...: return nil
      case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x20, 0x09...0x0D: plain = 0x20
      case UInt8(ascii: "`"): plain = UInt8(ascii: "'")
      default: plain = byte
      }
      if plain == 0x20, bytes.last ?? 0x20 == 0x20 { continue }
      bytes.append(plain)
    }
    while let last = bytes.last, isClosing(Unicode.Scalar(last)) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
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
