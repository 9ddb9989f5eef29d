// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

/// The last look before anything is shown: it must see what a gate that fails lets through, and nothing in what a sound one does.
struct PublicationCheckTests {
  private let sketch: Sketch

  init() {
    var sketch = Sketch()
    sketch.voice = .respondent
    self.sketch = sketch
  }

  /// Answers to the four statements of the sketch; 0 is a statement that was skipped.
  private func response(_ answers: [Int], partner: String = "p") -> Response {
    Response(
      collaboration: Sketch.collaboration.id, period: quarters[0], partner: ID(partner),
      answers: answers.map { $0 == 0 ? .missing(.blank) : .value($0) })
  }

  /// What is published of answers, and what the last look by (other) rules finds in it once it was tampered with.
  private func faults(
    _ responses: [Response], by rules: PrivacyRules = PrivacyRules(), tamper: (inout PublishedPeriod) -> Void = { _ in }
  ) throws -> [PublicationFault] {
    var normenkader = sketch.normenkader
    var published = try #require(sketch.publish(responses))
    tamper(&published.periods[0])
    let input = ReviewInput(collaborations: [Sketch.collaboration], responses: responses)
    let source = try #require(Measuring.sources(of: input, by: ScaleLayout(normenkader)).first)
    let measurements = Measuring.measure(source, by: MeasuringPlan(normenkader, minimumGroup: 1))
    normenkader.privacy = rules
    return PublicationCheck.run(published, source, measurements, by: normenkader).faults
  }

  private let usual = [
    [4, 4, 3, 5], [2, 3, 3, 4], [5, 4, 4, 4], [3, 3, 2, 4], [4, 5, 3, 3], [1, 2, 3, 4], [4, 4, 4, 4], [2, 2, 5, 3], [3, 4, 4, 5], [4, 3, 2, 2],
    [5, 5, 4, 3], [3, 2, 2, 4],
  ]

  @Test(arguments: [4, 5, 8, 12])
  func findsNothingInWhatTheGateLetsThrough(people: Int) throws {
    let responses = usual.prefix(people).map { response($0) }
    #expect(try faults(responses).isEmpty)
    let figures = try #require(sketch.publish(responses)).check.figures
    #expect(people < 5 ? figures == 0 : figures > 10)
  }

  @Test func seesFiguresAboutFewerThanTheMinimumGroup() throws {
    let found = try faults(usual.prefix(6).map { response($0) }, by: PrivacyRules(minimumGroup: 7))
    #expect(Set(found.map(\.rule)) == [.fewPeople])
    #expect(Set(found.map(\.figure)) == ["response", "a1", "a2", "b1", "b2", "a", "b", "f-a", "f-b", "overall"])
  }

  @Test func seesSpreadsOfFewerThanTheMinimumForDistributions() throws {
    let found = try faults(usual.map { response($0) }, by: PrivacyRules(minimumDistribution: 13))
    #expect(Set(found.map(\.rule)) == [.spreadOfFew])
    #expect(Set(["a", "b", "overall"]).isSubset(of: found.map(\.figure)))
  }

  @Test func seesCountsThatSayNearlyAllAndCountsThatAreNotThose() throws {
    let alike = (0..<24).map { response([$0 < 2 ? 2 : 4, 4, 3, 3]) }
    let nearly = try faults(alike) { $0.statements[0].distribution = .shown(.init(disagree: 2, neutral: 0, agree: 22)) }
    #expect(nearly == [PublicationFault(period: quarters[0], figure: "a1", rule: .nearlyAll)])
    let twice = (usual + usual).map { response($0) }
    let wrong = try faults(twice) { $0.statements[0].distribution = .shown(.init(disagree: 8, neutral: 8, agree: 8)) }
    #expect(wrong == [PublicationFault(period: quarters[0], figure: "a1", rule: .miscount)])
    let silent = try faults(usual.map { response($0) }) { $0.statements[1].dontKnow = .shown(2) }
    #expect(silent == [PublicationFault(period: quarters[0], figure: "a2", rule: .miscount)])
  }

