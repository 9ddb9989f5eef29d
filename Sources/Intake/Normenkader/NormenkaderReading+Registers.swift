// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The tables of governance facts; `nil` when there is no map of them.
  func readRegisters(_ node: YAMLNode) -> [RegisterDeclaration]? {
    guard node.entries != nil else {
      yaml.reportWrongType(of: node, expected: .map)
      return nil
    }
    var names = Spellings<String>()
    return yaml.entries(node).map { readRegister($0, &names) }
  }

  private func readRegister(_ entry: YAMLEntry, _ names: inout Spellings<String>) -> RegisterDeclaration {
    let id = id(entry.keyNode)
    var map = MappingReader(entry.value, yaml)
    let titleNode = map.required("title")
    let title = localized(titleNode)
    let synonyms = map.items("synonyms")
    claim([entry.keyNode] + synonyms, for: id, in: &names)
    let columnsNode = map.required("columns")
    let columns = columnsNode.map { readColumns($0, of: id) } ?? []
    if columns.isEmpty { doubtful.insert(id) }
    map.finish()
    return RegisterDeclaration(id: ID(id), title: title, synonyms: synonyms.compactMap(\.scalar), columns: columns)
  }

  private func readColumns(_ node: YAMLNode, of register: String) -> [ColumnDeclaration] {
    var headings = Spellings<String>()
    for heading in ["collaboration", "samenwerking"] { _ = headings.add(heading, for: "collaboration") }
    let columns = yaml.entries(node).map { readColumn($0, of: register, &headings) }
    if columns.isEmpty, node.entries != nil { yaml.report(.noColumns(node.location)) }
    return columns
  }

  private func readColumn(_ entry: YAMLEntry, of register: String, _ headings: inout Spellings<String>) -> ColumnDeclaration {
    let id = id(entry.keyNode, reserved: Reserved.column)
    var map = MappingReader(entry.value, yaml)
    let type = map.word("type", ColumnDeclaration.CellType.allCases)
    let titleNode = map.required("title")
    let title = localized(titleNode)
    let isRequired = map.flag("required", default: false)
    let synonyms = map.items("synonyms")
    if !id.isEmpty { claim([entry.keyNode] + values(titleNode) + synonyms, for: id, in: &headings) }
    let choices = type == .choice ? readChoices(map.required("choices")) : []
    if type == nil { _ = map.optional("choices") }
    if type == nil || (type == .choice && choices.isEmpty) { doubtful.insert("\(register).\(id)") }
    map.finish()
    return ColumnDeclaration(
      id: ID(id), title: title, type: type ?? .text, isRequired: isRequired, synonyms: synonyms.compactMap(\.scalar), choices: choices)
  }

  private func readChoices(_ node: YAMLNode?) -> [Choice] {
    var spellings = Spellings<String>()
    return yaml.entries(node).map { entry in
      let id = id(entry.keyNode, reserved: Reserved.choice)
      var map = MappingReader(entry.value, yaml)
      let titleNode = map.required("title")
      let title = localized(titleNode)
      let synonyms = map.items("synonyms")
      if !id.isEmpty { claim([entry.keyNode] + values(titleNode) + synonyms, for: id, in: &spellings) }
      map.finish()
      return Choice(id: ID(id), title: title, synonyms: synonyms.compactMap(\.scalar))
    }
  }

  /// Notes the words by which something is recognised and reports those that mean something else already.
  private func claim(_ words: [YAMLNode], for id: String, in spellings: inout Spellings<String>) {
    for word in words {
      guard let text = yaml.text(word), let other = spellings.add(text, for: id) else { continue }
      yaml.report(.collidingName(word.location, text, other))
    }
  }

  private func values(_ title: YAMLNode?) -> [YAMLNode] {
    (title?.entries ?? []).map(\.value).filter { $0.scalar?.contains { !$0.isWhitespace } ?? false }
  }
}

extension DiagnosticCode {
  static let collidingName = DiagnosticCode("B2124", "colliding-name")
}

private extension Diagnostic {
  static func collidingName(_ location: SourceLocation, _ text: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .collidingName, .error,
      LocalizedText(nl: "'\(text.clipped)' is al een naam voor '\(other)'", en: "'\(text.clipped)' is a name for '\(other)' already"), at: location)
  }

  static func noColumns(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tooFewItems, .error, LocalizedText(nl: "een register heeft minstens één kolom", en: "a register has at least one column"), at: location)
  }
}
