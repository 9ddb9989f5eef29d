// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Pairs of names that are probably one name, mistyped.
enum Lookalikes {
  /// A name, how often it was written, and where first.
  struct Name: Hashable {
    var text: String
    var count: Int
    var location: SourceLocation?
    /// Whether it is a name on purpose, which is never taken for another.
    var isCertain = false
  }

  /// Two names, of which the first is written less often.
  struct Pair: Hashable {
    var rarer: Name
    var other: Name
  }

  private static let shortest = 6
  // Comparing takes the square of the length too.
  private static let longest = InputLimits.charactersPerName
  // Comparing all with all takes the square of the number. A column with more names than this holds something else than names.
  private static let most = 500

  /// The pairs among these names; each name is the rarer one at most once.
  static func find(in names: [Name]) -> [Pair] {
    guard names.count <= most else { return [] }
    let ranked =
      names.filter(\.isCertain).sorted { $0.text < $1.text }
      + names.filter { !$0.isCertain }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let folded = ranked.map { Folded($0.text) }
    var pairs: [Pair] = []
    for (rank, name) in ranked.enumerated() where !name.isCertain {
      if let other = folded[..<rank].firstIndex(where: { folded[rank].isLike($0) }) {
        pairs.append(Pair(rarer: name, other: ranked[other]))
      }
    }
    return pairs
  }

  /// Whether two names differ by one or two letters: "Gemeente Elzerhoek" and "Gemente Elzerhoek".
  ///
  /// When they have equally many words, the difference must be slight for the word that differs: "GGD Oost" and "GGD West" are two
  /// organisations. Numbers are never a slip: so are "Team 1" and "Team 2".
  static func areAlike(_ left: String, _ right: String) -> Bool {
    Folded(left).isLike(Folded(right))
  }

  /// Whether one name is the other with a word more, or with a word cut off: "Zorggroep De Es" and "Zorggroep de Esch".
  static func areAkin(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Folded(left), Folded(right))
    let (fewer, more) = left.words.count <= right.words.count ? (left, right) : (right, left)
    guard left.text != right.text, left.digits == right.digits, min(left.length, right.length) >= shortest else { return false }
    if fewer.words.count == more.words.count {
      let other = zip(fewer.words, more.words).filter { $0 != $1 }
      guard other.count == 1, let (word, second) = other.first, min(word.count, second.count) >= 2 else { return false }
      return word.hasPrefix(second) || second.hasPrefix(word)
    }
    return fewer.words.count + 1 == more.words.count && fewer.words.count > 1 && Set(fewer.words).isSubset(of: more.words)
  }

  /// A name prepared for comparing it with many others.
  private struct Folded {
    let text: String
    let length: Int
    let words: [Substring]
    let digits: String

    init(_ name: String) {
      text = FoldedText(name).text
      length = text.unicodeScalars.count
      words = text.split(separator: " ")
      digits = text.filter(\.isNumber)
    }

    func isLike(_ other: Folded) -> Bool {
      guard abs(length - other.length) <= 2, min(length, other.length) >= Lookalikes.shortest,
        max(length, other.length) <= Lookalikes.longest, text != other.text,
        digits == other.digits, EditDistance.between(text, other.text, atMost: 2) != nil
      else { return false }
      guard words.count == other.words.count else { return true }
      return zip(words, other.words).allSatisfy { Lookalikes.isSlip(String($0), String($1)) }
    }
  }

  /// One letter in a word of three or more, two in a word of six or more.
  private static func isSlip(_ word: String, _ other: String) -> Bool {
    EditDistance.between(word, other, atMost: min(2, max(word.count, other.count) / 3)) != nil
  }
}
