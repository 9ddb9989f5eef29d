// SPDX-License-Identifier: EUPL-1.2

/// One place where what a template makes does not follow a schema, for some data at least.
public struct SchemaFault: Hashable, Sendable {
  /// What does not fit.
  public enum Kind: Hashable, Sendable {
    /// The element may not stand here; what may, when that is little.
    case element(expected: [String])
    /// The element may not have the attribute.
    case attribute(String)
    /// The attribute may not have the value, or not one that data fills in.
    case attributeValue(String)
    /// The element needs one of these attributes.
    case missingAttribute([String])
    /// Text stands directly in an element that holds elements only.
    case text
    /// The element ends too early; what may come next.
    case incomplete(expected: [String])
  }

  /// What does not fit.
  public var kind: Kind
  /// The name of the element.
  public var element: String
  /// The name of the element around it; empty for the outermost.
  public var parent: String
  /// Where the element begins in the bytes that it was read from.
  public var offset: Int
}

extension Schema {
  /// Where a document does not follow the schema, whatever sections are shown and however often; in the order of the document.
  ///
  /// Nothing is reported when every document that can come of it is valid.
  public mutating func faults(in root: VariableElement) -> [SchemaFault] {
    var validation = SchemaValidation(schema: self)
    validation.check(root)
    self = validation.schema
    return validation.faults.sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }
  }
}

extension SchemaFault {
  /// Attributes before content.
  fileprivate var order: Int {
    switch kind {
    case .element: 0
    case .attribute: 1
    case .attributeValue: 2
    case .missingAttribute: 3
    case .text: 4
    case .incomplete: 5
    }
  }
}

/// A walk through a document in which every place has a set of patterns, since sections may be shown or not.
private struct SchemaValidation {
  private struct Visit: Hashable {
    var offset: Int
    var content: SchemaPattern
  }

  /// More names than this are no help.
  private static let mostNames = 4

  var schema: Schema
  private(set) var faults: Set<SchemaFault> = []
  private var visited: Set<Visit> = []

  init(schema: Schema) {
    self.schema = schema
  }

  mutating func check(_ root: VariableElement) {
    _ = follow(root, from: [schema.start], in: "")
  }

  private mutating func follow(_ element: VariableElement, from states: Set<SchemaPattern>, in parent: String) -> Set<SchemaPattern> {
    var result: Set<SchemaPattern> = []
    for state in states.sorted(by: { $0.number < $1.number }) {
      let (rest, content) = schema.after(state, element: element.name)
      if rest == .notAllowed {
        let expected = few(schema.nextElements(state))
        faults.insert(SchemaFault(kind: .element(expected: expected), element: element.name, parent: parent, offset: element.offset))
        result.insert(state)
      } else {
        result.insert(rest)
        if visited.insert(Visit(offset: element.offset, content: content)).inserted { checkInside(element, content, in: parent) }
      }
    }
    return result
  }

  private mutating func checkInside(_ element: VariableElement, _ content: SchemaPattern, in parent: String) {
    func fault(_ kind: SchemaFault.Kind) -> SchemaFault {
      SchemaFault(kind: kind, element: element.name, parent: parent, offset: element.offset)
    }
    var pattern = content
    for attribute in element.attributes {
      let next = schema.after(pattern, attribute: attribute.name, value: attribute.value, isDynamic: attribute.isDynamic)
      if next != .notAllowed {
        pattern = next
        continue
      }
      let forgiven = schema.after(pattern, attribute: attribute.name, value: nil, isDynamic: false)
      faults.insert(fault(forgiven == .notAllowed ? .attribute(attribute.name) : .attributeValue(attribute.name)))
      if forgiven != .notAllowed { pattern = forgiven }
    }
    var closed = schema.closingAttributes(pattern)
    if closed == .notAllowed {
      faults.insert(fault(.missingAttribute(needed(pattern))))
      closed = schema.closingAttributes(pattern, isForgiving: true)
    }
    let ends = follow(element.content, from: [closed], in: element)
    for end in ends.sorted(by: { $0.number < $1.number }) where !schema.mayEnd(end) {
      faults.insert(fault(.incomplete(expected: few(schema.nextElements(end)))))
    }
  }

  /// The attributes with one of which the element would be complete.
  private mutating func needed(_ pattern: SchemaPattern) -> [String] {
    var names: [String] = []
    for name in schema.nextAttributes(pattern) {
      let with = schema.after(pattern, attribute: name, value: nil, isDynamic: false)
      if schema.closingAttributes(with) != .notAllowed { names.append(name) }
    }
    return few(names)
  }

  private func few(_ names: [String]) -> [String] {
    names.count <= Self.mostNames ? names : []
  }

  private mutating func follow(
    _ content: [VariableContent], from states: Set<SchemaPattern>, in element: VariableElement
  ) -> Set<SchemaPattern> {
    var states = states
    for part in content {
      switch part {
      case .text: states = followText(from: states, in: element)
      case .element(let child): states = follow(child, from: states, in: element.name)
      case .section(let inner, let repeats): states.formUnion(once(inner, repeats: repeats, from: states, in: element))
      case .either(let first, let repeats, let second):
        states = once(first, repeats: repeats, from: states, in: element).union(follow(second, from: states, in: element))
      }
    }
    return states
  }

  /// Where one is after a section that is shown once, or as often as makes a difference.
  private mutating func once(
    _ content: [VariableContent], repeats: Bool, from states: Set<SchemaPattern>, in element: VariableElement
  ) -> Set<SchemaPattern> {
    var result: Set<SchemaPattern> = []
    var frontier = states
    repeat {
      frontier = follow(content, from: frontier, in: element).subtracting(result)
      result.formUnion(frontier)
    } while repeats && !frontier.isEmpty
    return result
  }

  private mutating func followText(from states: Set<SchemaPattern>, in element: VariableElement) -> Set<SchemaPattern> {
    var result: Set<SchemaPattern> = []
    for state in states {
      let next = schema.afterText(state)
      if next == .notAllowed { faults.insert(SchemaFault(kind: .text, element: element.name, parent: "", offset: element.offset)) }
      result.insert(next == .notAllowed ? state : next)
    }
    return result
  }
}
