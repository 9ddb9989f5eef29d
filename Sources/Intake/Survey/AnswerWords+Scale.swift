// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension AnswerWords {
  /// The answer on the scale of the normenkader of a number on that of the questionnaire.
  ///
  /// Linear, so that the ends fall on the ends: `lowest + (x - a) / (b - a) * (highest - lowest)`; then to the nearest whole step, half a step
  /// towards the middle. A 2 of 7 becomes 1 + 1/6 * 4 = 1.67 of 5, so 2.
  func rescaled(_ number: Double) -> Int {
    guard isRescaling else { return Int(exactly: number.rounded()) ?? target.lowerBound }
    let exact = exactlyRescaled(number)
    let middle = Double(target.lowerBound + target.upperBound) / 2
    let isHalf = (exact - exact.rounded(.down) - 0.5).magnitude < 1e-9
    let rounded = isHalf ? (exact < middle ? exact.rounded(.up) : exact.rounded(.down)) : exact.rounded()
    return Int(exactly: rounded).map { min(max($0, target.lowerBound), target.upperBound) } ?? target.lowerBound
  }

  private func exactlyRescaled(_ number: Double) -> Double {
    let share = (number - Double(scale.lowerBound)) / Double(max(1, scale.upperBound - scale.lowerBound))
    return Double(target.lowerBound) + share * Double(target.upperBound - target.lowerBound)
  }

  /// The most that rounding a whole number moves an answer, in hundredths of a step, as a text.
  func largestRounding(decimal mark: String) -> String {
    // A scale is of at most a hundred steps: see the reader of the settings.
    let moves = scale.prefix(102).map { (exactlyRescaled(Double($0)) - Double(rescaled(Double($0)))).magnitude }
    let hundredths = Int(((moves.max() ?? 0) * 100).rounded(.up))
    return hundredths == 0 ? "0" : "0\(mark)" + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }

  /// The answer of a label of a set; `nil` when it is not of it, or when the number before it says another.
  func answer(of label: FoldedText, number: Int?, in set: LabelSet?) -> Int? {
    if let step = set?.step(of: label) {
      let own = scale.lowerBound + step.index
      return number.map { $0 == own } ?? true ? rescaled(Double(own)) : nil
    }
    // "10 (very good)": only the ends of a scale of numbers have a label.
    guard let number, scale.contains(number) else { return nil }
    let steps = LabelSet.all.compactMap { set in set.step(of: label).map { (index: $0.index, last: set.points - 1) } }
    let isLowest = number == scale.lowerBound && steps.contains { $0.index == 0 }
    let isHighest = number == scale.upperBound && steps.contains { $0.index == $0.last }
    return isLowest != isHighest ? rescaled(Double(number)) : nil
  }
}
