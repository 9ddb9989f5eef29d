// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A measured quantity: its value, and its value in each joint draw when it is uncertain.
struct Sample {
  /// The value.
  var value: Double
  /// The value in each draw; `nil` when it is not uncertain.
  var draws: [Double]?

  /// Makes a quantity without uncertainty.
  init(_ value: Double) {
    self.value = value
  }

  /// Makes a quantity with its draws.
  init(_ value: Double, draws: [Double]?) {
    self.value = value
    self.draws = draws
  }

  /// The sum of weighted quantities, draw by draw.
  static func sum(_ parts: [(weight: Double, sample: Sample)]) -> Sample {
    let value = parts.reduce(0) { $0 + $1.weight * $1.sample.value }
    guard let count = parts.lazy.compactMap({ $0.sample.draws?.count }).max() else { return Sample(value) }
    var draws = [Double](repeating: 0, count: count)
    for (weight, sample) in parts {
      if let values = sample.draws {
        for index in 0..<count { draws[index] += weight * values[index] }
      } else {
        let constant = weight * sample.value
        for index in 0..<count { draws[index] += constant }
      }
    }
    return Sample(value, draws: draws)
  }

  /// Highest minus lowest of several quantities, draw by draw.
  static func range(of samples: [Sample]) -> Sample {
    let points = samples.map(\.value)
    let value = (points.max() ?? 0) - (points.min() ?? 0)
    guard let count = samples.lazy.compactMap({ $0.draws?.count }).max() else { return Sample(value) }
    var low = [Double](repeating: .infinity, count: count)
    var high = [Double](repeating: -.infinity, count: count)
    for sample in samples {
      for index in 0..<count {
        let drawn = sample.draws?[index] ?? sample.value
        low[index] = min(low[index], drawn)
        high[index] = max(high[index], drawn)
      }
    }
    return Sample(value, draws: zip(high, low).map { $0 - $1 })
  }

  /// What means of answers are on a scale that adds up several.
  func times(_ scale: ScoreScale) -> Sample {
    scale.size == 1 ? self : Sample(scale.score(ofMean: value), draws: draws?.map { $0 * scale.size })
  }

  /// The same with the value settled on the scale of a sum, so that a sum on a limit is on it.
  func settled(on scale: ScoreScale) -> Sample {
    Sample(scale.settled(value), draws: draws)
  }

  /// The same with everything raised by a constant.
  func shifted(by constant: Double) -> Sample {
    constant == 0 ? self : Sample(value + constant, draws: draws?.map { $0 + constant })
  }

  /// The same with the draws' distances to the value multiplied, for uncertainty that the draws do not carry.
  func widened(by factor: Double) -> Sample {
    guard factor != 1, let draws else { return self }
    return Sample(value, draws: draws.map { value + ($0 - value) * factor })
  }
}
