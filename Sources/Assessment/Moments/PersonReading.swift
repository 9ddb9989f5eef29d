// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// One person's answers as they bear on one scale.
///
/// One value serves for many readings, so that nothing is allocated per person.
struct PersonReading {
  /// The places in the scale of the answered statements, ascending.
  private(set) var places: [Int] = []
  /// Their answers in steps above the lowest, reversed ones turned.
  private(set) var steps: [Int] = []
  /// The division of weight over them.
  private(set) var weightShare = WeightShare(squares: 0, sum: 0)
  /// Whether every statement of the scale that was put to the person was answered.
  private(set) var isComplete = false

  /// Reads the answers on a scale and gives the person's score, if enough was answered.
  ///
  /// Enough is the rules' share of the weight of the statements that were put to the person, and the rules' number of statements or all of
  /// them. Source: `docs/method.md`, point score.
  mutating func read(_ answers: [Answer?], on scale: ScaleLayout.Scale, in layout: ScaleLayout) -> PersonScore? {
    places.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    weightShare = WeightShare(squares: 0, sum: 0)
    var (numerator, askedWeight, askedCount) = (0, 0, 0)
    isComplete = false
    for (place, statement) in scale.statements.enumerated() {
      guard statement < answers.count, let answer = answers[statement] else { continue }
      let weight = scale.weights[place]
      askedWeight += weight
      askedCount += 1
      guard let step = layout.steps(answer, statement: statement) else { continue }
      places.append(place)
      steps.append(step)
      numerator &+= weight &* step
      weightShare.sum += weight
      weightShare.squares &+= weight &* weight
    }
    isComplete = places.count == askedCount
    // The small number forgives the rounding of a share such as 0.7 × 10.
    let needed = (layout.minimumAnswered - 1e-9) * Double(askedWeight)
    guard places.count >= max(1, min(layout.minimumStatements, askedCount)), Double(weightShare.sum) >= needed else { return nil }
    return PersonScore(numerator: numerator, denominator: weightShare.sum)
  }
}
