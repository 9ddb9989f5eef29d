// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// Moments as the seam to other machines: what was split, added up and reported is what would have been reported at once.
struct MomentsTests {
  private static let environment = ["SOURCE_DATE_EPOCH": "1790000000"]

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url, environment: Self.environment)
  }

  /// Spreads the rows of every table of answers over so many dossiers without registers, and takes the answers out of the dossier.
  private func split(_ folder: TemporaryFolder, parts: Int) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["dossier/answers"].path).sorted()
    for part in 0..<parts {
      try folder.write(try folder.text("dossier/balans.yaml"), to: "part\(part)/balans.yaml")
      for name in names {
        let lines = try folder.text("dossier/answers/\(name)").split(whereSeparator: \.isNewline)
        let own = lines.dropFirst().enumerated().filter { $0.offset % parts == part }.map(\.element)
        try folder.write(([lines[0]] + own).joined(separator: "\n") + "\n", to: "part\(part)/answers/\(name)")
      }
    }
    for name in names { try FileManager.default.removeItem(at: folder["dossier/answers/\(name)"]) }
    return (0..<parts).map { "part\($0)" }
  }

  @Test func aReportOfMomentsOfPartsIsTheReportOfAllAnswers() throws {
    let folder = try Example.copy(into: try TemporaryFolder())
    let whole = try run(folder, "report", "dossier", "--no-archive", "--output", "whole")
    #expect(whole.end == .status(0))
    var files: [String] = []
    for part in try split(folder, parts: 3) {
      let file = "\(part).csv"
      let written = try run(folder, "moments", part, "--output", file)
      #expect(written.end == .status(0))
      #expect(written.output == "\(file)\n")
      #expect(written.errors.contains("even vertrouwelijk als de antwoorden"))
      #expect(try folder.permissions(of: file) == 0o600)
      files.append(file)
    }
    let merged = try ProgramRun.of(
      BuiltProgram.url, ["report", "dossier", "--no-archive", "--output", "merged", "--moments"] + files.reversed(), in: folder.url,
      environment: Self.environment)
    #expect(merged.end == .status(0), "\(merged.errors)")
    #expect(try folder.text("merged/assessments.json") == folder.text("whole/assessments.json"))
    for name in Example.collaborations {
      let pages = try [folder.text("whole/\(name).md"), folder.text("merged/\(name).md")].map { page in
        page.split(separator: "\n").filter { !$0.contains("answers/") && !$0.contains("moments/") }
      }
      // Sources and columns of answers are other ones; everything else is the same.
      #expect(pages[0].prefix(60) == pages[1].prefix(60))
    }
  }

  @Test func comparesAndScoresTheSameFromMoments() throws {
    let folder = try Example.small(quarters: 2)
    let commands = [["compare", "dossier", "--format", "json"], ["score", "dossier", "--format", "csv", "--quiet"]]
    let before = try commands.map { try ProgramRun.of(BuiltProgram.url, $0, in: folder.url) }
    #expect(try run(folder, "moments", "dossier", "--output", "all.csv").end == .status(0))
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    for (command, expected) in zip(commands, before) {
      let again = try ProgramRun.of(BuiltProgram.url, command + ["--moments", "all.csv"], in: folder.url)
      #expect(again.output == expected.output)
      #expect(again.end == expected.end)
    }
  }

  @Test func theLedgerKnowsThatTheAnswersAreTheSame() throws {
    let folder = try Example.small()
    #expect(try run(folder, "report", "dossier").end == .status(0))
    #expect(try run(folder, "moments", "dossier", "--output", "all.csv").end == .status(0))
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    let again = try run(folder, "report", "dossier", "--moments", "all.csv")
    #expect(again.end == .status(0), "\(again.errors)")
  }

  @Test func countsNobodyTwice() throws {
    let folder = try Example.small()
    #expect(try run(folder, "moments", "dossier", "--output", "all.csv").end == .status(0))
    let whole = try run(folder, "report", "dossier", "--no-archive", "--format", "json", "--output", "whole")
    #expect(whole.end == .status(0))
    let both = try run(folder, "report", "dossier", "--no-archive", "--format", "json", "--output", "both", "--moments", "all.csv")
    #expect(both.end == .status(1))
    #expect(both.errors.contains("[B8005 answers-and-moments]"))
    #expect(both.errors.contains("all.csv:2: fout"))
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    try folder.write(try folder.text("all.csv"), to: "copy.csv")
    let twice = try run(folder, "report", "dossier", "--no-archive", "--format", "json", "--output", "twice", "--moments", "all.csv", "copy.csv")
    #expect(twice.end == .status(1))
    #expect(twice.errors.contains("[B1109 same-file]"))
  }

  @Test func refusesMomentsOfAnotherNormenkader() throws {
    let folder = try Example.small()
    #expect(try run(folder, "moments", "dossier", "--output", "all.csv").end == .status(0))
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    let settings = try folder.text("dossier/balans.yaml").replacing("blijf-balanceren", with: "vijf-voorwaarden")
    try folder.write(settings, to: "dossier/balans.yaml")
    let run = try run(folder, "report", "dossier", "--no-archive", "--moments", "all.csv")
    #expect(run.end == .status(1))
    #expect(run.errors.contains("all.csv:2: fout: de momenten van"))
    #expect(run.errors.contains("een ander normenkader"))
  }

  @Test(arguments: [
    ("", "B1101"), ("niets\n", "B8001"), ("2-0,c,2026-Q3,p,people,a,1\n", "B8002"), ("1-0,c,2026-Q3,p,people,a\n", "B8001"),
    ("1-0,c,2026-Q3,p,people,a,1,1\n", "B8001"), ("1-0,c,2026-Q3,p,mensen,a,1\n", "B8001"), ("1-0,c,2026-Q3,p,people,a,-1\n", "B8001"),
    ("1-0,c,2026-Q3,p,people,a,1.5\n", "B8001"), ("1-0,c,2026-Q3,p,people,a,99999999999999999999\n", "B8001"),
    ("1-0,c,2026-Q3,p,people,a,1  1\n", "B8001"), ("1-0,warme-huizen,morgen,p,people,a,1\n", "B8003"),
    ("1-0,warme-huizen,2026-Q3,,people,a,1\n", "B8004"), ("1-0,warme-huizen,2026-Q3,p,people,a,1\n", "B8006"),
    ("1-0,elders,2026-Q3,p,people,a,1\n", "B3202"), ("1-0,warme-huizen,2026-Q3,jan@p.nl,people,a,1\n", "B3205"),
    ("1-0,\"c,2026-Q3,p,people,a,1\n", "B8001"), ("layout,collaboration,period,partner,figure,key,numbers\n", "B1009"),
  ])
  func rubbishIsAFindingAndNeverAnEnd(text: String, code: String) throws {
    let folder = try Example.small()
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    try folder.write(text, to: "rubbish.csv")
    let run = try run(folder, "report", "dossier", "--no-archive", "--moments", "rubbish.csv")
    #expect(run.end == .status(1))
    #expect(run.errors.contains("[\(code) "), "\(run.errors)")
  }

  @Test func severalFilesInOneAreRead() throws {
    let folder = try Example.small()
    #expect(try run(folder, "moments", "dossier", "--collaboration", "warme-huizen", "--output", "a.csv").end == .status(0))
    #expect(try run(folder, "moments", "dossier", "--collaboration", "groen-beekdal", "--output", "b.csv").end == .status(0))
    try FileManager.default.removeItem(at: folder["dossier/answers"])
    try folder.write(try folder.text("a.csv").replacing("\n", with: "\r\n") + folder.text("b.csv"), to: "both.csv")
    let run = try run(folder, "check", "dossier", "--moments", "both.csv")
    #expect(run.end == .status(0), "\(run.output)")
  }

  @Test(arguments: ["blijf-balanceren", "kort", "vijf-voorwaarden"])
  func writesAQueryOfEveryBundledNormenkader(id: String) throws {
    for dialect in ["postgresql", "duckdb", "spark"] {
      let run = try BuiltProgram.run("sql", id, "--dialect", dialect, "--table", "answers", "--period-column", "period")
      #expect(run.end == .status(0))
      #expect(run.errors.isEmpty)
      #expect(run.output.hasPrefix("WITH ") && run.output.utf8.count < 1_000_000)
    }
  }

  @Test(arguments: [
    ["sql", "kort", "--dialect", "oracle", "--table", "a", "--period-column", "p"], ["sql", "kort", "--dialect", "duckdb", "--table", "a"],
    ["sql", "kort", "--dialect", "duckdb", "--period-column", "p"], ["sql", "kort", "--dialect", "duckdb", "--table", "a..b", "--period", "2026"],
  ])
  func aQueryNeedsToKnowWhatItIsAbout(arguments: [String]) throws {
    #expect(try ProgramRun.of(BuiltProgram.url, arguments).end == .status(2))
  }

  @Test func namesAStatementThatIsNotThere() throws {
    let run = try BuiltProgram.run("sql", "kort", "--dialect", "duckdb", "--table", "a", "--period", "2026-Q3", "--statements", "NOPE")
    #expect(run.end == .status(1))
    #expect(run.errors.contains("[B8010 unknown-statement-of-query]"))
  }
}
