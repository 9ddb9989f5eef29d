// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct MomentsFormatTests {
  /// A normenkader with dimensions of one to six statements, weights, reversals, facets and halves, all from a seed.
  private func normenkader(_ random: inout SplitMix64) -> Normenkader {
    func number(_ count: UInt64) -> Int { Int(random.next() % count) }
    let weights = [1, 1, 1, 1.5, 2, 0.2, 1.0 / 3]
    let dimensions = (0...number(4)).map { place in
      var dimension = ScoringExample.dimension("d\(place)", statements: 1 + number(6))
      for statement in dimension.statements.indices {
        dimension.statements[statement].isReversed = number(4) == 0
        dimension.statements[statement].weight = weights[number(7)]
        dimension.statements[statement].about = [nil, .`self`, .others][number(3)]
        dimension.statements[statement].facet = number(2) == 0 ? "f" : nil
      }
      return dimension
    }
    return ScoringExample.normenkader(
      dimensions: dimensions, facets: [Facet(id: "f", title: ScoringExample.noText)],
      scoring: ScoringRules(voice: number(2) == 0 ? .partner : .respondent), answers: AnswerScale(from: number(2), to: 3 + number(4)))
  }

  /// The moments as lines of a file.
  private func rows(_ moments: PeriodMoments, _ layout: ScaleLayout) -> [MomentsRow] {
    moments.sorted.flatMap { partner, moments in
      moments.lines(layout).map { line in
        MomentsRow(
          layout: layout.shape.layout, collaboration: "c", period: ScoringExample.period, partner: partner, figure: line.figure, key: line.key,
          numbers: line.numbers)
      }
    }
  }

  private func scores(_ moments: PeriodMoments, _ layout: ScaleLayout, _ voice: ScoringRules.Voice) -> Scores {
    let scoring = PeriodScoring(moments, layout: layout, voice: voice, takingPart: ["a": 9, "b": nil])
    let scales = scoring.scales
    return Scores(
      scales: scales, correlations: scoring.correlations(scales), partnerMeans: scoring.partnerMeans, agreement: scoring.agreements(scales),
      reliability: scoring.reliability(scales))
  }

  /// Everything that follows from moments; two are equal only when every number is, to the last bit.
  private struct Scores: Equatable {
    var scales: [ScaleID: ScoreOutcome]
    var correlations: ScaleCorrelations
    var partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]]
    var agreement: [ID<Dimension>: DimensionAgreement]
    var reliability: [ID<Dimension>: Reliability]
  }

  private func parts(of responses: [Response], _ random: inout SplitMix64) -> [[Response]] {
    var parts = [[Response]](repeating: [], count: 1 + Int(random.next() % 8))
    for response in responses.shuffled(by: &random) { parts[Int(random.next() % UInt64(parts.count))].append(response) }
    return parts
  }

  @Test(arguments: 1...120)
  func anySplitInAnyOrderGivesTheSameMomentsLinesAndScores(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let normenkader = normenkader(&random)
    let layout = ScaleLayout(normenkader)
    let responses = ScoringExample.randomResponses(
      Int(random.next() % 40), statements: normenkader.statements.count, seed: random.next(), omissions: random.uniform() * 0.5)
    let whole = PeriodMoments(responses, layout: layout)
    let expected = scores(whole, layout, normenkader.scoring.voice)
    for _ in 0..<4 {
      let parts = parts(of: responses, &random).map { PeriodMoments($0, layout: layout) }
      // As they would come from files: written, read and put together in another order.
      let assembly = MomentsAssembly(parts.flatMap { rows($0, layout) }.shuffled(by: &random), layout: layout)
      #expect(assembly.faults.isEmpty)
      let sum = try #require(assembly.moments)
      #expect(sum == whole)
      #expect(rows(sum, layout) == rows(whole, layout))
      #expect(scores(sum, layout, normenkader.scoring.voice) == expected)
    }
  }

  @Test(arguments: 1...20)
  func aReportOfMomentsIsThatOfTheAnswers(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var normenkader = normenkader(&random)
    normenkader.answers = AnswerScale(from: 1, to: 5)
    let responses = ScoringExample.randomResponses(40, statements: normenkader.statements.count, seed: random.next(), omissions: 0.2)
    let input = ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses)
    var other = ReviewInput(collaborations: [ScoringExample.collaboration])
    other.moments = Assess.moments(input, by: normenkader)
    let (published, again) = (Assess.assess(input, by: normenkader), Assess.assess(other, by: normenkader))
    for (mine, theirs) in zip(again.flatMap(\.periods), published.flatMap(\.periods)) {
      #expect(mine.response == theirs.response && mine.dimensions == theirs.dimensions && mine.facets == theirs.facets)
      #expect(mine.overall == theirs.overall && mine.statements == theirs.statements && mine.advice == theirs.advice)
    }
    #expect(again.map(\.check) == published.map(\.check))
    #expect(published.map(\.check.figures).reduce(0, +) > 0)
    #expect(Assess.moments(other, by: normenkader) == other.moments)
    let (counts, others) = (Assess.answerCounts(input, by: normenkader), Assess.answerCounts(other, by: normenkader))
    #expect(counts.map(\.lines) == others.map(\.lines))
    #expect(others.map(\.people) == [40])
  }

  @Test func leavingAPartnerOutIsTheSameWithoutAnswers() throws {
    let layout = ScaleLayout(Self.small)
    let responses = ScoringExample.randomResponses(25, statements: 4, seed: 9, omissions: 0.2)
    let moments = PeriodMoments(responses, layout: layout)
    for partner in ["a", "b", "c", "d"].map({ ID<Partner>($0) }) {
      #expect(moments.without(partner) == PeriodMoments(responses.filter { $0.partner != partner }, layout: layout))
    }
  }

  @Test func statementsByThemselvesFollowFromCounts() throws {
    let responses = ScoringExample.randomResponses(25, statements: 4, seed: 4, omissions: 0.2)
    let whole = PeriodMoments(responses, layout: ScaleLayout(Self.small))
    let statements = Self.small.statements
    let single = ScaleLayout(Self.small, sets: statements.indices.map { (.statement(statements[$0].id), [$0]) })
    let fromCounts = PeriodMoments(whole, statementsOnly: single)
    let fromAnswers = PeriodMoments(responses, layout: single)
    #expect(scores(fromCounts, single, .partner).scales == scores(fromAnswers, single, .partner).scales)
  }

  private static let small = ScoringExample.normenkader(
    dimensions: [ScoringExample.dimension("a", statements: 3, reversed: [1]), ScoringExample.dimension("b", statements: 1)])

  private func smallRows() -> [MomentsRow] {
    let layout = ScaleLayout(Self.small)
    return rows(PeriodMoments(ScoringExample.randomResponses(7, statements: 4, seed: 3, omissions: 0.2), layout: layout), layout)
  }

  @Test func saysWhatItHolds() {
    let layout = ScaleLayout(Self.small)
    let lines = rows(PeriodMoments([ScoringExample.response("P", [4, 2, 3, nil])], layout: layout), layout).map { row in
      "\(row.partner) \(row.figure.rawValue) | \(row.key) | " + row.numbers.map { "\($0)" }.joined(separator: " ")
    }
    #expect(
      lines == [
        "p people | aaak | 1", "p answers | a0 | 0 0 0 1 0 0 0 0 0 0", "p answers | a1 | 0 1 0 0 0 0 0 0 0 0", "p answers | a2 | 0 0 1 0 0 0 0 0 0 0",
        "p answers | b0 | 0 0 0 0 0 0 1 0 0 0", "p scores | dimension:a 8/3 | 1", "p residual | dimension:a 3 | 64 22 3 3 2 8 8 8",
        "p joint | 3 0 | 8 0 64 0 0", "p cases | dimension:a 111 | 3 3 2 9 9 9 6 6 4",
      ])
  }

  @Test func everyLineThatIsMissingOrChangedIsNoticedOrHarmless() {
    let (rows, layout) = (smallRows(), ScaleLayout(Self.small))
    #expect(rows.count > 40)
    for place in rows.indices {
      var fewer = rows
      fewer.remove(at: place)
      // Sums of nothing may be left out.
      if rows[place].numbers.contains(where: { $0 != 0 }), rows[place].figure != .cases {
        #expect(MomentsAssembly(fewer, layout: layout).moments == nil, "without \(rows[place])")
      }
      for number in rows[place].numbers.indices {
        for other in [0, 1, 99_999, 1 << 40, 1 << 61, Int.max, -1] {
          var damaged = rows
          damaged[place].numbers[number] = other
          let assembly = MomentsAssembly(damaged, layout: layout)
          #expect(assembly.moments == nil || assembly.faults.isEmpty)
          if other < 0 || other > 1 << 61 { #expect(assembly.faults.map(\.fault) == [.impossibleNumber]) }
          guard let moments = assembly.moments else { continue }
          _ = scores(moments, layout, .partner)
          _ = PeriodScoring(moments, layout: layout, voice: .partner, takingPart: [:]).statements(Self.small.statements)
        }
      }
    }
  }

  @Test(arguments: [
    (MomentsRow.Figure.people, "aaa", 1, MomentsFault.unknownKey), (.people, "aaax", 1, .unknownKey), (.people, "aaaa", 2, .wrongCount(1)),
    (.answers, "zz", 10, .unknownKey), (.answers, "a0", 9, .wrongCount(10)), (.scores, "dimension:z 1/2", 1, .unknownKey),
    (.scores, "dimension:a 99/3", 1, .unknownKey), (.scores, "dimension:a 1/0", 1, .unknownKey), (.scores, "dimension:a", 1, .unknownKey),
    (.scores, "dimension:a 9223372036854775807/9223372036854775807", 1, .unknownKey), (.joint, "9 9", 5, .unknownKey), (.joint, "", 5, .unknownKey),
    (.residual, "dimension:a 7", 8, .unknownKey), (.residual, "dimension:a -1", 8, .unknownKey), (.residual, "dimension:b 1", 8, .wrongCount(4)),
    (.cases, "dimension:b 1", 2, .unknownKey), (.cases, "dimension:a 1111", 9, .unknownKey), (.cases, "dimension:a 112", 9, .unknownKey),
    (.cases, "dimension:a 000", 9, .unknownKey),
  ])
  func refusesALineAboutNothing(figure: MomentsRow.Figure, key: String, count: Int, fault: MomentsFault) {
    let layout = ScaleLayout(Self.small)
    let row = MomentsRow(
      layout: layout.shape.layout, collaboration: "c", period: ScoringExample.period, partner: "a", figure: figure, key: key,
      numbers: [Int](repeating: 0, count: count))
    let assembly = MomentsAssembly(smallRows() + [row], layout: layout)
    #expect(assembly.moments == nil)
    #expect(assembly.faults == [FaultyMoments(row: row, fault: fault)])
  }

  @Test func refusesSumsThatAreTooLargeTogether() {
    let layout = ScaleLayout(Self.small)
    var rows = smallRows()
    let place = rows.firstIndex { $0.figure == .joint } ?? 0
    rows[place].numbers[0] = 1 << 61
    let assembly = MomentsAssembly(rows + [rows[place]], layout: layout)
    #expect(assembly.faults.map(\.fault) == [.impossibleNumber])
  }

  @Test func doesNotAddMomentsOfAnotherQuestionnaire() throws {
    let mine = PeriodMoments([ScoringExample.response("P", [4, 2, 3, 1])], layout: ScaleLayout(Self.small))
    var others = [Self.small, Self.small, Self.small, Self.small, Self.small]
    others[0].dimensions[0].statements[0].weight = 2
    others[1].dimensions[0].statements[1].isReversed = false
    others[2].dimensions[1].statements[0].id = "other"
    others[3].answers = AnswerScale(from: 1, to: 6)
    others[4].scoring.minimumAnswered = 0.7
    for other in others {
      let layout = ScaleLayout(other)
      #expect(throws: MomentsFault.otherLayout) { try mine + PeriodMoments(layout) }
      let rows = rows(mine, ScaleLayout(Self.small))
      #expect(Set(MomentsAssembly(rows, layout: layout).faults.map(\.fault)) == [.otherLayout])
    }
    // What moments do not depend on makes no difference.
    var same = Self.small
    same.dimensions[0].weight = 3
    same.scoring.voice = .respondent
    #expect(try mine + PeriodMoments(ScaleLayout(same)) == mine)
  }
}
