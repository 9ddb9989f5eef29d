// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct SectionTests {
  private func page(_ collaboration: PublishedCollaboration, _ language: Language = .nl) throws -> PageContext {
    let wording = Wording(.builtIn(language), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    return try #require(PageContext(SampleReport.report, collaboration, wording))
  }

  @Test func asksThreeDifferentQuestionsTheDecisionFirstThenSignals() throws {
    let questions = QuestionsSection.chosen(try page(SampleReport.troubled))
    #expect(
      questions.map(\.text) == [
        "Is het deze vorm die niet werkt, of het idee?", "Wie spreekt wie aan als een afspraak blijft liggen?",
        "Wat zou er gebeuren als we een kwartaal niet overleggen?",
      ])
    #expect(questions.map(\.anchor) == ["summary", "signal-non-commitment", "signal-sham-collaboration"])
  }

  @Test func neverAsksTheSameQuestionTwice() throws {
    var collaboration = SampleReport.troubled
    collaboration.periods[5].signals = Array(repeating: collaboration.periods[5].signals[1], count: 4)
    let questions = QuestionsSection.chosen(try page(collaboration)).map(\.text)
    #expect(Set(questions).count == questions.count)
  }

  @Test func asksAboutTheAdviceWhenNothingElseStandsOut() throws {
    #expect(QuestionsSection.chosen(try page(SampleReport.withheld)).map(\.anchor) == ["summary"])
  }

  @Test func putsTheStrongestSignalFirstAndThoseInLineWithTheAdviceBeforeOthers() throws {
    #expect(try page(SampleReport.troubled).holdingSignals.map(\.id) == ["non-commitment", "sham-collaboration"])
    let healthy = try page(SampleReport.healthy)
    #expect(healthy.kindRank(.continue) == 0)
  }

  @Test func countsWhatBecameOfActions() throws {
    #expect(LedgerSection.line(try page(SampleReport.troubled)) == "2 van 4 acties gedaan; 1 te laat en 1 blijven liggen")
    #expect(LedgerSection.line(try page(SampleReport.healthy)) == nil)
  }

  @Test func keepsOlderActionsApartFromThoseOfTheLastReview() throws {
    var collaboration = SampleReport.troubled
    let last = try #require(collaboration.periods[5].ledger.map(\.agreedIn).max())
    let before = try #require(last.shifted(by: -1))
    collaboration.periods[5].ledger[3].agreedIn = before
    let texts = collaboration.periods[5].ledger.map(\.text)
    let ledger = LedgerSection.value(try page(collaboration))
    #expect(ledger["rows"].items.map { $0["text"].string } == texts.prefix(3).map(Optional.some))
    #expect(ledger["older"].items.map { $0["text"].string } == [texts[3]])
  }

  @Test func saysWhyAFactHasNoScoreAsWhyItWasNotMeasured() throws {
    var collaboration = SampleReport.troubled
    let index = try #require(collaboration.periods[5].indicators.firstIndex { $0.score.value != nil })
    collaboration.periods[5].indicators[index].value = .absent(.tooFewCases)
    collaboration.periods[5].indicators[index].score = .absent(.notAsked)
    let row = FactRow.value(collaboration.periods[5].indicators[index], try page(collaboration))
    #expect(row["value"].string == "te weinig gevallen")
    #expect(row["score"]["text"].string == "te weinig gevallen")
  }

  @Test func saysTheBalance() throws {
    #expect(BalanceSection.sentence(try page(SampleReport.troubled)) == "Uit balans: Resultaat staat 0,9 hoger dan Voortgang. De grens is 0,8.")
    #expect(BalanceSection.sentence(try page(SampleReport.healthy)).hasPrefix("De thema’s zijn in balans"))
    #expect(BalanceSection.sentence(try page(SampleReport.withheld)) == "De balans is niet te bepalen: er ontbreekt een score.")
  }

  @Test func showsPeriodsWithoutAMeasurementToo() throws {
    let troubled = try page(SampleReport.troubled)
    #expect(
      ChangeSection.shown(troubled).map(\.description) == [
        "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3",
      ])
    let cells = ChangeSection.value(troubled)["rows"].items.first?["cells"].items.compactMap(\.string)
    #expect(cells == ["3,2", "3,1", "niet gemeten", "2,9", "2,8", "2,7", "2,5"])
  }

  @Test func putsWhatHasNoRoomInTheFirstTableIntoOthers() throws {
    var collaboration = SampleReport.troubled
    let last = try #require(collaboration.periods.last)
    // Eight quarters, four years without a measurement, and four quarters before that.
    collaboration.periods = (0..<28).reversed().filter { !(8..<24).contains($0) }.map { age in
      var period = last
      period.period = last.period.shifted(by: -age) ?? last.period
      return period
    }
    let change = ChangeSection.value(try page(collaboration))
    #expect(ChangeSection.shown(try page(collaboration)).count == 28)
    #expect(change["periods"].items.count == 8)
    #expect(change["earlier"].items.map { $0["caption"].string } == ["Van 4e kwartaal 2019 tot en met 3e kwartaal 2020"])
    #expect(change["earlier"].items.first?["periods"].items.count == 4)
    #expect(change["earlier"].items.first?["rows"].items.first?["cells"].items.count == 4)
  }

  @Test func saysFellOnlyOfSureChanges() throws {
    #expect(ChangeSection.value(try page(SampleReport.troubled))["sentence"].string == "Gedaald: Voortgang.")
    #expect(ChangeSection.value(try page(SampleReport.healthy))["sentence"].string == "Dit is de eerste meting. Vergelijken kan vanaf de volgende.")
  }

  @Test func worksTheMethodOutWithNumbersOfThisReport() throws {
    let sentences = MethodText(try page(SampleReport.troubled)).sentences
    #expect(sentences.contains { $0.contains("Commitment: 0,6 × 2,7 + 0,4 × 2,1 = 2,5.") })
  }

  @Test func sortsStatementsLowestFirstAndThoseWithoutAMeanLast() throws {
    #expect(StatementRow.sorted("commitment", try page(SampleReport.troubled)).map(\.id) == ["C6", "C3", "C2", "C1"])
    #expect(StatementRow.sorted("commitment", try page(SampleReport.withheld)).map(\.id) == ["C1", "C2", "C3", "C6"])
  }

  @Test func saysWhereAFactReachesTheNorm() throws {
    let page = try page(SampleReport.troubled)
    let commitment = ThemeSection.value(page.period.dimensions[0], page)
    #expect(commitment["indicators"].items.map { $0["norm"].string } == ["minstens 71\u{A0}%"])
    #expect(commitment["unscored"].items.map { $0["norm"].string } == ["geen norm"])
    let days = ThemeSection.value(page.period.dimensions[1], page)["indicators"].items
    #expect(days.map { $0["norm"].string } == ["hoogstens 43 dagen"])
  }

  @Test func saysWithheldInOneSentenceForAllReasons() throws {
    let value = AccountabilitySection.value(try page(SampleReport.withheld))
    #expect(value["withheld"].string?.hasPrefix("57 uitkomsten staan niet in dit rapport") == true)
    #expect(value["response"].string == "Te weinig antwoorden om te tonen (minder dan 5), 3 partners doen mee")
  }

  @Test func admitsThatCountsAreHiddenEvenWhenNoResultIs() throws {
    var collaboration = SampleReport.healthy
    #expect(AccountabilitySection.value(try page(collaboration))["withheld"].string?.hasPrefix("Sommige aantallen") == true)
    for index in collaboration.periods[0].statements.indices { collaboration.periods[0].statements[index].distribution = .absent(.notAsked) }
    #expect(AccountabilitySection.value(try page(collaboration))["withheld"].string == "Alle uitkomsten staan in dit rapport. Er is niets verborgen.")
  }

  @Test func leavesOutRegistersWithoutRowsAndSaysWhatIsSelected() throws {
    let page = try page(SampleReport.troubled)
    let tables = RegisterTable.values("agility", page)
    #expect(tables.map { $0["title"].string } == ["Ontwikkelingen (Soort: wet of politics)"])
    #expect(tables.first?["rows"].items.last?["cells"].items.map(\.string) == ["politics", "12 september 2026", "–"])
    #expect(RegisterTable.values("result", page).isEmpty)
  }

  @Test(arguments: [("Groene Delta", "short"), ("Arbeidsmarkttoeleiding", "long"), (String(repeating: "Wij ", count: 16), "long"), ("", "short")])
  func asksForSmallerLettersForALongTitle(title: String, size: String) {
    let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    var collaboration = SampleReport.troubled
    collaboration.collaboration.title = title
    #expect(HeadingSection.value(SampleReport.report, collaboration, wording)["size"].string == size)
  }

  @Test func warnsWhenThePeriodOfTheReportWasNotMeasured() throws {
    let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    let old = HeadingSection.value(SampleReport.report, SampleReport.withheld, wording)
    #expect(old["notice"].string == "Dit zijn de uitkomsten van 2e kwartaal 2026. In 3e kwartaal 2026 is niet gemeten.")
    let never = HeadingSection.value(SampleReport.report, SampleReport.neverMeasured, wording)
    #expect(never["notice"].string?.contains("nog niet gemeten") == true)
  }

  @Test func limitsSuggestedActionsAndTheirDoubles() throws {
    let actions = ActionsSection.value(try page(SampleReport.troubled)).items.compactMap { $0["text"].string }
    #expect(actions.count == 4)
    #expect(actions.first == "Plan binnen vier weken een gesprek over doel en vorm.")
    #expect(Set(actions).count == actions.count)
  }

  @Test func doubtsAnOutcomeThatDependsOnWhoDidNotAnswer() throws {
    var collaboration = SampleReport.healthy
    collaboration.periods[0].response.tippingGap = .shown(Tenths(count: 4))
    #expect(SummarySection.value(try page(collaboration))["doubt"].string?.contains("0,4") == true)
    collaboration.periods[0].response.tippingGap = .shown(Tenths(count: 14))
    #expect(SummarySection.value(try page(collaboration))["doubt"].string == nil)
  }
}
