// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From scores of statements and facts to scores of dimensions and overall, with the weights of a normenkader.
struct Weighing {
  private let normenkader: Normenkader

  /// Prepares the weights of a normenkader.
  init(_ normenkader: Normenkader) {
    self.normenkader = normenkader
  }

  /// Works out the dimensions and the overall scores of a measurement, whatever they were.
  ///
  /// The normenkader has the same dimensions, statements and indicators as the one that was measured by; only weights may differ.
  func weigh(_ measurement: inout Measurement) {
    measurement.dimensions = dimensions(measurement)
    measurement.overall = overall(measurement, \.combined)
    measurement.overallPerception = overall(measurement, \.perception.estimate)
    measurement.overallFacts = overallFacts(measurement.dimensions)
  }

  private func dimensions(_ measurement: Measurement) -> [DimensionScore] {
    var start = 0
    return normenkader.dimensions.map { dimension in
      let own = measurement.facts[start..<start + dimension.indicators.count]
      start += dimension.indicators.count
      let perception = measurement.scales[.dimension(dimension.id)] ?? .insufficient(.notAsked)
      return DimensionScore(dimension, perception: perception, facts: Array(own), normenkader: normenkader)
    }
  }

  private func overall(
    _ measurement: Measurement, _ part: (DimensionScore) -> ScoreEstimate?
  ) -> ScoreEstimate? {
    let parts = zip(normenkader.dimensions, measurement.dimensions).compactMap { dimension, score in
      part(score).map {
        OverallScore.Part(
          dimension: dimension.id, weight: dimension.weight, estimate: $0, size: normenkader.scale(of: .dimension(dimension.id)).size)
      }
    }
    return OverallScore.mean(of: parts, measurement.correlations, on: normenkader.scale(of: .overall))
  }

  private func overallFacts(_ dimensions: [DimensionScore]) -> Double? {
    let measured = dimensions.filter { $0.facts != nil }
    let scale = normenkader.scale(of: .overall)
    let weights = normenkader.overallWeights(of: measured.map(\.id))
    return measured.isEmpty ? nil : scale.settled(zip(weights, measured).reduce(0) { $0 + $1.0 * ($1.1.facts ?? 0) })
  }
}
