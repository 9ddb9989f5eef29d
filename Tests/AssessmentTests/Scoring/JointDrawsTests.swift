// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule
import Testing

@testable import Assessment

@Suite struct JointDrawsTests {
  private let reference: ReferenceSet
  private let measurement: Measurement

  init() throws {
    reference = try ReferenceSet.shared.get()
    let all = Measuring.measure(reference.input, by: reference.normenkader, until: nil)
    measurement = try #require(all.first { $0.collaboration.id == "C05" }?.measurements.first)
  }

  private var scales: [ScaleID] { reference.normenkader.dimensions.map { .dimension($0.id) } }

  @Test func givesTheExpectedDraws() throws {
    let expected = reference.expected["ensemble"]
    let draws = JointDraws(of: measurement, layout: scales, seed: 20_240_131)
    let columns = try scales.map { try #require(draws.values(of: $0)) }
    #expect(columns.allSatisfy { $0.count == JointDraws.count })
    for (row, values) in expected["first_6_rows"].list.enumerated() {
      #expect(zip(columns, values.numbers).allSatisfy { isClose($0[row], $1) })
    }
    for (place, column) in columns.enumerated() {
      let mean = column.reduce(0, +) / 1000
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 999
      #expect(isClose(mean, expected["mean"][place].number))
      #expect(isClose(variance.squareRoot(), expected["sd"][place].number))
    }
    let overall = (0..<1000).map { row in columns.reduce(0) { $0 + $1[row] } / 4 }
    let twoBelow = (0..<1000).count { row in columns.count { $0[row] < 3.25 } >= 2 }
    #expect(Double(twoBelow) / 1000 == expected["share_at_least_2_dimensions_below_3_25"].number)
    #expect(Double(overall.count { $0 < 3.25 }) / 1000 == expected["share_overall_below_3_25"].number)
    let shares = expected["overall_class_shares"]
    #expect(Double(overall.count { $0 < 2.6 }) / 1000 == shares["stop_below_2.6"].number)
    #expect(Double(overall.count { $0 >= 3 && $0 < 3.5 }) / 1000 == shares["adjust_3.0_3.5"].number)
    #expect(Double(overall.count { $0 >= 3.5 }) / 1000 == shares["continue_from_3.5"].number)
  }

  @Test func comesNearTheProbabilityOfEachScore() throws {
    let draws = JointDraws(of: measurement, by: reference.normenkader)
    for scale in scales {
      let estimate = try #require(measurement.scales[scale]?.estimate)
      let values = try #require(draws.values(of: scale))
      for limit in [3.0, 3.25, 3.5, 4] {
        let share = Double(values.count { $0 < limit }) / 1000
        #expect((share - estimate.probability(below: limit)).magnitude < 0.045)
      }
    }
  }

  @Test func drawsComeInMirroredPairsAndStayOnTheScale() throws {
    let draws = JointDraws(of: measurement, by: reference.normenkader)
    let estimate = try #require(measurement.scales[scales[0]]?.estimate)
    let values = try #require(draws.values(of: scales[0]))
    for place in stride(from: 0, to: 1000, by: 2) { #expect(isClose(values[place] + values[place + 1], 2 * estimate.value)) }

    var high = measurement
    var top = estimate
    top.value = 4.9
    top.standardError = 1
    high.scales[scales[0]] = .score(top)
    let clipped = try #require(JointDraws(of: high, by: reference.normenkader).values(of: scales[0]))
    #expect(clipped.max() == 5)
    #expect(clipped.allSatisfy { $0 >= 1 && $0 <= 5 })
  }

  @Test func otherPeriodsHaveOtherNumbersAndTheSamePeriodTheSame() {
    let here = JointDraws(of: measurement, by: reference.normenkader).values(of: scales[0])
    #expect(here == JointDraws(of: measurement, by: reference.normenkader).values(of: scales[0]))
    var later = measurement
    later.period = measurement.period.shifted(by: 1) ?? measurement.period
    #expect(here != JointDraws(of: later, by: reference.normenkader).values(of: scales[0]))
  }

  @Test func aScaleWithoutScoreChangesNothingForTheScalesBeforeIt() {
    var fewer = measurement
    fewer.scales[scales[3]] = .insufficient(.noAnswers)
    let draws = JointDraws(of: fewer, by: reference.normenkader)
    #expect(draws.values(of: scales[3]) == nil)
    #expect(draws.values(of: scales[0]) == JointDraws(of: measurement, by: reference.normenkader).values(of: scales[0]))
    fewer.scales = [:]
    #expect(JointDraws(of: fewer, by: reference.normenkader).values(of: scales[0]) == nil)
  }

  @Test func impossibleCorrelationsAreMadePossible() throws {
    var impossible = measurement
    for row in 0..<4 {
      for column in 0..<4 where row != column { impossible.correlations.matrix[row][column] = (row + column) % 2 == 0 ? 1 : -1 }
    }
    for scale in scales {
      var estimate = try #require(impossible.scales[scale]?.estimate)
      estimate.variance = VarianceParts(sampling: 0.04)
      impossible.scales[scale] = .score(estimate)
    }
    let values = try #require(JointDraws(of: impossible, by: reference.normenkader).values(of: scales[2]))
    #expect(values.allSatisfy { $0.isFinite })
  }

  @Test func stretchesAreThoseOfTheChiSquaredQuantiles() {
    var random = SplitMix64(seed: 3)
    let uniforms = (0..<500).map { _ in random.uniform() }
    let mixing = ChiSquaredMixing(uniforms: uniforms)
    for degrees in [1, 2, 3, 4, 5, 7, 9, 10, 14, 22, 29, 30, 57, 120, 300] {
      let stretches = mixing.stretches(degrees: degrees)
      for (place, uniform) in uniforms.enumerated() {
        let stretch = stretches[place / 8][place % 8]
        let exact = (Double(degrees) / ChiSquared(Double(degrees)).quantile(uniform)).squareRoot()
        #expect(isClose(stretch, exact, relative: 1e-10), "\(degrees) \(uniform)")
      }
    }
  }

  @Test func extremeUniformsAreSearched() {
    let mixing = ChiSquaredMixing(uniforms: [1e-9, 0.3, 1 - 1e-12])
    let stretches = mixing.stretches(degrees: 12)[0]
    #expect(isClose(stretches[0], (12 / ChiSquared(12).quantile(1e-9)).squareRoot()))
    #expect(isClose(stretches[2], (12 / ChiSquared(12).quantile(1 - 1e-12)).squareRoot()))
  }
}
