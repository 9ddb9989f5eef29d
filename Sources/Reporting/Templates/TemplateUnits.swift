// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The templates of a library, each read once per kind of output.
struct TemplateUnits {
  private struct Key: Hashable {
    var name: String
    var output: TemplateOutput?
  }

  private let sources: [String: TemplateSource]
  private var units: [Key: TemplateUnit] = [:]
  private var blocks: [Key: Set<String>] = [:]

  init(_ sources: [TemplateSource]) {
    self.sources = Dictionary(sources.map { ($0.name, $0) }) { $1 }
  }

  /// All names, sorted.
  var names: [String] { sources.keys.sorted() }

  /// The kind of output that a name promises: `x.html` and `x.md`; any other name promises nothing.
  static func output(ofName name: String) -> TemplateOutput? {
    TemplateOutput.allCases.first { name.hasSuffix(".\($0.rawValue)") }
  }

  mutating func unit(_ name: String, output: TemplateOutput?, findings: inout TemplateFindings) -> TemplateUnit? {
    let key = Key(name: name, output: output)
    if let known = units[key] { return known }
    guard let source = sources[name] else { return nil }
    let unit = TemplateUnit(source, output: output, findings: &findings)
    units[key] = unit
    return unit
  }

  /// The blocks of a template and of those that it inherits from.
  mutating func blockNames(of name: String, output: TemplateOutput, findings: inout TemplateFindings) -> Set<String> {
    let key = Key(name: name, output: output)
    if let known = blocks[key] { return known }
    var found: Set<String> = []
    var seen: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let unit = unit(next, output: output, findings: &findings) else { continue }
      found.formUnion(unit.blockNames)
      waiting += unit.parentNames.sorted()
    }
    blocks[key] = found
    return found
  }

  /// Whether a template that was read for an output has errors.
  func hasBroken(_ output: TemplateOutput) -> Bool {
    units.contains { $0.key.output == output && $0.value.nodes == nil }
  }

  /// Whether a template was read for some output.
  func wasRead(_ name: String) -> Bool {
    units.keys.contains { $0.name == name }
  }
}
