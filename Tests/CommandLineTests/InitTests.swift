// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct InitTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func makesAnEmptyDossierWithSettingsQuestionnaireAndHeadings() throws {
    let run = try BuiltProgram.run("init", "nieuw", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("LEESMIJ.md"))
    let paths = folder.paths(below: "nieuw")
    #expect(paths.filter { !$0.hasPrefix("registers/") } == ["LEESMIJ.md", "answers", "balans.yaml", "registers"])
    #expect(paths.contains("registers/agreements.csv"))
    #expect(try folder.text("nieuw/registers/meetings.csv") == "\u{FEFF}Datum;Soort;Uren\r\n")
    #expect(try folder.text("nieuw/LEESMIJ.md").contains("| C1 | "))
  }

  @Test func explainsInEnglishWhenAsked() throws {
    let run = try BuiltProgram.run("init", "new", "--language", "en", in: folder.url)
    #expect(run.output.contains("Read README.md"))
    #expect(try folder.text("new/README.md").contains("| code | statement |"))
    #expect(try folder.text("new/balans.yaml").contains("language: en"))
    #expect(try folder.text("new/registers/meetings.csv") == "\u{FEFF}Held on;Kind;Hours\r\n")
  }

  @Test func makesTheExampleThatIsInTheRepository() throws {
    let (made, run) = try Example.made()
    #expect(run.end == .status(0))
    #expect(run.output.contains("balans report "))
    let shipped = Repository.root.appending(path: "example")
    let names = FileManager.default.enumerator(atPath: shipped.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.contains(".") && !$0.hasPrefix(".") }.sorted()
    #expect(files.count > 10)
    for file in files where FileManager.default.fileExists(atPath: made["dossier/\(file)"].path) {
      #expect(try Data(contentsOf: made["dossier/\(file)"]) == Data(contentsOf: shipped.appending(path: file)))
    }
    #expect(made.paths(below: "dossier").filter { $0.contains(".") && !$0.contains("reports") } == files)
  }

  @Test func keepsWhatItMakesToTheOwner() throws {
    _ = try BuiltProgram.run("init", "nieuw", in: folder.url)
    for path in ["nieuw", "nieuw/answers", "nieuw/registers"] { #expect(try folder.permissions(of: path) == 0o700) }
    for path in ["nieuw/balans.yaml", "nieuw/registers/roles.csv"] { #expect(try folder.permissions(of: path) == 0o600) }
  }

  @Test(arguments: [[], ["--example"]])
  func refusesWhenAFileIsThereAndChangesNothing(options: [String]) throws {
    try folder.write("# van mij\n", to: "bezet/balans.yaml")
    let run = try ProgramRun.of(BuiltProgram.url, ["init", "bezet"] + options, in: folder.url)
    #expect(run.end == .status(6))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("balans.yaml"))
    #expect(folder.paths(below: "bezet") == ["balans.yaml"])
    #expect(try folder.text("bezet/balans.yaml") == "# van mij\n")
  }

  @Test func refusesWhenTheFolderIsAFile() throws {
    try folder.write("tekst", to: "bestand")
    let run = try BuiltProgram.run("init", "bestand", in: folder.url)
    #expect(run.end == .status(6))
    #expect(!run.errors.isEmpty)
    #expect(try folder.text("bestand") == "tekst")
  }

  @Test func keepsOtherFilesOfTheFolder() throws {
    try folder.write("van mij", to: "map/notities.txt")
    let run = try BuiltProgram.run("init", "map", in: folder.url)
    #expect(run.end == .status(0))
    #expect(try folder.text("map/notities.txt") == "van mij")
  }

  @Test func showsNoControlCharactersOfTheNameOfTheFolder() throws {
    let run = try BuiltProgram.run("init", "a\u{1B}[31mb\nc", in: folder.url)
    #expect(run.end == .status(0))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func aNewDossierMissesOnlyItsAnswers() throws {
    _ = try BuiltProgram.run("init", "dossier", in: folder.url)
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(1))
    #expect(found.summaries == ["answers error B1007"])
  }
}
