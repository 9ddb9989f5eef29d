// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// What must hold of rows: a `where` or `among`.
  func readFilters(_ node: YAMLNode?, of register: RegisterDeclaration?) -> [RowFilter] {
    yaml.entries(node).flatMap { entry -> [RowFilter] in
      guard let column = column(entry.keyNode, of: register) else { return [] }
      return readTests(entry, column, register).map { RowFilter(column.id, $0) }
    }
  }

  private func readTests(_ entry: YAMLEntry, _ column: ColumnDeclaration, _ register: RegisterDeclaration?) -> [RowFilter.Test] {
    switch entry.value.content {
    case .map:
      return readComparisons(entry, column, register)
    case .scalar("present", _):
      return [.present]
    case .scalar("absent", _):
      return [.absent]
    case .scalar:
      return readValues([entry.value], column, entry)
    case .list(let items) where column.type != .flag:
      return readValues(yaml.items(entry.value, atLeast: 1).isEmpty ? [] : items, column, entry)
    case .list, .nothing, .unreadable:
      yaml.reportWrongType(of: entry.value, expected: column.type == .flag ? .flag : .text)
      return []
    }
  }

  private func readValues(_ nodes: [YAMLNode], _ column: ColumnDeclaration, _ entry: YAMLEntry) -> [RowFilter.Test] {
    guard !nodes.isEmpty else { return [] }
    switch column.type {
    case .choice:
      let known = column.choices.map(\.id.rawValue)
      return [.choices(nodes.compactMap { reference($0, to: known, Noun.choice).map { ID($0) } })]
    case .text, .partner:
      return [.texts(nodes.compactMap(yaml.text))]
    case .flag:
      return nodes.compactMap(yaml.flag).map { .flag($0) }
    case .day, .number, .period:
      yaml.report(.impossibleFilter(entry.value.location, column))
      return []
    }
  }

  private func readComparisons(_ entry: YAMLEntry, _ column: ColumnDeclaration, _ register: RegisterDeclaration?) -> [RowFilter.Test] {
    var map = MappingReader(entry.value, yaml)
    var tests: [RowFilter.Test] = []
    func number(_ key: String, _ test: (Double) -> RowFilter.Test) {
      guard let node = map.optional(key), hasType(.number, column, entry), let value = yaml.number(node) else { return }
      tests.append(test(value))
    }
    func other(_ key: String, _ type: ColumnDeclaration.CellType, _ test: (ID<ColumnDeclaration>) -> RowFilter.Test) {
      guard let node = map.optional(key), hasType(type, column, entry), let other = self.column(node, of: register, types: [type])
      else { return }
      tests.append(test(other.id))
    }
    number("at-least", RowFilter.Test.atLeast)
    number("at-most", RowFilter.Test.atMost)
    other("not-after", .day, RowFilter.Test.notAfter)
    other("after", .day, RowFilter.Test.after)
    other("not-below", .number, RowFilter.Test.notBelow)
    other("below", .number, RowFilter.Test.below)
    map.finish()
    if map.keys.isEmpty { yaml.reportWrongType(of: YAMLNode(content: .nothing, location: entry.value.location), expected: .text) }
    return tests
  }

  private func hasType(_ type: ColumnDeclaration.CellType, _ column: ColumnDeclaration, _ entry: YAMLEntry) -> Bool {
    if column.type != type { yaml.report(.wrongColumnType(entry.keyLocation, column, [type])) }
    return column.type == type
  }

  /// Which rows by date: a `when` of a measure or a table.
  func readWindow(_ node: YAMLNode?, of register: RegisterDeclaration?) -> Window? {
    guard let node else { return nil }
    let entries = yaml.entries(node)
    if node.entries != nil, entries.count != 1 {
      yaml.report(.notOneWindow(entries.dropFirst().first?.keyLocation ?? node.location))
    }
    guard let entry = entries.first else { return nil }
    if entry.key == "open-at-end" { return readOpenAtEnd(entry.value, register) }
    let column = column(entry.keyNode, of: register, types: [.day, .period])
    let window = readWindowWord(entry.value)
    return column.flatMap { column in window?(column.id) }
  }

  private func readOpenAtEnd(_ node: YAMLNode, _ register: RegisterDeclaration?) -> Window? {
    var map = MappingReader(node, yaml)
    let from = column(map.optional("from"), of: register, types: [.day])
    let until = column(map.required("until"), of: register, types: [.day])
    map.finish()
    return until.map { .openAtEnd(from: from?.id, until: $0.id) }
  }

  private func readWindowWord(_ node: YAMLNode) -> ((ID<ColumnDeclaration>) -> Window)? {
    guard let word = yaml.text(node) else { return nil }
    if word == "in-period" { return { .lastPeriods(1, of: $0) } }
    if word == "until-end" { return { .untilEnd(of: $0) } }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0] == "last", parts[2] == "periods", let count = YAMLNumber.wholeValue(of: String(parts[1])) {
      if (2...8).contains(count) { return { .lastPeriods(count, of: $0) } }
      yaml.report(.outOfRange(node.location, "\(count)", (2...8).inWords))
      return nil
    }
    yaml.report(.unknownWord(node.location, word, known: ["in-period", "last-2-periods", "until-end"]))
    return nil
  }
}

extension DiagnosticCode {
  static let impossibleFilter = DiagnosticCode("B2131", "impossible-filter")
  static let notOneWindow = DiagnosticCode("B2132", "not-one-window")
}

private extension Diagnostic {
  static func impossibleFilter(_ location: SourceLocation, _ column: ColumnDeclaration) -> Diagnostic {
    let ways =
      switch column.type {
      case .number: "present, absent, {at-least: ...}, {at-most: ...}, {not-below: ...}, {below: ...}"
      case .day: "present, absent, {not-after: ...}, {after: ...}"
      default: "present, absent"
      }
    return Diagnostic(
      .impossibleFilter, .error,
      LocalizedText(
        nl: "kolom '\(column.id)' van type \(column.type.rawValue) kan hier alleen: \(ways)",
        en: "column '\(column.id)' of type \(column.type.rawValue) can only have here: \(ways)"),
      at: location)
  }

  static func notOneWindow(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notOneWindow, .error,
      LocalizedText(nl: "'when' noemt precies één kolom", en: "'when' names exactly one column"), at: location)
  }
}
