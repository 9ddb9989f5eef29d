// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Pairs of names that are probably one name, mistyped.
enum Lookalikes {
  /// A name, how often it was written, and where first.
  struct Name: Hashable {
    var text: String
    var count: Int
    var location: SourceLocation?
  }

  /// Two names, of which the first is written less often.
  struct Pair: Hashable {
    var rarer: Name
    var other: Name
  }

  private static let shortest = 6
  // Comparing all with all takes the square of the number. A column with more names than this holds something else than names.
  private static let most = 500

  /// The pairs among these names; each name is the rarer one at most once.
  static func find(in names: [Name]) -> [Pair] {
    guard names.count <= most else { return [] }
    let ranked = names.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    var pairs: [Pair] = []
    for (rank, name) in ranked.enumerated() {
      if let other = ranked[..<rank].first(where: { areAlike(name.text, $0.text) }) {
        pairs.append(Pair(rarer: name, other: other))
      }
    }
    return pairs
  }

  /// Whether two names differ by one or two letters: "Gemeente Elzerhoek" and "Gemente Elzerhoek".
  ///
  /// When they have equally many words, the difference must be slight for the word that differs: "GGD Oost" and "GGD West" are two
  /// organisations. Numbers are never a slip: so are "Team 1" and "Team 2".
  static func areAlike(_ left: String, _ right: String) -> Bool {
    let (a, b) = (FoldedText(left).text, FoldedText(right).text)
    guard a != b, min(a.count, b.count) >= shortest, a.filter(\.isNumber) == b.filter(\.isNumber) else { return false }
    let (words, others) = (a.split(separator: " "), b.split(separator: " "))
    guard words.count == others.count else { return isNear(a, b) }
    let different = zip(words, others).filter { $0 != $1 }
    return different.count <= 2 && different.allSatisfy { isNear(String($0), String($1)) } && isNear(a, b)
  }

  private static func isNear(_ left: String, _ right: String) -> Bool {
    SpellingSuggestion.nearest(to: left, among: [right]) != nil && SpellingSuggestion.nearest(to: right, among: [left]) != nil
  }
}
