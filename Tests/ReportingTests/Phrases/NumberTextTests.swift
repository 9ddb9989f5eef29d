// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct NumberTextTests {
  private let dutch = NumberText(.builtIn(.nl))
  private let english = NumberText(.builtIn(.en))

  @Test(arguments: [(26, "2,6", "2.6"), (30, "3,0", "3.0"), (-4, "\u{2212}0,4", "\u{2212}0.4"), (0, "0,0", "0.0"), (12345, "1.234,5", "1,234.5")])
  func saysTenths(_ count: Int, _ nl: String, _ en: String) {
    #expect(dutch.tenths(Tenths(count: count)) == nl)
    #expect(english.tenths(Tenths(count: count)) == en)
  }

  @Test(arguments: [(3, "+0,3"), (-3, "\u{2212}0,3"), (0, "0,0")])
  func saysDifferencesWithTheirSign(_ count: Int, _ text: String) {
    #expect(dutch.signed(Tenths(count: count)) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-1000, "\u{2212}1.000")])
  func groupsWholeNumbers(_ number: Int, _ text: String) {
    #expect(dutch.whole(number) == text)
  }

  @Test(arguments: [(3.0, "3,0"), (3.25, "3,25"), (0.05, "0,05"), (-0.4, "\u{2212}0,4")])
  func saysLimitsWithAsManyDecimalsAsTheyHave(_ limit: Double, _ text: String) {
    #expect(dutch.limit(limit) == text)
  }

  @Test func saysWholeLimitsWithoutDecimals() {
    #expect(dutch.limit(6, keepsDecimal: false) == "6")
    #expect(dutch.limit(6.5, keepsDecimal: false) == "6,5")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300]) func survivesNumbersThatAreNone(_ number: Double) {
    #expect(!dutch.limit(number).isEmpty)
  }

  @Test func saysTheLargestNumbers() {
    #expect(dutch.tenths(Tenths(count: .max)).hasSuffix("0,7"))
    #expect(dutch.whole(.min).hasPrefix("\u{2212}9.223"))
  }

  @Test func saysPercents() {
    #expect(dutch.percent(60) == "60\u{A0}%")
    #expect(english.percent(60) == "60%")
  }
}
