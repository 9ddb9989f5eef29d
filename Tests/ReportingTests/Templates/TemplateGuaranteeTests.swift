// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import TestSupport
import Testing
import XMLSupport

/// A template that passes cannot make a page that is not well-formed, whatever the data.
struct TemplateGuaranteeTests {
  /// The rules that hold for all data: they ask nothing of what a text says.
  private static let unconditional: Set<String> = [
    "page-language", "one-main", "one-h1", "table-header", "header-scope", "image-alt", "picture-text", "link-in-link", "external-address",
    "external-image", "external-style", "external-style-attribute",
  ]

  @Test(arguments: 1...8)
  func whatPassesMakesOnlySoundPages(seed: UInt64) throws {
    var log = DiagnosticLog()
    let rules = PageRules(log: &log)
    var schema = try #require(Schema(Array(Repository.text("templates/report.rng").utf8)))
    let schematron = try #require(SchematronRules.read(Array(Repository.text("templates/rules.sch").utf8)).rules)
    var generator = TemplateGenerator(seed: seed)
    var passed = 0
    var refused = 0
    for number in 0..<300 {
      let (page, others) = generator.templates()
      let sources = [TemplateTrial.source("t.html", page)] + others.sorted { $0.key < $1.key }.map { TemplateTrial.source($0.key, $0.value) }
      let root = TemplateRoot(name: "t.html", output: .html, keys: TemplateTrial.keys)
      var findings = DiagnosticLog()
      TemplateLibrary(sources).check(roots: [root], rules: rules, log: &findings)
      guard !findings.hasErrors, let compiled = TemplateLibrary(sources).compile(root, log: &findings) else {
        refused += 1
        continue
      }
      passed += 1
      for _ in 0..<3 {
        var bytes: [UInt8] = []
        compiled.render(.object(generator.values()), into: &bytes)
        let (document, problems) = XMLDocument.read(bytes, ignoringNamespaces: true)
        #expect(problems == [], "seed \(seed), template \(number):\n\(page)\n\(others)")
        guard let document else { continue }
        #expect(Self.faults(in: document, &schema) == [], "seed \(seed), template \(number):\n\(page)\n\(others)")
        let breaches = try schematron.breaches(in: document).filter { Self.unconditional.contains($0.assertion.id) }
        #expect(breaches.map(\.assertion.id) == [], "seed \(seed), template \(number):\n\(page)\n\(others)")
      }
    }
    // Neither the one nor the other is empty: the test says something.
    #expect(passed > 100 && refused > 50, "\(passed) passed, \(refused) refused")
  }

  private static func faults(in document: XMLDocument, _ schema: inout Schema) -> [SchemaFault] {
    func settled(_ contents: [XMLContent]) -> [VariableContent] {
      contents.compactMap { content in
        switch content {
        case .element(var element, let inner):
          element.content = settled(inner)
          return .element(element)
        case .text: return .text
        case .instruction: return nil
        }
      }
    }
    var found: [SchemaFault] = []
    for case .element(let page) in settled(document.content) { found += schema.faults(in: page) }
    return found
  }
}
