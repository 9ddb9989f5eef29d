// SPDX-License-Identifier: EUPL-1.2
import RealModule
import Testing

@testable import Assessment

@Suite struct LogBetaTests {
  @Test func agreesWithLogGammaWhereThatIsExact() {
    for a in [0.1, 0.5, 1, 3.5, 9.9, 10, 12.5, 40] {
      for b in [0.2, 1, 7, 10.5, 33] {
        let plain = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
        #expect(isClose(LogBeta.of(a, b), plain, relative: 1e-12))
        #expect(LogBeta.of(a, b) == LogBeta.of(b, a))
      }
    }
  }

  @Test func stirlingErrorIsWhatStirlingLeaves() {
    for x in [10.0, 15.5, 60] {
      let stirling = (x - 0.5) * Double.log(x) - x + LogBeta.halfLogTwoPi
      #expect((LogBeta.stirlingError(x) - (Double.logGamma(x) - stirling)).magnitude < 1e-13)
    }
  }

  @Test func keepsDigitsForLargeArguments() {
    // B(a, 1) = 1 ÷ a.
    for a in [1e3, 1e6, 1e9] { #expect(isClose(LogBeta.of(a, 1), -Double.log(a), relative: 1e-13)) }
  }
}
