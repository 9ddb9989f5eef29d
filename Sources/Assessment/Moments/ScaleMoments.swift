// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the people of one partner scored on one scale.
struct ScaleMoments: Hashable, Sendable {
  /// How many had the scale's statements put to them, at least one of them.
  var asked = 0
  /// How often each person score occurs.
  var scores = Tally<PersonScore>()
  /// How often each division of weight over answered statements occurs.
  var weightShares = Tally<WeightShare>()
  /// The persons × statements residual.
  var residual: ResidualMoments

  /// Makes moments of nobody.
  init(statements: Int) {
    residual = ResidualMoments(statements: statements)
  }

  /// Adds one person's answers and gives back the score, if the person answered enough.
  mutating func add(_ answers: [Answer?], on scale: ScaleLayout.Scale, in layout: ScaleLayout) -> PersonScore? {
    var (places, steps): ([Int], [Int]) = ([], [])
    var (askedWeight, askedCount) = (0, 0)
    var score = PersonScore(numerator: 0, denominator: 0)
    var squares = 0
    for (place, statement) in scale.statements.enumerated() {
      guard statement < answers.count, let answer = answers[statement] else { continue }
      let weight = scale.weights[place]
      askedWeight += weight
      askedCount += 1
      guard let step = layout.steps(answer, statement: statement) else { continue }
      places.append(place)
      steps.append(step)
      score.numerator &+= weight &* step
      score.denominator += weight
      squares &+= weight &* weight
    }
    if askedCount > 0 { asked += 1 }
    // The half rule; the small number forgives the rounding of a share such as 0.7 × 10.
    let needed = layout.minimumAnswered * Double(askedWeight) - 1e-9 * Double(askedWeight)
    guard places.count >= max(1, min(layout.minimumStatements, askedCount)), Double(score.denominator) >= needed else { return nil }
    scores.add(score)
    weightShares.add(WeightShare(squares: squares, sum: score.denominator))
    residual.add(places: places, steps: steps)
    return score
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: ScaleMoments) {
    asked += other.asked
    scores.merge(other.scores)
    weightShares.merge(other.weightShares)
    residual.merge(other.residual)
  }

  /// How many have a score.
  var people: Int { scores.total }

  /// The mean score in steps; 0 of nobody.
  var mean: Double {
    let people = people
    guard people > 0 else { return 0 }
    return scores.entries.reduce(0) { $0 + Double($1.count) * $1.value.steps } / Double(people)
  }

  /// Σ (score − centre)².
  func squares(around centre: Double) -> Double {
    scores.entries.reduce(0) { $0 + Double($1.count) * ($1.value.steps - centre) * ($1.value.steps - centre) }
  }

  /// Σ |score − centre|.
  func distances(to centre: Double) -> Double {
    scores.entries.reduce(0) { $0 + Double($1.count) * ($1.value.steps - centre).magnitude }
  }
}
