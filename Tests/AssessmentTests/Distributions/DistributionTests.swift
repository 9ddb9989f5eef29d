// SPDX-License-Identifier: EUPL-1.2
import RealModule
import Testing

@testable import Assessment

@Suite struct DistributionTests {
  private let tables: JSONValue

  init() throws {
    tables = try ReferenceSet.shared.get().expected["distributions"]
  }

  private func check(_ table: String, _ count: Int, _ value: ([Double]) -> Double) {
    let rows = tables[table].list.map(\.numbers)
    #expect(rows.count == count)
    for row in rows {
      let actual = value(row)
      #expect(isClose(actual, row[row.count - 1], absolute: 1e-300), "\(table)\(row): \(actual)")
    }
  }

  @Test func givesNormalProbabilitiesAndQuantiles() {
    check("normal_cdf", 10) { NormalDistribution.cdf($0[0]) }
    check("normal_quantile", 11) { NormalDistribution.quantile($0[0]) }
  }

  @Test func givesStudentProbabilitiesAndQuantiles() {
    check("t_cdf", 45) { StudentT($0[1]).cdf($0[0]) }
    check("t_quantile", 90) { StudentT($0[1]).quantile($0[0]) }
  }

  @Test func givesBetaProbabilitiesAndQuantiles() {
    check("beta_cdf", 49) { BetaDistribution($0[1], $0[2]).cdf($0[0]) }
    check("beta_quantile", 49) { BetaDistribution($0[1], $0[2]).quantile($0[0]) }
  }

  @Test func givesChiSquaredQuantiles() {
    check("chi2_quantile", 63) { ChiSquared($0[1]).quantile($0[0]) }
  }

  @Test func givesFisherProbabilitiesAndQuantiles() {
    check("f_quantile", 25) { FisherF($0[1], $0[2]).quantile($0[0]) }
    check("f_sf", 20) { FisherF($0[1], $0[2]).upperTail($0[0]) }
  }

  // Computed with mpmath, 50 digits.
  @Test(arguments: [
    (-1e5, 2, 4.99999999925e-11), (-300, 3, 4.08375439298933823e-8), (-1e-6, 7, 0.499999615008549168),
    (-12, 1e4, 2.98988980390566258e-33), (-5, 1e6, 2.86699893544537078e-7), (-8, 5e6, 6.22227429232025761e-16),
    (-37, 250.5, 8.18373002119382984e-104), (-2, 0.5, 0.222757445091565616), (-1e8, 1.5, 3.77085243201624605e-13),
    (-5, 1e9, 2.86651620197581422e-7), (-2, 1e12, 0.0227501319483141846),
  ])
  func keepsNineDigitsInFarTailsAndWithManyDegreesOfFreedom(t: Double, degrees: Double, expected: Double) {
    #expect(isClose(StudentT(degrees).cdf(t), expected, absolute: 0))
    #expect(StudentT(degrees).cdf(-t) == 1 - StudentT(degrees).cdf(t))
  }

  @Test func keepsNineDigitsInOtherTails() {
    #expect(isClose(NormalDistribution.cdf(-20), 2.7536241186062337e-89, absolute: 0))
    #expect(isClose(NormalDistribution.quantile(1e-300), -37.0470962993611992))
    #expect(isClose(NormalDistribution.quantile(1e-17), -8.49379322410959807))
    #expect(isClose(ChiSquared(3).quantile(1e-10), 5.2093976214344802e-7, absolute: 0))
    #expect(isClose(ChiSquared(300).quantile(1e-6), 197.596926985549445))
    #expect(isClose(ChiSquared(300).quantile(0.999999), 431.14135772260647))
    #expect(isClose(BetaDistribution(1000, 1000).cdf(0.45), 3.68319886900757828e-6, absolute: 0))
    #expect(isClose(BetaDistribution(0.5, 0.5).cdf(1e-10), 6.36619772378191684e-6, absolute: 0))
  }

  @Test func infiniteDegreesOfFreedomAreTheNormalDistribution() {
    #expect(StudentT(.infinity).cdf(-1.5) == NormalDistribution.cdf(-1.5))
    #expect(StudentT(.infinity).quantile(0.975) == NormalDistribution.quantile(0.975))
  }

  @Test func endsAreEnds() {
    #expect(StudentT(3).cdf(-.infinity) == 0)
    #expect(StudentT(3).cdf(.infinity) == 1)
    #expect(StudentT(3).quantile(0) == -.infinity)
    #expect(StudentT(3).quantile(1) == .infinity)
    #expect(StudentT(3).quantile(0.5) == 0)
    #expect(StudentT(3).quantile(.nan).isNaN)
    #expect(StudentT(3).cdf(.nan).isNaN)
    #expect(BetaDistribution(2, 3).quantile(0) == 0)
    #expect(BetaDistribution(2, 3).quantile(1) == 1)
    #expect(BetaDistribution(2, 3).cdf(-1) == 0)
    #expect(BetaDistribution(2, 3).cdf(2) == 1)
    #expect(ChiSquared(2).quantile(0) == 0)
    #expect(ChiSquared(2).cdf(0) == 0)
    #expect(FisherF(2, 3).upperTail(0) == 1)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
  }

  @Test func quantilesUndoProbabilities() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let p = random.uniform()
      let (a, b) = (Double.exp(6 * random.uniform() - 2), Double.exp(6 * random.uniform() - 2))
      #expect(isClose(StudentT(a).cdf(StudentT(a).quantile(p)), p))
      #expect(isClose(ChiSquared(a).cdf(ChiSquared(a).quantile(p)), p))
      #expect(isClose(FisherF(a, b).upperTail(FisherF(a, b).quantile(p)), 1 - p, relative: 1e-8))
      let (x, y) = BetaDistribution(a, b).quantileWithComplement(p)
      #expect(isClose(IncompleteBeta.regularized(x, complement: y, a, b), p))
    }
  }

  @Test func probabilitiesRise() {
    for degrees in [0.7, 2, 5.3, 40, 900] {
      let probabilities = stride(from: -9.0, through: 9, by: 0.25).map { StudentT(degrees).cdf($0) }
      #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func splitMixGivesThePublishedNumbers() throws {
    let expected = try ReferenceSet.shared.get().expected["splitmix64"]
    var bits = SplitMix64(seed: 20_240_131)
    var uniforms = bits
    for (place, number) in expected["first"].list.enumerated() {
      let uniform = uniforms.uniform()
      #expect(String(bits.next()) == number.text)
      #expect(uniform == expected["uniform"][place].number)
      #expect(isClose(NormalDistribution.quantile(uniform), expected["normal"][place].number))
    }
  }
}
