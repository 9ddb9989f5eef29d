// SPDX-License-Identifier: EUPL-1.2

/// A scale that the answers seem to come from, when it is not the one of the normenkader.
struct OtherScale {
  /// The scale, as tools commonly have it.
  let range: ClosedRange<Int>
  /// The columns with a number that is not on the scale.
  let columns: [Int]

  private static let common = [0...4, 0...5, 1...6, 0...6, 1...7, 1...10, 0...10, 1...100, 0...100]
  // Higher numbers that stand apart are codes, such as 99 for "don't know".
  private static let reach = 5
  private static let fewest = 3

  /// When a fifth of the numbers, and at least three, are not on the scale, some of them just beside it.
  ///
  /// Or when the number that comes right after or before the scale stands in several columns: one slip of the hand is in one. The answers on the
  /// scale would then count as those of another question.
  init?(_ answered: [AnswerColumn], than scale: ClosedRange<Int>) {
    let stray = answered.flatMap(\.strayNumbers)
    let steps = stray.filter { !Self.isUsualCode($0) }
    guard stray.count >= Self.fewest, Self.isShare(stray, of: answered, scale) || Self.isNext(answered, scale),
      let least = steps.min(), let most = steps.max()
    else { return nil }
    let highest = max(most, answered.compactMap { $0.codes.flatMap { Int(exactly: $0.upperBound.rounded()) } }.max() ?? most)
    let isFromZero = least <= 0 || scale.lowerBound <= 0
    let fitting = Self.common.filter { ($0.lowerBound == 0) == isFromZero && $0.contains(least) && $0 != scale }
    guard let range = fitting.first(where: { $0.contains(highest) }) else { return nil }
    self.range = range
    columns = answered.filter { !$0.strayNumbers.isEmpty }.map(\.column)
  }

  /// 77, 88, 99, 999: numbers for giving no answer in many surveys.
  private static func isUsualCode(_ number: Int) -> Bool {
    let digits = Set(String(number.magnitude))
    return number.magnitude > 10 && number < 0 || number > 70 && number != 100 && digits.count == 1
  }

  private static func isShare(_ stray: [Int], of columns: [AnswerColumn], _ scale: ClosedRange<Int>) -> Bool {
    let total = stray.count + columns.reduce(0) { $0 + $1.codeCount }
    return stray.count * 5 >= total && stray.contains { (scale.lowerBound - 1...scale.upperBound + reach).contains($0) }
  }

  /// Whether the two numbers next to an end of the scale stand in several columns, the nearest of them too.
  private static func isNext(_ columns: [AnswerColumn], _ scale: ClosedRange<Int>) -> Bool {
    let (below, above) = (scale.lowerBound - 1, scale.upperBound + 1)
    return [(below, below - 1...below), (above, above...above + 1)].contains { nearest, beside in
      let found = columns.map { column in column.strayNumbers.filter { beside.contains($0) } }.filter { !$0.isEmpty }
      return found.count >= 2 && found.reduce(0) { $0 + $1.count } >= fewest && found.contains { $0.contains(nearest) }
    }
  }
}
