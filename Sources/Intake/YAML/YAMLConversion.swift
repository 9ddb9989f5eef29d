// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Yams

/// Turns the parser's nodes into ours: takes off the disguise, finds duplicate keys and refuses what the format does not use.
struct YAMLConversion {
  let source: YAMLSource
  private(set) var findings: [Diagnostic] = []
  private var isTooDeep = false
  private var count = 0

  /// Whether there are more values than are read.
  var isTooLarge: Bool { count > YAMLDocument.mostValues }

  init(source: YAMLSource) {
    self.source = source
  }

  /// Our node for one of the parser.
  mutating func node(_ node: Node, depth: Int) -> YAMLNode {
    count += 1
    guard !isTooLarge else { return YAMLNode(content: .unreadable, location: SourceLocation(file: source.file)) }
    let location = location(of: node)
    guard depth < YAMLDocument.deepestNesting else {
      if !isTooDeep { findings.append(.tooDeep(location)) }
      isTooDeep = true
      return YAMLNode(content: .unreadable, location: location)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: content(of: scalar, at: location), location: location)
    case .sequence(let items):
      return YAMLNode(content: .list(items.map { self.node($0, depth: depth + 1) }), location: location)
    case .mapping(let pairs):
      return YAMLNode(content: .map(entries(of: pairs, depth: depth)), location: location)
    case .alias:
      return YAMLNode(content: .unreadable, location: location)
    }
  }

  private mutating func content(of scalar: Node.Scalar, at location: SourceLocation) -> YAMLNode.Content {
    guard scalar.style == .plain else { return .scalar(source.restored(scalar.string), isPlain: false) }
    if YAMLSource.startsFeature(scalar.string) {
      findings.append(.yamlFeature(location))
      return .unreadable
    }
    switch scalar.string {
    case "", "~", "null": return .nothing
    default: return .scalar(source.restored(scalar.string), isPlain: true)
    }
  }

  private mutating func entries(of pairs: Node.Mapping, depth: Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var firstLines: [String: Int] = [:]
    for (keyNode, valueNode) in pairs where !isTooLarge {
      let location = location(of: keyNode)
      let value = node(valueNode, depth: depth + 1)
      guard let key = key(keyNode, at: location) else { continue }
      if let line = firstLines[key] {
        findings.append(.repeatedKey(location, key: key, firstLine: line))
        continue
      }
      firstLines[key] = location.line ?? 1
      entries.append(YAMLEntry(key: key, keyLocation: location, value: value))
    }
    return entries
  }

  private mutating func key(_ node: Node, at location: SourceLocation) -> String? {
    guard case .scalar(let scalar) = node else {
      findings.append(.keyIsNoText(location))
      return nil
    }
    if scalar.style == .plain, YAMLSource.startsFeature(scalar.string) {
      findings.append(.yamlFeature(location))
      return nil
    }
    return source.restored(scalar.string)
  }

  private func location(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return SourceLocation(file: source.file) }
    let position = YAMLSource.Position(line: mark.line, column: mark.column)
    guard case .scalar(let scalar) = node else { return source.location(position) }
    return source.location(position, length: length(of: scalar, at: position))
  }

  /// How many characters of its first line a scalar takes, its quotes included.
  private func length(of scalar: Node.Scalar, at position: YAMLSource.Position) -> Int {
    let rest = source.line(position.line).dropFirst(position.column - 1)
    switch scalar.style {
    case .plain:
      return min(rest.count, scalar.string.unicodeScalars.count)
    case .singleQuoted, .doubleQuoted:
      let closing = rest.dropFirst().firstIndex { $0 == rest.first }
      return closing.map { $0 - rest.startIndex + 1 } ?? rest.count
    default:
      return 1
    }
  }
}

extension DiagnosticCode {
  static let duplicateKey = DiagnosticCode("B2008", "duplicate-key")
  static let yamlFeature = DiagnosticCode("B2011", "yaml-feature")
}

extension Diagnostic {
  static func repeatedKey(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error,
      LocalizedText(nl: "deze sleutel staat hier meer dan eens", en: "this key stands here more than once"), at: location)
  }

  static func yamlFeature(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .yamlFeature, .error,
      LocalizedText(
        nl: "YAML-ankers (&), verwijzingen (*) en tags (!) worden hier niet gebruikt",
        en: "YAML anchors (&), aliases (*) and tags (!) are not used here"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf de waarde uit, of zet een tekst die zo begint tussen aanhalingstekens",
          en: "write the value out, or put a text that begins like this in quotes")))
  }
}

private extension Diagnostic {
  static func repeatedKey(_ location: SourceLocation, key: String, firstLine: Int) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error,
      LocalizedText(
        nl: "sleutel '\(key.clipped)' staat hier al op regel \(firstLine)", en: "key '\(key.clipped)' already stands here on line \(firstLine)"),
      at: location)
  }

  static func keyIsNoText(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongType, .error,
      LocalizedText(nl: "een sleutel moet een woord of tekst zijn", en: "a key must be a word or a text"), at: location)
  }
}
