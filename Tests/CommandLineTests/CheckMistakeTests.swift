// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The example, broken in one place at a time: each finding has its code, file, line and column.
struct CheckMistakeTests {
  /// A word in a text file that is written wrongly.
  struct Slip: Sendable, CustomTestStringConvertible {
    var right: String
    var wrong: String
    /// Where in the wrong text the finding points.
    var pointsAt: String
    var finding: String
    var mend: String?

    var testDescription: String { "\(right) → \(wrong)" }
  }

  @Test(arguments: [
    Slip(right: "language: nl", wrong: "langauge: nl", pointsAt: "langauge", finding: "B2001", mend: "language"),
    Slip(
      right: "normenkader: blijf-balanceren", wrong: "normenkader: blijf-balancere", pointsAt: "blijf-balancere", finding: "B1006",
      mend: "blijf-balanceren"),
    Slip(right: "language: nl", wrong: "language: fr", pointsAt: "fr", finding: "B2006", mend: nil),
    Slip(right: "balans: 1", wrong: "balans: 9", pointsAt: "9", finding: "B2016", mend: nil),
    Slip(right: "language: nl", wrong: "language: nl\nlanguage: en", pointsAt: "language: en", finding: "B2008", mend: nil),
    Slip(right: "language: nl", wrong: "columns: {Kop: Z9}", pointsAt: "Z9", finding: "B1503", mend: nil),
  ])
  func pointsAtAMistakeInTheSettings(slip: Slip) throws {
    let folder = try Example.small()
    let right = try folder.text("dossier/balans.yaml")
    let start = try #require(right.range(of: slip.right)?.lowerBound)
    let wrong = right.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
    try folder.write(wrong, to: "dossier/balans.yaml")
    let place = try #require(wrong.range(of: slip.pointsAt, range: start..<wrong.endIndex)?.lowerBound)
    let before = wrong[..<place].split(separator: "\n", omittingEmptySubsequences: false)
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(1))
    #expect(found.summaries == ["balans.yaml:\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1) error \(slip.finding)"])
    if let mend = slip.mend { #expect(found.findings.first?.replacement == mend) }
  }

  /// A cell that is written wrongly; row 0 is that of the headings.
  struct BadCell: Sendable, CustomTestStringConvertible {
    var file: String
    var row: Int
    var column: Int
    var text: String
    var finding: String
    var isError = true

    var testDescription: String { "\(file) \(row),\(column): \(text)" }
  }

  private static let answers = "answers/2026-Q3.csv"

