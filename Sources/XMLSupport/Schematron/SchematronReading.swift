// SPDX-License-Identifier: EUPL-1.2

/// The reading of one file of rules.
struct SchematronReading {
  private(set) var problems: [SchematronRules.Problem] = []
  private var diagnostics: [String: XMLTree] = [:]
  private var count = 0
  /// An expression with an unknown function shows only when it is evaluated: on this.
  private let trial = XMLDocument.read(Array("<html><p id=\"a\">a</p></html>".utf8)).document

  mutating func patterns(in bytes: [UInt8]) -> [[SchematronRules.Rule]] {
    let (document, unreadable) = XMLDocument.read(bytes)
    guard let root = document?.tree else {
      let first = unreadable.first
      problems.append(SchematronRules.Problem(kind: .unreadable(first?.message ?? ""), line: first?.line ?? 1, column: first?.column ?? 1))
      return []
    }
    guard root.name == "schema", root.namespace == SchematronRules.namespace else {
      add(.notSchematron, at: root)
      return []
    }
    for child in root.children where child.name == "diagnostics" { collect(child) }
    return root.children.compactMap { child in
      switch child.name {
      case "pattern": return pattern(child)
      case "title", "p", "diagnostics": return nil
      default:
        add(.element(child.name), at: child)
        return nil
      }
    }
  }

  private mutating func collect(_ element: XMLTree) {
    for diagnostic in element.children {
      guard diagnostic.name == "diagnostic" else {
        add(.element(diagnostic.name), at: diagnostic)
        continue
      }
      if let id = attribute("id", of: diagnostic) { diagnostics[id] = diagnostic }
    }
  }

  private mutating func pattern(_ element: XMLTree) -> [SchematronRules.Rule] {
    element.children.compactMap { child in
      if child.name == "title" || child.name == "p" { return nil }
      guard child.name == "rule" else {
        add(.element(child.name), at: child)
        return nil
      }
      return rule(child)
    }
  }

  private mutating func rule(_ element: XMLTree) -> SchematronRules.Rule? {
    guard let pattern = attribute("context", of: element) else { return nil }
    let context = expression(SchematronContext.path(pattern), written: pattern, at: element)
    let assertions = element.children.compactMap { assertion($0) }
    return context.map { SchematronRules.Rule(context: $0, assertions: assertions) }
  }

  private mutating func assertion(_ element: XMLTree) -> SchematronRules.Assertion? {
    guard element.name == "assert" || element.name == "report" else {
      if element.name != "p" { add(.element(element.name), at: element) }
      return nil
    }
    count += 1
    guard let text = attribute("test", of: element), let test = expression(text, written: text, at: element) else { return nil }
    return SchematronRules.Assertion(
      id: element.attributes["id"] ?? "rule-\(count)", messages: messages(of: element),
      isWarning: element.attributes["role"] == "warning", isReport: element.name == "report", test: test)
  }

  private mutating func messages(of element: XMLTree) -> [String: String] {
    var messages = ["": Self.plain(element.text)]
    for id in (element.attributes["diagnostics"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let diagnostic = diagnostics[id] else {
        add(.unknownDiagnostic(id), at: element)
        continue
      }
      messages[diagnostic.attributes["xml:lang"] ?? ""] = Self.plain(diagnostic.text)
    }
    return messages
  }

  private mutating func expression(_ text: String, written: String, at element: XMLTree) -> XPathExpression? {
    if let expression = XPathExpression(text), let trial, let evaluation = try? XPathEvaluation(trial),
      (try? evaluation.nodes(expression)) != nil
    {
      return expression
    }
    add(.expression(written), at: element)
    return nil
  }

  private mutating func attribute(_ name: String, of element: XMLTree) -> String? {
    if let value = element.attributes[name], !Self.plain(value).isEmpty { return value }
    add(.missing(attribute: name), at: element)
    return nil
  }

  private mutating func add(_ kind: SchematronRules.Problem.Kind, at element: XMLTree) {
    problems.append(SchematronRules.Problem(kind: kind, line: element.line, column: element.column))
  }

  /// A text with single spaces, as it reads.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The contexts of rules, which Schematron writes as patterns: `table` means every table.
enum SchematronContext {
  /// The expression that selects what a pattern fits.
  static func path(_ pattern: String) -> String {
    alternatives(pattern).map { $0.hasPrefix("/") ? $0 : "//\($0)" }.joined(separator: " | ")
  }

  /// The parts between the `|` that stand outside brackets and quotes.
  private static func alternatives(_ pattern: String) -> [String] {
    var parts = [""]
    var depth = 0
    var quote: Character?
    for character in pattern {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "[" || character == "(" {
        depth += 1
      } else if character == "]" || character == ")" {
        depth -= 1
      }
      if character == "|", depth == 0, quote == nil {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { String($0.drop(while: \.isWhitespace)) }
  }
}
