// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// A heading with "organisatie" in it is not yet the partner.
struct PartnerHeadingTests {
  private func read(_ heading: String, _ cells: [String], settings: DossierSettings = TableFixture.settings()) -> TableFixture.Reading {
    let rows = cells.enumerated().map { "\($1);\($0 % 5 + 1);2;3" }
    return TableFixture.read(answers: ["2026-Q1.csv": (["\(heading);C1;C2;O1"] + rows).joined(separator: "\n")], settings: settings)
  }

  @Test(arguments: [
    "Namens welke organisatie vult u deze vragenlijst in?", "Bij welke organisatie werkt u?", "Uw organisatie", "Naam van uw organisatie:",
    "Which organisation do you represent?", "MIJN ORGANISATIE",
  ])
  func knowsCommonQuestionsForThePartner(heading: String) {
    let reading = read(heading, ["A", "B", "A"])
    #expect(reading.findings == [])
    #expect(reading.input.partnerNames.count == 2)
  }

  @Test(arguments: [
    "Namens welke partnerorganisatie vult u deze lijst in?", "Van welke organisatie bent u lid?", "Organisatie waarvoor u invult",
    "What is the name of your organisation?", "What is your partner organisation?", "Wat is uw partner-organisatie?",
    "Naam van de partner", "Which partner do you belong to?",
  ])
  func takesAQuestionForTheOrganisationWithAWarning(heading: String) {
    let reading = read(heading, ["A", "B", "A"])
    #expect(reading.findings == ["2026-Q1.csv:1:1 warning B3210"])
    #expect(reading.diagnostics.first?.fixIt?.message.text(in: .nl).contains("\": partner}") == true)
    #expect(reading.input.partnerNames.count == 2)
  }

  @Test(arguments: [
    "Hoe groot is uw organisatie?", "In welke sector werkt uw organisatie?", "Met welke partner werkt u het meest samen?",
    "Wat gaat goed in uw organisatie?", "Welke organisatie draagt het meest bij?", "Mijn organisatie doet mee", "Welke partner mist u nog?",
    "Wat is uw rol in uw organisatie?", "What is your role in your organisation?", "Hoe lang werkt u bij uw organisatie?",
  ])
  func leavesOtherQuestionsAboutOrganisationsAlone(heading: String) {
    let reading = read(heading, ["klein", "groot", "klein"])
    #expect(reading.findings == ["2026-Q1.csv:1 warning B3208", "2026-Q1.csv:1:1 warning B3102"])
    #expect(reading.input.partnerNames.count == 1)
  }

  @Test(arguments: [["Mee eens", "Oneens", "Mee eens"], ["weet niet", "Ja", "Nee", "Ja"], ["Tevreden", "Ontevreden", "Tevreden"]])
  func neverTakesAColumnOfAnswers(cells: [String]) {
    let called = read("Organisatie", cells)
    #expect(called.findings == ["2026-Q1.csv:1 warning B3208", "2026-Q1.csv:1:1 warning B3218"])
    #expect(called.input.partnerNames.count == 1)
    let asked = read("Van welke organisatie bent u een lid?", cells)
    #expect(asked.findings == ["2026-Q1.csv:1 warning B3208", "2026-Q1.csv:1:1 warning B3102"])
    let declared = read("Organisatie", cells, settings: TableFixture.settings(columns: ["Organisatie": .partner]))
    #expect(declared.findings.filter { $0.contains("B3218") } == [])
  }

  @Test func saysThatPartnersAreNumbers() {
    #expect(read("Partner", ["1", "2", "1"]).findings == ["2026-Q1.csv:1:1 warning B3219"])
    let named = TableFixture.settings(partnerAliases: ["1": "Gemeente Dalen", "2": "Stichting Thuis"])
    #expect(read("Partner", ["1", "2", "1"], settings: named).findings == [])
    #expect(read("Welke partner?", ["1", "2", "1"]).findings.first == "2026-Q1.csv:1 warning B3208")
  }

  @Test func takesAHeadingThatIsNearlyAStatementForNone() {
    let reading = read("De ander partners komen hun afspraken na", ["A", "B", "A"])
    #expect(reading.input.partnerNames.count == 1)
    #expect(reading.diagnostics.first { $0.code.number == "B3208" }?.fixIt?.message.text(in: .nl).contains("De ander") == false)
  }

  @Test func reportsAnAliasThatNobodyWrote() {
    let settings = TableFixture.settings(partnerAliases: ["Gem Dalen": "Gemeente Dalen", "GGD": "GGD Oost"])
    let reading = read("Partner", ["Gem. Dalen", "GGD"], settings: settings)
    #expect(reading.findings.filter { $0.contains("B1511") } == [" warning B1511"])
    #expect(reading.diagnostics.first { $0.code.number == "B1511" }?.fixIt?.replacement == "Gem. Dalen")
  }
}
