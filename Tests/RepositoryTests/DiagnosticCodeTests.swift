// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

/// Every kind of finding has a number of its own and an explanation, and the other way round.
struct DiagnosticCodeTests {
  private struct Code: Hashable {
    var number: String
    var name: String

    var line: String { "\(number) \(name)" }
  }

  private static let declared: [(code: Code, file: SourceFile)] = SourceFile.sources.flatMap { file in
    file.text.matches(of: /DiagnosticCode\("([^"]*)", "([^"]*)"\)/).map { (Code(number: String($0.1), name: String($0.2)), file) }
  }

  @Test func numbersAndNamesAreWellFormedAndUnique() {
    let codes = Self.declared.map(\.code)
    #expect(codes.count > 100)
    #expect(Set(codes.map(\.number)).count == codes.count)
    for code in codes {
      #expect(code.number.wholeMatch(of: /B[1-8]\d{3}/) != nil, "\(code.line)")
      #expect(code.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(code.line)")
      #expect(codes.filter { $0.name == code.name }.count == 1, "\(code.line)")
    }
  }

  @Test func everyCodeIsRaisedWhereItIsDeclared() {
    for (code, file) in Self.declared {
      let uses = file.text.matches(of: /static let (\w+) = DiagnosticCode\("([^"]*)"/).filter { $0.2 == code.number }
      #expect(uses.count == 1, "\(code.line)")
      for use in uses {
        #expect(SourceFile.sources.contains { $0.text.contains(".\(use.1),") || $0.text.contains(".\(use.1))") }, "\(code.line) is never raised")
      }
    }
  }

  @Test func everyCodeIsExplainedAndNothingElse() throws {
    let page = try Repository.text("docs/diagnostics.md")
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
    #expect(headings == headings.sorted())
    #expect(Set(headings).count == headings.count)
    #expect(Set(Self.declared.map(\.code.line)).subtracting(headings).sorted() == [], "not explained")
    #expect(Set(headings).subtracting(Self.declared.map(\.code.line)).sorted() == [], "explained, but not there")
  }

  @Test func everyFindingAboutATemplateHasATemplateWithItsPlace() {
    let cases = SourceFile.tests.filter { $0.path.contains("/Templates/") }.map(\.text).joined()
    let codes = Self.declared.map(\.code.number).filter { $0.hasPrefix("B50") }
    #expect(codes.count > 20)
    let placed = Set(cases.matches(of: /\d+:\d+ (B50\d\d)/).map { String($0.1) })
    #expect(Set(codes).subtracting(placed).sorted() == [])
  }

  @Test func theThousandsSayWhereItArises() {
    let places: [Character: Set<String>] = [
      "1": ["HealthCheck", "Intake"], "2": ["Intake"], "3": ["Intake"], "4": ["Intake"], "5": ["Reporting"], "6": ["HealthCheck"],
      "7": ["Questionnaires"], "8": ["HealthCheck", "Intake"],
    ]
    for (code, file) in Self.declared {
      #expect(code.number.dropFirst().first.flatMap { places[$0] }?.contains(file.module) == true, "\(code.line) in \(file.path)")
    }
  }
}
