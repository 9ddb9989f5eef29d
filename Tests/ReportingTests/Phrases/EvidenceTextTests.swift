// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct EvidenceTextTests {
  private let dutch = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
  private let english = Wording(.builtIn(.en), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
  private let score = Quantity.score(.dimension("commitment"), .both)

  private func say(
    _ quantity: Quantity, _ reading: Reading, below: Double? = nil, atMost: Double? = nil, above: Double? = nil, atLeast: Double? = nil,
    truth: Truth = .true, heldFor: Int = 1, required: Int = 1
  ) -> String {
    let upper = below.map { Limits.End($0, isIncluded: false) } ?? atMost.map { Limits.End($0, isIncluded: true) }
    let lower = above.map { Limits.End($0, isIncluded: false) } ?? atLeast.map { Limits.End($0, isIncluded: true) }
    return dutch.say(
      Evidence(
        subject: .quantity(quantity, Limits(lower: lower, upper: upper)), measured: .shown(reading), truth: truth, heldFor: heldFor,
        requiredPeriods: required))
  }

  private func points(_ count: Int) -> Reading { .points(Tenths(count: count)) }

  @Test func namesTheNormAndTheDuration() {
    #expect(say(score, points(26), below: 3, heldFor: 2) == "Commitment is 2,6: lager dan de grens 3,0, 2 kwartalen achtereen")
    #expect(say(score, points(26), below: 3.5) == "Commitment is 2,6: lager dan de norm 3,5")
  }

  @Test func saysEveryKindOfLimitWhenItHolds() {
    #expect(say(score, points(26), atMost: 3).hasSuffix("hoogstens de grens 3,0"))
    #expect(say(score, points(36), above: 3).hasSuffix("hoger dan de grens 3,0"))
    #expect(say(score, points(36), atLeast: 3).hasSuffix("minstens de grens 3,0"))
    #expect(say(score, points(33), below: 4, above: 3) == "Commitment is 3,3: tussen 3,0 en 4,0")
  }

  @Test func saysEveryKindOfLimitWhenItDoesNotHold() {
    #expect(say(score, points(36), below: 3, truth: .false).hasSuffix("niet lager dan de grens 3,0"))
    #expect(say(score, points(36), atMost: 3, truth: .false).hasSuffix("hoger dan de grens 3,0"))
    #expect(say(score, points(26), above: 3, truth: .false).hasSuffix("niet hoger dan de grens 3,0"))
    #expect(say(score, points(26), atLeast: 3, truth: .false).hasSuffix("lager dan de grens 3,0"))
    #expect(say(score, points(26), below: 5, above: 3, truth: .false).hasSuffix("niet tussen 3,0 en 5,0"))
  }

  @Test func saysJustWhereTheRoundedNumberWouldContradict() {
    #expect(say(score, points(30), below: 3) == "Commitment is 3,0: net onder de grens 3,0")
    #expect(say(score, points(30), above: 3) == "Commitment is 3,0: net boven de grens 3,0")
    #expect(say(score, points(30), atLeast: 3, truth: .false).hasSuffix("net onder de grens 3,0"))
    #expect(say(score, points(30), atMost: 3, truth: .false).hasSuffix("net boven de grens 3,0"))
    #expect(say(score, points(30), atLeast: 3).hasSuffix("minstens de grens 3,0"))
    #expect(say(score, points(30), below: 3, truth: .false).hasSuffix("niet lager dan de grens 3,0"))
  }

  @Test func saysThatSomethingHasNotLastedLongEnough() {
    let text = say(score, points(26), below: 3, truth: .false, heldFor: 1, required: 2)
    #expect(text == "Commitment is 2,6: lager dan de grens 3,0, maar pas 1 kwartaal (nodig: 2 achtereen)")
  }

  @Test func saysFactsInTheirOwnUnit() {
    #expect(
      say(.indicator("agreements-kept"), .cases(2, of: 6, habit: 8...70), below: 0.6) == "Afspraken nagekomen: 2 van 6 (grens: lager dan 60\u{A0}%)")
    #expect(say(.indicator("meeting-hours"), .hours(Tenths(count: 145)), atLeast: 6) == "Uren overleg: 14,5 uur (grens: minstens 6 uur)")
    #expect(say(.indicator("decision-days"), .days(1), below: 30.5) == "Dagen tot een besluit: 1 dag (grens: lager dan 30,5 dagen)")
    #expect(say(.indicator("agreements-kept"), .count(3), atLeast: 2) == "Afspraken nagekomen: 3 (grens: minstens 2)")
    #expect(say(.responseShare, .percent(35), below: 0.4) == "De respons is 35\u{A0}%: lager dan 40\u{A0}%")
  }

  @Test func saysTheLimitItselfBesideAFactThatDoesNotMeetIt() {
    #expect(say(.indicator("agreements-kept"), .count(0), atLeast: 1, truth: .false) == "Afspraken nagekomen: 0 (grens: minstens 1)")
    #expect(say(.indicator("agreements-kept"), .count(3), atMost: 2, truth: .false) == "Afspraken nagekomen: 3 (grens: hoogstens 2)")
    #expect(say(.indicator("meeting-hours"), .hours(Tenths(count: 80)), below: 6, truth: .false) == "Uren overleg: 8 uur (grens: lager dan 6 uur)")
    #expect(say(.indicator("meeting-hours"), .hours(Tenths(count: 40)), above: 6, truth: .false) == "Uren overleg: 4 uur (grens: hoger dan 6 uur)")
  }

  @Test func saysEveryQuantityInBothLanguages() {
    let quantities: [Quantity] = [
      score, .score(.overall, .perception), .score(.dimension("progress"), .facts), .facet("trust"), .indicator("agreements-kept"),
      .change(.overall, .both, over: 1), .change(.dimension("result"), .both, over: 4), .trend(.dimension("result"), .both),
      .selfOthersGap(.facet("trust")), .selfOthersGap(.dimension("openness")), .perceptionFactsGap("progress"), .disagreement("openness"),
      .dontKnow("openness"), .responseShare, .respondents, .partnersAnswering, .balanceSpread,
    ]
    for quantity in quantities {
      for measured in [Published.shown(points(26)), .withheld, .absent(.noAnswers)] {
        for truth in [Truth.true, .false, .unknown] {
          let evidence = Evidence(
            subject: .quantity(quantity, Limits(upper: .init(3, isIncluded: false))), measured: measured, truth: truth, heldFor: 2,
            requiredPeriods: 3)
          for text in [dutch.say(evidence), english.say(evidence)] { #expect(isFinished(text), "\(text)") }
        }
      }
    }
  }

  @Test func saysWhyNothingCanBeSaid() {
    let limits = Limits(upper: .init(3, isIncluded: false))
    let withheld = Evidence(subject: .quantity(score, limits), measured: .withheld, truth: .unknown)
    #expect(dutch.say(withheld) == "Commitment: niet getoond")
    let absent = Evidence(subject: .quantity(.balanceSpread, limits), measured: .absent(.noAnswers), truth: .unknown)
    #expect(english.say(absent) == "The gap between the highest and the lowest theme of the balance: no answers")
  }

  @Test func saysSignals() {
    let signal = Evidence(subject: .signal("silence", .structural), measured: .absent(.notApplicable), truth: .true)
    #expect(dutch.say(signal) == "Het signaal ‘Stilte’ is structureel")
    let many = Evidence(subject: .signals(.stop, .active, atLeast: 2), measured: .shown(.count(1)), truth: .false)
    #expect(dutch.say(many) == "Nu 1 stopsignaal duidelijk aanwezig of structureel, nodig zijn er 2")
    for kind in SignalKind.allCases {
      for state in SignalState.allCases {
        for truth in [Truth.true, .false, .unknown] {
          let evidence = Evidence(subject: .signals(kind, state, atLeast: 1), measured: .shown(.count(2)), truth: truth)
          #expect(isFinished(dutch.say(evidence)))
        }
      }
    }
  }

  private func isFinished(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("{") && text.firstMatch(of: /[a-z]\.[a-z]/) == nil
  }
}
