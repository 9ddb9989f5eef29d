// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct NormTests {
  @Test(arguments: [(-1.0, 1.0), (0, 1), (0.25, 1.5), (0.5, 2), (0.65, 2.75), (0.8, 3.5), (1, 5), (7, 5)])
  func aCurveRunsInStraightLinesBetweenKnotsAndFlatOutside(value: Double, score: Double) {
    let curve = NormCurve([.init(0, 1), .init(0.5, 2), .init(0.8, 3.5), .init(1, 5)])
    #expect(abs(curve.score(of: value) - score) < 1e-12)
  }

  @Test func aCurveSaysWhereAScoreIsFirstReached() {
    let rising = NormCurve([.init(0, 1), .init(0.5, 2), .init(0.8, 3.5), .init(1, 5)])
    #expect(rising.value(atScore: 3.5) == 0.8)
    #expect(rising.value(atScore: 5.5) == nil)
    #expect(rising.isHigherBetter)
    let falling = NormCurve([.init(0, 4), .init(1, 3)])
    #expect(falling.value(atScore: 3.5) == 0.5)
    #expect(!falling.isHigherBetter)
    #expect(NormCurve([.init(0, 3), .init(1, 3)]).value(atScore: 3) == nil)
  }

  @Test func aCurveAgainstAnAgreedTimeCountsDoublings() {
    let curve = NormCurve([.init(-1, 5), .init(0, 3.5), .init(1, 2), .init(2, 1)], agreed: 42)
    #expect([10.5, 21, 42, 84, 168, 900].map { curve.score(of: $0) } == [5, 5, 3.5, 2, 1, 1])
    #expect(curve.value(atScore: 3.5) == 42)
    #expect(curve.corners.map(\.value) == [21, 42, 84, 168])
    #expect(!curve.isHigherBetter)
  }

  @Test(arguments: [
    (2.9, true, false), (3.0, false, true), (3.1, false, true),
  ])
  func limitsAreHalfOpenOrNot(value: Double, below: Bool, atLeast: Bool) {
    #expect(Limits(upper: Limits.End(3, isIncluded: false)).contains(value) == below)
    #expect(Limits(lower: Limits.End(3, isIncluded: true)).contains(value) == atLeast)
  }

  /// 4.2 − 3.400000000000001 and the like: what a computer makes of means.
  @Test(arguments: [0.799_999_999_999_998_9, 0.8, 0.800_000_000_000_001])
  func whatLiesOnALimitButForLostDigitsIsOnIt(value: Double) {
    #expect(Limits(lower: Limits.End(0.8, isIncluded: true)).contains(value))
    #expect(Limits(upper: Limits.End(0.8, isIncluded: true)).contains(value))
    #expect(!Limits(lower: Limits.End(0.8, isIncluded: false)).contains(value))
    #expect(!Limits(upper: Limits.End(0.8, isIncluded: false)).contains(value))
    #expect(!Limits(lower: Limits.End(0.8, isIncluded: true)).contains(value - 1e-8))
  }

  @Test func bothLimitsMustHold() {
    let limits = Limits(lower: Limits.End(1, isIncluded: false), upper: Limits.End(2, isIncluded: true))
    #expect([1, 1.5, 2, 2.1].map(limits.contains) == [false, true, true, false])
    #expect(Limits().contains(0))
  }

  @Test func partnersThatDifferInCaseOrSpacesAreTheSame() {
    #expect(Partner(name: " Gemeente  Dalen ").id == Partner(name: "gemeente dalen").id)
    #expect(Partner(name: " Gemeente  Dalen ").name == "Gemeente Dalen")
  }

  @Test func aTextFallsBackOnAnotherLanguage() {
    #expect(LocalizedText([.en: "only English"]).text(in: .nl) == "only English")
    #expect(LocalizedText(nl: "ja", en: "yes").text(in: .nl) == "ja")
    #expect(LocalizedText([:]).text(in: .nl).isEmpty)
  }
}
