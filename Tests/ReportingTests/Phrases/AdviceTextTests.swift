// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct AdviceTextTests {
  private let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
  private let collaboration = SampleReport.troubled.collaboration

  @Test(arguments: [
    (100, "Zeer waarschijnlijk"), (95, "Zeer waarschijnlijk"), (94, "Waarschijnlijk"), (80, "Waarschijnlijk"),
    (79, "Onduidelijk"), (0, "Onduidelijk"),
  ])
  func hasThreeWordsForCertainty(_ percent: Int, _ word: String) {
    #expect(wording.certainty(percent) == word)
  }

  @Test(arguments: [(100, "Stevig"), (90, "Stevig"), (89, "Redelijk stevig"), (70, "Redelijk stevig"), (69, "Wankel"), (0, "Wankel")])
  func hasThreeWordsForStability(_ percent: Int, _ word: String) {
    #expect(wording.say(PublishedAdvice.Stability(percent: percent)) == word)
  }

  @Test func saysWhetherTheAdviceHangsOnTheWeights() {
    let none = PublishedRobustness(tried: 24, changing: [], hangsOnOnePartner: .shown(false))
    #expect(
      wording.say(none, for: collaboration)
        == "Andere wegingen maken niet uit: alle 24 geven hetzelfde advies. Het advies hangt niet af van één partner.")
    let turns: [PublishedRobustness.Turn] = [
      .init(weighting: .dimension("commitment", percent: 50), advice: "adjust"), .init(weighting: .perception(percent: 75), advice: "stop"),
      .init(weighting: .voice(.respondent), advice: "adjust"), .init(weighting: .dimension("result", percent: 0), advice: "adjust"),
      .init(weighting: .dimension("result", percent: 200), advice: "adjust"),
    ]
    let some = PublishedRobustness(tried: 24, changing: Array(turns.prefix(2)), hangsOnOnePartner: .withheld)
    #expect(
      wording.say(some, for: collaboration)
        == "Bij 22 van de 24 andere wegingen blijft dit het advies. Het wordt anders met Commitment half zo zwaar (Doorgaan en bijsturen) en "
        + "beleving voor 75\u{A0}% in plaats van 60\u{A0}% (Stoppen).")
    let many = PublishedRobustness(tried: 24, changing: turns, hangsOnOnePartner: .shown(true))
    let said = wording.say(many, for: collaboration) ?? ""
    #expect(
      said.hasSuffix("iedere deelnemer even zwaar (Doorgaan en bijsturen) en nog 2 andere. Zonder een van de partners zou het advies anders zijn."))
    let one = PublishedRobustness(tried: 1, changing: [], hangsOnOnePartner: .withheld)
    #expect(wording.say(one, for: collaboration) == "De andere weging geeft hetzelfde advies.")
    #expect(wording.say(PublishedRobustness(tried: 0, changing: [], hangsOnOnePartner: .withheld), for: collaboration) == nil)
  }

  @Test func saysWhatWouldChangeTheAdvice() throws {
    let period = try #require(SampleReport.troubled.latest)
    #expect(
      period.advice.turns.map { wording.say($0, in: period, of: collaboration) } == [
        "Commitment op 3,0 (nu 2,5): dan Doorgaan en bijsturen", "Afspraken nagekomen, 2 meer (nu 2 van 6): dan Doorgaan en bijsturen",
        "De beleving van alle thema’s 0,4 hoger: dan Doorgaan en bijsturen",
      ])
    #expect(wording.say(.cases("agreements-kept", -1, advice: "stop"), in: period, of: collaboration).contains("1 minder"))
    #expect(wording.say(.overall(by: Tenths(count: -2), advice: "stop"), in: period, of: collaboration).contains("0,2 lager"))
  }

  @Test func provesASignalByWhatWasMeasured() throws {
    let period = try #require(SampleReport.troubled.latest)
    #expect(
      wording.say(.signal("non-commitment", .structural), in: period)
        == "Vrijblijvendheid is structureel. Afspraken nagekomen: 2 van 6 (grens: lager dan 60\u{A0}%)")
  }

  @Test func showsTheContrastOfASignal() {
    let much = evidence(.indicator("meeting-hours"), Limits(lower: .init(6, isIncluded: true)))
    let more = evidence(.indicator("decision-days"), Limits(lower: .init(9, isIncluded: true)))
    let little = evidence(.score(.dimension("progress"), .both), Limits(upper: .init(3, isIncluded: false)))
    #expect(EvidenceChoice.telling([much, more, little]) == [much, little])
    #expect(EvidenceChoice.telling([much, more]) == [much])
    #expect(EvidenceChoice.telling([]) == [])
  }

  @Test func keepsOnlyTheStrictestLimitOnAQuantity() {
    let loose = evidence(.facet("trust"), Limits(upper: .init(3.5, isIncluded: false)))
    let strict = evidence(.facet("trust"), Limits(upper: .init(3, isIncluded: false)))
    let other = evidence(.facet("trust"), Limits(lower: .init(1, isIncluded: true)))
    #expect(EvidenceChoice.distinct([loose, strict, other, strict]) == [strict, other])
  }

  private func evidence(_ quantity: Quantity, _ limits: Limits) -> Evidence {
    Evidence(subject: .quantity(quantity, limits), measured: .shown(.points(Tenths(count: 20))), truth: .true)
  }

  @Test func saysStopDifferentlyWhereTheLawRequiresTheCollaboration() {
    #expect(wording.title("stop", for: collaboration) == "Stoppen")
    #expect(wording.title("stop", for: SampleReport.healthy.collaboration) == "Vorm herzien")
  }

  @Test func listsWithAnd() {
    #expect(wording.list([]) == "")
    #expect(wording.list(["a"]) == "a")
    #expect(wording.list(["a", "b", "c"]) == "a, b en c")
  }
}
