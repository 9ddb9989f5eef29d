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
    "meetings": "held-on=2026-08-01", "effort": "partner=Noord period=2026-Q3",
    "developments": "development=Ontwikkeling noticed-on=2026-07-05 relevant=ja",
    "agreements": "agreement=Afspraak made-on=2026-07-01 due=2026-08-15", "attendance": "held-on=2026-08-01 partner=Noord",
    "decisions": "decision=Besluit raised-on=2026-07-01 carried-out-on=", "tensions": "tension=Spanning raised-on=2026-07-05",
    "milestones": "milestone=Mijlpaal planned=2026-08-15 reached=", "results": "result=Resultaat planned=2026-08-15",
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
    let run = try BuiltProgram.run(
      "score", "dossier", "--format", "csv", "--period", Self.quarters[Self.newest], in: folder.url, within: 600)
    var outcomes = [Outcome](repeating: Outcome(), count: cases.count)
    for line in run.output.split(separator: "\n") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, cells[1] == "2026-Q3", let place = Int(cells[0].dropFirst()), outcomes.indices.contains(place) else { continue }
      if cells[2] == "signal", cells[4] == "state" { outcomes[place].signals[cells[3]] = cells[5] }
      if cells[2] == "advice", cells[4] == "outcome" { outcomes[place].advice = cells[5] }
    }
    return outcomes
  }

  /// The reports on them in Markdown, in their order.
  func report(_ cases: [JudgedCase]) throws -> [String] {
    let folder = try TemporaryFolder()
    try write(cases, into: folder)
    _ = try BuiltProgram.run("report", "dossier", "--period", Self.quarters[Self.newest], in: folder.url)
    return try cases.indices.map { try folder.text("dossier/reports/\(Self.quarters[Self.newest])/c\($0).md") }
  }

  private func write(_ cases: [JudgedCase], into folder: TemporaryFolder) throws {
    let list = cases.indices.map { "  c\($0): {title: Proef \($0), obligatory: \(cases[$0].isObligatory ? "yes" : "no")}\n" }.joined()
    try folder.write("balans: 1\nnormenkader: \(normenkader)\nlanguage: nl\ncollaborations:\n\(list)", to: "dossier/balans.yaml")
    for (place, quarter) in Self.quarters.enumerated() {
      let numbers = cases.indices.filter { cases[$0].quarters.count >= Self.quarters.count - place }
      let groups = Dictionary(grouping: numbers) { asked(of: cases[$0], back: Self.newest - place) }
      for (file, group) in groups.sorted(by: { $0.value[0] < $1.value[0] }).enumerated() {
        let rows = group.value.flatMap { answers(of: cases[$0], $0, to: group.key, back: Self.newest - place) }
        // With the quarter in it: a file that is the same as another is not read.
        let table = [["Periode", "Samenwerking", "Partner"] + group.key] + rows.map { [quarter] + $0 }
        try folder.write(text(table), to: "dossier/answers/\(quarter)-\(file).csv")
      }
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

  private func asked(of each: JudgedCase, back: Int) -> [String] {
    statements.filter { each.asks($0, quarter: each.quarters.count - 1 - back) }
  }

  private func answers(of each: JudgedCase, _ number: Int, to statements: [String], back: Int) -> [[String]] {
    let quarter = each.quarters.count - 1 - back
    return (0..<each.people).map { person in
      ["c\(number)", Self.partners[person % Self.partners.count]]
        + statements.map { each.answer(to: $0, person: person, quarter: quarter, reversed: reversed.contains($0)) }
    }
  }

  private func rows(_ text: String, of register: String, collaboration: String) -> [[String: String]] {
    let words = text.split(separator: " ").map(String.init)
    var cells = ["collaboration": collaboration]
    for word in (Self.defaults[register] ?? "").split(separator: " ").map(String.init) + words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 { cells[parts[0]] = parts[1] }
    }
    return Array(repeating: cells, count: words.first.flatMap { Int($0) } ?? 0)
  }

  private func text(_ table: [[String]]) -> String {
    table.map { $0.joined(separator: ";") + "\n" }.joined()
  }
}

extension JudgedCases {
  /// Too few people or partners for an advice, and just enough.
  static let fewAnswers: [JudgedCase] = [
    JudgedCase(.advises("not-enough-data"), "four people", ["": 40], people: 4),
    JudgedCase(.advises("continue"), "five people", ["": 40], people: 5),
    JudgedCase(.advises("not-enough-data"), "10 of 26", ["": 40], registers: invited([6, 5, 5, 5, 5])),
    JudgedCase(.advises("continue"), "10 of 25", ["": 40], registers: invited([5, 5, 5, 5, 5])),
    JudgedCase(
      .advises("not-enough-data"), "five partners of eleven", ["": 40],
      registers: members(and: ["Berg", "Dal", "Meer", "Bos", "Hei", "Duin"])),
    JudgedCase(.advises("continue"), "five partners of ten", ["": 40], registers: members(and: ["Berg", "Dal", "Meer", "Bos", "Hei"])),
  ]

  /// How many people of each partner were invited.
  static func invited(_ counts: [Int]) -> [String: [String]] {
    ["partners": zip(partners, counts).map { "1 partner=\($0) invited=\($1)" }]
  }

  private static func members(and others: [String]) -> [String: [String]] {
    ["partners": (partners + others).map { "1 partner=\($0)" }]
  }
}
