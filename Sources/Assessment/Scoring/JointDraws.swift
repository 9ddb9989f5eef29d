// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A thousand draws of what the scores of one measurement could have been, all scales together, so that conditions on several scores have a
/// probability.
///
/// Each scale by itself follows its own t distribution, cut off at the ends of the answer scale.
///
/// draw = score ± se · √(κ ÷ χ²κ(u)) · (L z), with κ the degrees of freedom rounded down to 1...300, L the Cholesky triangle of the error
/// correlations, z normal and u uniform. Both signs are used (antithetic pairs), so draws 2b and 2b + 1 mirror each other. The numbers depend on
/// the period and the questionnaire only: never use draws of several collaborations together, their errors would look alike.
/// Source: `docs/method.md`, joint draws.
final class JointDraws {
  /// How many draws there are.
  static let count = 1000

  /// What the period's number is added to; any number will do.
  static let baseSeed: UInt64 = 20_240_131

  private let table: NormalTable
  /// The scales with a score, with their places among those of the questionnaire.
  private let scales: [ScaleID: Int]
  private let estimates: [ScoreEstimate]
  private let columns: [Int]
  private let correlations: ScaleCorrelations
  private let order: [ScaleID]
  /// Made when a scale is asked for: most measurements of a what-if question are never drawn.
  private lazy var triangle = Self.triangle(correlations, order, estimates)
  /// What was asked for so far: most conditions look at few of the scales.
  private var known: [ScaleID: [Double]] = [:]

  /// Draws the scores of a measurement.
  ///
  /// The seed is a base seed plus the period's ordinal, so that periods are independent and nothing depends on threads or on which collaborations are
  /// in a run.
  convenience init(of measurement: Measurement, by normenkader: Normenkader) {
    self.init(of: measurement, layout: ScaleLayout.ids(of: normenkader), seed: Self.seed(of: measurement.period), tables: DrawTables())
  }

  /// The seed of a period.
  static func seed(of period: Period) -> UInt64 {
    baseSeed &+ UInt64(bitPattern: Int64(period.ordinal))
  }

  /// Draws with a seed; each draw takes one normal number per scale of the questionnaire and one uniform, whether or not the scale has a score.
  init(of measurement: Measurement, layout: [ScaleID], seed: UInt64, tables: DrawTables = DrawTables()) {
    let places = Dictionary(layout.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let scored = measurement.correlations.scales.compactMap { id -> (id: ScaleID, column: Int, estimate: ScoreEstimate)? in
      guard let column = places[id], let estimate = measurement.scales[id]?.estimate else { return nil }
      return (id, column, estimate)
    }
    scales = Dictionary(scored.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    estimates = scored.map(\.estimate)
    columns = scored.map(\.column)
    order = scored.map(\.id)
    correlations = measurement.correlations
    table = tables.normals(seed: seed, width: layout.count)
  }

  /// One value per draw, between the ends of the answer scale; `nil` when the scale has no estimate.
  func values(of scale: ScaleID) -> [Double]? {
    if let values = known[scale] { return values }
    guard let place = scales[scale] else { return nil }
    let stretches = table.stretches(degrees: Self.wholeDegrees(estimates[place].degreesOfFreedom))
    let values = Self.draw(estimates[place], stretches, table.combined(triangle[place], of: columns))
    known[scale] = values
    return values
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
    return [Double](unsafeUninitializedCapacity: count) { values, made in
      for (stretch, normal) in zip(stretches, normals) {
        let error = stretch * normal * estimate.standardError
        let above = pointwiseMin(pointwiseMax(estimate.value + error, low), high)
        let below = pointwiseMin(pointwiseMax(estimate.value - error, low), high)
        for lane in 0..<8 where made < count {
          values[made] = above[lane]
          values[made + 1] = below[lane]
          made += 2
        }
      }
    }
  }
}
