// SPDX-License-Identifier: EUPL-1.2

/// A RELAX NG schema that follows what a template can become, step by step.
///
/// libxml2 validates documents, not templates: it cannot say of all documents that a template makes that they are valid, and it points at the
/// element around a mistake. So the derivatives of patterns are worked out here (Clark 2002, "An algorithm for RELAX NG validation"): what may
/// follow after an attribute, an element or a text. One thing is simpler than in RELAX NG: among the children of one element, the name alone
/// decides what an element may hold.
public struct Schema: Sendable {
  private struct Step: Hashable {
    var pattern: SchemaPattern
    var name: String
  }

  private struct AttributeStep: Hashable {
    var pattern: SchemaPattern
    var name: String
    var value: String?
    var isDynamic: Bool
  }

  /// Where a document begins.
  let start: SchemaPattern
  private var table: PatternTable
  private var children: [Step: (rest: SchemaPattern, content: SchemaPattern)] = [:]
  private var texts: [SchemaPattern: SchemaPattern] = [:]
  private var closings: [SchemaPattern: SchemaPattern] = [:]
  private var attributes: [AttributeStep: SchemaPattern] = [:]

  /// Reads a schema; `nil` when it is none, or has what is not supported.
  public init?(_ bytes: [UInt8]) {
    var reading = SchemaReading()
    guard let start = try? reading.read(bytes) else { return nil }
    self.start = start
    table = reading.table
  }

  /// Whether an element may end here.
  func mayEnd(_ pattern: SchemaPattern) -> Bool { table.isNullable(pattern) }

  /// What may follow behind an element with a name, and what may be in it; `notAllowed` when it may not stand here.
  mutating func after(_ pattern: SchemaPattern, element name: String) -> (rest: SchemaPattern, content: SchemaPattern) {
    let step = Step(pattern: pattern, name: name)
    if let known = children[step] { return known }
    let result = derive(pattern, element: name)
    children[step] = result
    return result
  }

  private mutating func derive(_ pattern: SchemaPattern, element name: String) -> (rest: SchemaPattern, content: SchemaPattern) {
    let none = (rest: SchemaPattern.notAllowed, content: SchemaPattern.notAllowed)
    switch table.shape(pattern) {
    case .notAllowed, .empty, .text, .attribute: return none
    case .element(let index):
      return table.elements[index].names.contains(name) ? (.empty, table.elements[index].content) : none
    case .choice(let left, let right):
      return either(after(left, element: name), after(right, element: name))
    case .group(let left, let right):
      let first = after(left, element: name)
      let both = (rest: table.group(first.rest, right), content: first.content)
      return table.isNullable(left) ? either(both, after(right, element: name)) : both
    case .interleave(let left, let right):
      let (first, second) = (after(left, element: name), after(right, element: name))
      return either((table.interleave(first.rest, right), first.content), (table.interleave(left, second.rest), second.content))
    case .oneOrMore(let inner):
      let first = after(inner, element: name)
      return (table.group(first.rest, table.choice(pattern, .empty)), first.content)
    }
  }

  private mutating func either(
    _ left: (rest: SchemaPattern, content: SchemaPattern), _ right: (rest: SchemaPattern, content: SchemaPattern)
  ) -> (rest: SchemaPattern, content: SchemaPattern) {
    if left.rest == .notAllowed { return right }
    if right.rest == .notAllowed { return left }
    return (table.choice(left.rest, right.rest), table.choice(left.content, right.content))
  }

  /// What may follow behind text.
  mutating func afterText(_ pattern: SchemaPattern) -> SchemaPattern {
    if let known = texts[pattern] { return known }
    let result: SchemaPattern
    switch table.shape(pattern) {
    case .notAllowed, .empty, .attribute, .element: result = .notAllowed
    case .text: result = .text
    case .choice(let left, let right): result = table.choice(afterText(left), afterText(right))
    case .group(let left, let right):
      let first = table.group(afterText(left), right)
      result = table.isNullable(left) ? table.choice(first, afterText(right)) : first
    case .interleave(let left, let right):
      result = table.choice(table.interleave(afterText(left), right), table.interleave(left, afterText(right)))
    case .oneOrMore(let inner): result = table.group(afterText(inner), table.choice(pattern, .empty))
    }
    texts[pattern] = result
    return result
  }

