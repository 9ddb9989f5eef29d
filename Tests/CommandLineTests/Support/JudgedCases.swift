// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// Many small collaborations in one dossier, judged by one run of the program.
struct JudgedCases: Sendable {
  /// What came out for one of them in the newest quarter.
  struct Outcome: Sendable {
    var signals: [String: String] = [:]
    var advice = ""
  }

  private static let newest = 3
  private static let quarters = ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
  static let partners = ["Noord", "Zuid", "Oost", "West", "Kust"]
  /// Cells that a row has when it does not say otherwise.
  private static let defaults = [
    "agreements": "agreement=Afspraak made-on=2026-07-01 due=2026-08-15", "attendance": "held-on=2026-08-01 partner=Noord",
    "decisions": "decision=Besluit raised-on=2026-07-01", "tensions": "tension=Spanning raised-on=2026-07-05",
    "milestones": "milestone=Mijlpaal planned=2026-08-15", "results": "result=Resultaat planned=2026-08-15",
    "actions": "action=Actie from-period=2026-Q2 due=2026-08-15", "partners": "partner=Noord", "roles": "role=Rol",
  ]

  /// The name of the normenkader in `balans.yaml`.
  var normenkader: String
  var statements: [String]
  var reversed: Set<String>

  /// Judges them, in their order.
  func judge(_ cases: [JudgedCase]) throws -> [Outcome] {
    let folder = try TemporaryFolder()
    try write(cases, into: folder)
    let run = try BuiltProgram.run("score", "dossier", "--format", "csv", "--period", "2026-Q3", in: folder.url)
    var outcomes = [Outcome](repeating: Outcome(), count: cases.count)
    for line in run.output.split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, cells[1] == "2026-Q3", let place = Int(cells[0].dropFirst()), outcomes.indices.contains(place) else { continue }
      if cells[2] == "signal", cells[4] == "state" { outcomes[place].signals[cells[3]] = cells[5] }
      if cells[2] == "advice", cells[4] == "outcome" { outcomes[place].advice = cells[5] }
    }
    return outcomes
  }

  private func write(_ cases: [JudgedCase], into folder: TemporaryFolder) throws {
    let list = cases.indices.map { "  c\($0): {title: Proef \($0)}\n" }.joined()
    try folder.write("balans: 1\nnormenkader: \(normenkader)\nlanguage: nl\ncollaborations:\n\(list)", to: "dossier/balans.yaml")
    for (place, quarter) in Self.quarters.enumerated() {
      let rows = cases.enumerated().flatMap { number, each in answers(of: each, number, back: Self.newest - place) }
      guard !rows.isEmpty else { continue }
      // With the quarter in it: a file that is the same as another is not read.
      let table = [["Periode", "Samenwerking", "Partner"] + statements] + rows.map { [quarter] + $0 }
      try folder.write(text(table), to: "dossier/answers/\(quarter).csv")
    }
    for register in Set(cases.flatMap(\.registers.keys)) {
      let rows = cases.enumerated().flatMap { number, each in
        (each.registers[register] ?? []).flatMap { self.rows($0, of: register, collaboration: "c\(number)") }
      }
      let columns = Set(rows.flatMap(\.keys)).sorted()
      let table = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
      try folder.write(text(table), to: "dossier/registers/\(register).csv")
    }
  }

  private func answers(of each: JudgedCase, _ number: Int, back: Int) -> [[String]] {
    let quarter = each.quarters.count - 1 - back
    guard quarter >= 0 else { return [] }
    return (0..<each.people).map { person in
      ["c\(number)", Self.partners[person % Self.partners.count]]
        + statements.map { each.answer(to: $0, person: person, quarter: quarter, reversed: reversed.contains($0)) }
    }
  }

  private func rows(_ text: String, of register: String, collaboration: String) -> [[String: String]] {
    let words = text.split(separator: " ").map(String.init)
    var cells = ["collaboration": collaboration]
    for word in (Self.defaults[register] ?? "").split(separator: " ").map(String.init) + words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { cells[parts[0]] = parts[1] }
    }
    return Array(repeating: cells, count: words.first.flatMap { Int($0) } ?? 0)
  }

  private func text(_ table: [[String]]) -> String {
    table.map { $0.joined(separator: ";") + "\n" }.joined()
  }
}
