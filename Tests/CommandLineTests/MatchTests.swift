// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct MatchTests {
  private static let answers = """
    ID;Begintijd;Tijd van voltooien;E-mail;Naam;Bij wie hoort u?;Stellingen. Het gaat goed.;Het gaat slecht.;Leeftijd
    1;1-8-26 10:00;1-8-26 10:05;anonymous;;P1;a;b;40
    2;1-8-26 11:00;1-8-26 11:05;anonymous;;P2;c;d;50

    """

  private func dossier(settings: String = "") throws -> TemporaryFolder {
    let folder = try SmallDossier.make()
    try folder.write(Self.answers, to: "klein/answers/2026-Q3.csv")
    try folder.write(try folder.text("klein/balans.yaml") + settings, to: "klein/balans.yaml")
    return folder
  }

  @Test func aReportSaysOfWhichToolAnExportIs() throws {
    let folder = try dossier(settings: "columns: {'Bij wie hoort u?': partner}\n")
    for (language, words) in [("nl", "export van Microsoft Forms"), ("en", "export of Microsoft Forms")] {
      let run = try BuiltProgram.run("report", "klein", "--language", language, in: folder.url)
      #expect(run.end == .status(0), "\(run.errors)")
      for page in ["klein.md", "klein.html"] {
        #expect(try folder.text("klein/reports/2026-Q3/\(page)").contains("answers/2026-Q3.csv (\(words))"), "\(page)")
      }
    }
  }

  @Test func showsWhatEachColumnIsAndWhatCanBeWritten() throws {
    let folder = try dossier()
    let run = try BuiltProgram.run("match", "klein", in: folder.url)
    #expect(run.end == .status(0))
    #expect(
      run.output == """
        answers/2026-Q3.csv: Microsoft Forms, 2 reacties
          kolom  kop                         is                   want
          1      ID                          respondent           bekende kop
          2      Begintijd                   niet nodig           bekende kop
          3      Tijd van voltooien          moment van inzenden  bekende kop
          4      E-mail                      niet nodig           bekende kop
          5      Naam                        niet nodig           bekende kop
          6      Bij wie hoort u?            niet gelezen         onbekend
          7      Stellingen. Het gaat goed.  S1                   een deel van de kop is de stelling
          8      Het gaat slecht.            S2                   de tekst van de stelling
          9      Leeftijd                    niet gelezen         onbekend

        Voorstel voor balans.yaml (met --write komt het erin; een regel met # is een vermoeden en doet niets):

        columns:
          # "Bij wie hoort u?": ignore  # ?
          "Stellingen. Het gaat goed.": S1
          "Het gaat slecht.": S2
          # "Leeftijd": ignore  # ?

        """)
  }

  @Test func writesTheProposalOnceAndTheNextRunNeedsNothing() throws {
    let folder = try dossier(settings: "# eigen woorden\ncolumns:\n  \"Bij wie hoort u?\": partner  # zo heet het bij ons\n")
    let before = try folder.text("klein/balans.yaml")
    let run = try BuiltProgram.run("match", "klein", "--write", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.errors.hasSuffix("balans.yaml: 3 regels toegevoegd onder 'columns'\n"))
    let after = before + "  \"Stellingen. Het gaat goed.\": S1\n  \"Het gaat slecht.\": S2\n  \"Leeftijd\": ignore\n"
    #expect(try folder.text("klein/balans.yaml") == after)
    let again = try BuiltProgram.run("match", "klein", "--write", in: folder.url)
    #expect(again.output.hasSuffix("\nbalans.yaml heeft niets meer nodig.\n"))
    #expect(try folder.text("klein/balans.yaml") == after)
    let check = try BuiltProgram.run("check", "klein", in: folder.url)
    #expect(!check.output.contains("B3102"))
  }

  @Test func givesTheSameAsJSON() throws {
    struct Document: Decodable {
      struct File: Decodable {
        struct Column: Decodable {
          var number: Int
          var heading: String
          var meaning: String?
          var by: String
        }
        var file: String
        var tool: String
        var responses: Int
        var columns: [Column]
      }
      struct Proposal: Decodable {
        var heading: String
        var meaning: String
        var isGuess: Bool
      }
      var format: Int
      var files: [File]
      var proposals: [Proposal]
    }
    let folder = try dossier()
    let run = try BuiltProgram.run("match", "klein", "--format", "json", in: folder.url)
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.format == 1)
    #expect(document.files.map(\.tool) == ["microsoft-forms"])
    #expect(document.files.first?.columns.map(\.by) == ["known", "known", "known", "known", "known", "nothing", "part", "text", "nothing"])
    #expect(document.proposals.map(\.meaning) == ["ignore", "S1", "S2", "ignore"])
    // The partner is not known yet: one of the others may be it.
    #expect(document.proposals.map(\.isGuess) == [true, false, false, true])
  }

  @Test func endsWithOneWithoutADossier() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run("match", "niets", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.errors.contains("B1001"))
  }
}
