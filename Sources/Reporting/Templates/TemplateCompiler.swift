// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Flattens a template with all that it includes into a program, and checks every name on the way.
struct TemplateCompiler {
  /// More than this no report needs; templates that include each other over and over reach it.
  static let maximumSteps = 200_000
  static let maximumLiteralBytes = 2_000_000
  static let maximumDepth = 200

  let output: TemplateOutput
  var units: TemplateUnits
  var findings: TemplateFindings
  private var program = TemplateProgram()
  private var pathIndices: [ValuePath: Int] = [:]
  private var nameStarts: [[String]: Int] = [:]
  /// Literals are joined only from here on: what stands before may be the end of a section.
  private var joinFrom = 0
  private var steps = 0

  init(output: TemplateOutput, units: TemplateUnits, findings: TemplateFindings) {
    self.output = output
    self.units = units
    self.findings = findings
  }

  /// Flattens a root; what is wrong with it is in `findings`.
  mutating func compile(_ name: String, shape: TemplateKeys.Shape) -> TemplateProgram {
    program = TemplateProgram()
    pathIndices = [:]
    nameStarts = [:]
    (joinFrom, steps) = (0, 0)
    guard let unit = units.unit(name, output: output, findings: &findings) else {
      findings.add(.unknownRoot(name, among: units.names))
      return program
    }
    if let promised = TemplateUnits.output(ofName: name), promised != output {
      findings.add(.wrongOutput(name, wanted: output, at: SourceLocation(file: unit.text.file)))
    }
    expand(unit.nodes ?? [], in: TemplateScope(unit: unit, chain: [name], stack: ShapeStack(shape)))
    return program
  }

  mutating func expand(_ nodes: [TemplateNode], in scope: TemplateScope, isAfterLineStart: Bool = false) {
    for (index, node) in nodes.enumerated() {
      steps += 1
      guard !findings.isFull, isWithinLimits else { return }
      switch node {
      case .lineStart(let range):
        if index == 0, isAfterLineStart { continue }
        addLiteral(scope.lineIndentation(range))
      case .text(let range):
        program.origins.append(LiteralOrigin(start: program.literals.count, site: site(of: scope), offset: range.lowerBound))
        addLiteral(scope.unit.text.bytes[range])
      case .value(let tag): expandValue(tag, in: scope)
      case .section(let tag, let children): expandSection(tag, children, in: scope)
      case .partial(let tag, let indentation): expandPartial(tag, indentation, [], in: scope)
      case .parent(let tag, let indentation, let blocks): expandPartial(tag, indentation, blocks, in: scope)
      case .block(let block): expandBlock(block, in: scope)
      }
    }
  }

  private mutating func expandValue(_ index: Int, in scope: TemplateScope) {
    let tag = scope.unit.tags[index]
    guard let (path, shape) = resolve(tag, in: scope) else { return }
    program.marks[program.operations.count] = TagMark(place: scope.unit.places[index])
    switch (shape, tag.kind) {
    case (.text, .text), (.optionalText, .text):
      program.operations.append(.text(path: path, TemplateEscaping(scope.unit.places[index], in: output)))
    case (.markup, .markup): program.operations.append(.markup(path: path))
    case (.markup, _): findings.add(.needsThreeBraces(tag, in: scope.unit.text))
    case (.text, _), (.optionalText, _): findings.add(.needsTwoBraces(tag, in: scope.unit.text))
    case (.flag, _), (.list, _), (.object, _), (.optionalObject, _): findings.add(.notText(tag, shape, in: scope.unit.text))
    }
  }

  private mutating func expandSection(_ index: Int, _ children: [TemplateNode], in scope: TemplateScope) {
    let tag = scope.unit.tags[index]
    guard let (path, shape) = resolve(tag, in: scope), let inner = deeper(scope, at: tag) else { return }
    let start = program.operations.count
    if case .text = shape {
      findings.add(.notSection(tag, in: scope.unit.text))
      return
    }
    program.marks[start] = TagMark(place: scope.unit.places[index], repeats: shape.isList)
    program.operations.append(.when(path: path, end: start))
    joinFrom = program.operations.count
    if tag.kind == .inverted {
      expand(children, in: inner)
      program.operations[start] = .unless(path: path, end: program.operations.count)
    } else if case .flag = shape {
      expand(children, in: inner)
      program.operations[start] = .when(path: path, end: program.operations.count)
    } else {
      var pushed = inner
      pushed.stack = scope.stack.pushing(Self.element(of: shape))
      expand(children, in: pushed)
      program.operations[start] = .section(path: path, end: program.operations.count)
    }
    joinFrom = program.operations.count
  }

  private static func element(of shape: TemplateKeys.Shape) -> TemplateKeys.Shape {
    switch shape {
    case .list(let element): element
    case .optionalObject(let keys): .object(keys)
    case .optionalText: .text
    default: shape
    }
  }

  private mutating func resolve(_ tag: TemplateTag, in scope: TemplateScope) -> (path: Int, TemplateKeys.Shape)? {
    switch scope.stack.resolve(tag.name) {
    case .found(let frame, let names, let shape): return (pathIndex(frame: frame, names: names), shape)
    case .unknown(let part, let names): findings.add(.unknownName(tag, part: part, among: names, in: scope))
    case .noParts(let part): findings.add(.noParts(tag, part: part, in: scope.unit.text))
    }
    return nil
  }

