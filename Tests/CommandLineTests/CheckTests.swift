// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct CheckTests {
  @Test func findsNothingInTheExampleButNotesHowTablesWereRead() throws {
    let folder = try Example.made().folder
    let run = try BuiltProgram.run("check", "dossier", "--verbose", in: folder.url)
    #expect(run.end == .status(0))
    let others = run.output.split(separator: "\n").filter { !$0.hasSuffix("[B3008 table-reading]") }
    #expect(others.filter { $0.contains("[B") } == [])
    #expect(others.last == "Geen fouten gevonden.")
    #expect(run.errors.isEmpty)
  }

  @Test func givesAnEmptyListAsJSONWhenThereIsNothing() throws {
    let (found, run) = try FoundInDossier.check(try Example.made().folder)
    #expect(run.end == .status(0))
    #expect(found.format == 1)
    #expect(found.findings.isEmpty)
  }

  @Test func takesTheFolderOfTheSettingsOrTheCurrentFolder() throws {
    let folder = try Example.made().folder
    #expect(try BuiltProgram.run("check", "dossier/balans.yaml", in: folder.url).end == .status(0))
    #expect(try BuiltProgram.run("check", in: folder["dossier"]).end == .status(0))
  }

  @Test func showsPlaceExcerptAndMendOfAFinding() throws {
    let folder = try Example.small()
    let settings = try folder.text("dossier/balans.yaml").replacing("language: nl", with: "langauge: nl")
    try folder.write(settings, to: "dossier/balans.yaml")
    let run = try BuiltProgram.run("check", "dossier", in: folder.url)
    let line = settings.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("langauge") }.map { $0 + 1 }
    let number = try #require(line)
    #expect(run.end == .status(1))
    #expect(
      run.output == """
        balans.yaml:\(number):1: fout: onbekende sleutel 'langauge' [B2001 unknown-key]
            \(number) | langauge: nl
              | ^^^^^^^^
            → bedoelt u 'language'?
        1 fout, 0 waarschuwingen.

        """)
  }

  @Test func saysItInEnglishWhenAsked() throws {
    let folder = try Example.small()
    try folder.write(try folder.text("dossier/balans.yaml") + "langauge: nl\n", to: "dossier/balans.yaml")
    let run = try BuiltProgram.run("check", "dossier", "--language", "en", in: folder.url)
    #expect(run.output.contains("error: unknown key 'langauge' [B2001 unknown-key]"))
    #expect(run.output.hasSuffix("1 error, 0 warnings.\n"))
  }

  @Test func showsWarningsUnlessQuietAndNotesWhenVerbose() throws {
    let folder = try Example.small()
    var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    table.headings[2] = "Hoe vond u het?"
    table.headings[3] = "Naam"
    try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    let usual = try BuiltProgram.run("check", "dossier", in: folder.url)
    #expect(usual.end == .status(0))
    #expect(usual.output.contains("[B3102 unknown-column]"))
    #expect(!usual.output.contains("[B3105 "))
    let verbose = try BuiltProgram.run("check", "dossier", "--verbose", in: folder.url)
    #expect(verbose.output.contains("[B3105 ignored-columns]"))
    let quiet = try BuiltProgram.run("check", "dossier", "--quiet", in: folder.url)
    #expect(quiet.end == .status(0))
    #expect(quiet.output.isEmpty)
  }

  @Test func saysWhatIsNoDossier() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run("check", "nergens", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output.contains("[B1001 no-dossier]"))
    #expect(run.output.contains("balans init"))
  }

  @Test func notesFilesThatItDoesNotRead() throws {
    let folder = try Example.small()
    try folder.write("geen tabel", to: "dossier/answers/uitleg.docx")
    try folder.write("slot", to: "dossier/answers/~$2026-Q3.csv")
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(0))
    #expect(found.findings.map(\.summary) == ["answers/uitleg.docx note B1004"])
  }

  @Test func saysThatAFolderCannotBeReadInsteadOfTakingItForEmpty() throws {
    let folder = try Example.small()
    try FileManager.default.removeItem(at: folder["dossier/registers"])
    try folder.write("een bestand waar een map moet staan", to: "dossier/registers")
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(1))
    #expect(found.summaries.contains("registers error B1002"))
  }

  @Test func warnsOfATemplateThatNothingUses() throws {
    let folder = try Example.small()
    try folder.write("<p>Ons huis</p>\n", to: "dossier/templates/sumary.html.mustache")
    try folder.write("p { color: red }\n", to: "dossier/templates/stijl.css")
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(0))
    #expect(found.summaries == ["templates/stijl.css warning B1014", "templates/sumary.html.mustache warning B1014"])
    #expect(found.findings.map(\.replacement) == ["style.css", "summary.html.mustache"])
  }

  @Test func cutsALongLineInAnExcerpt() throws {
    let folder = try Example.small()
    try folder.write("balans: 1\n\(String(repeating: "x", count: 100_000)): 1\n", to: "dossier/balans.yaml")
    let run = try BuiltProgram.run("check", "dossier", in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count < 1_000 })
  }
}
