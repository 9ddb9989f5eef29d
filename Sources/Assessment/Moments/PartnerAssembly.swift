// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Puts the moments of one partner together from what was added up, and checks that the figures are about the same people.
///
/// Who was asked what and answered what follows from the patterns; every other figure must fit in with that.
struct PartnerAssembly {
  typealias Sums = [MomentsRow.Figure: [String: MomentsAssembly.Sum]]

  private(set) var moments: PartnerMoments
  private(set) var faults: [FaultyMoments] = []
  private let sums: Sums
  private let layout: ScaleLayout
  private let places: [String: Int]
  private let statements: [ID<Statement>]
  /// Per statement how many gave an answer, were silent, or gave none otherwise.
  private var expected: [(answered: Int, silent: Int, blank: Int)]

  init(_ sums: Sums, layout: ScaleLayout, places: [String: Int]) {
    (self.sums, self.layout, self.places, statements) = (sums, layout, places, layout.statements)
    moments = PartnerMoments(layout)
    expected = Array(repeating: (0, 0, 0), count: statements.count)
  }

  /// Does all of it, and stops at the first figure with a fault: the others lean on it.
  mutating func run() {
    for figure in MomentsRow.Figure.allCases {
      for (key, sum) in (sums[figure] ?? [:]).sorted(by: { $0.key < $1.key }) {
        if !add(figure, key, sum.numbers) { faults.append(FaultyMoments(row: sum.row, fault: .unknownKey)) }
      }
      if faults.isEmpty, !fits(figure), let row = firstRow(of: figure) {
        faults.append(FaultyMoments(row: row, fault: .contradiction(figure)))
      }
      guard faults.isEmpty else { return }
    }
  }

  private mutating func add(_ figure: MomentsRow.Figure, _ key: String, _ numbers: [Int]) -> Bool {
    switch figure {
    case .people: addPeople(key, numbers[0])
    case .answers: addAnswers(key, numbers)
    case .scores: addScores(key, numbers[0])
    case .joint: addJoint(key, numbers)
    case .residual: addResidual(key, numbers)
    case .cases: addCases(key, numbers)
    }
  }

  private func fits(_ figure: MomentsRow.Figure) -> Bool {
    switch figure {
    case .people: true
    case .answers: statements.indices.allSatisfy(fitAnswers)
    case .scores: layout.scales.indices.allSatisfy(fitScores)
    case .joint: layout.scales.indices.allSatisfy(fitJoint)
    case .residual: layout.scales.indices.allSatisfy(fitResidual)
    case .cases: true
    }
  }

  private func firstRow(of figure: MomentsRow.Figure) -> MomentsRow? {
    let rows = sums[figure] ?? sums[.people] ?? sums.values.first ?? [:]
    return rows.min { $0.key < $1.key }?.value.row
  }

  // MARK: Adding

  private mutating func addPeople(_ key: String, _ people: Int) -> Bool {
    guard let pattern = AnswerPattern(key), pattern.letters.count == statements.count else { return false }
    guard people > 0 else { return true }
    moments.add(people, pattern: key, hasAnswered: pattern.hasAnswered)
    for (place, letter) in pattern.letters.enumerated() {
      switch letter {
      case .answered: expected[place].answered &+= people
      case .silent: expected[place].silent &+= people
      case .blank: expected[place].blank &+= people
      case .unasked: break
      }
    }
    var reading = PersonReading()
    let answers = pattern.answers(in: layout)
    var denominators: [Int] = []
    for (place, scale) in layout.scales.enumerated() {
      let score = reading.read(answers, on: scale, in: layout)
      denominators.append(score?.denominator ?? 0)
      if score != nil { moments.noise[place].add(people, reading: reading) }
      guard reading.isComplete, let nextCase = layout.shape.cases.firstIndex(of: place) else { continue }
      moments.completeCases[nextCase].add(people, places: reading.places)
    }
    if denominators.contains(where: { $0 > 0 }) { moments.joint.add(people, denominators: denominators) }
    return true
  }

