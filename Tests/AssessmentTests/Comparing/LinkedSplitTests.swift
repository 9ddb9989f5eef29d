// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// Whatever the answers: the parts add up.
struct LinkedSplitTests {
  private typealias Group = Questionnaires.Group

  /// Two periods of random answers of 20 to 40 people, each with a questionnaire of its own.
  private func measurements(_ questionnaires: Questionnaires, seed: UInt64, statements: Int) -> [Measurement] {
    var random = SplitMix64(seed: seed)
    let periods = (0..<2).map { _ in
      let asked = (0..<statements).map { _ in random.uniform() < 0.75 }
      let people = 20 + Int(random.next() % 21)
      return (0..<people).map { _ in
        Group(
          ["a", "b", "c"][Int(random.next() % 3)], 1,
          asked.map { isAsked in isAsked ? (random.uniform() < 0.1 ? 0 : 1 + Int(random.next() % 5)) : nil })
      }
    }
    let facts = (0..<2).map { _ in random.uniform() < 0.7 ? 1 + 4 * random.uniform() : nil }
    return zip(questionnaires.measure(periods), facts).map { questionnaires.with(facts: $1, $0) }
  }

  @Test(arguments: [ScoringRules.Aggregate.mean, .sum])
  func opinionCompositionFactsAndQuestionsAddUpToTheDifferenceOfTheShownScores(aggregate: ScoringRules.Aggregate) throws {
    let questionnaires = Questionnaires([6], weights: [1, 2, 1, 0.5, 1, 3], reversed: [1, 4], scoring: ScoringRules(aggregate: aggregate))
    let gate = PrivacyGate(normenkader: questionnaires.normenkader)
    var seen: [PublishedChange.Questionnaire: Int] = [:]
    for seed in 1...30 as ClosedRange<UInt64> {
      let measured = measurements(questionnaires, seed: seed, statements: 6)
      try #require(measured.count == 2)
      let change = try #require(Comparing.compare(measured[0], measured[1], by: questionnaires.normenkader).first)
      let published = gate.change(change, from: measured[0], to: measured[1])
      seen[published.questionnaire, default: 0] += 1
      guard let shown = published.change.value, let split = change.split, let difference = change.difference else { continue }
      // Sums are settled to a billionth.
      #expect(isClose(split.opinion + split.composition + (split.facts ?? 0), difference.change, absolute: 4e-9), "\(seed)")
      let scores = measured.map { gate.score(change, in: $0).value?.value }
      let total = try #require(scores[1]) - (try #require(scores[0]))
      let parts = [published.opinion, published.composition, published.facts, published.questions].map { $0.value?.count ?? 0 }
      #expect(parts.reduce(0, +) == total.count, "\(seed)")
      #expect(shown.count + (published.questions.value?.count ?? 0) == total.count, "\(seed)")
    }
    #expect(seen[.linked, default: 0] > 8)
    #expect(seen[.broken, default: 0] > 2)
  }

  @Test func overSeveralBreaksTheSplitAddsUpToo() throws {
    let questionnaires = Questionnaires([4])
    let periods = [
      [Group("a", 6, [5, 4, 3, nil]), Group("b", 6, [2, 2, 2, nil])], [Group("a", 6, [4, 4, nil, 1]), Group("b", 6, [2, 3, nil, 5])],
      [Group("a", 6, [nil, 4, 2, 1]), Group("c", 6, [nil, 3, 3, 3])],
    ]
    let linkage = Linkage(questionnaires.measure(periods), by: questionnaires.normenkader)
    let change = try #require(Comparing.compare(linkage, from: 0, to: 2).first)
    let (split, difference) = (try #require(change.split), try #require(change.difference))
    #expect(change.common == nil && change.questionnaire == .linked)
    #expect(isClose(split.opinion + split.composition, difference.change))
  }
}
