// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

/// Why an advice is neither harsher nor milder, and which half of a signal is missing.
@Suite struct AlternativesTextTests {
  private let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
  private let collaboration = SampleReport.troubled.collaboration
  private let now = SampleReport.period(2026, 3)

  private func leaf(_ evidence: Evidence, _ truth: Truth, in period: Period? = nil) -> JudgedCondition {
    var judged = evidence
    judged.truth = truth
    return JudgedCondition(.measured(judged), truth: truth, period: period ?? now)
  }

  private func whole(_ kind: JudgedCondition.Kind, _ truth: Truth, _ parts: [JudgedCondition]) -> JudgedCondition {
    JudgedCondition(kind, truth: truth, period: now, parts: parts)
  }

  private func period(_ rules: [JudgedRule], as id: ID<AdviceRule>, _ outcome: AdviceRule.Outcome, certainty: Int? = 80) throws -> PublishedPeriod {
    var period = try #require(SampleReport.troubled.latest)
    period.advice = PublishedAdvice(id: id, outcome: outcome, certainty: certainty, rules: rules)
    return period
  }

  private let one = Evidence(subject: .signals(.stop, .structural, atLeast: 2), measured: .shown(.count(1)), truth: .false)
  private let score = Evidence(
    subject: .quantity(.score(.overall, .both), Limits(upper: .init(2.6, isIncluded: false))), measured: .shown(.points(Tenths(count: 28))),
    truth: .false)
  private let hidden = Evidence(
    subject: .quantity(.facet("trust"), Limits(upper: .init(2.6, isIncluded: false))), measured: .withheld, truth: .unknown, source: .answers)

