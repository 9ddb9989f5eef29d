// SPDX-License-Identifier: EUPL-1.2

/// How many letters two texts differ by.
enum EditDistance {
  /// The least number of letters inserted, left out, replaced or swapped with their neighbour that turns one text into the other
  /// (optimal string alignment), or `nil` when it is more than a limit.
  static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let (letters, others) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(letters.count - others.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: others.count + 1)
    var previous = Array(0...others.count)
    for (row, letter) in letters.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(others.count + 1)
      for (column, other) in others.enumerated() {
        var edits = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == others[column - 1], letters[row - 1] == other {
          edits = min(edits, beforePrevious[column - 1] + 1)
        }
        current.append(edits)
      }
      // The distance never falls below the least number in a row.
      if let least = current.min(), least > limit { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[others.count] <= limit ? previous[others.count] : nil
  }
}
