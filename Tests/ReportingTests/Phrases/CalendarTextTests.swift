// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct CalendarTextTests {
  private let dutch = CalendarText(.builtIn(.nl))
  private let english = CalendarText(.builtIn(.en))

  @Test func saysDays() throws {
    let day = try #require(Day(year: 2026, month: 3, day: 31))
    #expect(dutch.day(day) == "31 maart 2026")
    #expect(english.day(day) == "31 March 2026")
  }

  @Test(arguments: [
    ("2026-Q3", "3e kwartaal 2026", "Q3 2026", "K3 ’26"), ("2026-H1", "1e halfjaar 2026", "H1 2026", "H1 ’26"), ("2026", "2026", "2026", "2026"),
  ])
  func saysPeriods(_ text: String, _ nl: String, _ en: String, _ short: String) throws {
    let period = try #require(Period(text))
    #expect(dutch.period(period) == nl)
    #expect(english.period(period) == en)
    #expect(dutch.short(period) == short)
  }

  @Test func saysDurations() {
    #expect(dutch.duration(1, of: .quarter) == "1 kwartaal")
    #expect(dutch.duration(2, of: .quarter) == "2 kwartalen")
    #expect(english.duration(2, of: .halfYear) == "2 half-years")
    #expect(dutch.duration(3, of: .year) == "3 jaar")
  }
}
