// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct ExplainTests {
  private static let folder = Result { try Example.small(in: try SharedFolder.make()) }

  private func explain(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of(
      BuiltProgram.url, ["explain", "dossier", "--collaboration", "groen-beekdal"] + arguments, in: try Self.folder.get().url)
  }

  @Test func listsAllThatCanBeExplained() throws {
    let run = try explain()
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    let ids = run.output.split(separator: "\n").filter { $0.contains("─ ") }.compactMap { $0.dropFirst(3).split(separator: ":").first }
    #expect(ids.first == "advice")
    for id in ["overall", "commitment", "trust", "C1", "agreements-kept", "sham-collaboration"] { #expect(ids.contains(Substring(id))) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func everythingThatItListsCanBeExplained() throws {
    let listed = try explain().output.matches(of: /\n[├└]─ ([A-Za-z0-9-]+):/).map { String($0.1) }
    #expect(listed.count > 40)
    for id in [listed.first, listed.last].compactMap(\.self) + ["overall", "trust", "openness", "O1", "silence"] {
      let run = try explain(id)
      #expect(run.end == .status(0), "\(id)")
      #expect(run.output.split(separator: "\n").count >= 3, "\(id)")
    }
  }

  @Test func explainsAThemeByItsHalvesStatementsAndFacts() throws {
    let run = try explain("commitment")
    #expect(run.end == .status(0))
    #expect(run.output.hasPrefix("Commitment, Groen Beekdal Loosbeek, 3e kwartaal 2026\n"))
    let parts = [
      "60", "Commitment, beleving uit de antwoorden: ", "Commitment, feiten uit de registers: ", "Stelling C1: ", "Feit agreements-kept: ",
    ]
    for part in parts { #expect(run.output.contains(part)) }
  }

  @Test func explainsAFactDownToTheRowsOfAFile() throws {
    let folder = try Self.folder.get()
    let run = try explain("agreements-kept", "--format", "json")
    #expect(run.end == .status(0))
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(document.keys) == ["format", "title", "result", "tree"])
    let tree = try #require(document["tree"] as? [String: Any])
    let rows = tree["rows"] as? [[String: Any]] ?? []
    let result = try #require(document["result"] as? String)
    let cases = try #require(result.firstMatch(of: /(\d+) van (\d+)/))
    #expect(rows.count == Int(cases.2))
    // The rows are those of agreements of this collaboration that were due in the quarter.
    let table = try folder.text("dossier/registers/agreements.csv").split(separator: "\r\n", omittingEmptySubsequences: false)
    for row in rows {
      #expect(row["file"] as? String == "registers/agreements.csv")
      let line = try #require(row["line"] as? Int)
      #expect(table[line - 1].hasPrefix("groen-beekdal;"))
      #expect(table[line - 1].firstMatch(of: /;\d\d-0[789]-2026;/) != nil)
    }
    let text = try explain("agreements-kept").output
    #expect(text.firstMatch(of: /\n├─ registers\/agreements\.csv: \d+([-,] ?\d+)*\n/) != nil)
  }

  @Test func explainsASignalByItsEvidence() throws {
    let run = try explain("sham-collaboration")
    #expect(run.end == .status(0))
    #expect(run.output.contains("├─ registers/meetings.csv: "))
    #expect(run.output.contains("Uren overleg (uit registers): "))
  }

  @Test func explainsTheAdvice() throws {
    let run = try explain("advice")
    #expect(run.end == .status(0))
    #expect(run.output.hasPrefix("Advies, Groen Beekdal Loosbeek, 3e kwartaal 2026\n"))
    #expect(run.output.contains("├─ Voor: "))
  }

  @Test func suggestsTheNearestNameForAnUnknownOne() throws {
    let run = try explain("commitmnt")
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[B1013 nothing-to-explain]"))
    #expect(run.errors.contains("bedoelt u 'commitment'?"))
  }

  @Test func asksWhichCollaborationWhenThereAreMore() throws {
    let run = try BuiltProgram.run("explain", "dossier", "commitment", in: try Self.folder.get().url)
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[B1012 which-collaboration]"))
    #expect(run.errors.contains(Example.collaborations.joined(separator: ", ")))
  }

  @Test func takesOneWordForASubjectWithinADossier() throws {
    let dossier = try Self.folder.get()["dossier"]
    let run = try BuiltProgram.run("explain", "commitment", "--collaboration", "groen-beekdal", in: dossier)
    #expect(run.end == .status(0))
    #expect(run.output == (try explain("commitment").output))
  }

  @Test func explainsInEnglishAndAboutAnEarlierPeriod() throws {
    let folder = try Example.small(quarters: 2)
    let run = try BuiltProgram.run(
      "explain", "dossier", "commitment", "--collaboration", "groen-beekdal", "--language", "en", "--period", "2026-Q2", in: folder.url)
    #expect(run.end == .status(0))
    #expect(run.output.hasPrefix("Commitment, Groen Beekdal Loosbeek, Q2 2026\n"))
  }

  @Test func saysTheSameScoreAsTheReport() throws {
    let folder = try Self.folder.get()
    let run = try BuiltProgram.run(
      "report", "dossier", "--collaboration", "groen-beekdal", "--format", "md", "--output", "uit", in: folder.url)
    #expect(run.end == .status(0))
    let row = try #require(try folder.text("uit/groen-beekdal.md").firstMatch(of: /\| Commitment \| (\d,\d)/)?.1)
    #expect(try explain("commitment").output.split(separator: "\n")[1].hasPrefix(row))
  }
}