  /// What may follow behind an attribute; without a value any value will do.
  mutating func after(_ pattern: SchemaPattern, attribute name: String, value: String?, isDynamic: Bool) -> SchemaPattern {
    let step = AttributeStep(pattern: pattern, name: name, value: value, isDynamic: isDynamic)
    if let known = attributes[step] { return known }
    let result = derive(pattern, attribute: name, value: value, isDynamic: isDynamic)
    attributes[step] = result
    return result
  }

  private mutating func derive(_ pattern: SchemaPattern, attribute name: String, value: String?, isDynamic: Bool) -> SchemaPattern {
    switch table.shape(pattern) {
    case .notAllowed, .empty, .text, .element: return .notAllowed
    case .attribute(let index):
      let attribute = table.attributes[index]
      guard attribute.names.contains(name) else { return .notAllowed }
      return value.map { attribute.value.allows($0, isDynamic: isDynamic) } ?? true ? .empty : .notAllowed
    case .choice(let left, let right):
      return table.choice(
        after(left, attribute: name, value: value, isDynamic: isDynamic), after(right, attribute: name, value: value, isDynamic: isDynamic))
    case .group(let left, let right), .interleave(let left, let right):
      let first = after(left, attribute: name, value: value, isDynamic: isDynamic)
      let second = after(right, attribute: name, value: value, isDynamic: isDynamic)
      return table.choice(table.group(first, right), table.group(left, second))
    case .oneOrMore(let inner):
      return table.group(after(inner, attribute: name, value: value, isDynamic: isDynamic), table.choice(pattern, .empty))
    }
  }

  /// What may follow when there are no more attributes; `notAllowed` when one is lacking, unless that is forgiven.
  mutating func closingAttributes(_ pattern: SchemaPattern, isForgiving: Bool = false) -> SchemaPattern {
    if !isForgiving, let known = closings[pattern] { return known }
    let result: SchemaPattern
    switch table.shape(pattern) {
    case .attribute: result = isForgiving ? .empty : .notAllowed
    case .notAllowed, .empty, .text, .element: result = pattern
    case .choice(let left, let right):
      result = table.choice(closingAttributes(left, isForgiving: isForgiving), closingAttributes(right, isForgiving: isForgiving))
    case .group(let left, let right):
      result = table.group(closingAttributes(left, isForgiving: isForgiving), closingAttributes(right, isForgiving: isForgiving))
    case .interleave(let left, let right):
      result = table.interleave(closingAttributes(left, isForgiving: isForgiving), closingAttributes(right, isForgiving: isForgiving))
    case .oneOrMore(let inner): result = table.oneOrMore(closingAttributes(inner, isForgiving: isForgiving))
    }
    if !isForgiving { closings[pattern] = result }
    return result
  }

  /// The names of the elements that may come next, sorted.
  func nextElements(_ pattern: SchemaPattern) -> [String] {
    var names: Set<String> = []
    collect(pattern, ofAttributes: false, into: &names)
    return names.sorted()
  }

  /// The names of the attributes that are still possible, sorted.
  func nextAttributes(_ pattern: SchemaPattern) -> [String] {
    var names: Set<String> = []
    collect(pattern, ofAttributes: true, into: &names)
    return names.sorted()
  }

  private func collect(_ pattern: SchemaPattern, ofAttributes: Bool, into names: inout Set<String>) {
    switch table.shape(pattern) {
    case .notAllowed, .empty, .text: return
    case .element(let index):
      if !ofAttributes, case .names(let own) = table.elements[index].names { names.formUnion(own) }
    case .attribute(let index):
      if ofAttributes, case .names(let own) = table.attributes[index].names { names.formUnion(own) }
    case .choice(let left, let right), .interleave(let left, let right):
      collect(left, ofAttributes: ofAttributes, into: &names)
      collect(right, ofAttributes: ofAttributes, into: &names)
    case .group(let left, let right):
      collect(left, ofAttributes: ofAttributes, into: &names)
      if ofAttributes || table.isNullable(left) { collect(right, ofAttributes: ofAttributes, into: &names) }
    case .oneOrMore(let inner): collect(inner, ofAttributes: ofAttributes, into: &names)
    }
  }
}