  private mutating func pathIndex(frame: Int, names: [String]) -> Int {
    let nameStart = nameStarts[names] ?? program.names.count
    if nameStart == program.names.count, !names.isEmpty {
      nameStarts[names] = nameStart
      program.names += names
    }
    let path = ValuePath(frame: frame, nameStart: nameStart, nameCount: names.count)
    if let known = pathIndices[path] { return known }
    pathIndices[path] = program.paths.count
    program.paths.append(path)
    return program.paths.count - 1
  }

  private mutating func expandPartial(_ index: Int, _ indentation: Range<Int>?, _ blocks: [TemplateBlock], in scope: TemplateScope) {
    let tag = scope.unit.tags[index]
    guard let unit = includedUnit(tag, in: scope), var inner = deeper(scope, at: tag) else { return }
    checkBlocks(blocks, of: tag, in: scope)
    if unit.isPage, !mayHoldPage(index, in: scope) { findings.add(.pageInside(tag, in: scope.unit.text)) }
    inner.isTopLevel = scope.isTopLevel && scope.unit.topLevelTags.contains(index)
    inner.unit = unit
    inner.chain.append(unit.name)
    inner.indentation = indentation.map { scope.lineIndentation($0) } ?? []
    inner.dedent = 0
    inner.overrides = [:]
    if tag.kind == .parent {
      inner.overrides = scope.overrides
      for block in blocks {
        let name = scope.unit.tags[block.tag].name
        if inner.overrides[name] == nil { inner.overrides[name] = TemplateScope.Override(block: block, in: scope) }
      }
    }
    expand(unit.nodes ?? [], in: inner)
  }

  private mutating func includedUnit(_ tag: TemplateTag, in scope: TemplateScope) -> TemplateUnit? {
    if scope.chain.contains(tag.name) {
      findings.add(.cycle(tag, chain: scope.chain, in: scope.unit.text))
      return nil
    }
    if let promised = TemplateUnits.output(ofName: tag.name), promised != output {
      findings.add(.wrongOutput(tag.name, wanted: output, at: scope.unit.text.location(tag.nameRange)))
      return nil
    }
    guard let unit = units.unit(tag.name, output: output, findings: &findings) else {
      findings.add(.unknownPartial(tag, among: units.names, in: scope.unit.text))
      return nil
    }
    return unit
  }

  /// Whether a whole page may come here: at the top of a template that holds nothing else.
  private func mayHoldPage(_ index: Int, in scope: TemplateScope) -> Bool {
    guard scope.isTopLevel, scope.unit.topLevelTags.contains(index) else { return false }
    return (scope.unit.nodes ?? []).allSatisfy { node in
      switch node {
      case .lineStart: true
      case .text(let range): scope.unit.text.bytes[range].allSatisfy { $0 <= 0x20 }
      case .partial(let tag, _), .parent(let tag, _, _): tag == index
      case .value, .section, .block: false
      }
    }
  }

  /// Blocks that the inherited template does not have would be left out without a word.
  private mutating func checkBlocks(_ blocks: [TemplateBlock], of parent: TemplateTag, in scope: TemplateScope) {
    guard !blocks.isEmpty else { return }
    let names = units.blockNames(of: parent.name, output: output, findings: &findings)
    for block in blocks {
      let tag = scope.unit.tags[block.tag]
      if !names.contains(tag.name) { findings.add(.unknownBlock(tag, of: parent.name, among: names.sorted(), in: scope.unit.text)) }
    }
  }

  private mutating func expandBlock(_ block: TemplateBlock, in scope: TemplateScope) {
    let tag = scope.unit.tags[block.tag]
    guard var inner = deeper(scope, at: tag) else { return }
    guard let override = scope.overrides[tag.name] else {
      expand(block.nodes, in: inner)
      return
    }
    inner.indentation = scope.lineIndentation(block.indentation)
    inner.isTopLevel = false
    inner.unit = override.unit
    inner.chain = override.chain
    inner.overrides = override.overrides
    inner.dedent = override.block.intrinsicIndentation
    if block.isStandalone, !override.block.isStandalone { addLiteral(inner.indentation) }
    expand(override.block.nodes, in: inner, isAfterLineStart: !block.isStandalone)
  }

  private mutating func deeper(_ scope: TemplateScope, at tag: TemplateTag) -> TemplateScope? {
    guard scope.depth < Self.maximumDepth else {
      findings.add(.expansionTooDeep(at: scope.unit.text.location(tag.range)))
      return nil
    }
    var inner = scope
    inner.depth += 1
    return inner
  }

  private var isWithinLimits: Bool {
    mutating get {
      if steps <= Self.maximumSteps, program.literals.count <= Self.maximumLiteralBytes { return true }
      findings.add(.expansionTooLarge())
      return false
    }
  }

  /// The number of the template that is being flattened.
  private mutating func site(of scope: TemplateScope) -> Int {
    if program.sites.last?.chain != scope.chain { program.sites.append(TemplateSite(text: scope.unit.text, chain: scope.chain)) }
    return program.sites.count - 1
  }

  private mutating func addLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals += bytes
    if program.operations.count > joinFrom, case .literal(let first, let count)? = program.operations.last {
      program.operations[program.operations.count - 1] = .literal(start: first, count: count + bytes.count)
    } else {
      program.operations.append(.literal(start: start, count: bytes.count))
    }
  }
}
