// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Facts that were measured in some of the periods only.
struct FactsBreakTests {
  private typealias Group = Questionnaires.Group

  private func measurements(_ questionnaires: Questionnaires, _ answers: [[Int?]], facts: [Double?]) -> [Measurement] {
    zip(questionnaires.measure(answers.map { [Group("a", 12, $0)] }), facts).map { questionnaires.with(facts: $1, $0) }
  }

  @Test func comparesPerceptionWithPerceptionWhenOnlyOneHasFacts() throws {
    let questionnaires = Questionnaires([2])
    let measured = measurements(questionnaires, [[4, 4], [3, 3]], facts: [nil, 1])
    let change = try #require(Comparing.compare(measured[0], measured[1], by: questionnaires.normenkader).first)
    #expect(change.basis == .perception)
    #expect(isClose(change.difference?.change, -1))
    #expect(change.split?.facts == nil)
    let published = PrivacyGate(normenkader: questionnaires.normenkader).change(change, from: measured[0], to: measured[1])
    #expect(published.change == .shown(Tenths(count: -10)))
    #expect(published.basis == .perception && published.questions == .absent(.notAsked) && published.questionnaire == .same)
    let score = try #require(measured[1].dimensions[0].combined)
    #expect(isClose(score.value, 0.6 * 3 + 0.4))
  }

  @Test func linksPerceptionWhenTheQuestionsChangedToo() throws {
    let questionnaires = Questionnaires([4])
    let measured = measurements(questionnaires, [[4, 4, 1, nil], [3, 3, nil, 5]], facts: [2, nil])
    let change = try #require(Comparing.compare(measured[0], measured[1], by: questionnaires.normenkader).first)
    #expect(change.basis == .perception && change.questionnaire == .linked)
    #expect(isClose(change.difference?.change, -1))
    #expect(isClose(change.link?.oldAll, 3) && isClose(change.link?.newAll, 11.0 / 3))
  }

  @Test func weighsTheBreakAsPerceptionWhenBothHaveFacts() throws {
    let questionnaires = Questionnaires([4])
    let measured = measurements(questionnaires, [[4, 4, 1, nil], [3, 3, nil, 5]], facts: [2, 4])
    let change = try #require(Comparing.compare(measured[0], measured[1], by: questionnaires.normenkader).first)
    // 0.6 · (3 − 4) + 0.4 · (4 − 2), and 0.6 · ((11/3 − 3) + 1) from the questions.
    #expect(isClose(change.difference?.change, 0.2))
    #expect(isClose(change.link?.breakSize, 1))
    #expect(isClose(change.split?.facts, 0.8) && isClose(change.split?.opinion, -0.6))
  }

  @Test func aTrendIsOfPerceptionWhenFactsAreMissingOnTheWay() throws {
    let questionnaires = Questionnaires([2])
    let measured = measurements(questionnaires, [[5, 5], [4, 4], [3, 3], [2, 2]], facts: [1, nil, 3, 3])
    let history = History(measured, by: questionnaires.normenkader)
    let course = history.course(.dimension("d0"), .both, at: 3)
    #expect(course.basis == .perception)
    #expect(course.points.map(\.sample.value) == [5, 4, 3, 2])
    #expect(PrivacyGate(normenkader: questionnaires.normenkader).trend("d0", at: history)?.basis == .perception)
    let whole = History(measured.map { questionnaires.with(facts: 3, $0) }, by: questionnaires.normenkader)
    #expect(whole.course(.dimension("d0"), .both, at: 3).basis == .both)
  }

  @Test func comparesFactsAloneWhateverWasAsked() throws {
    let questionnaires = Questionnaires([3])
    let few = questionnaires.measure([[Group("a", 3, [4, nil, nil])], [Group("a", 3, [nil, 3, 3])]])
    let measured = zip(few, [2.0, 3]).map { questionnaires.with(facts: $1, $0) }
    let change = try #require(Comparing.compare(measured[0], measured[1], by: questionnaires.normenkader).first)
    #expect(isClose(change.difference?.change, 1))
    #expect(change.questionnaire == .same)
  }

  @Test func doesNotMixPerceptionInOnePeriodWithFactsInTheOther() throws {
    let questionnaires = Questionnaires([2])
    let measured = questionnaires.measure([[Group("a", 3, [4, 4])], [Group("a", 12, [3, 3])]])
    let first = questionnaires.with(facts: 2, measured[0])
    let change = try #require(Comparing.compare(first, measured[1], by: questionnaires.normenkader).first)
    #expect(change.difference == nil && change.verdict == .notComparable)
  }
}
