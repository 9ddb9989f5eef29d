// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the people of one partner answered to each statement, as numbers of people.
struct StatementCounts: Hashable, Sendable {
  /// How many different answers there are.
  private let answerCount: Int
  /// Per statement how many were asked, gave each answer (lowest first, as given), and gave none, in the order of `MissingAnswer.allCases`.
  private var cells: [Int]

  /// Makes counts of nobody.
  init(statements: Int, answerCount: Int) {
    self.answerCount = max(0, answerCount)
    cells = [Int](repeating: 0, count: statements * (1 + self.answerCount + MissingAnswer.allCases.count))
  }

  private var width: Int { 1 + answerCount + MissingAnswer.allCases.count }

  /// Adds one person's answer to a statement; `nil` was not asked.
  mutating func add(_ answer: Answer?, statement: Int, lowest: Int) {
    guard let answer else { return }
    let start = statement * width
    cells[start] += 1
    switch answer {
    case .value(let value) where value >= lowest && value - lowest < answerCount: cells[start + 1 + value - lowest] += 1
    case .value: cells[start + 1 + answerCount + Self.place(of: .unreadable)] += 1
    case .missing(let reason): cells[start + 1 + answerCount + Self.place(of: reason)] += 1
    }
  }

  private static func place(of reason: MissingAnswer) -> Int {
    switch reason {
    case .blank: 0
    case .dontKnow: 1
    case .notApplicable: 2
    case .ratherNotSay: 3
    case .unreadable: 4
    }
  }

  /// Adds the counts of other people.
  mutating func merge(_ other: StatementCounts) {
    cells.add(other.cells)
  }

  /// How many numbers there are of a statement, those who were asked left out.
  var numbersPerStatement: Int { width - 1 }

  /// How often each answer was given to a statement, and each kind of none, in the order of `MissingAnswer.allCases`.
  func numbers(_ statement: Int) -> [Int] {
    Array(cells[statement * width + 1..<(statement + 1) * width])
  }

  /// Adds the same to a list.
  func append(_ statement: Int, to numbers: inout [Int]) {
    numbers.append(contentsOf: cells[statement * width + 1..<(statement + 1) * width])
  }

  /// Adds such numbers.
  mutating func add(_ numbers: [Int], statement: Int) {
    guard numbers.count == numbersPerStatement else { return }
    cells[statement * width] &+= numbers.reduce(0, &+)
    for (place, number) in numbers.enumerated() { cells[statement * width + 1 + place] &+= number }
  }

  /// How many were asked.
  func asked(_ statement: Int) -> Int { cells[statement * width] }

  /// How many gave each answer, lowest first, as given.
  func counts(_ statement: Int) -> ArraySlice<Int> {
    let start = statement * width + 1
    return cells[start..<start + answerCount]
  }

  /// How many gave no answer, by reason.
  func missing(_ statement: Int) -> [MissingAnswer: Int] {
    var missing: [MissingAnswer: Int] = [:]
    for reason in MissingAnswer.allCases {
      let count = cells[statement * width + 1 + answerCount + Self.place(of: reason)]
      if count > 0 { missing[reason] = count }
    }
    return missing
  }

  /// How many gave an answer on the scale.
  func respondents(_ statement: Int) -> Int { counts(statement).reduce(0, +) }

  /// The mean in steps above the lowest answer, reversed answers turned; `nil` without answers.
  func meanSteps(_ statement: Int, isReversed: Bool) -> Double? {
    let (people, counts) = (respondents(statement), counts(statement))
    guard people > 0 else { return nil }
    var sum = 0
    for (step, count) in counts.enumerated() { sum += (isReversed ? answerCount - 1 - step : step) * count }
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
