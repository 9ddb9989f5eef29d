// SPDX-License-Identifier: EUPL-1.2

/// What the answer noise of one scale follows from, over everybody with a score there, whatever their partner.
struct NoiseMoments: Codable, Hashable, Sendable {
  /// How often each division of weight over answered statements occurs.
  private(set) var weightShares = Tally<WeightShare>()
  /// The persons × statements residual.
  private(set) var residual: ResidualMoments

  /// Makes moments of nobody.
  init(statements: Int) {
    residual = ResidualMoments(statements: statements)
  }

  /// Adds one person with a score.
  mutating func add(_ reading: PersonReading) {
    weightShares.add(reading.weightShare)
    residual.add(places: reading.places, steps: reading.steps)
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: NoiseMoments) {
    weightShares.merge(other.weightShares)
    residual.merge(other.residual)
  }

  /// Throws when the sums cannot be those of so many people on a scale of so many statements.
  func check(statements: Int, people: Int) throws(MomentsFault) {
    try MomentsFault.require(weightShares.total == people, "number of people with a score")
    try residual.check(statements: statements)
  }

  /// The mean over persons of Σw² ÷ (Σw)²; 0 of nobody.
  var meanWeightShare: Double {
    let people = weightShares.total
    guard people > 0 else { return 0 }
    return weightShares.entries.reduce(0) { $0 + Double($1.count) * $1.value.value } / Double(people)
  }
}
