// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Two periods side by side, past the privacy gate.
struct AssessCompareTests {
  private typealias Group = Questionnaires.Group

  private func compare(_ periods: [[Group]], _ questionnaires: Questionnaires = Questionnaires([3]), from: Int, to: Int) throws -> PublishedComparison
  {
    let responses = questionnaires.responses(periods)
    let quarters = Set(responses.map(\.period)).sorted()
    let input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses)
    return try #require(Assess.compare(input, by: questionnaires.normenkader, from: quarters[from], to: quarters[to]).first)
  }

  private let periods = [
    [Group("a", 6, [4, 4, 4]), Group("b", 6, [2, 2, 2])], [Group("a", 6, [4, 4, 4]), Group("b", 6, [2, 2, 2])],
    [Group("a", 6, [3, 3, 4]), Group("b", 6, [2, 2, 2])], [Group("a", 6, [1, 3, 4]), Group("b", 6, [1, 2, 2])],
  ]

  @Test func saysTheSameOfSuccessivePeriodsAsAReport() throws {
    let comparison = try compare(periods, from: 2, to: 3)
    let published = try #require(Questionnaires([3]).publish(periods))
    #expect(comparison.themes.map(\.change) == published.changes.suffix(2))
    #expect(comparison.themes.map(\.trend) == published.trends.map(Optional.some))
    #expect(comparison.themes.map { $0.before.value } == [Tenths(count: 27), Tenths(count: 27)])
  }

  /// Several splits with other sets of partners could be solved for a small one.
  @Test func withholdsTheSplitOfPeriodsThatDoNotFollowEachOther() throws {
    let change = try #require(try compare(periods, from: 0, to: 3).themes.first?.change)
    #expect(change.opinion == .withheld && change.composition == .withheld)
    // Of the first statement, 1.0, only "2.0 or lower" is shown: the theme is made of that.
    #expect(change.change == .shown(Tenths(count: -5, bound: .orLess)))
    let split = Comparing.compare(Linkage(Questionnaires([3]).measure(periods), by: Questionnaires([3]).normenkader), from: 0, to: 3).first?.split
    #expect(isClose(split?.opinion, -5.0 / 6))
  }

  @Test func knowsATrendFromFourPeriodsOnly() throws {
    #expect(try compare(periods, from: 1, to: 2).themes.allSatisfy { $0.trend == nil })
    #expect(try compare(periods, from: 0, to: 3).themes.allSatisfy { $0.trend?.periods == 4 })
  }

  @Test func comparesStatementsByTheirMeans() throws {
    let items = try compare(periods, from: 0, to: 3).statements
    #expect(items.map(\.change) == [.shown(Tenths(count: -10, bound: .orLess)), .shown(Tenths(count: -5)), .shown(Tenths(count: 0))])
    #expect(items.map(\.verdict) == [.fell, .fell, .noClearChange])
  }

  @Test func saysNotHowSureAStatementOfASmallGroupChanged() throws {
    let small = [[Group("a", 9, [3, 4, 2])], [Group("a", 9, [2, 3, 2])]]
    let items = try compare(small, from: 0, to: 1).statements
    #expect(items[0].before == .shown(Tenths(count: 30)))
    #expect(items.allSatisfy { $0.verdict == nil })
    let tiny = [[Group("a", 4, [4, 4, 2])], [Group("a", 12, [3, 3, 2])]]
    #expect(try compare(tiny, from: 0, to: 1).statements.allSatisfy { $0.change == .withheld })
  }

  @Test func hasNoChangeOfAStatementThatWasAskedOnce() throws {
    let questionnaires = Questionnaires([4])
    let items = try compare(
      [[Group("a", 12, [4, 4, 2, nil])], [Group("a", 12, [3, 3, nil, nil])]], questionnaires, from: 0, to: 1
    ).statements
    #expect(items.map(\.id) == ["d00", "d01", "d02"])
    #expect(items[2].change == .absent(.notComparable) && items[2].verdict == nil)
  }

  @Test func saysWhichPeriodWasNotMeasured() throws {
    let questionnaires = Questionnaires([3])
    let input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: questionnaires.responses(periods))
    let later = try #require(Period("2030-Q1"))
    let comparison = try #require(Assess.compare(input, by: questionnaires.normenkader, from: quarters[0], to: later).first)
    #expect(comparison.unmeasured == [later])
    #expect(comparison.themes.isEmpty && comparison.statements.isEmpty && comparison.facts.isEmpty)
  }
}
