// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct AnswerHeadingTests {
  private func findings(_ heading: String, _ row: String, settings: DossierSettings = TableFixture.settings()) -> [String] {
    TableFixture.read(answers: ["2026-Q1.csv": heading + "\n" + row + "\n"], settings: settings).findings
  }

  private func read(_ heading: String, settings: DossierSettings = TableFixture.settings()) -> [String] {
    let row = "A;1;2;3;x".prefix(heading.hasSuffix("toelichting") ? 9 : 7)
    return TableFixture.read(answers: ["2026-Q1.csv": heading + "\n" + row + "\n"], settings: settings).input.responses.spelled
  }

  @Test(arguments: [
    "Partner;C1;C2;O1", "organisatie;c1;c2;o1", "PARTNER;C1.;<p>C2</p>; O1 ",
    "Partner;Wij komen onze afspraken na.;De andere partners komen hun afspraken na.;Partners zijn eerlijk over hun belangen.",
    "Partner;we keep our agreements;\"The other&nbsp;partners keep  theirs\";PARTNERS ARE HONEST ABOUT THEIR INTERESTS",
    "Partner;C1. Eigen woorden;C2: Eigen woorden;O1) Eigen woorden",
    "Partner;afspraken[C1];afspraken[C2];open[O1]",
    "Partner;Eens of oneens?  [Wij komen onze afspraken na. ];Eens of oneens? [De andere partners komen hun afspraken na.];x [O1]",
    "Partner;A2[C1]. Vraag [We keep our agreements.];A2[C2]. Vraag [x];A2[O1]. Vraag [y]",
    "Partner;Blok. Wij komen onze afspraken na;Hoe is het? De andere partners komen hun afspraken na;1. Partners zijn eerlijk over hun belangen",
    "Partner;groep/C1;Groep/De andere partners komen hun afspraken na.;Vraag - Partners zijn eerlijk over hun belangen.",
    "Partner;Wij komen onze afspra...;De andere partners komen...;Vraag: Partners zijn eerlijk ov...",
  ])
  func knowsAStatementHoweverAToolWritesIt(heading: String) {
    #expect(read(heading) == ["123"])
    #expect(findings(heading, "A;1;2;3") == [])
  }

  @Test func letsTheSettingsSayWhatAHeadingMeans() {
    let settings = TableFixture.settings(columns: [
      "Namens welke organisatie vult u in?": .partner, "Vraag 1": .statement("C1"), "vraag 2": .statement("C2"), "Toelichting": .ignore,
    ])
    #expect(findings("namens welke organisatie vult u in;Vraag 1;VRAAG 2:;O1;toelichting;Organisatie", "A;1;2;3;x;y", settings: settings) == [])
    #expect(read("namens welke organisatie vult u in;Vraag 1;VRAAG 2:;O1;toelichting", settings: settings) == ["123"])
  }

  @Test func doesNotReadAColumnThatTheSettingsGiveToAnUnknownStatement() {
    let settings = TableFixture.settings(columns: ["Vraag 1": .statement("C11")])
    #expect(findings("Partner;C1;C2;O1;Vraag 1", "A;1;2;3;4", settings: settings) == ["2026-Q1.csv:1:18 warning B3102"])
  }

  @Test func ignoresTheColumnsThatFormToolsAddAndListsThem() throws {
    let heading = "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Tijd van laatste wijziging;Partner;C1;C2;O1"
    let row = "1;1-2-26 10:00:00;1-2-26 10:05:00;anonymous;;;A;1;2;3"
    #expect(findings(heading, row) == ["2026-Q1.csv:1 note B3105"])
    let note = try #require(TableFixture.read(answers: ["2026-Q1.csv": heading + "\n" + row]).diagnostics.first { $0.code.number == "B3105" })
    #expect(note.message.text(in: .nl).contains("'Begintijd', 'E-mail', 'Naam', 'Tijd van laatste wijziging'"))
    let limeSurvey = "id,submitdate,lastpage,startlanguage,seed,Partner,C1,C2,O1"
    #expect(findings(limeSurvey, "1,2026-01-03 10:00:00,2,nl,77,A,1,2,3") == ["2026-Q1.csv:1 note B3105"])
    #expect(findings("lastpage. Last page,Partner,C1,C2,O1", "2,A,1,2,3") == ["2026-Q1.csv:1 note B3105"])
  }

  @Test func suggestsTheHeadingThatWasMeant() throws {
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Partner;C1;C2;O1;Wij komen onze afsprkaen na;Peroide\nA;1;2;3;4;5\n"])
    #expect(reading.findings == ["2026-Q1.csv:1:18 warning B3102", "2026-Q1.csv:1:46 warning B3102"])
    #expect(reading.diagnostics.map { $0.fixIt?.replacement } == ["C1", "periode"])
    #expect(reading.diagnostics.first?.fixIt?.message.text(in: .nl) == "bedoelt u 'C1': 'Wij komen onze afspraken na.'?")
  }

  @Test func namesTheTextOfThreeStatementsThatWereNotAskedAndTheCodesOfTheOthers() {
    let statements = ["A1", "A2", "A3", "A4", "A5"].map { Statement(id: ID($0), text: LocalizedText(nl: "Tekst \($0)", en: "Text \($0)")) }
    let normenkader = TableFixture.make(statements: statements, scale: TableFixture.scale(to: 5))
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Partner;A5\nA;1\n"], normenkader: normenkader)
    #expect(
      reading.diagnostics.map { $0.message.text(in: .nl) } == [
        "deze stellingen hebben geen kolom en tellen niet mee: A1 ('Tekst A1'), A2 ('Tekst A2'), A3 ('Tekst A3'); ook A4"
      ])
  }

  @Test func reportsTwoColumnsForOneThing() {
    #expect(findings("Partner;C1;We keep our agreements;C2;O1", "A;1;1;2;3") == ["2026-Q1.csv:1:12 error B3103"])
    #expect(findings("Partner;Organisatie;C1;C2;O1", "A;B;1;2;3") == ["2026-Q1.csv:1:9 error B3103"])
    #expect(findings("Partner;C1;C1;C2;O1", "A;1;1;2;3") == ["2026-Q1.csv:1:12 error B3103"])
    #expect(findings("Partner;We keep our agreements;We keep our agreements2;C2;O1", "A;1;1;2;3") == ["2026-Q1.csv:1:32 error B3103"])
    #expect(findings("Partner,C1,C1.1,C2,O1", "A,1,1,2,3") == ["2026-Q1.csv:1:12 error B3103"])
  }

  @Test func reportsAHeadingThatNamesTwoStatements() {
    #expect(findings("Partner;C1;O1;C2. We keep our agreements.", "A;1;2;3") == ["2026-Q1.csv:1 warning B3106", "2026-Q1.csv:1:15 error B3104"])
  }

  @Test func saysWhichStatementsWereNotAsked() {
    #expect(findings("Partner;C1", "A;1") == ["2026-Q1.csv:1 warning B3106"])
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Partner;C1\nA;1\n"])
    #expect(
      reading.diagnostics.first?.message.text(in: .en)
        == "these statements have no column and do not count: C2 ('The other partners keep theirs.'), "
        + "O1 ('Partners are honest about their interests.')")
    #expect(TableFixture.read(answers: ["2026-Q1.csv": "Partner;O1\nA;1\n"]).input.responses.spelled == ["..1"])
  }

  @Test func readsNothingWithoutAStatement() {
    #expect(findings("Partner;Geheim;Ook geheim", "A;1;2") == ["2026-Q1.csv:1 error B3101"])
    #expect(findings("sep=;", "\n") == ["2026-Q1.csv error B1101"])
  }

  @Test func namesTheRowOfTheHeadingsWhenATitleStandsAboveThem() {
    let text = "Enquête;;;\nvertrouwelijk;;;\n\nPartner;C1;C2;O1\nA;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:1 error B3101"])
    #expect(reading.diagnostics.first?.fixIt?.message.text(in: .nl).hasPrefix("staan de koppen wel in rij 1? Rij 4 lijkt op de koppen") == true)
    #expect(!"\(reading.diagnostics)".contains("vertrouwelijk"))
    let bare = TableFixture.read(answers: ["2026-Q1.csv": "Enquête\nPartner;C1;C2;O1\nA;1;2;3\nB;1;2;3\nC;1;2;3\n"])
    #expect(bare.findings == ["2026-Q1.csv:1 error B3101", "2026-Q1.csv:2:9 error B3004"])
    #expect(bare.diagnostics.first?.fixIt?.message.text(in: .en).contains("Row 2 looks like the headings") == true)
  }

  @Test func reportsColumnsWithoutHeadingOnlyWhenTheyHoldSomething() {
    #expect(findings(";Partner;C1;C2;O1", "0;A;1;2;3") == ["2026-Q1.csv:1:1 warning B3107"])
    #expect(findings(";Partner;C1;C2;O1", ";A;1;2;3") == [])
  }

  @Test func prefersIDOverTextAndWholeOverPart() {
    let statements = [
      Statement(id: "A", text: LocalizedText(nl: "Wij houden ons aan de afspraken", en: "a")),
      Statement(id: "B", text: LocalizedText(nl: "Anderen. Wij houden ons aan de afspraken", en: "b")),
    ]
    let matcher = StatementMatcher(statements)
    #expect(matcher.match("Anderen. Wij houden ons aan de afspraken") == .statement(1))
    #expect(matcher.match("Blok. Anderen. Wij houden ons aan de afspraken") == .statement(1))
    #expect(matcher.match("Blok. Wij houden ons aan de afspraken") == .statement(0))
    #expect(matcher.match("A") == .statement(0))
    #expect(matcher.match("Wij houden ons ...") == .none)
    #expect(matcher.match("A great day") == .none)
  }
}