  @Test(arguments: [
    BadCell(file: answers, row: 4, column: 3, text: "drie", finding: "B3109"),
    BadCell(file: answers, row: 4, column: 4, text: "2,5", finding: "B3109"),
    BadCell(file: answers, row: 1, column: 5, text: "7", finding: "B3108"),
    BadCell(file: answers, row: 1, column: 5, text: "-1", finding: "B3108"),
    BadCell(file: answers, row: 0, column: 3, text: "C99", finding: "B3102", isError: false),
    BadCell(file: answers, row: 0, column: 3, text: "C1", finding: "B3103"),
    BadCell(file: answers, row: 2, column: 0, text: "warme-huisen", finding: "B3202"),
    BadCell(file: answers, row: 2, column: 1, text: "Gemeente Nergenshuizen", finding: "B3206", isError: false),
    BadCell(file: answers, row: 2, column: 1, text: "", finding: "B3209", isError: false),
    BadCell(file: "registers/agreements.csv", row: 1, column: 2, text: "31-06-2025", finding: "B4006"),
    BadCell(file: "registers/agreements.csv", row: 3, column: 3, text: "volgende week", finding: "B4006"),
    BadCell(file: "registers/agreements.csv", row: 2, column: 4, text: "nagekommen", finding: "B4011"),
    BadCell(file: "registers/agreements.csv", row: 2, column: 6, text: "misschien", finding: "B4009"),
    BadCell(file: "registers/agreements.csv", row: 2, column: 1, text: "", finding: "B4012", isError: false),
    BadCell(file: "registers/attendance.csv", row: 1, column: 2, text: "Gemeente Rijnvort", finding: "B3207", isError: false),
    BadCell(file: "registers/effort.csv", row: 1, column: 2, text: "2026-Q9", finding: "B4010"),
    BadCell(file: "registers/effort.csv", row: 1, column: 3, text: "veel", finding: "B4007"),
  ])
  func pointsAtABadCell(cell: BadCell) throws {
    let folder = try Example.small()
    var table = try ExampleTable("dossier/\(cell.file)", in: folder)
    if cell.row == 0 { table.headings[cell.column] = cell.text } else { table.rows[cell.row - 1][cell.column] = cell.text }
    try table.write(to: "dossier/\(cell.file)", in: folder)
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(cell.isError ? 1 : 0))
    let place = "\(cell.file):\(table.place(row: cell.row, column: cell.column))"
    // A heading that is gone leaves a statement without a column.
    let consequence = cell.row == 0 ? ["\(cell.file):1 warning B3106"] : []
    #expect(found.summaries == consequence + ["\(place) \(cell.isError ? "error" : "warning") \(cell.finding)"])
  }

  @Test func pointsAtARespondentWhoAnsweredTwice() throws {
    let folder = try Example.small()
    var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    table.headings.append("Respondent")
    for row in table.rows.indices { table.rows[row].append("r\(row == 7 ? 2 : row)") }
    try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    let (found, run) = try FoundInDossier.check(folder)
    let place = table.place(row: 8, column: table.headings.count - 1)
    #expect(found.summaries.count == 1)
    #expect(found.summaries.first?.hasPrefix("answers/2026-Q3.csv:\(place) ") == true)
    #expect(found.summaries.first?.hasSuffix(" B3118") == true)
    #expect(run.end == .status(found.summaries.first?.contains("error") == true ? 1 : 0))
  }

  @Test func pointsAtAMissingColumnOfARegister() throws {
    let folder = try Example.small()
    var table = try ExampleTable("dossier/registers/agreements.csv", in: folder)
    table.headings[1] = "Iets anders"
    try table.write(to: "dossier/registers/agreements.csv", in: folder)
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(1))
    #expect(found.summaries.contains { $0.hasPrefix("registers/agreements.csv:1") && $0.hasSuffix("error B4004") })
  }

  @Test func findsSeveralMistakesInOneRun() throws {
    let folder = try Example.small()
    var answers = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
    (answers.rows[0][4], answers.rows[5][6]) = ("9", "x")
    try answers.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    var agreements = try ExampleTable("dossier/registers/agreements.csv", in: folder)
    agreements.rows[0][2] = "ooit"
    try agreements.write(to: "dossier/registers/agreements.csv", in: folder)
    try folder.write(try folder.text("dossier/balans.yaml") + "colums: {}\n", to: "dossier/balans.yaml")
    let (found, _) = try FoundInDossier.check(folder)
    #expect(Set(found.findings.map(\.code)).isSuperset(of: ["B2001"]))
    try folder.write(try folder.text("dossier/balans.yaml").replacing("colums: {}\n", with: ""), to: "dossier/balans.yaml")
    #expect(try FoundInDossier.check(folder).found.findings.map(\.code) == ["B3108", "B3109", "B4006"])
  }

  /// A template with the place of its mistake.
  struct BadTemplate: Sendable, CustomTestStringConvertible {
    var text: String
    var finding: String

    var testDescription: String { finding }
  }

  @Test(arguments: [
    BadTemplate(text: "<p>{{⟦adice}}</p>\n", finding: "B5007"),
    BadTemplate(text: "<section>\n  ⟦{{#turns}}\n  <p>x</p>\n</section>\n", finding: "B5005"),
    BadTemplate(text: "<section>\n  <p><b>x⟦</p>\n</section>\n", finding: "B5017"),
    BadTemplate(text: "<p>a ⟦{{name</p>\n", finding: "B5002"),
    BadTemplate(text: "⟦<script>1</script>\n", finding: "B5029"),
    BadTemplate(text: "⟦<p onclick=\"x()\">y</p>\n", finding: "B5029"),
    BadTemplate(text: "<p>{{>⟦nergens.html}}</p>\n", finding: "B5010"),
  ])
  func pointsAtAMistakeInATemplate(template: BadTemplate) throws {
    let folder = try Example.small()
    let marked = MarkedText(template.text)
    try folder.write(marked.text, to: "dossier/templates/summary.html.mustache")
    let (found, run) = try FoundInDossier.check(folder)
    #expect(run.end == .status(1))
    #expect(found.summaries == marked.places.map { "templates/summary.html.mustache:\($0) error \(template.finding)" })
  }
}
