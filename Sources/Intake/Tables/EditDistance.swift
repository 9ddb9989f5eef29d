// SPDX-License-Identifier: EUPL-1.2

/// How many letters two texts differ by.
enum EditDistance {
  /// The least number of letters inserted, left out, replaced or swapped with their neighbour that turns one text into the other
  /// (optimal string alignment), or `nil` when it is more than a limit.
  ///
  /// Two beginnings whose lengths differ by more than the limit are never looked at (Ukkonen 1985), so that the work grows with the length and
  /// not with its square.
  static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let (letters, others) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard limit >= 0, abs(letters.count - others.count) <= limit else { return nil }
    let beyond = limit + 1
    var beforePrevious = [Int](repeating: beyond, count: others.count + 1)
    var previous = (0...others.count).map { min($0, beyond) }
    var current = beforePrevious
    for (row, letter) in letters.enumerated() {
      let first = max(0, row - limit)
      let last = min(others.count, row + 1 + limit)
      current[first] = first == 0 ? min(row + 1, beyond) : beyond
      var least = current[first]
      for column in first..<max(first, last) {
        let other = others[column]
        var edits = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == others[column - 1], letters[row - 1] == other {
          edits = min(edits, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = min(edits, beyond)
        least = min(least, edits)
      }
      if last < others.count { current[last + 1] = beyond }
      // The distance never falls below the least number in a row.
      if least > limit { return nil }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[others.count] <= limit ? previous[others.count] : nil
  }
}
