// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// Answers of a group that is too small leave no trace: whatever the four said, every byte that comes out is the same.
struct ConfidentialityTests {
  private static let collaboration = "warme-huizen"

  /// A dossier in which four people answered in the last of some quarters, by a rule from row and column to answer.
  private func dossier(quarters: Int, answers: (_ row: Int, _ column: Int) -> String) throws -> TemporaryFolder {
    let folder = try Example.small(quarters: quarters)
    let path = "dossier/answers/2026-Q3.csv"
    var table = try ExampleTable(path, in: folder)
    let others = table.rows.filter { $0[0] != Self.collaboration }
    let four = table.rows.filter { $0[0] == Self.collaboration }.prefix(4).enumerated().map { index, row in
      Array(row.prefix(2)) + row.indices.dropFirst(2).map { answers(index, $0) }
    }
    #expect(four.count == 4)
    table.rows = others + four
    try table.write(to: path, in: folder)
    return folder
  }

  /// All that the program says about the collaboration, without fingerprints.
  private func said(about folder: TemporaryFolder) throws -> [String: String] {
    let report = try BuiltProgram.run("report", "dossier", "--collaboration", Self.collaboration, "--output", "uit", in: folder.url)
    #expect(report.end == .status(0))
    var said = ["errors": report.errors]
    for name in folder.paths(below: "uit") where name != "manifest.json" {
      said[name] = try folder.text("uit/\(name)").replacing(/\b[0-9a-f]{12}\b/, with: "")
    }
    for subject in [[], ["commitment"], ["overall"], ["C1"], ["trust"], ["silence"], ["advice"]] {
      let run = try ProgramRun.of(
        BuiltProgram.url, ["explain", "dossier", "--collaboration", Self.collaboration] + subject, in: folder.url)
      #expect(run.end == .status(0))
      said["explain \(subject)"] = run.output + run.errors
    }
    let compared = try BuiltProgram.run(
      "compare", "dossier", "--collaboration", Self.collaboration, "--format", "json", in: folder.url)
    said["compare"] = (compared.output + compared.errors).replacing(/\b[0-9a-f]{64}\b/, with: "")
    return said
  }

  @Test(arguments: [1, 2])
  func whatFourPeopleAnswerChangesNothing(quarters: Int) throws {
    let low = try said(about: try dossier(quarters: quarters) { row, column in (row + column) % 3 == 0 ? "2" : "1" })
    let high = try said(about: try dossier(quarters: quarters) { row, column in (row + 2 * column) % 4 == 0 ? "weet niet" : "5" })
    #expect(Set(low.keys) == Set(high.keys))
    for name in low.keys.sorted() { #expect(low[name] == high[name], "\(name)") }

    // Nor can their number be read from that of the rows.
    let sources = (low["\(Self.collaboration).md"] ?? "").split(separator: "\n").filter { $0.hasPrefix("| answers/") }
    #expect(sources.count == quarters)
    for line in sources { #expect(line.split(separator: "|").dropFirst().allSatisfy { !$0.contains(/\d/) }, "\(line)") }
  }

  @Test func givesNoFigureAboutTheAnswersOfFourPeople() throws {
    let folder = try dossier(quarters: 1) { row, _ in ["1", "2", "3", "3"][row] }
    let run = try BuiltProgram.run(
      "report", "dossier", "--collaboration", Self.collaboration, "--output", "uit", "--format", "json,md", in: folder.url)
    #expect(run.end == .status(0))
    let data = try Data(contentsOf: folder["uit/assessments.json"])
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let collaborations = try #require(document["collaborations"] as? [[String: Any]])
    let period = try #require((collaborations.first?["periods"] as? [[String: Any]])?.first)
    let response = try #require(period["response"] as? [String: Any])
    #expect(response["respondents"] is NSNull && response["share"] is NSNull)
    #expect(response["respondentsStatus"] as? String == "withheld")
    for dimension in try #require(period["dimensions"] as? [[String: Any]]) {
      let perception = try #require(dimension["perception"] as? [String: Any])
      for key in ["score", "low", "high", "respondents"] { #expect(perception[key] is NSNull) }
      for key in ["disagreement", "respondentVoiceScore", "low", "high"] { #expect(dimension[key] is NSNull) }
    }
    for statement in try #require(period["statements"] as? [[String: Any]]) {
      for key in ["mean", "counts", "dontKnow"] { #expect(statement[key] is NSNull) }
      #expect(statement["suppressed"] as? Bool == true)
    }
    // The mean of every statement is 2.3 (or 3.8 when reversed): no line about a statement has a number with a decimal.
    for line in try folder.text("uit/\(Self.collaboration).md").split(separator: "\n") where line.firstMatch(of: /\b[CPROAMI]\d\b/) != nil {
      #expect(line.firstMatch(of: /\d,\d/) == nil, "\(line)")
    }
  }

  private static let canary = "kanarie-9c41"

  @Test func freeTextAndWrongCellsOfAnswersAppearNowhere() throws {
    let folder = try Example.small()
    let path = "dossier/answers/2026-Q3.csv"
    var table = try ExampleTable(path, in: folder)
    table.headings += ["Toelichting", "Wat wilt u nog kwijt?"]
    for row in table.rows.indices { table.rows[row] += ["\(Self.canary) vindt dat het beter kan", "\"\(Self.canary)\""] }
    for row in 0..<3 { table.rows[row][5 + row] = Self.canary }
    table.rows[4].append(Self.canary)
    try table.write(to: path, in: folder)
    let runs = [
      try BuiltProgram.run("check", "dossier", "--verbose", in: folder.url),
      try BuiltProgram.run("check", "dossier", "--format", "json", in: folder.url),
      try BuiltProgram.run("report", "dossier", "--collaboration", "groen-beekdal", "--output", "uit", "--verbose", in: folder.url),
      try BuiltProgram.run("explain", "dossier", "--collaboration", "groen-beekdal", "commitment", "--verbose", in: folder.url),
      try BuiltProgram.run("compare", "dossier", "--collaboration", "groen-beekdal", "--verbose", in: folder.url),
    ]
    for run in runs {
      #expect(run.end == .status(1))
      #expect(!(run.output + run.errors).lowercased().contains("9c41"))
    }
    #expect(runs[0].output.contains("answers/2026-Q3.csv:\(table.place(row: 1, column: 5)): "))
    let names = folder.paths(below: "uit")
    #expect(names.count > 5)
    for name in names { #expect(!(try folder.text("uit/\(name)")).lowercased().contains("9c41"), "\(name)") }
  }
}
