// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// A score on the common statements is one more figure about the same people.
struct LinkedPrivacyTests {
  private typealias Group = Questionnaires.Group

  /// 0 is "don't know": one person has a score on all statements and none on the two that stay.
  private func periods(_ count: Int) -> [[Group]] {
    [
      [Group("a", count - 1, [4, 4, 3, 3, nil]), Group("a", 1, [4, 0, 3, 3, nil])], [Group("a", count, [3, 3, nil, nil, 4])],
    ]
  }

  @Test func doesNotLinkASmallGroupOfWhichOneHasNoScoreOnTheCommonStatements() throws {
    let change = try #require(Questionnaires([5]).changes(periods(8)).first)
    #expect(change.change == .absent(.notComparable))
    #expect(change.verdict == .notComparable)
    #expect(change.questions == .absent(.notAsked))
    // Nor does a signal rest on it.
    let measurements = Questionnaires([5]).measure(periods(8))
    #expect(History(measurements, by: Questionnaires([5]).normenkader).change(.dimension("d0"), .both, over: 1, at: 1) == nil)
  }

  @Test func linksALargeGroupWhereRoundingHidesOnePerson() throws {
    let change = try #require(Questionnaires([5]).changes(periods(14)).first)
    #expect(change.change == .shown(Tenths(count: -10)))
  }

  @Test func linksASmallGroupOfEqualNumbers() throws {
    let periods = [[Group("a", 6, [4, 4, 3, nil])], [Group("a", 6, [3, 3, nil, 4])]]
    let change = try #require(Questionnaires().changes(periods).first)
    #expect(change.change == .shown(Tenths(count: -10)))
    #expect(change.interval == nil)
  }

  @Test func needsTheMinimumGroupOnTheCommonStatementsInBothPeriods() throws {
    // 12 people with a score, of whom 8 did not answer the statements that stay.
    let periods = [
      [Group("a", 4, [4, 4, 3, 3, nil, nil]), Group("a", 8, [0, 0, 3, 3, nil, nil])], [Group("a", 12, [3, 3, nil, nil, 4, 4])],
    ]
    let change = try #require(Questionnaires([6]).changes(periods).first)
    #expect(change.change == .absent(.notComparable))
    // Whoever holds the answers may see it all the same.
    let measurements = Questionnaires([6]).measure(periods, minimumGroup: 1)
    #expect(measurements[1].links["d0"]?.core?.before.respondents == 4)
  }

  @Test func saysNothingOfAPeriodThatIsTooSmallItself() throws {
    let periods = [[Group("a", 4, [4, 4, 3, nil])], [Group("a", 12, [3, 3, nil, 4])]]
    let change = try #require(Questionnaires().changes(periods).first)
    #expect(change.change.value == nil && change.questions.value == nil && change.verdict == .notComparable)
  }

  @Test func linksOverAPeriodThatIsTooSmall() throws {
    let questionnaires = Questionnaires()
    let periods = [[Group("a", 8, [4, 4, 3, nil])], [Group("a", 3, [1, 1, 1, nil])], [Group("a", 8, [3, 3, nil, 4])]]
    let measurements = questionnaires.measure(periods)
    #expect(measurements[2].links["d0"]?.from == measurements[0].period)
    let linkage = Linkage(measurements, by: questionnaires.normenkader)
    let changes = Comparing.compare(linkage, from: 0, to: 2)
    #expect(isClose(changes.first?.difference?.change, -1))
    #expect(Comparing.compare(linkage, from: 1, to: 2).first?.difference == nil)
  }
}
