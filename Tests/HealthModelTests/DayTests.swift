// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 21, 20_778), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func countsDaysSince1970(year: Int, month: Int, day: Int, ordinal: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.ordinal == ordinal)
    #expect(made.components == (year, month, day))
  }

  @Test(arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (1900, 2, 29)])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    var ordinal = -1_000
    while ordinal < 150_000 {
      let (year, month, day) = Day(ordinal: ordinal).components
      #expect(Day(year: year, month: month, day: day)?.ordinal == ordinal)
      ordinal += 37
    }
  }

  @Test func isSpelledAsISO8601() {
    #expect(Day(year: 2026, month: 3, day: 5)?.description == "2026-03-05")
    #expect(Day(year: 7, month: 12, day: 31)?.description == "0007-12-31")
  }
}
