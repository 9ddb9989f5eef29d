// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The tree of an explanation, word for word, of a dossier that fits on a screen.
struct ExplanationTreeTests {
  private func explain(_ arguments: String..., respondents: Int = 12) throws -> String {
    let folder = try SmallDossier.make(respondents: respondents)
    let run = try ProgramRun.of(BuiltProgram.url, ["explain", "klein"] + arguments, in: folder.url)
    #expect(run.end == .status(0), "\(run.errors)")
    // A percentage sign stands behind a space that does not break.
    return run.output.replacing("\u{A0}", with: " ")
  }

  @Test func goesFromTheAdviceToFilesAndHeadings() throws {
    #expect(
      try explain("advice", respondents: 24) == """
        Advies, Klein, 3e kwartaal 2026
        Bijsturen [kans 100 %]

        ├─ Voor: Vast is duidelijk aanwezig. De beleving van Thema is 2,3: lager dan de norm 3,5
        ├─ Voor: Thema (uit antwoorden) is 2,3: Laag, onder de norm 3,5
        ├─ Waarom niet strenger (‘Stoppen’): nu 0 stopsignalen structureel, nodig zijn er 2.
        ├─ Waarom niet milder (‘Doorgaan’): ‘Bijsturen’ komt eerder in de lijst en geldt al: het signaal ‘Vast’ is duidelijk aanwezig of structureel.
        ├─ De andere weging geeft hetzelfde advies. Het advies hangt niet af van één partner.
        ├─ Wat het advies zou veranderen: Thema op 3,4 (nu 2,3): dan Doorgaan
        └─ De lijst met adviezen, van boven naar beneden: het eerste dat geldt, is het advies
           ├─ 1. Stoppen [geldt niet]
           │  └─ Nu 0 stopsignalen structureel, nodig zijn er 2 [geldt niet]
           │     ├─ Vast is duidelijk aanwezig (sinds 3e kwartaal 2026) [geldt, kans 100 %]
           │     │  ├─ Er komt niets uit.
           │     │  ├─ Het is structureel als het 2 metingen duidelijk aanwezig was, zonder tussendoor weg te zijn.
           │     │  └─ Dit moet allemaal gelden [geldt, kans 100 %]
           │     │     ├─ De beleving van Thema is 2,3: lager dan de norm 3,5 [geldt, kans 100 %]
           │     │     │  └─ Thema, beleving uit de antwoorden: 2,3 (Laag)
           │     │     │     ├─ Stelling S1: 2,3 (antwoorden: 24). Het gaat goed.
           │     │     │     │  ├─ answers/2026-Q3.csv: ‘S1’
           │     │     │     │  └─ Oneens, neutraal, eens: 16, 4, 4
           │     │     │     └─ Stelling S2, omgekeerd geteld: 2,3 (antwoorden: 24). Het gaat slecht.
           │     │     │        ├─ answers/2026-Q3.csv: ‘Het gaat slecht.’
           │     │     │        └─ Oneens, neutraal, eens: 4, 4, 16
           │     │     └─ Genomen besluiten (uit registers): 2 (grens: hoogstens 2) [geldt]
           │     │        └─ Feit decided: Genomen besluiten: 2
           │     │           ├─ registers/besluiten.csv: 2, 4
           │     │           └─ Het aantal rijen in ‘Besluiten’. ‘Besloten op’ ligt in de periode.
           │     └─ Druk is niet te beoordelen
           │        ├─ Er is te veel overleg.
           │        ├─ Het is structureel als het 2 metingen duidelijk aanwezig was, zonder tussendoor weg te zijn.
           │        ├─ De helft over feiten is niet te beoordelen: geen register ‘Overleggen’.
           │        └─ Dit moet allemaal gelden [niet te beoordelen]
           │           ├─ De beleving van Thema is 2,3: lager dan de norm 3,5 [geldt, kans 100 %]
           │           │  └─ Thema, beleving uit de antwoorden: 2,3 (Laag) [zie hierboven]
           │           └─ Keren overleg (uit registers): niet bijgehouden [niet te beoordelen]
           │              └─ Feit met: Keren overleg: niet bijgehouden
           │                 └─ Het aantal rijen in ‘Overleggen’. ‘Gehouden op’ ligt in de periode.
           ├─ 2. Bijsturen: dit is het advies [geldt, kans 100 %]
           │  └─ Minstens één hiervan moet gelden [geldt, kans 100 %]
           │     ├─ Het signaal ‘Vast’ is duidelijk aanwezig of structureel [geldt]
           │     │  └─ Vast is duidelijk aanwezig (sinds 3e kwartaal 2026) [geldt, kans 100 %, zie hierboven]
           │     └─ Thema (uit antwoorden) is 2,3: niet lager dan de grens 2,0 [geldt niet, kans 0 %]
           │        └─ Thema: 2,3 (Laag)
           │           ├─ Beleving telt voor 60 %, feiten voor de rest; ontbreekt een van de twee, dan telt alleen de andere.
           │           ├─ Thema, beleving uit de antwoorden: 2,3 (Laag) [zie hierboven]
           │           └─ Thema, feiten uit de registers: niet gevraagd
           │              ├─ Feit decided: Genomen besluiten: 2 [zie hierboven]
           │              └─ Feit met: Keren overleg: niet bijgehouden [zie hierboven]
           └─ Hierna tellen niet meer mee: Doorgaan

        """)
  }

  @Test func saysTheSameAsJSON() throws {
    let found = try explain("stuck", "--format", "json", "--depth", "2")
    let expected = """
      {
        "format" : 2,
        "result" : "Vast is duidelijk aanwezig (sinds 3e kwartaal 2026)",
        "title" : "Vast, Klein, 3e kwartaal 2026",
        "tree" : {
          "certainty" : 100,
          "children" : [
            { "text" : "Er komt niets uit." },
            { "text" : "Het is structureel als het 2 metingen duidelijk aanwezig was, zonder tussendoor weg te zijn." },
            {
              "certainty" : 100,
              "children" : [
                {
                  "certainty" : 100, "isCut" : true,
                  "text" : "De beleving van Thema is 2,3: lager dan de norm 3,5", "truth" : "holds"
                },
                { "isCut" : true, "text" : "Genomen besluiten (uit registers): 2 (grens: hoogstens 2)", "truth" : "holds" }
              ],
              "text" : "Dit moet allemaal gelden", "truth" : "holds"
            }
          ],
          "id" : "stuck", "text" : "Vast is duidelijk aanwezig (sinds 3e kwartaal 2026)", "truth" : "holds"
        }
      }
      """
    let (words, wanted) = (found.split(whereSeparator: \.isWhitespace), expected.split(whereSeparator: \.isWhitespace))
    #expect(words == wanted)
  }

  @Test func namesColumnsAndRowsInJSON() throws {
    let statement = try explain("S2", "--format", "json")
    #expect(statement.firstMatch(of: /"file" : "answers\/2026-Q3\.csv",\s+"heading" : "Het gaat slecht\."/) != nil)
    let fact = try explain("decided", "--format", "json")
    #expect(fact.matches(of: /"file" : "registers\/besluiten\.csv",\s+"line" : (\d+)/).map { String($0.1) } == ["2", "4"])
  }

  @Test func namesTheFirstFiftyOfManyRowsAndSaysHowManyMoreThereAre() throws {
    let folder = try SmallDossier.make()
    let days = (1...2_000).map { $0 % 2 == 0 ? "klein;01-08-2026\n" : "klein;02-05-2026\n" }.joined()
    try folder.write("Samenwerking;Besloten op\n" + days, to: "klein/registers/besluiten.csv")
    func explain(_ arguments: String...) throws -> String {
      try ProgramRun.of(BuiltProgram.url, ["explain", "klein", "decided"] + arguments, in: folder.url).output
    }
    let dutch = try explain()
    #expect(dutch.contains("registers/besluiten.csv: 3, 5, 7,"))
    #expect(dutch.contains(", 99, 101\n"))
    #expect(dutch.contains("en nog 950 rijen\n"))
    #expect(try explain("--language", "en").contains("and 950 more rows\n"))
    let json = try explain("--format", "json")
    #expect(json.matches(of: /"line" : \d+/).count == 50)
    #expect(json.contains("\"moreRows\" : 950"))
  }

  @Test func showsNoFigureAboutTheAnswersOfFourPeople() throws {
    #expect(
      try explain("stuck", respondents: 4) == """
        Vast, Klein, 3e kwartaal 2026
        Vast is niet te beoordelen

        ├─ Er komt niets uit.
        ├─ Het is structureel als het 2 metingen duidelijk aanwezig was, zonder tussendoor weg te zijn.
        ├─ De helft over antwoorden is niet te beoordelen: de beleving van Thema: niet getoond.
        └─ Dit moet allemaal gelden [niet getoond]
           ├─ De beleving van Thema: niet getoond
           │  └─ Thema, beleving uit de antwoorden: niet getoond
           │     ├─ Stelling S1: niet getoond (antwoorden: niet getoond). Het gaat goed.
           │     │  └─ answers/2026-Q3.csv: ‘S1’
           │     └─ Stelling S2, omgekeerd geteld: niet getoond (antwoorden: niet getoond). Het gaat slecht.
           │        └─ answers/2026-Q3.csv: ‘Het gaat slecht.’
           └─ Genomen besluiten (uit registers): 2 (grens: hoogstens 2) [geldt]
              └─ Feit decided: Genomen besluiten: 2
                 ├─ registers/besluiten.csv: 2, 4
                 └─ Het aantal rijen in ‘Besluiten’. ‘Besloten op’ ligt in de periode.

        """)
  }

  @Test func theReportSaysWhyNotHarsherAndWhichHalfIsMissing() throws {
    let folder = try SmallDossier.make()
    let run = try BuiltProgram.run("report", "klein", "--output", "uit", in: folder.url)
    #expect(run.end == .status(0), "\(run.errors)")
    for page in ["uit/klein.md", "uit/klein.html"] {
      let text = try folder.text(page)
      #expect(text.contains("Waarom niet strenger (‘Stoppen’): nu 0 stopsignalen structureel, nodig zijn er 2."), "\(page)")
      #expect(text.contains("Waarom niet milder (‘Doorgaan’)"), "\(page)")
      #expect(text.contains("De helft over feiten is niet te beoordelen: geen register ‘Overleggen’."), "\(page)")
      #expect(text.contains("Thema (uit antwoorden) is 2,3"), "\(page)")
    }
  }

  /// The example has the statements of two of them.
  @Test func bundledNormenkadersExplain() throws {
    let folder = try Example.small()
    let settings = try folder.text("dossier/balans.yaml")
    for normenkader in ["blijf-balanceren", "kort"] {
      try folder.write(settings.replacing("normenkader: blijf-balanceren", with: "normenkader: \(normenkader)"), to: "dossier/balans.yaml")
      let listed = try BuiltProgram.run("explain", "dossier", "--collaboration", "groen-beekdal", in: folder.url)
      #expect(!listed.output.isEmpty, "\(normenkader)")
      let ids = listed.output.matches(of: /\n[├└]─ ([A-Za-z0-9-]+):/).map { String($0.1) }
      #expect(ids.count > 20, "\(normenkader)")
      // The trees of these hold all rules, themes, statements and facts, and the signals that the rules count.
      for id in ["advice", "overall"] + ids.suffix(1) {
        let run = try BuiltProgram.run("explain", "dossier", "--collaboration", "groen-beekdal", id, in: folder.url)
        #expect(run.output.contains("└─ "), "\(normenkader) \(id)")
      }
    }
  }
}
