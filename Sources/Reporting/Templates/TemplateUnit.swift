// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// One template, read and checked by itself.
struct TemplateUnit: Sendable {
  let name: String
  let text: TemplateText
  let tags: [TemplateTag]
  let places: [TagPlace]
  let isPage: Bool
  /// The templates that are included outside every element and section.
  let topLevelTags: Set<Int>
  /// The tree; `nil` when the template has errors.
  let nodes: [TemplateNode]?

  /// Reads a template; `output` is `nil` when nothing says what it makes, and then only its tags are checked.
  init(_ source: TemplateSource, output: TemplateOutput?, findings: inout TemplateFindings) {
    var own = TemplateFindings()
    var scanned = TagPlaces(places: [])
    var nodes: [TemplateNode]?
    name = source.name
    text = TemplateText(source)
    if let problem = WellFormedness.checkCharacters(text.bytes, options: .init(maximumBytes: TemplateText.mostBytes)) {
      own.add(.unreadable(problem, in: text))
      tags = []
    } else {
      HiddenInTemplate.check(text, findings: &own)
      tags = TemplateLexer.tags(of: text, findings: &own)
      if let pairs = TagPairs(tags, in: text, findings: &own), !own.hasErrors {
        scanned = Self.scan(text, tags: tags, output: output, findings: &own)
        nodes = TemplateParser.nodes(of: text, tags: tags, pairs: pairs, findings: &own)
      }
    }
    places = scanned.places
    isPage = scanned.isPage
    topLevelTags = scanned.topLevelTags
    self.nodes = own.hasErrors ? nil : nodes
    findings.add(contentsOf: own)
  }

  /// The names of the blocks that stand in it.
  var blockNames: Set<String> {
    Set(tags.lazy.filter { $0.kind == .block }.map(\.name))
  }

  /// The names of the templates that it inherits from.
  var parentNames: Set<String> {
    Set(tags.lazy.filter { $0.kind == .parent }.map(\.name))
  }

  private static func scan(
    _ text: TemplateText, tags: [TemplateTag], output: TemplateOutput?, findings: inout TemplateFindings
  ) -> TagPlaces {
    switch output {
    case .html:
      if TemplateText.hasTooManyElements(text.bytes) {
        findings.add(.tooManyElements(at: SourceLocation(file: text.file)))
        return TagPlaces(places: [])
      }
      let places = HTMLScanner.places(of: text, tags: tags, findings: &findings)
      if !findings.hasErrors { HTMLWellFormedness.check(text, tags: tags, places: places, findings: &findings) }
      return places
    case .markdown:
      MarkdownMarkup.check(text, tags: tags, findings: &findings)
      return MarkdownScanner.places(of: text, tags: tags, findings: &findings)
    case nil: return TagPlaces(places: tags.map { _ in .text })
    }
  }
}

extension DiagnosticCode {
  static let unreadableTemplate = DiagnosticCode("B5001", "unreadable-template")
}

extension Diagnostic {
  fileprivate static func unreadable(_ problem: XMLProblem, in text: TemplateText) -> Diagnostic {
    let message =
      switch problem.kind {
      case .notUTF8: LocalizedText(nl: "het sjabloon is geen UTF-8", en: "the template is not UTF-8")
      case .nul: LocalizedText(nl: "het sjabloon bevat een NUL-teken", en: "the template contains a NUL character")
      case .tooLarge: LocalizedText(nl: "het sjabloon is groter dan 250 kB", en: "the template is larger than 250 kB")
      default:
        LocalizedText(nl: "het sjabloon bevat een stuurteken dat niet mag", en: "the template contains a control character that is not allowed")
      }
    let fixIt: FixIt? =
      switch problem.kind {
      case .notUTF8: FixIt(LocalizedText(nl: "sla het op als UTF-8", en: "save it as UTF-8"))
      case .tooLarge:
        FixIt(
          LocalizedText(
            nl: "maak er een paar kleinere van; een logo hoort in logo.png, en opmaak in house-style.css",
            en: "make some smaller ones of it; a logo belongs in logo.png, and the looks in house-style.css"))
      default: nil
      }
    return Diagnostic(
      .unreadableTemplate, .error, message, at: SourceLocation(file: text.file, line: problem.line, column: problem.column), fixIt: fixIt)
  }
}
