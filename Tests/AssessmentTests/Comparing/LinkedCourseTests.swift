// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Series over several periods: the questionnaire of the newest one counts.
struct LinkedCourseTests {
  private typealias Group = Questionnaires.Group

  /// Four periods with a break after the first and after the third; all answer alike, so everything is easy by hand.
  ///
  /// On all statements 4, 3, 3, 4; the breaks are (3 − 4) − (4 − 4) = −1 and (4 − 3) − (2 − 3.5) = 2.5.
  private let answers: [[Int?]] = [[4, 4, 4, nil, nil], [4, 4, nil, 1, nil], [5, 2, nil, 2, nil], [2, 2, nil, nil, 8]]

  private func questionnaires() -> Questionnaires {
    var made = Questionnaires([5])
    made.normenkader.answers = AnswerScale(from: 1, to: 9)
    return made
  }

  private func history(_ answers: [[Int?]], count: Int = 12) -> History {
    let questionnaires = questionnaires()
    return History(questionnaires.measure(answers.map { [Group("a", count, $0)] }), by: questionnaires.normenkader)
  }

  @Test func addsUpTheBreaks() throws {
    let history = history(answers)
    let part = try #require(history.linkage.comparison(.dimension("d0"), .both, from: 0, to: 3)?.parts.first)
    #expect(isClose(part.shift, 1.5))
    #expect(part.core == nil)
    // 4 − (4 + 1.5), as the sum of the steps on the common statements: 0, 0 and −1.5.
    #expect(isClose(history.change(.dimension("d0"), .both, over: 3, at: 3)?.value, -1.5))
    #expect(isClose(history.change(.dimension("d0"), .both, over: 1, at: 3)?.value, -1.5))
    #expect(isClose(history.change(.dimension("d0"), .both, over: 2, at: 2)?.value, 0, absolute: 1e-12))
  }

  @Test func putsOlderScoresOnTheNewestQuestionnaire() {
    let history = history(answers)
    let course = history.course(.dimension("d0"), .both, at: 3)
    // In points of a scale of 1 to 9, which is twice as wide as 1 to 5.
    let expected = [5.5, 5.5, 5.5, 4].map { $0 / 2 }
    #expect(course.isLinked && course.points.count == 4)
    for (point, value) in zip(course.points, expected) { #expect(isClose(point.sample.value, value)) }
    for (point, value) in zip(history.course(.overall, .both, at: 3).points, expected) { #expect(isClose(point.sample.value, value)) }
    #expect(history.trend(.dimension("d0"), .both, at: 3)?.value ?? 0 < 0)
  }

  @Test func comparesPeriodsOfTheSameQuestionnaireAsTheyAre() throws {
    let there: [Int?] = [4, 4, 4, nil, nil]
    let back: [Int?] = [3, 3, 3, nil, nil]
    let history = history([there, [4, 2, nil, 1, nil], back])
    let comparison = try #require(history.linkage.comparison(.dimension("d0"), .both, from: 0, to: 2))
    #expect(comparison.isPlain)
    #expect(isClose(history.change(.dimension("d0"), .both, over: 2, at: 2)?.value, -1))
  }

  @Test func endsAtABreakThatCannotBeLinked() {
    let history = history([[4, 4, nil, nil, nil], [3, 3, nil, nil, nil], [nil, nil, 3, 3, 3], [nil, nil, 2, 2, 2]])
    #expect(history.course(.dimension("d0"), .both, at: 3).points.count == 2)
    #expect(history.trend(.dimension("d0"), .both, at: 3) == nil)
    #expect(history.change(.dimension("d0"), .both, over: 2, at: 3) == nil)
    #expect(history.change(.dimension("d0"), .both, over: 1, at: 3) != nil)
  }

  @Test func aSingleStepHasTheErrorsOfTheCommonStatements() throws {
    let history = history(answers)
    let change = try #require(Comparing.compare(history.linkage, from: 0, to: 1).first)
    let core = try #require(history.measurements[1].links["d0"]?.core)
    #expect(isClose(change.difference?.samplingError, (core.before.squaredError + core.after.squaredError).squareRoot()))
  }

  @Test func severalBreaksMakeAChangeLessSure() throws {
    let history = history(answers)
    let part = try #require(history.linkage.comparison(.dimension("d0"), .both, from: 0, to: 3)?.parts.first)
    let added = [1, 3].compactMap { history.measurements[$0].links["d0"]?.core?.addedVariance }.reduce(0) { $0 + max(0, $1) }
    #expect(part.addedVariance == added)
    let (first, last) = (history.measurements[0].dimensions[0].combined, history.measurements[3].dimensions[0].combined)
    let errors = [first, last].compactMap { $0?.squaredError }.reduce(0, +)
    let change = try #require(Comparing.compare(history.linkage, from: 0, to: 3).first?.difference)
    #expect(isClose(change.samplingError * change.samplingError, errors + added))
  }

  @Test func widensALineByTheBreaksThatItsOlderPointsShare() throws {
    let plain = (0..<4).map { TrendRule.Point(time: Double($0), sample: Sample(3), squaredError: 0.04) }
    var broken = plain
    for index in 0..<2 { broken[index].breakVariance = 0.02 }
    let (line, wider) = (try #require(TrendRule.line(through: plain)), try #require(TrendRule.line(through: broken)))
    // Σ (t − 1.5)² = 5: c = −0.3, −0.1, 0.1, 0.3, and the older two have −0.4 together.
    #expect(isClose(wider.standardError * wider.standardError, line.standardError * line.standardError + 0.02 * 0.16))
    #expect(wider.slope == line.slope)
  }

  @Test func aConditionOnAChangeKnowsABreakFromAnEarlierPeriod() throws {
    let changed = Condition.measured(.change(.dimension("d0"), .both, over: 1), Limits(upper: .init(0, isIncluded: false)))
    let linked = history([[4, 4, 4, nil, nil], [3, 3, nil, 4, nil]])
    let broken = history([[4, 4, nil, nil, nil], [nil, nil, 3, 3, 3]])
    #expect(ConditionJudge(history: linked, index: 1).judge(changed).truth == .true)
    #expect(ConditionJudge(history: broken, index: 1).judge(changed).truth == .unknown)
  }
}
