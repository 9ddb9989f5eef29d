// SPDX-License-Identifier: EUPL-1.2

/// The reading of a schema in the XML syntax of RELAX NG, as far as templates need it.
///
/// Not supported, and refused: other files, namespaces, lists, mixed data, names with exceptions.
struct SchemaReading {
  /// Why a schema cannot be used.
  struct Problem: Error, Hashable {
    var message: String
    var line: Int
  }

  static let namespace = "http://relaxng.org/ns/structure/1.0"
  /// Schemas are small; this stops one that names itself without an element in between.
  private static let maximumDepth = 200

  private(set) var table = PatternTable()
  private var defines: [String: XMLTree] = [:]
  private var known: [String: SchemaPattern] = [:]
  private var waiting: [(index: Int, content: [XMLTree])] = []
  private var depth = 0

  /// Reads a schema and gives the pattern that it begins with.
  mutating func read(_ bytes: [UInt8]) throws(Problem) -> SchemaPattern {
    let (document, problems) = XMLDocument.read(bytes)
    guard let root = document?.tree else { throw Problem(message: problems.first?.message ?? "", line: problems.first?.line ?? 1) }
    guard root.name == "grammar", root.namespace == Self.namespace else { throw Problem(message: "no grammar", line: root.line) }
    for child in root.children where child.name == "define" { defines[child.attributes["name"] ?? ""] = child }
    guard let start = root.children.first(where: { $0.name == "start" }) else { throw Problem(message: "no start", line: root.line) }
    let pattern = try group(start.children)
    while let next = waiting.popLast() { table.elements[next.index].content = try group(next.content) }
    return pattern
  }

  private mutating func group(_ trees: [XMLTree]) throws(Problem) -> SchemaPattern {
    var result = SchemaPattern.empty
    for tree in trees { result = table.group(result, try pattern(tree)) }
    return result
  }

  private mutating func choice(_ trees: [XMLTree]) throws(Problem) -> SchemaPattern {
    var result = SchemaPattern.notAllowed
    for tree in trees { result = table.choice(result, try pattern(tree)) }
    return result
  }

  private mutating func pattern(_ tree: XMLTree) throws(Problem) -> SchemaPattern {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.maximumDepth else { throw Problem(message: "a definition uses itself", line: tree.line) }
    switch tree.name {
    case "empty": return .empty
    case "notAllowed": return .notAllowed
    case "text": return .text
    case "group": return try group(tree.children)
    case "choice": return try choice(tree.children)
    case "interleave":
      var result = SchemaPattern.empty
      for child in tree.children { result = table.interleave(result, try pattern(child)) }
      return result
    case "optional": return table.choice(try group(tree.children), .empty)
    case "oneOrMore": return table.oneOrMore(try group(tree.children))
    case "zeroOrMore": return table.choice(table.oneOrMore(try group(tree.children)), .empty)
    case "ref": return try reference(tree)
    case "element": return try element(tree)
    case "attribute": return try attribute(tree)
    default: throw Problem(message: "not supported: \(tree.name)", line: tree.line)
    }
  }

  private mutating func reference(_ tree: XMLTree) throws(Problem) -> SchemaPattern {
    let name = tree.attributes["name"] ?? ""
    if let pattern = known[name] { return pattern }
    guard let define = defines[name] else { throw Problem(message: "there is no '\(name)'", line: tree.line) }
    let pattern = try group(define.children)
    known[name] = pattern
    return pattern
  }

  private mutating func element(_ tree: XMLTree) throws(Problem) -> SchemaPattern {
    let (names, content) = try named(tree)
    let (pattern, index) = table.element(names)
    waiting.append((index, content))
    return pattern
  }

  private mutating func attribute(_ tree: XMLTree) throws(Problem) -> SchemaPattern {
    let (names, content) = try named(tree)
    return table.attribute(names, try value(content.first, depth: 0))
  }

  /// The names of an element or attribute, as an attribute or as its first child, and what else is in it.
  private func named(_ tree: XMLTree) throws(Problem) -> (NameClass, [XMLTree]) {
    if let name = tree.attributes["name"] { return (.names([name]), tree.children) }
    guard let first = tree.children.first else { throw Problem(message: "no name", line: tree.line) }
    let rest = Array(tree.children.dropFirst())
    switch first.name {
    case "anyName": return (.any, rest)
    case "name": return (.names([first.text]), rest)
    case "choice": return (.names(Set(first.children.map(\.text))), rest)
    default: throw Problem(message: "no name", line: first.line)
    }
  }

  private func value(_ tree: XMLTree?, depth: Int) throws(Problem) -> ValuePattern {
    guard let tree, depth < 20 else { return .any }
    switch (tree.name, tree.attributes["type"]) {
    case ("text", _): return .any
    case ("value", _): return .values([tree.text])
    case ("choice", _): return .values(tree.children.filter { $0.name == "value" }.map(\.text))
    case ("data", "integer"): return .integer
    case ("data", "positiveInteger"): return .positiveInteger
    case ("data", "string") where tree.children.map(\.text) == ["\\S+"]: return .word
    case ("ref", _): return try value(defines[tree.attributes["name"] ?? ""]?.children.first, depth: depth + 1)
    default: throw Problem(message: "not supported: \(tree.name)", line: tree.line)
    }
  }
}