  /// Beside a mean in which partners count equally, counts of few people tell in which class those of a small partner are.
  @Test func seesCountsBesideASmallPartner() throws {
    let responses = usual.enumerated().map { response($1, partner: $0 < 5 ? "p" : $0 < 10 ? "q" : "r") }
    var normenkader = sketch.normenkader
    normenkader.scoring.voice = .partner
    let published = try #require(
      Assess.assess(ReviewInput(collaborations: [Sketch.collaboration], responses: responses), by: normenkader).first?.latest)
    #expect(published.statements.allSatisfy { $0.mean.value != nil && $0.distribution == .withheld })
    let large = responses.filter { $0.partner != "r" } + [response([2, 3, 3, 3], partner: "q")]
    let without = try #require(
      Assess.assess(ReviewInput(collaborations: [Sketch.collaboration], responses: large), by: normenkader).first?.latest)
    #expect(without.statements.contains { $0.distribution.value != nil })
    let found = try faults(responses) { $0.statements[0].distribution = .shown(.init(disagree: 4, neutral: 4, agree: 4)) }
    #expect(Set(found.map(\.rule)) == [.spreadOfFew, .miscount])
  }

  /// The only one of a partner skipped a statement: with the means of both statements the theme tells what that person answered to the other.
  @Test func seesMeansThatTogetherGiveTheAnswersOfOnePerson() throws {
    var answers = Array(usual.prefix(6))
    answers[0][1] = 0
    var rules = sketch.normenkader
    rules.scoring.voice = .partner
    rules.scoring.minimumStatements = 1
    let found = try skipping(answers, by: rules) { $0.statements[0].mean = .shown(Tenths(count: 32)) }
    #expect(found.isEmpty)
    let both = try skipping(answers, by: rules) {
      $0.statements[0].mean = .shown(Tenths(count: 32))
      $0.statements[1].mean = .shown(Tenths(count: 34))
    }
    #expect(both.map(\.figure).sorted() == ["a", "f-a"])
    #expect(both.allSatisfy { $0.rule == .combination })
  }

  private func skipping(
    _ answers: [[Int]], by normenkader: Normenkader, tamper: (inout PublishedPeriod) -> Void
  ) throws -> [PublicationFault] {
    let partners = ["p", "q", "q", "r", "r", "r"]
    let input = ReviewInput(collaborations: [Sketch.collaboration], responses: zip(answers, partners).map { response($0, partner: $1) })
    var published = try #require(Assess.assess(input, by: normenkader).first)
    #expect(published.check.faults.isEmpty)
    tamper(&published.periods[0])
    published.periods[0].facets[0].score = published.periods[0].dimensions[0].perception
    let source = try #require(Measuring.sources(of: input, by: ScaleLayout(normenkader)).first)
    let measurements = Measuring.measure(source, by: MeasuringPlan(normenkader, minimumGroup: 5))
    return PublicationCheck.run(published, source, measurements, by: normenkader).faults
  }

  /// Groups of all sizes with skipped statements, small and large partners, both voices: never a false alarm, which would block a report.
  @Test(arguments: 0..<120)
  func neverStopsASoundReport(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    var sketch = Sketch()
    sketch.voice = seed.isMultiple(of: 2) ? .partner : .respondent
    sketch.themes = ["a", "b", "c"]
    let partners = 1 + Int(dice.next() % 7)
    let responses = (0..<partners).flatMap { partner in
      (0..<1 + Int(dice.next() % 9)).map { _ in
        response((0..<6).map { _ in dice.next() % 8 == 0 ? 0 : 1 + Int(dice.next() % 5) }, partner: "p\(partner)")
      }
    }
    let faults = try #require(sketch.publish(responses)).check.faults
    #expect(faults == [], "\(responses.count) people of \(partners)")
  }

  @Test func findsCombinationsThatVanish() {
    #expect(Elimination.combinations(vanishing: [[1, 2], [2, 4], [0, 1]]) == [[1, -0.5, 0]])
    #expect(Elimination.combinations(vanishing: [[1, 0], [0, 1]]).isEmpty)
    #expect(Elimination.combinations(vanishing: [[0, 0], [0, 0]]) == [[1, 0], [0, 1]])
    #expect(Elimination.combinations(vanishing: []).isEmpty)
  }
}
