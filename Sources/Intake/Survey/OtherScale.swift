// SPDX-License-Identifier: EUPL-1.2

/// A scale that the answers seem to come from, when it is not the one of the normenkader.
struct OtherScale {
  /// The scale, as tools commonly have it.
  let range: ClosedRange<Int>

  private static let common = [0...4, 0...5, 1...6, 0...6, 1...7, 1...10, 0...10, 1...100, 0...100]
  // Higher numbers that stand apart are codes, such as 99 for "don't know".
  private static let reach = 5

  /// When a fifth of the numbers, and at least three, are not on the scale, some of them just beside it.
  init?(_ columns: [AnswerColumn], than scale: ClosedRange<Int>) {
    let stray = columns.flatMap(\.strayNumbers)
    let total = stray.count + columns.reduce(0) { $0 + $1.codeCount }
    let isBeside = stray.contains { (scale.lowerBound - 1...scale.upperBound + Self.reach).contains($0) }
    guard stray.count >= 3, stray.count * 5 >= total, isBeside, let least = stray.min(), let most = stray.max() else { return nil }
    let isFromZero = least <= 0 || scale.lowerBound <= 0
    let fitting = Self.common.first { ($0.lowerBound == 0) == isFromZero && $0.contains(least) && $0.contains(most) && $0 != scale }
    guard let range = fitting else { return nil }
    self.range = range
  }
}
