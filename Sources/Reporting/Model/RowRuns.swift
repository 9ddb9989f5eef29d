// SPDX-License-Identifier: EUPL-1.2

/// Numbers of rows as runs without holes: 24, 26, 25 and 29 are 24 to 26 and 29.
struct RowRuns: Equatable, Sendable {
  /// The runs, lowest first.
  let runs: [ClosedRange<Int>]

  /// Puts numbers in order and together.
  init(_ numbers: [Int]) {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    self.runs = runs
  }
}
