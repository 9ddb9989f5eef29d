// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct ReliabilityTests {
  /// The covariances of people with these answers to the statements of one dimension; `nil` is "don't know".
  private func covariances(_ people: [[Int?]], reversed: Set<Int> = []) -> CovarianceMatrix? {
    let normenkader = ScoringExample.normenkader(
      dimensions: [ScoringExample.dimension(statements: people.first?.count ?? 0, reversed: reversed)])
    let moments = PeriodMoments(people.map { ScoringExample.response("p", $0) }, layout: ScaleLayout(normenkader))
    return moments.completeCases.first?.cases(of: Array(0..<(people.first?.count ?? 0))).flatMap { CovarianceMatrix($0) }
  }

  private func matrix(_ people: [[Int?]], reversed: Set<Int> = []) throws -> CovarianceMatrix {
    try #require(covariances(people, reversed: reversed))
  }

  private func reading(_ people: [[Int?]], _ level: ReliabilityReading.Level, reversed: Set<Int> = []) throws -> ReliabilityReading {
    let matrix = try matrix(people, reversed: reversed)
    return try #require(ReliabilityReading(matrix, of: level))
  }

  /// Answers of people to statements that hang together as well as `noise` leaves them, from a seed.
  private func people(_ count: Int, statements: Int, noise: UInt64, seed: UInt64) -> [[Int?]] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let own = 1 + Int(random.next() % 5)
      return (0..<statements).map { _ in min(5, max(1, own + Int(random.next() % (2 * noise + 1)) - Int(noise))) }
    }
  }

  private func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let (a, b) = (left.reduce(0, +) / Double(left.count), right.reduce(0, +) / Double(right.count))
    let products = zip(left, right).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    let squares = (left.reduce(0) { $0 + ($1 - a) * ($1 - a) }, right.reduce(0) { $0 + ($1 - b) * ($1 - b) })
    return products / (squares.0 * squares.1).squareRoot()
  }

  @Test func countsOnlyThoseWhoAnsweredEverything() throws {
    let found = try matrix([[1, 2, 3], [2, 4, 4], [5, nil, 5], [3, 3, 5]])
    #expect(found.people == 3)
    #expect(found.degreesOfFreedom == 2)
    #expect(found[0, 0] == 1)
    #expect(found[1, 0] == 0.5)
    #expect(found.variances == [1, 1, 1])
  }

  @Test func aStatementThatNobodyWasAskedIsNotNeeded() throws {
    let normenkader = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 3)])
    var responses = [[1, 2, 3], [2, 3, 5], [4, 4, 4]].map { ScoringExample.response("p", $0) }
    for place in responses.indices { responses[place].answers[1] = nil }
    #expect(ScoringExample.measure(responses, by: normenkader)?.reliability["d"]?.covariances.statements == [0, 2])
    // One person who was asked it makes it needed of everybody.
    responses.append(ScoringExample.response("p", [3, 3, 3]))
    #expect(ScoringExample.measure(responses, by: normenkader)?.reliability.isEmpty == true)
    responses.append(ScoringExample.response("p", [3, 4, 1]))
    #expect(ScoringExample.measure(responses, by: normenkader)?.reliability["d"]?.covariances.people == 2)
  }

  @Test func aDimensionOfOneStatementHasNone() throws {
    let normenkader = ScoringExample.normenkader(dimensions: [ScoringExample.dimension(statements: 1)])
    let responses = [[1], [3], [4]].map { ScoringExample.response("p", $0) }
    #expect(ScoringExample.measure(responses, by: normenkader)?.reliability.isEmpty == true)
  }

  @Test func statementsThatAlwaysGoTogetherHaveAnAlphaOfOne() throws {
    let found = Reliability(try matrix([[1, 1, 1], [3, 3, 3], [4, 4, 4], [5, 5, 5]]))
    #expect(isClose(found.alpha, 1))
    #expect(isClose(found.standardizedAlpha, 1))
    #expect(found.itemRest.allSatisfy { isClose($0, 1) })
    let interval = try #require(found.interval())
    #expect(isClose(interval.lowerBound, 1) && isClose(interval.upperBound, 1))
  }

  @Test func hasNoNumberWhereNothingVaries() throws {
    let alike = Reliability(try matrix([[3, 4], [3, 4], [3, 4]]))
    #expect(alike.alpha == nil && alike.standardizedAlpha == nil && alike.interval() == nil)
    #expect(alike.itemRest == [nil, nil])
    // Opposite answers: every sum is the same although each statement varies.
    let opposite = Reliability(try matrix([[1, 5], [2, 4], [5, 1]]))
    #expect(opposite.alpha == nil && opposite.interval() == nil)
    #expect(isClose(opposite.meanCorrelation, -1))
    #expect(opposite.standardizedAlpha == nil)
    #expect(opposite.itemRest.allSatisfy { isClose($0, -1) })
    // One statement that everybody answered alike.
    let partly = Reliability(try matrix([[3, 1, 2], [3, 4, 4], [3, 5, 3]]))
    #expect(partly.alpha != nil && partly.meanCorrelation == nil && partly.itemRest[0] == nil && partly.itemRest[1] != nil)
    #expect(covariances([[3, 1, 2]]) == nil)
  }

  @Test func poolsOnlyWhatVariesWithinCollaborations() throws {
    // The second collaboration answers everything two points higher: that is no reason to say that statements hang together.
    let low = [[1, 2], [2, 1], [1, 1], [2, 2]]
    let high = low.map { $0.map { $0 + 2 } }
    let parts = try [low, high].map { try matrix($0) }
    let pooled = try #require(CovarianceMatrix.pooled(parts))
    #expect(pooled.people == 8)
    #expect(pooled.degreesOfFreedom == 6)
    #expect(pooled[1, 0] == 0)
    #expect(isClose(Reliability(pooled).alpha, 0))
    #expect((Reliability(try matrix(low + high)).alpha ?? 0) > 0.8)
    #expect(CovarianceMatrix.pooled([]) == nil)
    #expect(CovarianceMatrix.pooled([parts[0], try matrix([[1, 2, 3], [3, 2, 1]])]) == nil)
  }

  @Test func weighsCollaborationsByTheirDegreesOfFreedom() throws {
    let parts = try [people(9, statements: 3, noise: 1, seed: 1), people(25, statements: 3, noise: 2, seed: 2)].map { try matrix($0) }
    let pooled = try #require(CovarianceMatrix.pooled(parts))
    #expect(isClose(pooled[2, 1], (8 * parts[0][2, 1] + 24 * parts[1][2, 1]) / 32))
  }

  @Test func isSilentBelowTwentyAndBelowAHundredOfAll() throws {
    let matrices = try [19, 20, 99, 100].map { try matrix(people($0, statements: 4, noise: 1, seed: 5)) }
    #expect(matrices.map { ReliabilityReading($0, of: .collaboration) != nil } == [false, true, true, true])
    #expect(matrices.map { ReliabilityReading($0, of: .questionnaire) != nil } == [false, false, false, true])
    let alike = try matrix([[Int?]](repeating: [3, 3], count: 200))
    #expect(ReliabilityReading(alike, of: .questionnaire) == nil)
  }

  @Test func aWordFollowsFromTheEndsOfTheInterval() throws {
    func word(_ count: Int, _ noise: UInt64, statements: Int = 5) throws -> ReliabilityReading.Word? {
      try reading(people(count, statements: statements, noise: noise, seed: 9), .collaboration).word
    }
    #expect(try word(80, 1) == .consistent)
    var random = SplitMix64(seed: 4)
    let unrelated = (0..<90).map { _ in (0..<3).map { _ -> Int? in 1 + Int(random.next() % 5) } }
    #expect(try reading(unrelated, .collaboration).word == .incoherent)
    let open = try reading(people(20, statements: 2, noise: 3, seed: 9), .collaboration)
    #expect(open.word == nil)
    #expect(open.interval.lowerBound < 0.70 && open.interval.upperBound >= 0.60)
  }

  @Test func findsAStatementThatWasMeantToBeReversed() throws {
    let answers = people(120, statements: 5, noise: 1, seed: 8).map { person in
      person.enumerated().map { place, answer in place == 3 ? answer.map { 6 - $0 } : answer }
    }
    let wrong = try reading(answers, .questionnaire)
    #expect(wrong.oppositeStatements == [3])
    #expect(wrong.weakStatements == [3])
    let small = try reading(Array(answers.prefix(40)), .collaboration)
    #expect(small.oppositeStatements == [3])
    #expect(small.weakStatements.isEmpty)
    #expect(try reading(answers, .questionnaire, reversed: [3]).oppositeStatements.isEmpty)
  }

  @Test func givesTheExpectedAlphaOfSmallCollaborations() throws {
    let reference = try ReferenceSet.shared.get()
    let measured = reference.measured()
    var count = 0
    for example in reference.expected["cases"].list {
      let found = try #require(measured[ID(example["collaboration"].text)]?.first { $0.period == ReferenceSet.period(example["period"].text) })
      for (dimension, values) in example["dimensions"].object where !values["alpha_complete_cases"].object.isEmpty {
        try check(try #require(found.reliability[ID(dimension)]), values["alpha_complete_cases"])
        count += 1
      }
    }
    #expect(count == 52)
  }

  private func check(_ found: Reliability, _ expected: JSONValue) throws {
    #expect(Double(found.covariances.people) == expected["n"].number)
    #expect(Double(found.covariances.count) == expected["k"].number)
    #expect(isClose(found.alpha, expected["alpha"].number))
    #expect(isClose(found.standardizedAlpha, expected["std_alpha"].number))
    #expect(isClose(found.meanCorrelation, expected["average_r"].number))
    let interval = try #require(found.interval())
    #expect(isClose(interval.lowerBound, expected["feldt_lo"].number))
    #expect(isClose(interval.upperBound, expected["feldt_hi"].number))
  }

  @Test func givesTheExpectedAlphaOfALargeQuestionnaire() throws {
    let columns = ["A", "C", "E", "N", "O"].flatMap { scale in (1...5).map { "\(scale)\($0)" } }
    let table = try ReferenceSet.table("bfi.csv")
    let examples = try ReferenceSet.shared.get().expected["reliability"].list
    #expect(examples.count == 15)
    for example in examples {
      let rows = ["all": 0..<2800, "rows_1_12": 0..<12, "rows_101_140": 100..<140][example["rows"].text]
      let keys = example["keys"].list.map(\.text)
      let places = keys.compactMap { columns.firstIndex(of: $0.replacing("-", with: "")) }
      let answers = table[try #require(rows)].map { row in places.map { Int(row[$0]) } }
      let reversed = Set(keys.indices.filter { keys[$0].hasPrefix("-") })
      let normenkader = ScoringExample.normenkader(
        dimensions: [ScoringExample.dimension(statements: 5, reversed: reversed)], answers: AnswerScale(from: 1, to: 6))
      let measured = try #require(ScoringExample.measure(answers.map { ScoringExample.response("p", $0) }, by: normenkader))
      let found = try #require(measured.reliability["d"])
      try check(found, example["complete_cases"])
      let estimate = try #require(measured.scales[.dimension("d")]?.estimate)
      #expect(Double(estimate.respondents) == example["n_person_scores"].number)
      #expect(isClose(estimate.value, example["mean_of_person_scores_half_rule"].number))
      let published = example["published_raw_alpha_psych_bfi_help_2dp"].number
      if published.isFinite { #expect(abs((found.alpha ?? 0) - published) < 0.01) }
      checkItemRest(found, answers, reversed)
    }
  }

  /// Against the definition: each statement with the sum of the others.
  private func checkItemRest(_ found: Reliability, _ answers: [[Int?]], _ reversed: Set<Int>) {
    let complete = answers.filter { !$0.contains(nil) }.map { person in
      person.enumerated().map { place, answer in Double(reversed.contains(place) ? 7 - (answer ?? 0) : answer ?? 0) }
    }
    for (place, correlation) in found.itemRest.enumerated() {
      let own = complete.map { $0[place] }
      let rest = complete.map { $0.reduce(0, +) - $0[place] }
      #expect(isClose(correlation, self.correlation(own, rest)))
    }
  }
}
