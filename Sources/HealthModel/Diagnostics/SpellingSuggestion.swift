// SPDX-License-Identifier: EUPL-1.2

/// Finds the known word that someone probably meant.
public enum SpellingSuggestion {
  /// Words longer than this get no suggestion: the work grows with the product of two lengths.
  static let longestWord = 64

  /// The candidate nearest to a word, when it is near enough to be a slip of the pen; the first one when several are equally near.
  ///
  /// Near enough is an edit distance of at most 2, or of a third of the word's length when that is more, but always less than the length of the
  /// word and of the candidate: `C9` suggests `C1`, `ab` does not suggest `xy`. Case makes no difference.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longestWord + 1))
    guard !letters.isEmpty, letters.count <= longestWord else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(longestWord + 1))
      let limit = min(max(2, letters.count / 3), letters.count - 1, other.count - 1)
      guard other.count <= longestWord, abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// The least number of insertions, deletions, replacements and swaps of neighbours that turns one word into the other
  /// (optimal string alignment: Damerau 1964 without editing a part twice).
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
