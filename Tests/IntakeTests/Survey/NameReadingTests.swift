// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct NameReadingTests {
  private let header = "Samenwerking;Partner;C1;C2;O1"

  @Test func foldsCaseAndSpacesOfPartners() {
    let text = "Partner;C1;C2;O1\nGemeente  A;1;2;3\ngemeente a;2;2;3\nGemeente A;3;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == [])
    #expect(reading.input.partnerNames == ["gemeente a": "Gemeente A"])
    #expect(Set(reading.input.responses.map(\.partner)) == ["gemeente a"])
  }

  @Test func usesTheAliasesOfTheSettings() {
    let settings = TableFixture.settings(partnerAliases: ["GGD": "GGD Oost"])
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Partner;C1;C2;O1\nggd;1;2;3\nGGD Oost;2;2;3\n"], settings: settings)
    #expect(reading.input.partnerNames == ["ggd oost": "GGD Oost"])
  }

  @Test func takesEveryoneForOnePartnerWithoutAColumn() {
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "C1;C2;O1\n1;2;3\n2;2;3\n"])
    #expect(reading.findings == ["2026-Q1.csv:1 warning B3208"])
    #expect(reading.input.partnerNames == ["alle respondenten": "Alle respondenten"])
  }

  @Test func leavesOutRowsWithoutPartnerAndRowsWithAPersonInstead() {
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "C1;Partner;C2;O1\n1;;2;3\n2;jan@x.nl;2;3\n3;A;2;3\n"])
    #expect(reading.findings == ["2026-Q1.csv:2:3 warning B3209", "2026-Q1.csv:3:3 error B3205"])
    #expect(reading.input.responses.spelled == ["323"])
  }

  @Test func suggestsTheMoreFrequentNameForOneThatLooksLikeIt() throws {
    let text = "Partner;C1;C2;O1\nGemente Elzerhoek;1;2;3\nGemeente Elzerhoek;2;2;3\nGemeente Elzerhoek;3;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:2:1 warning B3207"])
    #expect(reading.diagnostics.first?.fixIt?.replacement == "Gemeente Elzerhoek")
  }

  @Test(arguments: [
    ("Gemeente Elzerhoek", "Gemente Elzerhoek", true), ("Woningcorporatie", "Woningcorperatie", true), ("Zorggroep", "Zorg groep", true),
    ("Gemeente Hoogdam", "Gemeente Hoogadm", true), ("GGD Oost", "GGD West", false), ("Team 1", "Team 2", false), ("Abcde", "Abcdf", false),
    ("Gemeente Noord", "Gemeente Zuid", false), ("Zorggroep", "zorggroep", false), ("School 12", "School 13", false),
  ])
  func tellsSlipsFromNames(left: String, right: String, alike: Bool) {
    #expect(Lookalikes.areAlike(left, right) == alike)
    #expect(Lookalikes.areAlike(right, left) == alike)
  }

  @Test func comparesPartnersWithinACollaborationOnly() {
    let text = header + "\nX;Gemeente Elzerhoek;1;2;3\nY;Gemente Elzerhoek;1;2;3\n"
    #expect(TableFixture.read(answers: ["2026-Q1.csv": text]).findings == [])
  }

  @Test func warnsOfPartnersThatAreNotInTheRegisterOncePerFile() {
    let answers = "Partner;C1;C2;O1\nGemeente A;1;2;3\nWijkraad;2;2;3\nWijkraad;3;2;3\nWijkrad;1;1;1\n"
    let registers = ["partners.csv": "Partner\nGemeente A\nWijkraad Zuid\nWijkraadje\n"]
    let reading = TableFixture.read(answers: ["2026-Q1.csv": answers, "2026-Q2.csv": answers + "Gemeente A;3;3;3\n"], registers: registers)
    #expect(
      reading.findings == [
        "2026-Q1.csv:3:1 warning B3206", "2026-Q1.csv:5:1 warning B3206", "2026-Q2.csv:3:1 warning B3206", "2026-Q2.csv:5:1 warning B3206",
      ])
    #expect(reading.diagnostics.first?.fixIt?.replacement == "Wijkraadje")
  }

  @Test(arguments: [
    ("Zorggroep De Es", "Zorggroep de Esch", true), ("Wijkraad Oost", "De Wijkraad Oost", true), ("GGD Oost", "GGD West", false),
    ("Gemeente Dalen", "Gemeente", false), ("Zorggroep De Es", "zorggroep de es", false), ("School 1 Oost", "School 1 Oostwijk", true),
    ("School 1", "School 12", false),
  ])
  func seesANameWithAWordMoreOrAWordCutOff(left: String, right: String, akin: Bool) {
    #expect(Lookalikes.areAkin(left, right) == akin)
    #expect(Lookalikes.areAkin(right, left) == akin)
  }

  @Test func saysWhatFollowsFromAPartnerThatIsNotInTheRegisterAndSuggestsTheNearest() {
    let answers = ["2026-Q1.csv": "Partner;C1;C2;O1\nZorggroep de Esch;1;2;3\n"]
    let reading = TableFixture.read(answers: answers, registers: ["partners.csv": "Partner\nZorggroep De Es\nGemeente A\n"])
    #expect(reading.findings == ["2026-Q1.csv:2:1 warning B3206"])
    #expect(reading.diagnostics.first?.fixIt?.replacement == "Zorggroep De Es")
    #expect(reading.diagnostics.first?.message.text(in: .nl).hasSuffix("hij telt als aparte partner en de respons is niet te berekenen") == true)
    let two = TableFixture.read(answers: answers, registers: ["partners.csv": "Partner\nZorggroep De Es\nZorggroep De\n"])
    #expect(two.diagnostics.first?.fixIt?.replacement == nil)
  }

  @Test func takesARegisterOfHeadingsOnlyForOneThatWasNotKept() {
    let answers = ["2026-Q1.csv": "Partner;C1;C2;O1\nA;1;2;3\n"]
    #expect(TableFixture.read(answers: answers, registers: ["partners.csv": "Partner;Uitgenodigd\n"]).findings == [])
  }

  @Test func takesTheOnlyHeadingWithTheWordForThePartner() {
    let text = "Bij welke partnerorganisatie hoort u?;C1;C2;O1\nA;1;2;3\nB;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:1:1 warning B3210"])
    #expect(reading.input.partnerNames == ["a": "A", "b": "B"])
    let known = TableFixture.read(answers: ["2026-Q1.csv": text.replacing("partnerorganisatie", with: "partner")])
    #expect(known.findings == [])
    #expect(known.input.partnerNames == ["a": "A", "b": "B"])
    let second = TableFixture.read(answers: ["2026-Q1.csv": "Welke partner?;Welke organisatie?;C1;C2;O1\nA;B;1;2;3\n"])
    #expect(second.findings == ["2026-Q1.csv:1 warning B3208", "2026-Q1.csv:1:1 warning B3102", "2026-Q1.csv:1:16 warning B3102"])
    #expect(second.diagnostics.first?.fixIt?.message.text(in: .nl).hasSuffix("zet in balans.yaml: columns: {\"Welke partner?\": partner}") == true)
    let both = TableFixture.read(answers: ["2026-Q1.csv": "Partner;Welke organisatie?;C1;C2;O1\nA;B;1;2;3\n"])
    #expect(both.findings == ["2026-Q1.csv:1:9 warning B3102"])
  }

  @Test func takesOpinionsOnAPartnerForNoPartner() {
    let long = String(repeating: "geheim ", count: 10)
    let rows = (1...5).map { "geheim\($0);1;2;\($0)\n" }.joined()
    for text in [rows, "\(long);1;2;3\n"] {
      let reading = TableFixture.read(answers: ["2026-Q1.csv": "Wat kan de partner beter doen?;C1;C2;O1\n" + text])
      #expect(reading.findings == ["2026-Q1.csv:1 warning B3208", "2026-Q1.csv:1:1 warning B3102"])
      #expect(!"\(reading.diagnostics)".contains("geheim"))
    }
  }

  @Test func warnsOfAHeadingInTheSettingsThatNoFileHas() {
    let settings = TableFixture.settings(columns: ["Uw organistie": .partner, "Iets heel anders": .ignore])
    let reading = TableFixture.read(answers: ["2026-Q1.csv": "Uw organisatie;C1;C2;O1\nA;1;2;3\n"], settings: settings)
    #expect(reading.findings == ["balans.yaml warning B1504", "balans.yaml warning B1504"])
    #expect(reading.diagnostics.map { $0.fixIt?.replacement } == [nil, "Uw organisatie"])
    #expect(TableFixture.read(settings: settings).findings == [])
    let unknown = TableFixture.settings(columns: ["Kop": .statement("Z9")])
    #expect(TableFixture.read(answers: ["2026-Q1.csv": "Partner;C1;C2;O1\nA;1;2;3\n"], settings: unknown).findings == [])
  }

  @Test func neverTakesTwoRegisteredPartnersForOne() {
    let registers = ["partners.csv": "Partner\nGemeente Hoogdam\nGemeente Hoogdan\n", "effort.csv": "Partner;Periode\nGemeente Hoogdaf;2026-Q1\n"]
    let reading = TableFixture.read(registers: registers)
    #expect(reading.findings == ["effort.csv:2:1 warning B3207"])
  }

  @Test func findsTheCollaborationsOfTheSettings() {
    let settings = TableFixture.settings(collaborations: [
      Collaboration(id: "warme-huizen", title: "Warme Huizen Vaartland"), Collaboration(id: "jeugd", title: "Jeugd"),
    ])
    let text = header + "\nwarme huizen;A;1;2;3\nWARME HUIZEN VAARTLAND;A;2;2;3\nJuegd;A;3;2;3\n;A;3;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings)
    #expect(reading.findings == ["2026-Q1.csv:4:1 error B3202", "2026-Q1.csv:5:1 error B3201"])
    #expect(reading.diagnostics.first?.fixIt?.replacement == "Jeugd")
    #expect(reading.input.responses.map(\.collaboration) == ["warme-huizen", "warme-huizen"])
    #expect(reading.input.collaborations.map(\.id) == ["jeugd", "warme-huizen"])
  }

  @Test func makesCollaborationsOfTheNamesInTheFiles() {
    let text = header + "\nWarme Huizen;A;1;2;3\nwarme huizen;A;2;2;3\nWarme Huizen;B;2;2;3\nWarme Huizn;B;3;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(
      reading.input.collaborations == [
        Collaboration(id: "warme-huizen", title: "Warme Huizen"), Collaboration(id: "warme-huizn", title: "Warme Huizn"),
      ])
    #expect(reading.findings == ["2026-Q1.csv:5:1 warning B3203"])
  }

  @Test func takesTheOnlyCollaborationWhenNoneIsNamed() {
    let text = "Partner;C1;C2;O1\nA;1;2;3\n"
    let one = [Collaboration(id: "jeugd", title: "Jeugd")]
    let two = one + [Collaboration(id: "wonen", title: "Wonen")]
    let answers = ["2026-Q1.csv": text]
    #expect(TableFixture.read(answers: answers).input.collaborations == [Collaboration(id: "samenwerking", title: "Samenwerking")])
    let named = TableFixture.read(answers: answers, settings: TableFixture.settings(collaborations: one))
    #expect(named.input.responses.map(\.collaboration) == ["jeugd"])
    let reading = TableFixture.read(answers: answers, settings: TableFixture.settings(collaborations: two))
    #expect(reading.findings == ["2026-Q1.csv error B3204"])
    #expect(reading.rowsPerFile == [:])
  }
}
