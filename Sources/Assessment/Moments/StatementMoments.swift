// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the people of one partner answered to one statement.
struct StatementMoments: Hashable, Sendable {
  /// How many were asked.
  var asked = 0
  /// How many gave each answer, lowest first, as given.
  var counts: [Int]
  /// How many gave none, in the order of `MissingAnswer.allCases`.
  var missing = [Int](repeating: 0, count: MissingAnswer.allCases.count)

  /// Makes moments of nobody.
  init(answerCount: Int) {
    counts = [Int](repeating: 0, count: max(0, answerCount))
  }

  /// How many gave an answer on the scale.
  var respondents: Int { counts.reduce(0, +) }

  /// Adds one person's answer; `nil` was not asked.
  mutating func add(_ answer: Answer?, lowest: Int) {
    guard let answer else { return }
    asked += 1
    switch answer {
    case .value(let value) where value >= lowest && value - lowest < counts.count: counts[value - lowest] += 1
    case .value: countMissing(.unreadable)
    case .missing(let reason): countMissing(reason)
    }
  }

  private mutating func countMissing(_ reason: MissingAnswer) {
    if let place = MissingAnswer.allCases.firstIndex(of: reason) { missing[place] += 1 }
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: StatementMoments) {
    asked += other.asked
    counts.add(other.counts)
    missing.add(other.missing)
  }

  /// The mean in steps above the lowest answer, reversed answers turned; `nil` without answers.
  func meanSteps(isReversed: Bool) -> Double? {
    let people = respondents
    guard people > 0 else { return nil }
    let sum = counts.enumerated().reduce(0) { $0 + (isReversed ? counts.count - 1 - $1.offset : $1.offset) * $1.element }
    return Double(sum) / Double(people)
  }
}

extension [Int] {
  /// Adds another array place by place; one that is longer lends its length.
  mutating func add(_ other: [Int]) {
    if other.count > count { append(contentsOf: [Int](repeating: 0, count: other.count - count)) }
    for place in other.indices { self[place] &+= other[place] }
  }
}
