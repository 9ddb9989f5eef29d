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
    if let folded = Self.folded(ascii: raw) {
      text = folded
    } else {
      let plain = Self.withoutMarkup(raw)
      text = Self.folded(ascii: plain, mayHaveMarks: true) ?? Self.foldedSlowly(plain)
    }
  }

  private static func foldedSlowly(_ text: String) -> String {
    let lower = CellText.clean(text).lowercased()
    var scalars: [Unicode.Scalar] = []
    for scalar in lower.unicodeScalars {
      let plain = plain(scalar)
      if plain == " ", scalars.last == " " || scalars.isEmpty { continue }
      scalars.append(plain)
    }
    while let last = scalars.last, isClosing(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The same for a text of plain characters, as nearly all are; `nil` for others, and for one that may have markup when that was not taken off.
  private static func folded(ascii raw: String, mayHaveMarks: Bool = false) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.utf8.count)
    for byte in raw.utf8 {
      let plain: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): plain = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain = byte | 0x20
      case 0x7F...: return nil
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        guard mayHaveMarks else { return nil }
        plain = byte
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
  ///
  /// Byte by byte and each byte once: a cell may be 32,767 characters of open tags.
  private static func withoutMarkup(_ raw: String) -> String {
    var raw = raw
    return raw.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return String(decoding: bytes, as: UTF8.self) }
      // Behind the last end there is no tag: otherwise a heading of a thousand open tags is read a thousand times.
      let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "&"), let (entity, replacement) = entities.first(where: { bytes[place...].starts(with: $0.0) }) {
          text.append(replacement)
          place += entity.count
        } else if byte == UInt8(ascii: "<"), place < lastEnd, opensTag(bytes, at: place),
          let end = bytes[place...].firstIndex(of: UInt8(ascii: ">"))
        {
          text.append(UInt8(ascii: " "))
          place = end + 1
        } else {
          text.append(byte)
          place += 1
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  private static func opensTag(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    var name = bytes[(place + 1)...]
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    guard let first = name.first else { return false }
    if first < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) }
    return String(decoding: name.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  private static let entities: [([UInt8], UInt8)] = {
    let written: [(String, Unicode.Scalar)] = [
      ("&nbsp;", " "), ("&#160;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
    ]
    return written.map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }
  }()
}
