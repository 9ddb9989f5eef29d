// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A thousand draws of what the scores of one measurement could have been, all scales together, so that conditions on several scores have a
/// probability.
///
/// Each scale by itself follows its own t distribution, cut off at the ends of the answer scale.
///
/// draw = score ± se · √(κ ÷ χ²κ(u)) · (L z), with κ the degrees of freedom rounded down to 1...300, L the Cholesky triangle of the error
/// correlations, z normal and u uniform. Both signs are used (antithetic pairs), so draws 2b and 2b + 1 mirror each other. The numbers depend on
/// the period and the questionnaire only: never use draws of several collaborations together, their errors would look alike.
/// Source: `docs/method.md`, joint draws.
public struct JointDraws: Sendable {
  /// How many draws there are.
  public static let count = 1000

  /// What the period's number is added to; any number will do.
  static let baseSeed: UInt64 = 20_240_131

  private var draws: [ScaleID: [Double]] = [:]

  /// Draws the scores of a measurement.
  ///
  /// The seed is a base seed plus the period's ordinal, so that periods are independent and nothing depends on threads or on which collaborations are
  /// in a run.
  public init(of measurement: Measurement, by normenkader: Normenkader) {
    self.init(of: measurement, layout: ScaleLayout(normenkader).scales.map(\.id), seed: Self.seed(of: measurement.period))
  }

  /// The seed of a period.
  static func seed(of period: Period) -> UInt64 {
    baseSeed &+ UInt64(bitPattern: Int64(period.ordinal))
  }

  /// Draws with a seed; each draw takes one normal number per scale of the questionnaire and one uniform, whether or not the scale has a score.
  init(of measurement: Measurement, layout: [ScaleID], seed: UInt64) {
    let known = Set(layout)
    let scales = measurement.correlations.scales.filter { known.contains($0) && measurement.scales[$0]?.estimate != nil }
    let estimates = scales.compactMap { measurement.scales[$0]?.estimate }
    guard !scales.isEmpty else { return }
    let table = NormalTable(columns: scales.map { layout.firstIndex(of: $0) ?? 0 }, width: layout.count, rows: Self.count / 2, seed: seed)
    let triangle = Self.triangle(measurement.correlations, scales, estimates)
    var stretches: [Int: [SIMD8<Double>]] = [:]
    for (place, estimate) in estimates.enumerated() {
      let degrees = Self.wholeDegrees(estimate.degreesOfFreedom)
      let stretch = stretches[degrees] ?? table.mixing.stretches(degrees: degrees)
      stretches[degrees] = stretch
      draws[scales[place]] = Self.draw(estimate, stretch, table.combined(triangle[place]))
    }
  }

  /// One value per draw, between the ends of the answer scale; `nil` when the scale has no estimate.
  public func values(of scale: ScaleID) -> [Double]? {
    draws[scale]
  }

  private static func wholeDegrees(_ degrees: Double) -> Int {
    degrees.isNaN ? 1 : Int(min(300, max(1, degrees.rounded(.down))))
  }

  /// Cholesky's triangle; should a matrix made elsewhere have none, its correlations are drawn towards the prior until it has.
  private static func triangle(_ correlations: ScaleCorrelations, _ scales: [ScaleID], _ estimates: [ScoreEstimate]) -> [[Double]] {
    var matrix = scales.map { row in scales.map { correlations.correlation(row, $0) } }
    for _ in 0..<60 {
      if let lower = Cholesky.lower(of: ScaleCorrelations.errorCorrelations(matrix, estimates)) { return lower }
      for row in matrix.indices {
        for column in matrix.indices where row != column {
          matrix[row][column] = (matrix[row][column] + CorrelationTerms.priorCorrelation) / 2
        }
      }
    }
    return matrix.indices.map { row in matrix.indices.map { row == $0 ? 1 : 0 } }
  }

  private static func draw(_ estimate: ScoreEstimate, _ stretches: [SIMD8<Double>], _ normals: [SIMD8<Double>]) -> [Double] {
    let low = SIMD8(repeating: estimate.range.lowerBound)
    let high = SIMD8(repeating: estimate.range.upperBound)
    var values: [Double] = []
    values.reserveCapacity(count)
    for (stretch, normal) in zip(stretches, normals) {
      let error = stretch * normal * estimate.standardError
      let above = pointwiseMin(pointwiseMax(estimate.value + error, low), high)
      let below = pointwiseMin(pointwiseMax(estimate.value - error, low), high)
      for lane in 0..<8 where values.count < count {
        values.append(above[lane])
        values.append(below[lane])
      }
    }
    return values
  }
}
