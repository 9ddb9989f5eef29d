// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The templates that are available: the built-in ones and those of the user in their place.
public struct TemplateLibrary: Sendable {
  private let sources: [TemplateSource]

  /// Makes a library; of two templates with the same name the later one counts, so built-in ones come first.
  public init(_ sources: [TemplateSource]) {
    self.sources = sources
  }

  /// Checks the roots with all that they include, and every other template by itself.
  ///
  /// With `rules` the pages that the roots make are checked too: what elements they have, and how they hang together.
  /// Each finding has its file, line and column.
  public func check(roots: [TemplateRoot], rules: PageRules? = nil, log: inout DiagnosticLog) {
    var units = TemplateUnits(sources)
    var findings = TemplateFindings()
    var rules = rules
    for root in roots {
      let errorsBefore = findings.errorCount
      var compiler = TemplateCompiler(output: root.output, units: units, findings: findings)
      let program = compiler.compile(root.name, shape: .object(root.keys))
      (units, findings) = (compiler.units, compiler.findings)
      // What a page with a broken template makes says little.
      if findings.errorCount == errorsBefore, !units.hasBroken(root.output) { rules?.check(program, root, findings: &findings) }
    }
    for name in units.names where !units.wasRead(name) {
      _ = units.unit(name, output: TemplateUnits.output(ofName: name), findings: &findings)
    }
    for diagnostic in findings.diagnostics { log.add(diagnostic) }
  }

  /// The compiled form of a root; `nil` when it, or something that it includes, has errors.
  public func compile(_ root: TemplateRoot, log: inout DiagnosticLog) -> CompiledTemplate? {
    compile(root.name, output: root.output, shape: .object(root.keys), log: &log)
  }

  /// The compiled form of a template for a value of any shape.
  func compile(_ name: String, output: TemplateOutput, shape: TemplateKeys.Shape, log: inout DiagnosticLog) -> CompiledTemplate? {
    var compiler = TemplateCompiler(output: output, units: TemplateUnits(sources), findings: TemplateFindings())
    let program = compiler.compile(name, shape: shape)
    for diagnostic in compiler.findings.diagnostics { log.add(diagnostic) }
    return compiler.findings.hasErrors ? nil : CompiledTemplate(program: program)
  }
}
