// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct CompareTests {
  private static let folder = Result { try Example.small(quarters: 4, in: try SharedFolder.make()) }

  private func compare(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, ["compare", "dossier"] + arguments, in: try Self.folder.get().url)
  }

  private func document(_ arguments: String...) throws -> [String: Any] {
    let run = try ProgramRun.of(
      BuiltProgram.url, ["compare", "dossier", "--format", "json"] + arguments, in: try Self.folder.get().url)
    #expect(run.end == .status(0))
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func comparesTheLastTwoPeriodsOfAllCollaborationsUnlessToldOtherwise() throws {
    let run = try compare()
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    #expect(run.output.matches(of: /: van 2e kwartaal 2026 naar 3e kwartaal 2026\n=+\n/).count == 3)
    for part in ["\nThema ", "\nCommitment ", "\nC1 ", "\nagreements-kept ", "\nAlle thema’s samen "] { #expect(run.output.contains(part)) }
  }

  @Test func comparesAnyTwoPeriodsOfOneCollaboration() throws {
    let run = try compare("--collaboration", "groen-beekdal", "--from", "2025-Q4")
    #expect(run.end == .status(0))
    #expect(run.output.hasPrefix("Groen Beekdal Loosbeek: van 4e kwartaal 2025 naar 3e kwartaal 2026\n"))
    #expect(!run.output.contains("Warme Huizen"))
    #expect(run.output.contains("Commitment: daalt over 4 metingen"))
  }

  @Test func writesMarkdownInEnglish() throws {
    let run = try compare("--collaboration", "groen-beekdal", "--format", "md", "--language", "en")
    #expect(run.end == .status(0))
    #expect(run.output.hasPrefix("# Groen Beekdal Loosbeek: from Q2 2026 to Q3 2026\n\n## Themes\n\n| Theme | Q2 ’26 | Q3 ’26 | Difference |"))
  }

  @Test func saysTheSameAsTheReport() throws {
    let folder = try Self.folder.get()
    #expect(try BuiltProgram.run("report", "dossier", "--format", "json", "--output", "uit", in: folder.url).end == .status(0))
    let report = try JSONSerialization.jsonObject(with: Data(contentsOf: folder["uit/assessments.json"])) as? [String: Any]
    let compared = try #require(try document()["collaborations"] as? [[String: Any]])
    let reported = try #require(report?["collaborations"] as? [[String: Any]])
    #expect(compared.compactMap { $0["id"] as? String } == Example.collaborations)
    for (left, right) in zip(compared, reported) {
      let changes = try #require(left["dimensions"] as? [[String: Any]]).compactMap { $0["change"] as? [String: Any] }
      let last = try #require(right["changes"] as? [[String: Any]]).filter { $0["to"] as? String == "2026-Q3" }
      #expect(changes.count == 8 && changes as NSArray == last as NSArray)
    }
  }

  @Test func hasNumbersOfAtMostOneDecimal() throws {
    let text = try compare("--format", "json").output
    #expect(text.matches(of: /"(before|after|change)" : -?\d+\.\d/).count > 50)
    #expect(text.firstMatch(of: /: -?\d+\.\d\d/) == nil)
  }

  @Test(arguments: [
    (["--to", "2027-Q1"], "B1010 no-such-period"), (["--from", "2020-Q1"], "B1010 no-such-period"),
    (["--collaboration", "groen-bekdal"], "B1011 no-such-collaboration"), (["--to", "2025-Q4"], "B1015 no-earlier-period"),
    (["--from", "2026-Q3", "--to", "2026-Q1"], "B1016 periods-in-wrong-order"), (["--from", "2026-Q3"], "B1016 periods-in-wrong-order"),
  ])
  func saysWhatIsWrongWithPeriodsAndCollaborations(arguments: [String], code: String) throws {
    let run = try ProgramRun.of(BuiltProgram.url, ["compare", "dossier"] + arguments, in: try Self.folder.get().url)
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[\(code)]"))
    #expect(run.errors.contains("→"))
  }

  @Test func saysWhatWasMeant() throws {
    #expect(try compare("--collaboration", "groen-bekdal").errors.contains("bedoelt u 'groen-beekdal'?"))
    #expect(try compare("--from", "2026-Q3", "--to", "2026-Q1").errors.contains("bedoelt u --from 2026-Q1 --to 2026-Q3?"))
    #expect(try compare("--to", "2027-Q1").errors.contains("kies een van: 2025-Q4, 2026-Q1, 2026-Q2, 2026-Q3"))
  }

  @Test(arguments: [["--format", "html"], ["--from", "gisteren"], ["--quiet", "--verbose"]])
  func endsWithTwoWhenItIsUsedWrongly(arguments: [String]) throws {
    let run = try ProgramRun.of(BuiltProgram.url, ["compare", "dossier"] + arguments, in: try Self.folder.get().url)
    #expect(run.end == .status(2))
    #expect(run.output.isEmpty)
  }

  /// Two statements of the first theme are replaced by two others on the way, and three of the second by none.
  @Test func comparesAndReportsOverOtherQuestions() throws {
    let folder = try Example.small(quarters: 4)
    for (index, quarter) in ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"].enumerated() {
      let path = "dossier/answers/\(quarter).csv"
      var table = try ExampleTable(path, in: folder)
      let dropped = index < 2 ? ["C5", "C6"] : ["C1", "C2", "P1", "P2", "P3"]
      let kept = table.headings.indices.filter { !dropped.contains(table.headings[$0]) }
      table.headings = kept.map { table.headings[$0] }
      table.rows = table.rows.map { row in kept.map { row[$0] } }
      try table.write(to: path, in: folder)
    }
    let run = try BuiltProgram.run("compare", "dossier", "--collaboration", "groen-beekdal", "--from", "2026-Q1", "--to", "2026-Q2", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.output.firstMatch(of: /Commitment: de scores verschillen .*; .* daarvan komt door andere vragen\n/) != nil)
    #expect(run.output.contains("Voortgang: andere vragen: er is te weinig gelijk gebleven om te vergelijken\n"))
    #expect(run.output.contains("zonder Voortgang: dat is niet te vergelijken\n"))

    #expect(try BuiltProgram.run("report", "dossier", "--output", "uit", in: folder.url).end == .status(0))
    let page = try folder.text("uit/groen-beekdal.html")
    #expect(page.matches(of: />andere vragen<\/text>/).count == 2)
    #expect(page.matches(of: /<td>\d,\d \(andere vragen\)<\/td>/).count == 2)
    // Commitment falls over four measurements of two questionnaires, from one of which but an end is shown; of progress there are but two.
    let text = try folder.text("uit/groen-beekdal.md")
    #expect(text.firstMatch(of: /\| Commitment \| .*daalt over 4 metingen, ongeveer −0,\d per keer; andere vragen zijn verrekend/) != nil)
    #expect(text.firstMatch(of: /\| Voortgang \| .*(daalt|stijgt) over/) == nil)
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: folder["uit/assessments.json"])) as? [String: Any]
    let collaborations = try #require(file?["collaborations"] as? [[String: Any]])
    for collaboration in collaborations {
      let changes = try #require(collaboration["changes"] as? [[String: Any]]).filter { $0["to"] as? String == "2026-Q2" }
      let commitment = try #require(changes.first { $0["dimension"] as? String == "commitment" })
      #expect(commitment["questions"] is Double || commitment["questions"] is Int || commitment["verdict"] as? String == "not-comparable")
      #expect(changes.first { $0["dimension"] as? String == "progress" }?["questionnaire"] as? String == "broken")
    }
    let figures = try BuiltProgram.run("score", "dossier", "--collaboration", "groen-beekdal", "--format", "csv", in: folder.url).output
    for name in ["old_all", "old_common", "new_common", "new_all", "linked", "break"] {
      #expect(figures.contains("groen-beekdal,2026-Q2,change,commitment,\(name),"))
    }
    #expect(figures.contains("groen-beekdal,2026-Q2,change,commitment,common,C3/C4"))
  }
}
