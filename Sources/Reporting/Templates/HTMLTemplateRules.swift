// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The rules for HTML templates: well-formed, and no more than a report needs.
struct HTMLTemplateRules {
  private struct Rule {
    var code: DiagnosticCode
    var expression: String
    var message: LocalizedText
  }

  /// Reports what is wrong with the markup of a template.
  static func check(_ text: TemplateText, tags: [TemplateTag], places: TagPlaces, findings: inout TemplateFindings) {
    let standIn = XMLStandIn(text, tags: tags, places: places)
    let (document, problems) = XMLDocument.read(standIn.bytes)
    func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
      let line = min(max(1, line - standIn.linesBefore), text.positions.lineCount)
      return SourceLocation(file: text.file, line: line, column: column, length: length)
    }
    if let first = problems.first {
      let rest = problems.dropFirst().map { ($0, location(line: $0.line, column: $0.column)) }
      findings.add(.malformed(first, at: location(line: first.line, column: first.column), rest: rest))
    }
    guard let document else { return }
    for rule in rules {
      // The expressions are ours and are tested: none fails.
      for match in (try? document.matches(rule.expression)) ?? [] {
        let place = location(line: match.line, column: match.column, length: match.name.unicodeScalars.count + 1)
        findings.add(Diagnostic(rule.code, .error, rule.message, at: place))
      }
    }
  }

  private static let lowerCase = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'"
  private static let name = "translate(local-name(), \(lowerCase))"

  /// An attribute value that leads out of the report.
  private static let isExternal = {
    let value = "translate(normalize-space(.), \(lowerCase))"
    return ["http:", "https:", "//", "javascript:", "ftp:", "\\\\"].map { "starts-with(\(value), '\($0)')" }.joined(separator: " or ")
  }()

  private static let rules: [Rule] = [
    Rule(
      code: .scriptElement, expression: "//*[\(name) = 'script']",
      message: LocalizedText(nl: "een rapport bevat geen script", en: "a report has no script")),
    Rule(
      code: .eventHandler, expression: "//*[@*[starts-with(\(name), 'on')]]",
      message: LocalizedText(
        nl: "een rapport bevat geen script: haal het on...-attribuut weg", en: "a report has no script: remove the on... attribute")),
    Rule(
      code: .externalAddress,
      expression: "//*[@*[(\(name) = 'href' or \(name) = 'src' or \(name) = 'srcset' or \(name) = 'action' or \(name) = 'data') and (\(isExternal))]]"
        + " | //*[\(name) = 'style'][contains(., '@import') or contains(., 'url(http') or contains(., 'url(//')]",
      message: LocalizedText(
        nl: "een rapport haalt niets van buiten en verwijst niet naar buiten",
        en: "a report fetches nothing from outside and does not lead outside")),
    Rule(
      code: .foreignElement,
      expression: "//*[" + ["base", "iframe", "object", "embed", "form"].map { "\(name) = '\($0)'" }.joined(separator: " or ") + "]",
      message: LocalizedText(
        nl: "dit element hoort niet in een rapport: base, iframe, object, embed, form",
        en: "this element has no place in a report: base, iframe, object, embed, form")),
    Rule(
      code: .imageWithoutText, expression: "//*[\(name) = 'img'][not(@alt)]",
      message: LocalizedText(nl: "een afbeelding heeft een alt-tekst nodig", en: "an image needs an alt text")),
    Rule(
      code: .pageWithoutLanguage, expression: "/*[\(name) = 'html'][not(@lang)]",
      message: LocalizedText(nl: "<html> heeft een lang-attribuut nodig", en: "<html> needs a lang attribute")),
    Rule(
      code: .misplacedStyle, expression: "//*[\(name) = 'style'][ancestor::*[local-name() != 'balans']][not(ancestor::*[\(name) = 'head'])]",
      message: LocalizedText(nl: "<style> hoort in <head>", en: "<style> belongs in <head>")),
  ]
}

extension DiagnosticCode {
  static let malformedHTML = DiagnosticCode("B5016", "malformed-html")
  static let scriptElement = DiagnosticCode("B5021", "script-element")
  static let eventHandler = DiagnosticCode("B5022", "event-handler")
  static let externalAddress = DiagnosticCode("B5023", "external-address")
  static let foreignElement = DiagnosticCode("B5024", "foreign-element")
  static let imageWithoutText = DiagnosticCode("B5025", "image-without-text")
  static let pageWithoutLanguage = DiagnosticCode("B5026", "page-without-language")
  static let misplacedStyle = DiagnosticCode("B5027", "misplaced-style")
}

extension Diagnostic {
  fileprivate static func malformed(_ problem: XMLProblem, at location: SourceLocation, rest: [(XMLProblem, SourceLocation)]) -> Diagnostic {
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
