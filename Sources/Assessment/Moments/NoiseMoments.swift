// SPDX-License-Identifier: EUPL-1.2

/// What the answer noise of one scale follows from, over people with a score there.
struct NoiseMoments: Hashable, Sendable {
  /// How often each division of weight over answered statements occurs.
  private(set) var weightShares = Tally<WeightShare>()
  /// The persons × statements residual.
  var residual: ResidualMoments

  /// Makes moments of nobody.
  init(statements: Int) {
    residual = ResidualMoments(statements: statements)
  }

  /// Adds one person with a score.
  mutating func add(_ reading: PersonReading) {
    weightShares.add(reading.weightShare)
    residual.add(places: reading.places, steps: reading.steps)
  }

  /// Adds people with a score of whom only is known which statements they answered.
  mutating func add(_ people: Int, reading: PersonReading) {
    weightShares.add(reading.weightShare, times: people)
    residual.add(people, places: reading.places)
  }

  /// Adds people with a score who answered the same statements.
  mutating func add(_ people: Int, _ share: WeightShare, places: [Int]) {
    weightShares.add(share, times: people)
    residual.add(people, places: places)
  }

  /// Adds people who gave the same answer to the only statement of the scale.
  mutating func add(_ people: Int, step: Int, weight: Int) {
    weightShares.add(WeightShare(squares: weight * weight, sum: weight), times: people)
    residual.add(people, places: [0])
    let sum = people &* step
    _ = residual.add([sum &* step, sum &* step, sum, sum], answered: 1)
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: NoiseMoments) {
    weightShares.merge(other.weightShares)
    residual.merge(other.residual)
  }

  /// The mean over persons of Σw² ÷ (Σw)²; 0 of nobody.
  var meanWeightShare: Double {
    let people = weightShares.total
    guard people > 0 else { return 0 }
    return weightShares.entries.reduce(0) { $0 + Double($1.count) * $1.value.value } / Double(people)
  }
}
