// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule
import Testing

@testable import Assessment

@Suite struct MomentsTests {
  private static func normenkader(_ voice: ScoringRules.Voice = .partner) -> Normenkader {
    var first = ScoringExample.dimension("a", statements: 6, weights: [1, 1.5, 2, 2.5, 3, 3.5], reversed: [2])
    var second = ScoringExample.dimension("b", statements: 5)
    let third = ScoringExample.dimension("c", statements: 3, weights: [1, 1.0 / 3, 0.2])
    for place in 0..<2 {
      first.statements[place].about = .`self`
      second.statements[place].about = .others
      second.statements[place].facet = "trust"
    }
    for place in 2..<4 { first.statements[place].about = .others }
    return ScoringExample.normenkader(
      dimensions: [first, second, third], facets: [Facet(id: "trust", title: ScoringExample.noText)], scoring: ScoringRules(voice: voice)
    )
  }

  private func parts(of responses: [Response], _ random: inout SplitMix64) -> [[Response]] {
    var parts = [[Response]](repeating: [], count: 1 + Int(random.next() % 6))
    for response in responses.shuffled(by: &random) { parts[Int(random.next() % UInt64(parts.count))].append(response) }
    return parts
  }

  @Test(arguments: 1...20)
  func anySplitMergedInAnyOrderGivesTheSameMoments(seed: Int) throws {
    let layout = ScaleLayout(Self.normenkader())
    let responses = ScoringExample.randomResponses(5 + 2 * seed, statements: 14, seed: UInt64(seed))
    let whole = PeriodMoments(responses, layout: layout)
    var random = SplitMix64(seed: UInt64(1000 + seed))
    for _ in 0..<5 {
      let moments = parts(of: responses, &random).map { PeriodMoments($0, layout: layout) }
      #expect(try moments.reduce(PeriodMoments(layout), +) == whole)
      #expect(try moments.reversed().reduce(PeriodMoments(layout)) { try $1 + $0 } == whole)
      if moments.count >= 3 { #expect(try (moments[0] + (moments[1] + moments[2])) == ((moments[0] + moments[1]) + moments[2])) }
    }
  }

  @Test(arguments: [ScoringRules.Voice.partner, .respondent])
  func theOrderOfResponsesMakesNoDifferenceToTheLastBit(voice: ScoringRules.Voice) throws {
    let normenkader = Self.normenkader(voice)
    let members = [
      ScoringExample.member("A", invited: 9), ScoringExample.member("B", invited: 12), ScoringExample.member("E", invited: 3),
    ]
    let responses = ScoringExample.randomResponses(31, statements: 14, seed: 5)
    let plain = try #require(ScoringExample.measure(responses, members: members, by: normenkader))
    var random = SplitMix64(seed: 11)
    for _ in 0..<10 {
      let other = try #require(
        ScoringExample.measure(responses.shuffled(by: &random), members: members.shuffled(by: &random), by: normenkader)
      )
      #expect(other.scales == plain.scales)
      #expect(other.statements == plain.statements)
      #expect(other.response == plain.response)
      #expect(other.correlations == plain.correlations)
      #expect(other.partnerMeans == plain.partnerMeans)
      #expect(other.dimensions == plain.dimensions)
      #expect(other.overall == plain.overall)
    }
  }

  @Test func otherCollaborationsMakeNoDifference() throws {
    let normenkader = Self.normenkader()
    let responses = ScoringExample.randomResponses(20, statements: 14, seed: 8)
    let others = responses.map { response in
      var other = response
      other.collaboration = "z"
      return other
    }
    let alone = Measuring.measure(ReviewInput(collaborations: [ScoringExample.collaboration], responses: responses), by: normenkader)
    let together = Measuring.measure(
      ReviewInput(
        collaborations: [Collaboration(id: "z", title: "Z"), ScoringExample.collaboration],
        responses: zip(responses, others).flatMap { [$1, $0] }
      ), by: normenkader)
    #expect(together.map(\.collaboration.id) == ["z", "c"])
    #expect(together[1].measurements[0].scales == alone[0].measurements[0].scales)
    #expect(together[1].measurements[0].overall == alone[0].measurements[0].overall)
  }

