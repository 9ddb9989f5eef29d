// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Changes over a change of the questionnaire, worked out by hand.
struct LinkedComparingTests {
  private typealias Group = Questionnaires.Group

  /// The third statement is replaced by a fourth: with all statements 3.17 and 3.17, with the common two 3.5 and 3.0.
  private let replaced = [
    [Group("a", 5, [4, 4, 2, nil]), Group("b", 5, [3, 3, 3, nil])],
    [Group("a", 5, [4, 3, nil, 5]), Group("b", 5, [3, 2, nil, 2])],
  ]

  private func change(_ questionnaires: Questionnaires, _ measurements: [Measurement]) throws -> ScoreChange {
    try #require(measurements.count == 2)
    return try #require(Comparing.compare(measurements[0], measurements[1], by: questionnaires.normenkader).first)
  }

  @Test func tellsTheChangeOnTheCommonStatements() throws {
    let questionnaires = Questionnaires()
    let change = try change(questionnaires, questionnaires.measure(replaced))
    #expect(change.questionnaire == .linked)
    #expect(isClose(change.difference?.change, -0.5))
    let link = try #require(change.link)
    #expect(isClose(link.oldAll, 19.0 / 6) && isClose(link.oldCommon, 3.5))
    #expect(isClose(link.newAll, 19.0 / 6) && isClose(link.newCommon, 3))
    #expect(isClose(link.breakSize, 0.5))
    #expect(isClose(link.linkedLevel, 16.0 / 6))
    #expect(change.common?.statements == ["d00", "d01"])
  }

  @Test func publishesAChangeAndTheQuestionsThatAddUpToTheDifferenceOfTheScores() throws {
    let collaboration = try #require(Questionnaires().publish(replaced))
    let change = try #require(collaboration.changes.first)
    #expect(collaboration.periods.map { $0.dimensions[0].score.value?.value } == [Tenths(count: 32), Tenths(count: 32)])
    #expect(change.change == .shown(Tenths(count: -5)))
    #expect(change.questions == .shown(Tenths(count: 5)))
    #expect(change.opinion == .shown(Tenths(count: -5)))
    #expect(change.composition == .shown(Tenths(count: 0)))
    #expect(change.questionnaire == .linked)
    // With one theme all together is that theme.
    #expect(collaboration.changes.last?.change == .shown(Tenths(count: -5)))
    #expect(collaboration.changes.last?.questions == .shown(Tenths(count: 5)))
  }

  /// The errors are those of a questionnaire that never had other statements.
  @Test(arguments: zip([[1, 1, 1, 1], [2, 1, 3, 0.5], [1, 2.5, 1, 4]], [[], [1, 3], [0]] as [Set<Int>]))
  func hasTheErrorsOfTheCommonStatementsByThemselves(weights: [Double], reversed: Set<Int>) throws {
    let whole = Questionnaires([4], weights: weights, reversed: reversed)
    let common = Questionnaires([2], weights: Array(weights.prefix(2)), reversed: reversed.filter { $0 < 2 })
    let change = try change(whole, whole.measure(replaced))
    let trimmed = replaced.map { groups in groups.map { Group($0.partner, $0.count, Array($0.answers.prefix(2))) } }
    let alone = try self.change(common, common.measure(trimmed))
    #expect(change.difference == alone.difference)
    #expect(change.verdict == alone.verdict)
    #expect(change.split?.opinion == alone.split?.opinion)
    #expect(change.split?.composition == alone.split?.composition)
  }

  @Test(arguments: [
    // One common statement; two common ones of five; none.
    [[4, nil, 4], [4, 4, nil]], [[4, 4, 3, 3, 3, nil, nil], [4, 4, nil, nil, nil, 3, 3]], [[4, 4, nil, nil], [nil, nil, 4, 4]],
  ])
  func findsABreakWhenTooFewStatementsStay(answers: [[Int?]]) throws {
    let questionnaires = Questionnaires([answers[0].count])
    let collaboration = try #require(questionnaires.publish(answers.map { [Group("a", 12, $0)] }))
    for change in collaboration.changes {
      #expect(change.change == .absent(.notComparable))
      #expect(change.verdict == .notComparable)
      #expect(change.questionnaire == .broken)
      #expect(change.questions == .absent(.notAsked))
    }
  }

  @Test func isUntouchedByAStatementThatNobodyIsEverAsked() throws {
    let asked = [[Group("a", 7, [4, 3]), Group("b", 6, [2, 5])], [Group("a", 7, [3, 3]), Group("c", 6, [2, 2])]]
    let extended = asked.map { groups in groups.map { Group($0.partner, $0.count, $0.answers + [nil]) } }
    let (small, large) = (try #require(Questionnaires([2]).publish(asked)), try #require(Questionnaires([3]).publish(extended)))
    #expect(small.changes == large.changes)
    #expect(small.changes.allSatisfy { $0.questionnaire == .same && $0.questions == .absent(.notAsked) && $0.basis == .both })
    #expect(Questionnaires([3]).measure(extended).allSatisfy { $0.links.isEmpty })
  }

  @Test func splitsIntoOpinionAndCompositionOnTheCommonStatements() throws {
    let questionnaires = Questionnaires([3])
    // Of the two common statements: a stays at 4, b (2) leaves, c (3) comes.
    let periods = [
      [Group("a", 6, [4, 4, 1]), Group("b", 6, [2, 2, 5])],
      [Group("a", 6, [4, 4, nil]), Group("c", 6, [3, 3, nil])],
    ]
    let change = try #require(questionnaires.changes(periods).first)
    #expect(change.change == .shown(Tenths(count: 5)))
    #expect(change.opinion == .shown(Tenths(count: 0)))
    #expect(change.composition == .shown(Tenths(count: 5)))
    // 3.0 and 3.5 on all statements of the time: nothing comes from the questions.
    #expect(change.questions == .shown(Tenths(count: 0)))
  }

  @Test func leavesOutOfAllTogetherWhatCannotBeCompared() throws {
    let questionnaires = Questionnaires([2, 2, 2])
    let periods = [[Group("a", 12, [4, 4, 3, 3, 2, nil])], [Group("a", 12, [3, 3, 4, 4, nil, 5])]]
    let changes = try #require(questionnaires.publish(periods)).changes
    let overall = try #require(changes.last)
    #expect(changes.map(\.questionnaire) == [.same, .same, .broken, .same])
    #expect(overall.leftOut == ["d2"])
    #expect(overall.change == .shown(Tenths(count: 0)))
    #expect(overall.questions == .absent(.notAsked))
  }

  @Test func comparesAllTogetherOnlyOverHalfOfTheWeight() throws {
    let questionnaires = Questionnaires([2, 2, 2])
    let periods = [[Group("a", 12, [4, 4, 3, nil, 2, nil])], [Group("a", 12, [3, 3, nil, 4, nil, 5])]]
    let overall = try #require(questionnaires.changes(periods).last)
    #expect(overall.change == .absent(.notComparable))
    #expect(overall.questionnaire == .broken)
    var heavy = questionnaires
    heavy.normenkader.dimensions[0].weight = 2
    let weighed = try #require(heavy.changes(periods).last)
    #expect(weighed.change == .shown(Tenths(count: -10)))
    #expect(weighed.leftOut == ["d1", "d2"])
  }

  @Test func linksSumsOnTheirOwnScale() throws {
    let sums = Questionnaires(scoring: ScoringRules(aggregate: .sum))
    let change = try change(sums, sums.measure(replaced))
    #expect(isClose(change.difference?.change, -2))
    #expect(isClose(change.link?.breakSize, 2))
  }
}