  @Test func saysWhatKeepsTheNextHarsherRuleFromHolding() throws {
    let stop = whole(.all, .false, [leaf(one, .false), leaf(SampleReport.keptLow, .true), whole(.any, .false, [leaf(score, .false)])])
    let found = try period([JudgedRule(id: "stop", condition: stop), JudgedRule(id: "reconsider", condition: nil)], as: "reconsider", .reconsider)
    #expect(
      wording.whyNotHarsher(found, collaboration)
        == "Waarom niet strenger (‘Stoppen’): nu 1 stopsignaal structureel, nodig zijn er 2; en het totaal over alle thema’s is 2,8: niet lager dan "
        + "de grens 2,6.")
  }

  @Test func choosesTheNextHarsherRuleAndNotTheHarshest() throws {
    let rules = [
      JudgedRule(id: "stop", condition: leaf(one, .false)), JudgedRule(id: "reconsider", condition: leaf(score, .false)),
      JudgedRule(id: "adjust", condition: nil),
    ]
    let said = wording.whyNotHarsher(try period(rules, as: "adjust", .adjust), collaboration)
    #expect(said?.hasPrefix("Waarom niet strenger (‘Pas op de plaats’): ") == true)
    #expect(wording.whyNotHarsher(try period(Array(rules.prefix(1)), as: "stop", .stop), collaboration) == nil)
  }

  @Test func saysWhatIsUnknownOrNotShownWithoutTheFigure() throws {
    let stop = whole(.all, .unknown, [leaf(SampleReport.keptLow, .true), leaf(hidden, .unknown)])
    let found = try period([JudgedRule(id: "stop", condition: stop), JudgedRule(id: "adjust", condition: nil)], as: "adjust", .adjust)
    #expect(wording.whyNotHarsher(found, collaboration) == "Waarom niet strenger (‘Stoppen’): Vertrouwen (uit antwoorden): niet getoond.")
  }

  @Test func namesThePeriodThatDidNotHold() throws {
    let parts = [leaf(score, .true), leaf(score, .false, in: SampleReport.period(2026, 2))]
    let stop = whole(.forPeriods(3), .false, parts)
    let found = try period([JudgedRule(id: "stop", condition: stop), JudgedRule(id: "adjust", condition: nil)], as: "adjust", .adjust)
    #expect(wording.whyNotHarsher(found, collaboration)?.hasSuffix("niet lager dan de grens 2,6 (2e kwartaal 2026).") == true)
    let short = whole(.forPeriods(3), .unknown, [leaf(score, .true)])
    let early = try period([JudgedRule(id: "stop", condition: short), JudgedRule(id: "adjust", condition: nil)], as: "adjust", .adjust)
    #expect(wording.whyNotHarsher(early, collaboration) == "Waarom niet strenger (‘Stoppen’): er is pas 1 meting, nodig zijn er 3.")
  }

  @Test func saysThatTheChosenRuleComesBeforeTheMilderOne() throws {
    let own = whole(.any, .true, [leaf(score, .false), leaf(SampleReport.keptLow, .true)])
    let found = try period([JudgedRule(id: "reconsider", condition: own)], as: "reconsider", .reconsider)
    #expect(
      wording.whyNotMilder(found, collaboration)?.replacing("\u{A0}", with: " ")
        == "Waarom niet milder (‘Doorgaan en bijsturen’): ‘Pas op de plaats’ komt eerder in de lijst en geldt al: Afspraken nagekomen: 2 van 6 "
        + "(grens: lager dan 60 %, 2 kwartalen achtereen).")
    #expect(wording.whyNotMilder(try period([JudgedRule(id: "continue", condition: nil)], as: "continue", .continue), collaboration) == nil)
  }

  @Test func explainsACertaintyBelowOneHalf() throws {
    #expect(wording.doubt(try period([], as: "adjust", .adjust, certainty: 45).advice)?.hasPrefix("In de meeste berekeningen") == true)
    #expect(wording.doubt(try period([], as: "adjust", .adjust, certainty: 50).advice) == nil)
    #expect(wording.doubt(try period([], as: "adjust", .adjust, certainty: nil).advice) == nil)
  }

  private func signal(_ state: SignalState, _ parts: [JudgedCondition]) -> PublishedSignal {
    PublishedSignal(
      id: "silence", kind: .stop, state: state, certainty: nil, since: nil, evidence: [], missing: [], condition: whole(.all, .unknown, parts))
  }

  @Test func saysWhichHalfOfASignalIsMissing() {
    let fact = Evidence(
      subject: .quantity(.indicator("agreements-kept"), Limits(upper: .init(0.6, isIncluded: false))), measured: .absent(.notCollected),
      truth: .unknown, source: .registers)
    var answers = score
    answers.source = .answers
    #expect(
      wording.missingHalf(of: signal(.unknown, [leaf(answers, .true), leaf(fact, .unknown)]))
        == "De helft over feiten is niet te beoordelen: geen register ‘agreements’.")
    var rows = SampleReport.keptLow
    rows.source = .registers
    #expect(
      wording.missingHalf(of: signal(.unknown, [leaf(hidden, .unknown), leaf(rows, .true)]))
        == "De helft over antwoorden is niet te beoordelen: Vertrouwen (uit antwoorden): niet getoond.")
    // What was judged but may not be seen is not missing.
    #expect(wording.missingHalf(of: signal(.active, [leaf(hidden, .unknown), leaf(rows, .true)])) == nil)
    #expect(wording.missingHalf(of: signal(.unknown, [leaf(hidden, .unknown), leaf(fact, .unknown)])) == nil)
    #expect(wording.missingHalf(of: signal(.unknown, [leaf(fact, .unknown)])) == nil)
  }

  @Test func namesWhereAFigureComesFromWhereItsWordsDoNot() {
    func said(_ quantity: Quantity, _ source: Evidence.Source?) -> String {
      wording.say(
        Evidence(
          subject: .quantity(quantity, Limits(upper: .init(3, isIncluded: false))), measured: .shown(.points(Tenths(count: 25))), truth: .true,
          source: source))
    }
    #expect(said(.facet("trust"), .answers).hasPrefix("Vertrouwen (uit antwoorden) is 2,5"))
    #expect(said(.score(.dimension("commitment"), .both), .both).hasPrefix("Commitment (uit antwoorden en registers) is 2,5"))
    #expect(said(.score(.dimension("commitment"), .perception), .answers).hasPrefix("De beleving van Commitment is 2,5"))
    #expect(said(.responseShare, nil).hasPrefix("De respons is 2,5"))
  }
}
