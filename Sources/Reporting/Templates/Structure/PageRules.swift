// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
public import HealthModel
import XMLSupport

/// The rules for whole pages: what elements a report may have (`report.rng`), and how they hang together (`rules.sch`).
public struct PageRules: Sendable {
  /// Where the built-in schema and rules lie.
  private static let folder = "templates/"

  private var schema: Schema?
  private var rules: [(file: String, rules: SchematronRules)] = []

  /// Makes the built-in rules with those of a user; what cannot be used of the latter gets a finding.
  public init(own: [TemplateSource] = [], log: inout DiagnosticLog) {
    schema = BundledFiles.bytes(Self.folder + "report.rng").flatMap { Schema($0) }
    let builtIn = BundledFiles.bytes(Self.folder + ReportRenderer.rulesName) ?? []
    let sources = [TemplateSource(name: ReportRenderer.rulesName, file: Self.folder + ReportRenderer.rulesName, bytes: builtIn)] + own
    for source in sources {
      let (found, problems) = SchematronRules.read(source.bytes)
      for problem in problems {
        log.add(.unusableRules(problem.kind, at: SourceLocation(file: source.file, line: problem.line, column: problem.column)))
      }
      if let found { rules.append((source.file, found)) }
    }
  }

  /// Checks all the pages that a program can make.
  mutating func check(_ program: TemplateProgram, _ root: TemplateRoot, findings: inout TemplateFindings) {
    guard root.output == .html else { return }
    guard !TemplateText.hasTooManyElements(program.literals) else {
      findings.add(.tooManyElements(at: nil))
      return
    }
    guard checkElements(program, root, findings: &findings) else { return }
    checkRules(program, root, findings: &findings)
  }

  /// Checks against the schema what can come of all sections; `false` when there is no page to look at.
  private mutating func checkElements(_ program: TemplateProgram, _ root: TemplateRoot, findings: inout TemplateFindings) -> Bool {
    let outline = PageOutline(program)
    let map = PageMap(program: program, traces: outline.traces)
    let (document, problems) = XMLDocument.read(outline.bytes, ignoringNamespaces: true)
    guard let document else {
      findings.add(.noPage(root.name, problems.first, at: map.place(of: 0)))
      return false
    }
    for case .element(let page) in outline.content(of: document) {
      for fault in schema?.faults(in: page) ?? [] {
        findings.add(.outsideSchema(fault, at: map.place(of: fault.offset, length: fault.element.utf8.count + 1)))
      }
    }
    return true
  }

  /// Checks the rules on pages with this and that there or not.
  private func checkRules(_ program: TemplateProgram, _ root: TemplateRoot, findings: inout TemplateFindings) {
    let values = StandInValues(root.keys)
    // By length: comparing two pages stops at the first byte that differs, a hash reads all of each.
    var seen: [Int: [[UInt8]]] = [:]
    for variant in values.variants where !findings.isFull {
      var page: [UInt8] = []
      let traces = TemplateRenderer.trace(program, values.value(variant), into: &page)
      guard !seen[page.count, default: []].contains(page) else { continue }
      seen[page.count, default: []].append(page)
      let map = PageMap(program: program, traces: traces)
      let (document, problems) = XMLDocument.read(page, ignoringNamespaces: true)
      guard let document else {
        findings.add(.noPage(root.name, problems.first, at: map.place(of: 0)))
        return
      }
      for (file, rules) in rules { check(document, rules, of: file, map, findings: &findings) }
    }
  }

  private func check(
    _ document: XMLDocument, _ rules: SchematronRules, of file: String, _ map: PageMap, findings: inout TemplateFindings
  ) {
    do {
      for breach in try rules.breaches(in: document) {
        findings.add(.ruleBroken(breach, of: file, at: map.place(of: breach.offset, length: breach.element.utf8.count + 1)))
      }
    } catch {
      findings.add(.unusableRules(.expression(error.expression), at: SourceLocation(file: file)))
    }
  }
}

extension DiagnosticCode {
  static let outsideSchema = DiagnosticCode("B5029", "outside-schema")
  static let ruleBroken = DiagnosticCode("B5030", "rule-broken")
  static let unusableRules = DiagnosticCode("B5031", "unusable-rules")
}

extension Diagnostic {
  fileprivate static func noPage(_ name: String, _ problem: XMLProblem?, at place: PageMap.Place?) -> Diagnostic {
    let why = problem?.message ?? ""
    return Diagnostic(
      .malformedHTML, .error,
      LocalizedText(
        nl: "'\(name)' maakt geen pagina: buiten <html>...</html> staat niets, en dat element is er één keer (\(why))",
        en: "'\(name)' makes no page: nothing stands outside <html>...</html>, and that element is there once (\(why))"),
      at: place?.location, notes: place?.notes ?? [])
  }

  /// A rule names no place when data alone makes the element.
  fileprivate static func ruleBroken(_ breach: SchematronRules.Breach, of file: String, at place: PageMap.Place?) -> Diagnostic {
    let messages = breach.assertion.messages
    let plain = messages[""] ?? ""
    return Diagnostic(
      .ruleBroken, breach.assertion.isWarning ? .warning : .error,
      LocalizedText(nl: messages["nl"] ?? plain, en: messages["en"] ?? plain), at: place?.location,
      notes: [LocalizedText(nl: "regel '\(breach.assertion.id)' in \(file)", en: "rule '\(breach.assertion.id)' in \(file)")]
        + (place?.notes ?? []))
  }

  fileprivate static func unusableRules(_ kind: SchematronRules.Problem.Kind, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.unusableRules, .error, explanation(of: kind), at: location)
  }

  private static func explanation(of kind: SchematronRules.Problem.Kind) -> LocalizedText {
    switch kind {
    case .unreadable(let why): LocalizedText(nl: "dit is geen welgevormde XML: \(why)", en: "this is not well-formed XML: \(why)")
    case .notSchematron:
      LocalizedText(
        nl: "het bestand begint niet met <schema xmlns=\"\(SchematronRules.namespace)\">",
        en: "the file does not begin with <schema xmlns=\"\(SchematronRules.namespace)\">")
    case .element(let name):
      LocalizedText(nl: "<\(name)> kan hier niet in regels voor sjablonen", en: "<\(name)> is not possible here in rules for templates")
    case .missing(let attribute): LocalizedText(nl: "hier ontbreekt het attribuut '\(attribute)'", en: "the attribute '\(attribute)' is missing here")
    case .unknownDiagnostic(let id):
      LocalizedText(nl: "er is geen <diagnostic id=\"\(id)\">", en: "there is no <diagnostic id=\"\(id)\">")
    case .expression(let text):
      LocalizedText(nl: "dit is geen bruikbare XPath 1.0: \(text)", en: "this is no usable XPath 1.0: \(text)")
    }
  }
}
