// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The check that an HTML template is well-formed by itself, wherever it is included.
enum HTMLWellFormedness {
  /// Reports what is wrong with the markup of a template.
  static func check(_ text: TemplateText, tags: [TemplateTag], places: TagPlaces, findings: inout TemplateFindings) {
    let standIn = XMLStandIn(text, tags: tags, places: places)
    let problems = XMLDocument.read(standIn.bytes).problems
    func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
      let line = min(max(1, line - standIn.linesBefore), text.positions.lineCount)
      return SourceLocation(file: text.file, line: line, column: column, length: length)
    }
    if let first = problems.first {
      let rest = problems.dropFirst().map { ($0, location(line: $0.line, column: $0.column)) }
      findings.add(.malformed(first, at: location(line: first.line, column: first.column), rest: rest))
    }
  }
}

extension DiagnosticCode {
  static let malformedHTML = DiagnosticCode("B5016", "malformed-html")
}

extension Diagnostic {
  static func malformed(_ problem: XMLProblem, at location: SourceLocation, rest: [(XMLProblem, SourceLocation)]) -> Diagnostic {
    let notes = rest.prefix(3).map { problem, place in
      let text = "\(place.line ?? 1):\(place.column ?? 1): \(problem.message)"
      return LocalizedText(nl: text, en: text)
    }
    return Diagnostic(.malformedHTML, .error, explanation(of: problem), at: location, notes: notes)
  }

  /// The frequent ones in plain words; for the rest what libxml2 says.
  private static func explanation(of problem: XMLProblem) -> LocalizedText {
    guard case .malformed(let code) = problem.kind else {
      return LocalizedText(nl: "dit kan niet in een sjabloon: \(problem.message)", en: "not possible in a template: \(problem.message)")
    }
    switch code {
    case 26:
      return LocalizedText(
        nl: "onbekend teken met een naam; schrijf een getal, zoals &#160;", en: "unknown named character; write a number, such as &#160;")
    case 23, 68: return LocalizedText(nl: "schrijf & als &amp;", en: "write & as &amp;")
    case 38: return LocalizedText(nl: "schrijf < in een attribuut als &lt;", en: "write < in an attribute as &lt;")
    case 39, 41:
      return LocalizedText(nl: "een attribuut moet een waarde tussen aanhalingstekens hebben", en: "an attribute must have a value in quotes")
    case 42: return LocalizedText(nl: "dit attribuut staat er twee keer", en: "this attribute stands here twice")
    case 201:
      return LocalizedText(
        nl: "het deel voor de dubbele punt is niet verklaard: \(problem.message)", en: "the prefix is not declared: \(problem.message)")
    default: return LocalizedText(nl: "geen welgevormde HTML: \(problem.message)", en: "not well-formed HTML: \(problem.message)")
    }
  }
}
