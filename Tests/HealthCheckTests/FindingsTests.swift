// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Testing

@testable import HealthCheck

struct FindingsTests {
  private static let code = DiagnosticCode("B9999", "a-test")

  private func log(_ findings: Diagnostic...) -> DiagnosticLog {
    var log = DiagnosticLog()
    for finding in findings { log.add(finding) }
    return log
  }

  private func finding(
    _ severity: Diagnostic.Severity = .error, _ text: String = "mis", at location: HealthModel.SourceLocation? = nil, notes: [LocalizedText] = [],
    fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(Self.code, severity, LocalizedText(nl: text, en: "wrong"), at: location, notes: notes, fixIt: fixIt)
  }

  private func place(_ file: String, _ line: Int?, _ column: Int?, length: Int = 1) -> HealthModel.SourceLocation {
    HealthModel.SourceLocation(file: file, line: line, column: column, length: length)
  }

  @Test func marksThePlaceInTheLine() {
    let text = FindingsText(language: .nl, quotable: ["a.yaml": "eerste\r\nnaam: é waarde\r\n"])
    #expect(
      text.render(log(finding(at: place("a.yaml", 2, 7, length: 3), fixIt: .didYouMean("x")))) == """
        a.yaml:2:7: fout: mis [B9999 a-test]
            2 | naam: é waarde
              |       ^^^
            → bedoelt u 'x'?

        """)
  }

  @Test func saysItInEnglishWithNotes() {
    let note = LocalizedText(nl: "uitleg", en: "because")
    let text = FindingsText(language: .en)
    #expect(text.render(log(finding(.warning, notes: [note]))) == "warning: wrong [B9999 a-test]\n    because\n")
  }

  @Test func namesEachSeverityInDutch() {
    let text = FindingsText(language: .nl)
    let words = Diagnostic.Severity.allCases.map { text.render(log(finding($0))).split(separator: ":").first.map(String.init) }
    #expect(words == ["ter informatie", "let op", "fout"])
  }

  @Test func coloursOnlyTheSeverity() {
    let text = FindingsText(language: .nl, isColoured: true)
    #expect(text.render(log(finding())) == "\u{1B}[1;31mfout\u{1B}[0m: mis [B9999 a-test]\n")
  }

  @Test func leavesOutWhatIsLessGrave() {
    let text = FindingsText(language: .nl)
    let log = log(finding(.note), finding(.warning), finding(.error))
    #expect(text.render(log, least: .error).split(separator: "\n").count == 1)
    #expect(text.render(log, least: .warning).split(separator: "\n").count == 2)
    #expect(text.render(log).split(separator: "\n").count == 3)
  }

  @Test func quotesNoFileThatItWasNotGiven() {
    let text = FindingsText(language: .nl, quotable: ["balans.yaml": "x: 1"])
    #expect(text.render(log(finding(at: place("answers/a.csv", 1, 1)))) == "answers/a.csv:1:1: fout: mis [B9999 a-test]\n")
  }

  @Test(arguments: [(0, 1), (-1, 1), (3, 1), (1, 0), (1, -5), (1, 500), (Int.max, Int.max), (2, nil)])
  func takesAnyPlace(line: Int, column: Int?) {
    let text = FindingsText(language: .nl, quotable: ["a.yaml": "abc\n"])
    #expect(text.render(log(finding(at: place("a.yaml", line, column, length: 1_000)))).hasPrefix("a.yaml:\(line)"))
  }

  @Test func makesControlCharactersVisible() {
    let text = FindingsText(language: .nl, quotable: ["a\nb.yaml": "x\t\u{1B}[2Jy\u{202E}z"])
    let shown = text.render(log(finding(.error, "a\u{07}b\nfout: nep", at: place("a\nb.yaml", 1, 2))))
    #expect(
      shown == """
        a\u{FFFD}b.yaml:1:2: fout: a\u{FFFD}b\u{FFFD}fout: nep [B9999 a-test]
            1 | x\u{FFFD}\u{FFFD}[2Jy⟨U+202E⟩z
              |  ^

        """)
  }

  @Test func showsALongLineAroundThePlace() throws {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let text = FindingsText(language: .nl, quotable: ["a.yaml": line])
    let lines = text.render(log(finding(at: place("a.yaml", 1, 501)))).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("    1 | …a") && lines[1].hasSuffix("b…"))
    #expect(lines[1].count < 160)
    let mark = try #require(lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) })
    #expect(Array(lines[1])[mark] == "X")
    #expect(lines[2].filter { $0 == "^" }.count == 1)
  }

  @Test func countsInASentence() {
    let many = log(finding(.error), finding(.error), finding(.warning))
    #expect(FindingsSummary.sentence(many, language: .nl) == "2 fouten, 1 waarschuwing.")
    #expect(FindingsSummary.sentence(many, language: .en) == "2 errors, 1 warning.")
    #expect(FindingsSummary.sentence(log(finding(.note)), language: .nl) == "Geen fouten gevonden.")
    #expect(FindingsSummary.sentence(log(), language: .en) == "No errors found.")
  }

  @Test func writesJSONWithFixedKeys() throws {
    let json = try FindingsJSON.render(
      log(finding(.warning, "a\"b", at: place("a.yaml", 3, 4), fixIt: .didYouMean("x")), finding(.error)), language: .nl)
    #expect(
      json == """
        {
          "findings" : [
            {
              "code" : "B9999",
              "message" : "mis",
              "name" : "a-test",
              "notes" : [

              ],
              "severity" : "error"
            },
            {
              "code" : "B9999",
              "column" : 4,
              "file" : "a.yaml",
              "line" : 3,
              "mend" : "bedoelt u 'x'?",
              "message" : "a\\"b",
              "name" : "a-test",
              "notes" : [

              ],
              "replacement" : "x",
              "severity" : "warning"
            }
          ],
          "format" : 1
        }

        """)
  }
}
