// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// One person's answers as they bear on one scale.
///
/// One value serves for many readings, so that nothing is allocated per person.
struct PersonReading {
  /// Per statement of the normenkader the answer in steps, or one of the marks below.
  private(set) var given: [Int] = []
  /// The places in the scale of the answered statements, ascending.
  private(set) var places: [Int] = []
  /// Their answers in steps above the lowest, reversed ones turned.
  private(set) var steps: [Int] = []
  /// The division of weight over them.
  private(set) var weightShare = WeightShare(squares: 0, sum: 0)
  /// Whether every statement of the scale that was put to the person was answered.
  private(set) var isComplete = false

  /// A statement without an answer on the scale.
  static let none = -1
  /// A statement that was not asked.
  static let notAsked = -2

  /// Takes the answers of the next person, to be read on scales.
  mutating func take(_ answers: some Collection<Answer?>, in layout: ScaleLayout) {
    given.removeAll(keepingCapacity: true)
    for (statement, answer) in zip(layout.isReversed.indices, answers) {
      given.append(answer.map { layout.steps($0, statement: statement) ?? Self.none } ?? Self.notAsked)
    }
  }

  /// Takes answers in steps, or the marks, to be read on scales.
  mutating func take(_ steps: ArraySlice<Int>) {
    given.removeAll(keepingCapacity: true)
    given.append(contentsOf: steps)
  }

  /// Whether the person gave an answer to any statement.
  var hasAnswered: Bool { given.contains { $0 >= 0 } }

  /// Reads answers on a scale and gives the person's score, if enough was answered.
  mutating func read(_ answers: some Collection<Answer?>, on scale: ScaleLayout.Scale, in layout: ScaleLayout) -> PersonScore? {
    take(answers, in: layout)
    return read(on: scale, in: layout)
  }

  /// Reads the answers that were taken on a scale and gives the person's score, if enough was answered.
  ///
  /// Enough is the rules' share of the weight of the statements that were put to the person, and the rules' number of statements or all of
  /// them. Source: `docs/method.md`, point score.
  mutating func read(on scale: ScaleLayout.Scale, in layout: ScaleLayout) -> PersonScore? {
    places.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    weightShare = WeightShare(squares: 0, sum: 0)
    var (numerator, askedWeight, askedCount) = (0, 0, 0)
    isComplete = false
    for (place, statement) in scale.statements.enumerated() {
      guard statement < given.count, given[statement] != Self.notAsked else { continue }
      let weight = scale.weights[place]
      askedWeight += weight
      askedCount += 1
      let step = given[statement]
      guard step >= 0 else { continue }
      places.append(place)
      steps.append(step)
      numerator &+= weight &* step
      weightShare.sum += weight
      weightShare.squares &+= weight &* weight
    }
    isComplete = places.count == askedCount
    guard places.count >= max(1, min(layout.minimumStatements, askedCount)), Double(weightShare.sum) >= layout.needed(of: askedWeight)
    else { return nil }
    return PersonScore(numerator: numerator, denominator: weightShare.sum)
  }
}
