// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct TenthsTests {
  @Test(arguments: [(2.55, 26), (2.549, 25), (-0.05, -1), (0.04999, 0), (3.0, 30), (2.65, 27), (-2.65, -27), (0.15 + 0.1, 3)])
  func roundsHalvesAwayFromZero(value: Double, tenths: Int) {
    #expect(Tenths(rounding: value).count == tenths)
  }

  @Test func aDifferenceIsThatOfTheRoundedNumbers() {
    #expect(Tenths(rounding: 2.64) - Tenths(rounding: 2.36) == Tenths(count: 2))
  }

  @Test(arguments: [
    ([0.06, 0.06], 1, [0, 1]), ([0.24, 0.24, 0.02], 5, [3, 2, 0]), ([-0.14, -0.14], -3, [-2, -1]), ([0.1, 0.2], 3, [1, 2]),
    ([0.5, -0.5], 0, [5, -5]),
  ])
  func partsAddUpToTheirTotal(values: [Double], total: Int, expected: [Int]) {
    #expect(Tenths.parts(values, of: Tenths(count: total)).map(\.count) == expected)
  }

  @Test func partsAlwaysAddUp() {
    var seed: UInt64 = 42
    for _ in 0..<500 {
      let values = (0..<3).map { _ -> Double in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(Int64(bitPattern: seed) >> 40) / 1e6
      }
      let total = Tenths(rounding: values.reduce(0, +))
      #expect(Tenths.parts(values, of: total).reduce(0) { $0 + $1.count } == total.count)
    }
  }

  @Test func noPartsStayNone() {
    #expect(Tenths.parts([], of: Tenths(count: 3)).isEmpty)
  }
}
