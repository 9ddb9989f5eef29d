// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// What the archive keeps, what it leaves out, and that judging by it comes to the same.
struct ArchivingTests {
  private typealias Group = Questionnaires.Group

  private func archive(_ questionnaires: Questionnaires, _ responses: [Response], _ archived: [ArchivedPeriod] = []) -> (
    published: PublishedCollaboration?, kept: [ArchivedPeriod]
  ) {
    var input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses)
    input.archived = archived
    let normenkader = questionnaires.normenkader
    let origin = ArchivedOrigin(
      programVersion: "1", yardstick: ArchivedYardstick(normenkader, fingerprint: "f"), privacy: normenkader.privacy, sources: [])
    var kept: [ArchivedPeriod] = []
    let published = Assess.assess(input, by: normenkader, until: nil, origin: origin, archive: &kept)
    return (published.first, kept)
  }

  /// Reports over all answers, and over what the archive kept of all but the last so many periods.
  private func reports(_ questionnaires: Questionnaires, _ groups: [[Group]], answered: Int) -> (
    whole: PublishedCollaboration?, recalled: PublishedCollaboration?, kept: [ArchivedPeriod], again: [ArchivedPeriod]
  ) {
    let responses = questionnaires.responses(groups)
    let (whole, kept) = archive(questionnaires, responses)
    let last = Set(responses.map(\.period)).sorted().suffix(answered)
    let (recalled, again) = archive(questionnaires, responses.filter { last.contains($0.period) }, kept)
    return (whole, recalled, kept, again)
  }

  /// What is kept of one period of one theme.
  private func first(_ groups: [Group]) -> ArchivedPeriod? {
    let questionnaires = Questionnaires([4])
    return archive(questionnaires, questionnaires.responses([groups])).kept.first
  }

  private let mixed: [[Group]] = [
    [Group("a", 6, [4, 3, 2, 5]), Group("b", 6, [2, 3, 4, 4]), Group("b", 1, [5, 0, 4, 4])],
    [Group("a", 6, [4, 3, 3, 5]), Group("b", 7, [2, 2, 4, 4])], [Group("a", 7, [4, 4, 2, 5]), Group("c", 6, [1, 3, 3, 4])],
    [Group("a", 6, [3, 3, 2, 5]), Group("b", 6, [2, 3, 4, 3])],
  ]

  @Test(arguments: [0, 1, 2, 3])
  func changesNothingWhenNoPartnerIsSmall(answered: Int) {
    let (whole, recalled, kept, again) = reports(Questionnaires([4]), mixed, answered: answered)
    #expect(kept.count == 4)
    #expect(recalled?.changes == whole?.changes)
    #expect(recalled?.trends == whole?.trends)
    #expect(recalled?.periods.map(\.isFromArchive) == (0..<4).map { $0 < 4 - answered })
    for (one, other) in zip(whole?.periods ?? [], recalled?.periods ?? []) {
      #expect(one.overall == other.overall)
      #expect(one.dimensions == other.dimensions)
      #expect(one.facets == other.facets)
      #expect(one.statements == other.statements)
      #expect(one.response == other.response)
      #expect(one.signals == other.signals)
      #expect(one.advice.id == other.advice.id && one.advice.certainty == other.advice.certainty)
      #expect(one.withheldCount == other.withheldCount)
    }
    // What is measured from the answers that are left is kept as it was.
    #expect(again == kept.suffix(answered))
  }

  @Test(arguments: [0, 1, 2])
  func keepsTheLinkOverAChangedQuestionnaire(answered: Int) {
    let groups: [[Group]] = [
      [Group("a", 12, [4, 4, 4, nil])], [Group("a", 12, [4, 3, nil, 2])], [Group("a", 12, [5, 3, nil, 3])], [Group("a", 12, [4, 4, 4, nil])],
    ]
    let (whole, recalled, kept, again) = reports(Questionnaires([4]), groups, answered: answered)
    #expect(whole?.changes.first?.questionnaire == .linked)
    #expect(recalled?.changes == whole?.changes)
    #expect(recalled?.trends == whole?.trends)
    #expect(again == kept.suffix(answered))
  }

  @Test func withoutTheLinkThereIsABreak() {
    let groups: [[Group]] = [[Group("a", 12, [4, 4, 4, nil])], [Group("a", 12, [4, 3, nil, 2])]]
    let questionnaires = Questionnaires([4])
    let responses = questionnaires.responses(groups)
    let first = archive(questionnaires, responses.filter { $0.period == ScoringExample.period || $0.period.number == 1 }).kept
    let recalled = archive(questionnaires, responses.filter { $0.period.number == 2 }, first).published
    #expect(recalled?.changes.first?.questionnaire == .broken)
    #expect(recalled?.changes.first?.change == .absent(.notComparable))
  }

  @Test func keepsNothingOfGroupsBelowTheMinimum() throws {
    let kept = try #require(first([Group("a", 2, [4, 3, 2, 5]), Group("b", 2, [1, 3, 2, 5])]))
    #expect(kept.summary.respondents == nil && kept.summary.partnersAnswering == nil && kept.summary.overall == nil)
    #expect(kept.scales.allSatisfy { $0.value == nil && $0.respondents == nil && $0.state != "score" })
    #expect(kept.statements.map(\.state) == ["too-few", "too-few", "too-few", "too-few"])
    #expect(kept.statements.allSatisfy { $0.mean == nil && $0.counts == nil && $0.respondents == nil })
    #expect(kept.partnerMeans.isEmpty && kept.correlations.isEmpty)
  }

  @Test func keepsNoDistributionBelowTheMinimumForDistributions() throws {
    let nine = try #require(first([Group("a", 5, [4, 3, 2, 5]), Group("a", 4, [1, 5, 4, 2])]))
    #expect(nine.statements.allSatisfy { $0.counts == nil && $0.mean != nil && $0.respondents == 9 })
    #expect(nine.scales.allSatisfy { $0.spread == nil })
    #expect(nine.dimensions.allSatisfy { $0.agreement == nil && $0.dontKnow == nil })
    let ten = try #require(first([Group("a", 5, [4, 3, 2, 5]), Group("a", 5, [1, 5, 4, 5])]))
    // The last one is of one class: it would say of each person what they answered.
    #expect(ten.statements.map(\.counts) == ["5 0 0 5 0", "0 0 5 0 5", "0 5 0 5 0", nil])
  }

  @Test func keepsMeansOfPartnersOnlyWhereNoneIsSmall() throws {
    let groups = [Group("a", 6, [4, 3, 2, 5]), Group("b", 5, [2, 3, 4, 4])]
    let large = try #require(first(groups))
    #expect(large.partnerMeans.map(\.partner) == ["a", "b"])
    #expect(large.scales.contains { $0.respondentMean != nil })
    let small = try #require(first(groups + [Group("c", 1, [1, 1, 1, 1])]))
    #expect(small.partnerMeans.isEmpty)
    #expect(small.scales.allSatisfy { $0.respondentMean == nil })
  }

  @Test func splitsOnlyWhatCouldBeSplitAtTheTime() {
    let questionnaires = Questionnaires([4])
    let groups: [[Group]] = [
      [Group("a", 4, [4, 3, 2, 5]), Group("b", 4, [2, 3, 4, 4])], [Group("a", 4, [3, 3, 2, 5]), Group("b", 4, [2, 3, 4, 3])],
      [Group("a", 4, [3, 4, 2, 5]), Group("b", 4, [2, 3, 5, 3])],
    ]
    let (whole, recalled, _, _) = reports(questionnaires, groups, answered: 1)
    #expect(recalled?.changes == whole?.changes)
    // A quarter that was never reported with the answers of the one before: partners of four are too small.
    let responses = questionnaires.responses(groups)
    let kept = archive(questionnaires, responses.filter { $0.period.number < 3 }).kept
    let changes = archive(questionnaires, responses.filter { $0.period.number == 3 }, kept).published?.changes ?? []
    let last = changes.filter { $0.to.number == 3 && $0.dimension != nil }
    #expect(last.map(\.change) == (whole?.changes ?? []).filter { $0.to.number == 3 && $0.dimension != nil }.map(\.change))
    #expect(last.allSatisfy { $0.opinion == .withheld && $0.composition == .withheld })
  }

  @Test func leavesOutScoresThatCountOtherwiseNow() throws {
    let questionnaires = Questionnaires([4, 4])
    let groups: [[Group]] = [[Group("a", 12, [4, 3, 2, 5, 4, 3, 2, 5])], [Group("a", 12, [4, 4, 2, 5, 4, 3, 2, 4])]]
    let responses = questionnaires.responses(groups)
    let kept = archive(questionnaires, responses.filter { $0.period.number == 1 }).kept
    var changed = questionnaires
    changed.normenkader.dimensions[0].statements[1].isReversed = true
    let published = try #require(archive(changed, responses.filter { $0.period.number == 2 }, kept).published)
    #expect(published.periods[0].dimensions[0].perception == .absent(.notAsked))
    #expect(published.periods[0].dimensions[1].perception.value != nil)
    #expect(published.changes[0].change == .absent(.noAnswers) || published.changes[0].change == .absent(.notComparable))
    #expect(published.changes[1].change.value != nil)
  }

  @Test func aHigherMinimumHoldsForWhatWasKeptBefore() throws {
    let questionnaires = Questionnaires([4])
    let kept = archive(questionnaires, questionnaires.responses([[Group("a", 7, [4, 3, 2, 5])]])).kept
    var strict = questionnaires
    strict.normenkader.privacy = PrivacyRules(minimumGroup: 8)
    let period = try #require(archive(strict, [], kept).published?.periods.first)
    #expect(period.overall == .withheld && period.response.respondents == .withheld)
    #expect(period.statements.allSatisfy { $0.mean == .withheld && $0.respondents == .withheld })
  }

  @Test func weighsOtherwiseButDoesNotHearOthersWhereAnswersAreGone() throws {
    let twice = mixed.map { $0.map { Group($0.partner, $0.count, $0.answers + $0.answers) } }
    let (whole, recalled, _, _) = reports(Questionnaires([4, 4]), twice, answered: 1)
    let (one, other) = (whole?.periods.last?.advice.robustness, recalled?.periods.last?.advice.robustness)
    #expect(other?.tried == one.map { $0.tried - 1 })
    #expect(other?.hangsOnOnePartner == .withheld)
  }
}
