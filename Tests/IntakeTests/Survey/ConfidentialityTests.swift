// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// A word that is put in every place where it does not belong must never come back in a finding.
struct ConfidentialityTests {
  private static let canaries = [
    "kanarie-7f3a", "kanarie.7f3a@voorbeeld.nl", "Kanarie vindt 7f3a dat het beter kan; veel beter, \"echt\"\nen nog meer",
  ]

  private func findings(_ diagnostics: [Diagnostic]) -> String {
    "\(diagnostics)".lowercased()
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: canaries, [0, 1, 2, 3, 4, 5, 6, 7])
  func neverQuotesACellOfAnswers(canary: String, place: Int) {
    let heading = ["Periode", "Partner", "Respondent", "C1", "C2", "O1", "Naam", "Toelichting"]
    var row = ["2026-Q1", "Gemeente A", "r1", "1", "2", "3", "", ""]
    row[place] = quoted(canary)
    let lines = [heading, row, row, row.map { $0 + "x" }, row + [quoted(canary)], [quoted(canary)]].map { $0.joined(separator: ";") }
    let reading = TableFixture.read(
      answers: ["2026-Q1.csv": lines.joined(separator: "\n")], registers: ["partners.csv": "Partner\nGemeente B\n"])
    #expect(!reading.findings.isEmpty)
    if place == 1, !canary.contains("@") {
      // The name of a partner may be quoted, whatever someone wrote there.
      return
    }
    #expect(!findings(reading.diagnostics).contains("7f3a"))
  }

  @Test(arguments: canaries)
  func neverQuotesTheMomentOrTheFirstRowOfATableWithoutHeadings(canary: String) {
    let answers = [
      "a.csv": "submitdate;Partner;C1\n\(quoted(canary));A;1\n",
      "b 2026-Q1.csv": "\(quoted(canary));A;1\n\(quoted(canary));B;2\n",
      "c 2026-Q1.csv": "C1;Partner\n1;\(quoted(canary))\(canary)\n",
      "d 2026-Q1.csv": "Partner;C1\nA;\"\(canary)\n",
    ]
    let registers = [
      "agreements.csv": "\(quoted(canary));31-03-2026\n\(quoted(canary));x\n",
      "effort.csv": "\(quoted(canary));\(quoted(canary))\n",
    ]
    let reading = TableFixture.read(answers: answers.filter { $0.key != "c 2026-Q1.csv" || canary.contains("@") }, registers: registers)
    #expect(!findings(reading.diagnostics).contains("7f3a"))
  }

  @Test(arguments: canaries, [0, 1, 2, 3, 4])
  func neverQuotesACellOfARegister(canary: String, place: Int) {
    var row = ["Iets", "31-03-2026", "31-03-2026", "open", "ja"]
    row[place] = quoted(canary)
    let lines = [["Afspraak", "Vóór", "Gemaakt op", "Stand", "Staat vast"], row, row + [quoted(canary)], [""] + row.dropFirst()]
    var effort = ["Gemeente A", "2026-Q1", "3"]
    if place > 0, place < 3 { effort[place] = quoted(canary) }
    let registers = [
      "agreements.csv": lines.map { $0.joined(separator: ";") }.joined(separator: "\n"),
      "effort.csv": "Partner;Periode;Uren\n" + effort.joined(separator: ";"),
    ]
    let settings = TableFixture.settings(collaborations: [Collaboration(id: "x", title: "X")])
    let reading = TableFixture.read(registers: registers, settings: settings)
    #expect(!reading.findings.isEmpty)
    #expect(!findings(reading.diagnostics).contains("7f3a"))
  }

  @Test(arguments: canaries)
  func neverQuotesAnUnknownCollaboration(canary: String) {
    let settings = TableFixture.settings(collaborations: [Collaboration(id: "x", title: "X"), Collaboration(id: "y", title: "Y")])
    let answers = ["2026-Q1.csv": "Samenwerking;Partner;C1;C2;O1\n\(quoted(canary));A;1;2;3\n"]
    let registers = ["effort.csv": "Samenwerking;Partner;Periode\n\(quoted(canary));A;2026\n"]
    let reading = TableFixture.read(answers: answers, registers: registers, settings: settings)
    #expect(reading.findings == ["2026-Q1.csv:2:1 error B3202", "effort.csv:2:1 error B3202"])
    #expect(!findings(reading.diagnostics).contains("7f3a"))
  }

  @Test func shortensLongHeadingsAndHidesAddressesInThem() {
    #expect(Quoted.heading("jan@x.nl") == "…@…")
    #expect(Quoted.heading("a\n b") == "a b")
    #expect(Quoted.heading(String(repeating: "a", count: 80)).count == 61)
  }
}