  private mutating func addAnswers(_ key: String, _ numbers: [Int]) -> Bool {
    guard let place = statements.firstIndex(where: { $0.rawValue == key }) else { return false }
    moments.statements.add(numbers, statement: place)
    return true
  }

  private mutating func addScores(_ key: String, _ people: Int) -> Bool {
    guard let (place, rest) = scale(key) else { return false }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map { Self.number($0) }
    guard parts.count == 2, let numerator = parts[0], let denominator = parts[1], denominator > 0 else { return false }
    let largest = denominator.multipliedReportingOverflow(by: max(0, layout.answerCount - 1))
    guard !largest.overflow, numerator <= largest.partialValue else { return false }
    if people > 0 { moments.scores[place].add(PersonScore(numerator: numerator, denominator: denominator), times: people) }
    return true
  }

  private mutating func addJoint(_ key: String, _ numbers: [Int]) -> Bool {
    let denominators = key.split(separator: " ", omittingEmptySubsequences: false).compactMap { Self.number($0) }
    let count = layout.scales.count
    return moments.joint.add(sums: Array(numbers[..<count]), products: Array(numbers[count...]), denominators: denominators)
  }

  private mutating func addResidual(_ key: String, _ numbers: [Int]) -> Bool {
    guard let (place, rest) = scale(key), let answered = Self.number(rest) else { return false }
    return moments.noise[place].residual.add(numbers, answered: answered)
  }

  private mutating func addCases(_ key: String, _ numbers: [Int]) -> Bool {
    guard let (place, mark) = scale(key), let nextCase = layout.shape.cases.firstIndex(of: place) else { return false }
    let count = layout.scales[place].statements.count
    guard mark.utf8.count == count, mark.allSatisfy({ $0 == "0" || $0 == "1" }) else { return false }
    let answered = mark.enumerated().filter { $0.element == "1" }.map(\.offset)
    let products = answered.indices.flatMap { row in answered[...row].map { numbers[count + answered[row] * (answered[row] + 1) / 2 + $0] } }
    return moments.completeCases[nextCase].add(sums: answered.map { numbers[$0] }, products: products, places: answered)
  }

  private func scale(_ key: String) -> (place: Int, rest: Substring)? {
    guard let space = key.firstIndex(of: " "), let place = places[String(key[..<space])] else { return nil }
    return (place, key[key.index(after: space)...])
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  // MARK: Fitting in

  private func fitAnswers(_ place: Int) -> Bool {
    let numbers = moments.statements.numbers(place)
    let given = numbers[..<layout.answerCount].reduce(0, &+)
    // Blank, don't know, not applicable, rather not say, unreadable.
    let missing = Array(numbers[layout.answerCount...])
    guard missing.count == 5 else { return false }
    return given == expected[place].answered && missing[1] &+ missing[3] == expected[place].silent
      && missing[0] &+ missing[2] &+ missing[4] == expected[place].blank
  }

  /// As many people per denominator as the patterns say.
  private func fitScores(_ place: Int) -> Bool {
    var people: [Int: Int] = [:]
    for share in moments.noise[place].weightShares.entries { people[share.value.sum, default: 0] &+= share.count }
    for score in moments.scores[place].entries { people[score.value.denominator, default: 0] &-= score.count }
    return people.values.allSatisfy { $0 == 0 }
  }

  /// Σ numerator, twice.
  private func fitJoint(_ place: Int) -> Bool {
    moments.joint.groups.reduce(0) { $0 &+ $1.sums[place] } == numerators(place)
  }

  /// Σ w·Σu is Σ numerator; over statements ΣS is the number of answers times Σu.
  private func fitResidual(_ place: Int) -> Bool {
    let residual = moments.noise[place].residual
    let weighed = zip(layout.scales[place].weights, residual.totals).reduce(0) { $0 &+ $1.0 &* $1.1 }
    return weighed == numerators(place)
      && residual.groups.allSatisfy { $0.sums.reduce(0, &+) == $0.answered &* $0.totals.reduce(0, &+) }
  }

  private func numerators(_ place: Int) -> Int {
    moments.scores[place].entries.reduce(0) { $0 &+ $1.value.numerator &* $1.count }
  }
}