  /// Straight from the definition: e = (x − statement mean) − the person's mean of that.
  private func residual(_ people: [[Double?]]) -> Double {
    let means = (people.first ?? []).indices.map { column in
      let values = people.compactMap { $0[column] }
      return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
    return people.reduce(0) { total, person in
      let deviations = zip(person, means).compactMap { value, mean in value.map { $0 - mean } }
      let mean = deviations.reduce(0, +) / Double(max(1, deviations.count))
      return total + deviations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  @Test(arguments: 1...10)
  func residualsAreThoseOfTheDefinition(seed: Int) {
    let normenkader = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 6, weights: [1, 1.5, 2, 2.5, 3, 3.5])])
    let layout = ScaleLayout(normenkader)
    let responses = ScoringExample.randomResponses(12, statements: 6, seed: UInt64(seed), omissions: 0.4)
    var reading = PersonReading()
    let people: [[Double?]] = responses.compactMap { response in
      guard reading.read(response.answers, on: layout.scales[0], in: layout) != nil else { return nil }
      return response.answers.enumerated().map { place, answer in
        answer.flatMap { layout.steps($0, statement: place) }.map { Double($0) }
      }
    }
    let (squares, degrees) = PeriodMoments(responses, layout: layout).noise[0].residual.residual(people: people.count)
    #expect(isClose(squares, residual(people), absolute: 1e-11))
    let used = (0..<6).count { column in people.contains { $0[column] != nil } }
    let answers = people.reduce(0) { sum, person in sum + person.count { $0 != nil } }
    #expect(degrees == max(0, answers - people.count - (used - 1)))
  }

  @Test func aPersonNeedsHalfOfTheWeightAndTwoStatements() {
    let layout = ScaleLayout(ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 4, weights: [1, 1, 1, 3])]))
    func score(_ answers: [Answer?]) -> Double? {
      var reading = PersonReading()
      return reading.read(answers, on: layout.scales[0], in: layout).map { 1 + $0.steps }
    }
    let dontKnow = Answer.missing(.dontKnow)
    #expect(score([.value(2), .value(4), .value(3), dontKnow]) == 3)
    #expect(score([.value(2), .value(4), dontKnow, dontKnow]) == nil)
    #expect(score([dontKnow, dontKnow, dontKnow, .value(5)]) == nil)
    #expect(score([.value(1), dontKnow, dontKnow, .value(5)]) == 4)
    // What was not asked is no part of what is needed.
    #expect(score([.value(2), .value(4), nil, nil]) == 3)
    #expect(score([.value(2), nil, nil, nil]) == 2)
    #expect(score([nil, nil, nil, nil]) == nil)
    #expect(score([.value(2), .value(6), .value(0), dontKnow]) == nil)
    #expect(score([]) == nil)
  }

  @Test func aScaleOfOneStatementNeedsThatOne() {
    let layout = ScaleLayout(ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 1, reversed: [0])]))
    var reading = PersonReading()
    #expect(reading.read([.value(2)], on: layout.scales[0], in: layout)?.steps == 3)
    #expect(reading.read([.missing(.blank)], on: layout.scales[0], in: layout) == nil)
  }

  @Test func weightsBecomeTheSmallestWholeNumbers() {
    #expect(ScaleLayout.wholeWeights([1, 1, 1]) == [1, 1, 1])
    #expect(ScaleLayout.wholeWeights([1, 1.5, 2]) == [2, 3, 4])
    #expect(ScaleLayout.wholeWeights([0.25, 1]) == [1, 4])
    #expect(ScaleLayout.wholeWeights([]) == [])
    let thirds = ScaleLayout.wholeWeights([1.0 / 3, 1])
    #expect(isClose(Double(thirds[0]) / Double(thirds[1]), 1.0 / 3, relative: 1e-5))
    for strange in [[1e300, 1], [1e-300, 1], [.infinity, 1], [.nan, 2], [-3, 0]] {
      #expect(ScaleLayout.wholeWeights(strange).allSatisfy { $0 >= 1 && $0 <= 1 << 20 })
    }
  }

  @Test func scalesAreDimensionsFacetsAndHalvesInTheOrderOfTheNormenkader() {
    #expect(
      ScaleLayout(Self.normenkader()).scales.map(\.id) == [
        .dimension("a"), .dimension("b"), .dimension("c"), .facet("trust"), .half(.dimension("a"), .`self`), .half(.dimension("a"), .others),
      ])
  }

  @Test func scalingAllWeightsChangesNothing() throws {
    var heavy = Self.normenkader()
    for dimension in heavy.dimensions.indices.dropLast() {
      heavy.dimensions[dimension].weight = 7
      for statement in heavy.dimensions[dimension].statements.indices { heavy.dimensions[dimension].statements[statement].weight *= 4 }
    }
    heavy.dimensions[2].weight = 7
    let responses = ScoringExample.randomResponses(15, statements: 14, seed: 4)
    let plain = try #require(ScoringExample.measure(responses, by: Self.normenkader()))
    let scaled = try #require(ScoringExample.measure(responses, by: heavy))
    #expect(scaled.scales == plain.scales)
    #expect(isClose(scaled.overall?.value, plain.overall?.value ?? .nan))
  }
}

extension Array {
  /// The elements in an order that follows from the numbers (Fisher and Yates).
  func shuffled(by random: inout SplitMix64) -> [Element] {
    var shuffled = self
    for place in indices.dropFirst().reversed() { shuffled.swapAt(place, Int(random.next() % UInt64(place + 1))) }
    return shuffled
  }
}
