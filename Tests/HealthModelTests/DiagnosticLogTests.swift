// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct DiagnosticLogTests {
  private func finding(_ number: String, _ severity: Diagnostic.Severity = .error, file: String = "a.csv", line: Int) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(number, "name"), severity, LocalizedText(nl: "tekst \(line)", en: "text \(line)"),
      at: SourceLocation(file: file, line: line, column: 1))
  }

  @Test func ordersByFileLineColumnAndCode() {
    var log = DiagnosticLog()
    log.add(finding("B2", file: "b.csv", line: 1))
    log.add(finding("B2", line: 9))
    log.add(finding("B1", line: 9))
    log.add(finding("B1", line: 2))
    #expect(
      log.diagnostics.map { "\($0.location?.file ?? "") \($0.location?.line ?? 0) \($0.code.number)" } == [
        "a.csv 2 B1", "a.csv 9 B1", "a.csv 9 B2", "b.csv 1 B2",
      ])
  }

  @Test func keepsTwentyOfAKindPerFileAndCountsTheRest() {
    var log = DiagnosticLog()
    for line in 1...1432 { log.add(finding("B1", line: line)) }
    #expect(log.diagnostics.count == 21)
    #expect(log.diagnostics.last?.message.text(in: .nl) == "en nog 1412 keer hetzelfde in dit bestand")
    #expect(log.count(of: .error) == 1432)
  }

  @Test func countsWhatAnotherLogLeftOut() {
    var first = DiagnosticLog()
    for line in 1...30 { first.add(finding("B1", line: line)) }
    var second = DiagnosticLog()
    second.add(contentsOf: first)
    second.add(contentsOf: first)
    #expect(second.count(of: .error) == 60)
    #expect(second.diagnostics.count == 21)
    #expect(second.hasErrors)
  }

  @Test func keepsThreeHundredOfAKindInAllAndCountsTheRestPerFile() {
    var log = DiagnosticLog()
    for file in 0..<302 { log.add(finding("B1", file: "\(1000 + file).csv", line: 1)) }
    log.add(finding("B2", file: "1301.csv", line: 1))
    #expect(log.diagnostics.count == 302)
    #expect(log.diagnostics.last?.message.text(in: .nl) == "en nog 2 keer hetzelfde in 2 andere bestanden")
    #expect(log.diagnostics.last?.location == nil)
    #expect(log.count(of: .error) == 303)
    var other = DiagnosticLog()
    other.add(contentsOf: log)
    #expect(other.diagnostics == log.diagnostics)
    #expect(other.count(of: .error) == 303)
  }

  @Test func anEmptyLogHasNothing() {
    #expect(DiagnosticLog().diagnostics.isEmpty)
    #expect(!DiagnosticLog().hasErrors)
  }
}
