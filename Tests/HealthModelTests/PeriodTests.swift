// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct PeriodTests {
  @Test(arguments: [
    ("2026-Q3", "2026-Q3"), ("2026-K3", "2026-Q3"), ("2026q3", "2026-Q3"), ("Q3 2026", "2026-Q3"), ("K3-2026", "2026-Q3"),
    (" 2026 - Q3 ", "2026-Q3"), ("2026_Q1", "2026-Q1"), ("2026-H2", "2026-H2"), ("2026", "2026"), ("0007", "0007"),
  ])
  func readsTheSpellingsOfAPeriod(text: String, expected: String) {
    #expect(Period(text)?.description == expected)
  }

  @Test(arguments: ["", "Q3", "2026-Q5", "2026-Q0", "2026-H3", "2026-X1", "26-Q1", "20266", "2026-Q33", "0000", "٢٠٢٦", "2026-Q٣", "2026-Q1-Q2"])
  func refusesWhatIsNoPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func hasFirstAndLastDays() throws {
    let quarter = try #require(Period("2024-Q1"))
    #expect(quarter.firstDay.description == "2024-01-01")
    #expect(quarter.lastDay.description == "2024-03-31")
    #expect(try #require(Period("2024-H1")).lastDay.description == "2024-06-30")
    #expect(try #require(Period("2024")).lastDay.description == "2024-12-31")
    #expect(quarter.contains(quarter.lastDay))
    #expect(!quarter.contains(Day(ordinal: quarter.lastDay.ordinal + 1)))
  }

  @Test func goesBackOverTheYear() {
    #expect(Period("2026-Q1")?.previous?.description == "2025-Q4")
    #expect(Period("2026-Q1")?.shifted(by: 7)?.description == "2027-Q4")
    #expect(Period("0001-Q1")?.previous == nil)
    #expect(Period("9999-Q4")?.shifted(by: 1) == nil)
  }

  @Test func containsEveryDayOfItself() throws {
    for ordinal in stride(from: 20_000, to: 21_500, by: 13) {
      let day = Day(ordinal: ordinal)
      for length in [Period.Length.quarter, .halfYear, .year] {
        #expect(Period(containing: day, length: length).contains(day))
      }
    }
  }

  @Test func ordersByLastDayTheLongerOneLast() throws {
    let periods = try ["2026", "2026-Q4", "2026-H2", "2026-Q3", "2025-Q4"].map { try #require(Period($0)) }
    #expect(periods.sorted().map(\.description) == ["2025-Q4", "2026-Q3", "2026-Q4", "2026-H2", "2026"])
  }
}
