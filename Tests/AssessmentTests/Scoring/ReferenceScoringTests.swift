// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct ReferenceScoringTests {
  private let reference: ReferenceSet
  private let measured: [ID<Collaboration>: [Measurement]]

  init() throws {
    reference = try ReferenceSet.shared.get()
    let all = Measuring.measure(reference.input, by: reference.normenkader, until: nil)
    measured = Dictionary(uniqueKeysWithValues: all.map { ($0.collaboration.id, $0.measurements) })
  }

  private func measurement(_ expected: JSONValue) throws -> Measurement {
    let period = ReferenceSet.period(expected["period"].text)
    return try #require(measured[ID(expected["collaboration"].text)]?.first { $0.period == period })
  }

  private func scoring(
    _ collaboration: String, _ period: String, _ normenkader: Normenkader, knowsInvited: Bool = true, weights: [ID<Partner>: Double] = [:]
  ) -> PeriodScoring {
    let when = ReferenceSet.period(period)
    let layout = ScaleLayout(normenkader)
    let responses = reference.input.responses.filter { $0.collaboration.rawValue == collaboration && $0.period == when }
    let rows = reference.input.registers["partners"]?.rows.filter { $0.collaboration.rawValue == collaboration } ?? []
    let members = Membership(
      rows: rows, rule: MembershipRule(register: "partners", partner: "partner", invited: "invited", joined: "joined-on", left: "left-on"),
      declaration: ScoringExample.members
    )
    return PeriodScoring(
      PeriodMoments(responses, layout: layout), layout: layout, voice: normenkader.scoring.voice,
      takingPart: knowsInvited ? members.takingPart(in: when) : [:], weights: weights
    )
  }

  @Test func measuresEveryPeriodOfEveryCollaboration() {
    #expect(measured.values.reduce(0) { $0 + $1.count } == 19)
    #expect(measured["C05"]?.map(\.period.description) == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"])
  }

  @Test func givesTheExpectedScoresAndIntervals() throws {
    for example in reference.expected["cases"].list {
      let found = try measurement(example)
      for (dimension, expected) in example["dimensions"].object {
        let estimate = try #require(found.scales[.dimension(ID(dimension))]?.estimate)
        let name = "\(example["collaboration"].text) \(example["period"].text) \(dimension)"
        #expect(Double(estimate.respondents) == expected["n"].number, "\(name)")
        #expect(Double(estimate.partners) == expected["partners"].number, "\(name)")
        let actual: [String: Double] = [
          "score": estimate.value, "se": estimate.standardError, "df": estimate.degreesOfFreedom, "lo95": estimate.interval.lowerBound,
          "hi95": estimate.interval.upperBound, "V_missing_partner": estimate.variance.missingPartners,
          "V_sampling": estimate.variance.sampling, "V_answer": estimate.variance.answers, "n_eff": estimate.effectiveRespondents,
          "respondent_mean": estimate.respondentMean, "spread_AD": estimate.spread, "p_below_3.5": estimate.probability(below: 3.5),
          "p_below_3.0": estimate.probability(below: 3), "p_below_2.75": estimate.probability(below: 2.75),
        ]
        for (key, value) in actual { #expect(isClose(value, expected[key].number), "\(name) \(key): \(value)") }
      }
    }
  }

  @Test func goesThroughTheExpectedSteps() throws {
    for example in reference.expected["cases"].list {
      let scoring = scoring(example["collaboration"].text, example["period"].text, reference.normenkader)
      for (place, dimension) in reference.normenkader.dimensions.enumerated() {
        let expected = example["dimensions"][dimension.id.rawValue]
        try checkSteps(try #require(scoring.sample(place)), expected)
      }
    }
  }

  private func checkSteps(_ sample: ScaleSample, _ expected: JSONValue) throws {
    let terms = MAFEstimate(sample)
    #expect(Double(terms.degreesWithin) == expected["nu_within"].number)
    #expect(Double(sample.residualDegrees) == expected["df_error"].number)
    #expect(Double(sample.partnersTakingPart) == expected["invited_partners"].number)
    #expect(isClose(terms.squaresWithin, expected["ss_within"].number))
    #expect(isClose(sample.residualSquares, expected["ss_error"].number))
    #expect(isClose(terms.personVariance, expected["s2_within"].number))
    #expect(isClose(terms.answerVariance, expected["e2_answer"].number))
    #expect(isClose(terms.partnerVariance, expected["s2_between"].number))
  }

  @Test func givesTheExpectedPersonScores() {
    let layout = ScaleLayout(reference.normenkader)
    for example in reference.expected["cases"].list {
      let period = ReferenceSet.period(example["period"].text)
      let responses = reference.input.responses.filter {
        $0.collaboration.rawValue == example["collaboration"].text && $0.period == period
      }
      let moments = PeriodMoments(responses, layout: layout)
      for (place, dimension) in reference.normenkader.dimensions.enumerated() {
        let scores = moments.sorted.flatMap { partner in
          partner.moments.scores[place].entries.flatMap { [Double](repeating: 1 + $0.value.steps, count: $0.count) }
        }
        let expected = example["dimensions"][dimension.id.rawValue]["person_scores"].object.values.map(\.number)
        #expect(scores.count == expected.count)
        #expect(zip(scores.sorted(), expected.sorted()).allSatisfy { isClose($0, $1) })
      }
    }
  }

  @Test func givesTheExpectedCorrelationsAndOverallScores() throws {
    for example in reference.expected["cases"].list {
      let found = try measurement(example)
      let rows = example["correlation"].list.map(\.numbers)
      #expect(found.correlations.scales == reference.normenkader.dimensions.map { .dimension($0.id) })
      for (actual, expected) in zip(found.correlations.matrix, rows) {
        #expect(actual.count == 4 && zip(actual, expected).allSatisfy { isClose($0, $1) })
      }
      let overall = try #require(found.overall)
      #expect(overall == found.overallPerception)
      #expect(isClose(overall.value, example["overall"]["score"].number))
      #expect(isClose(overall.standardError, example["overall"]["se"].number))
      #expect(isClose(overall.degreesOfFreedom, example["overall"]["df"].number))
      #expect(isClose(overall.interval.lowerBound, example["overall"]["lo95"].number))
      #expect(isClose(overall.interval.upperBound, example["overall"]["hi95"].number))
      #expect(isClose(overall.probability(below: 3.5), example["overall_p_below_3.5"].number))
    }
  }

  @Test func weighsStatementsAndPartners() throws {
    let example = reference.expected["weighted_case"]
    var normenkader = reference.normenkader
    for (place, weight) in example["item_weights"].numbers.enumerated() { normenkader.dimensions[1].statements[place].weight = weight }
    let weights = example["partner_weights"].object.map { (Partner(name: $0.key).id, $0.value.number) }
    let scoring = scoring("C01", "T2", normenkader, weights: Dictionary(uniqueKeysWithValues: weights))
    let sample = try #require(scoring.sample(1))
    try check(sample, example["expected"])
  }

  @Test func withoutNumbersOfInvitedPeopleEverybodyCounts() throws {
    let scoring = scoring("C01", "T2", reference.normenkader, knowsInvited: false)
    try check(try #require(scoring.sample(1)), reference.expected["weighted_case"]["unknown_invited"])
    #expect(scoring.response.invited == nil)
  }

  private func check(_ sample: ScaleSample, _ expected: JSONValue) throws {
    try checkSteps(sample, expected)
    let terms = MAFEstimate(sample)
    #expect(Double(sample.respondents) == expected["n"].number)
    #expect(isClose(terms.score, expected["score"].number))
    #expect(isClose(terms.variance.total.squareRoot(), expected["se"].number))
    #expect(isClose(terms.degreesOfFreedom, expected["df"].number))
    #expect(isClose(terms.variance.missingPartners, expected["V_missing_partner"].number))
    #expect(isClose(terms.variance.sampling, expected["V_sampling"].number))
    #expect(isClose(terms.variance.answers, expected["V_answer"].number))
    #expect(isClose(terms.effectiveRespondents, expected["n_eff"].number))
  }

  @Test func findsTheScoreWhereAProbabilityIsReached() throws {
    let examples = reference.expected["counterfactual"].list
    #expect(examples.count == 57)
    for example in examples {
      let overall = try #require(try measurement(example).overall)
      let (norm, p) = (example["norm"].number, example["p"].number)
      let score = norm - StudentT(overall.degreesOfFreedom).quantile(p) * overall.standardError
      #expect(isClose(score, example["score_where_p_below_equals_p"].number))
      var moved = overall
      moved.value = score
      #expect(isClose(moved.probability(below: norm), p))
    }
  }

  @Test func knowsWhichShareResponded() throws {
    for example in reference.expected["nonresponse_tipping"].list {
      let found = try measurement(example)
      let invited = try #require(found.response.invited)
      #expect(isClose(Double(found.response.respondents) / Double(invited), example["response"].number))
    }
  }

  @Test func theFDistributionSaysWhetherPartnersDiffer() {
    for example in reference.expected["cases"].list {
      for dimension in example["dimensions"].object.values where !dimension["partner_difference"].object.isEmpty {
        let difference = dimension["partner_difference"]
        guard case .number(let f) = difference["F"] else { continue }
        let (people, partners) = (dimension["n"].number, dimension["partners"].number)
        #expect(isClose(FisherF(partners - 1, people - partners).upperTail(f), difference["p"].number))
      }
    }
  }

  @Test func theFDistributionGivesFeldtsIntervals() {
    let complete = reference.expected["reliability"].list.map { $0["complete_cases"] }
    let small = reference.expected["cases"].list.flatMap { $0["dimensions"].object.values.map { $0["alpha_complete_cases"] } }
    for example in complete + small where !example.object.isEmpty {
      let (people, statements, alpha) = (example["n"].number, example["k"].number, example["alpha"].number)
      guard alpha.isFinite else { continue }
      let distribution = FisherF(people - 1, (people - 1) * (statements - 1))
      #expect(isClose(1 - (1 - alpha) * distribution.quantile(0.975), example["feldt_lo"].number))
      #expect(isClose(1 - (1 - alpha) * distribution.quantile(0.025), example["feldt_hi"].number))
    }
  }
}
