// SPDX-License-Identifier: EUPL-1.2

/// A pattern of RELAX NG: what may follow at a place in a document.
///
/// Patterns are numbers in a `PatternTable`, in which equal patterns have equal numbers; so sets of them stay small.
struct SchemaPattern: Hashable, Sendable {
  var number: Int

  static let notAllowed = SchemaPattern(number: 0)
  static let empty = SchemaPattern(number: 1)
  static let text = SchemaPattern(number: 2)
}

/// The names that an element or attribute of a schema may have.
enum NameClass: Hashable, Sendable {
  case names(Set<String>)
  case any

  func contains(_ name: String) -> Bool {
    switch self {
    case .any: true
    case .names(let names): names.contains(name)
    }
  }
}

/// What the value of an attribute may be.
enum ValuePattern: Hashable, Sendable {
  case any
  case values([String])
  /// A text without white space, and not empty.
  case word
  case integer
  case positiveInteger

  /// Whether a value fits; one that holds what data will fill in fits only where nearly every text does.
  func allows(_ value: String, isDynamic: Bool) -> Bool {
    switch self {
    case .any: return true
    case .word: return !value.isEmpty && !value.contains(where: \.isWhitespace)
    case .values(let values): return !isDynamic && values.contains(value)
    case .integer: return !isDynamic && Int(value) != nil
    case .positiveInteger: return !isDynamic && (Int(value) ?? 0) > 0
    }
  }
}

/// The patterns of one schema.
struct PatternTable: Sendable {
  /// How a pattern is made of others.
  enum Shape: Hashable, Sendable {
    case notAllowed, empty, text
    case choice(SchemaPattern, SchemaPattern)
    case group(SchemaPattern, SchemaPattern)
    case interleave(SchemaPattern, SchemaPattern)
    case oneOrMore(SchemaPattern)
    case element(Int)
    case attribute(Int)
  }

  struct Element: Sendable {
    var names: NameClass
    var content: SchemaPattern
  }

  struct Attribute: Sendable {
    var names: NameClass
    var value: ValuePattern
  }

  private(set) var shapes: [Shape] = [.notAllowed, .empty, .text]
  private var nullable: [Bool] = [false, true, true]
  private var numbers: [Shape: SchemaPattern] = [.notAllowed: .notAllowed, .empty: .empty, .text: .text]
  var elements: [Element] = []
  var attributes: [Attribute] = []

  func shape(_ pattern: SchemaPattern) -> Shape { shapes[pattern.number] }

  /// Whether nothing more is needed.
  func isNullable(_ pattern: SchemaPattern) -> Bool { nullable[pattern.number] }

  mutating func choice(_ left: SchemaPattern, _ right: SchemaPattern) -> SchemaPattern {
    if left == .notAllowed || holds(right, left) { return right }
    if right == .notAllowed || holds(left, right) { return left }
    return make(.choice(left, right), isNullable: isNullable(left) || isNullable(right))
  }

  mutating func group(_ left: SchemaPattern, _ right: SchemaPattern) -> SchemaPattern {
    if left == .notAllowed || right == .notAllowed { return .notAllowed }
    if left == .empty { return right }
    if right == .empty { return left }
    return make(.group(left, right), isNullable: isNullable(left) && isNullable(right))
  }

  mutating func interleave(_ left: SchemaPattern, _ right: SchemaPattern) -> SchemaPattern {
    if left == .notAllowed || right == .notAllowed { return .notAllowed }
    if left == .empty { return right }
    if right == .empty { return left }
    return make(.interleave(left, right), isNullable: isNullable(left) && isNullable(right))
  }

  mutating func oneOrMore(_ pattern: SchemaPattern) -> SchemaPattern {
    if pattern == .notAllowed || pattern == .empty || pattern == .text { return pattern }
    return make(.oneOrMore(pattern), isNullable: isNullable(pattern))
  }

  mutating func element(_ names: NameClass) -> (pattern: SchemaPattern, index: Int) {
    elements.append(Element(names: names, content: .notAllowed))
    return (make(.element(elements.count - 1), isNullable: false), elements.count - 1)
  }

  mutating func attribute(_ names: NameClass, _ value: ValuePattern) -> SchemaPattern {
    attributes.append(Attribute(names: names, value: value))
    return make(.attribute(attributes.count - 1), isNullable: false)
  }

  /// Whether a choice has a pattern among its alternatives already.
  private func holds(_ choice: SchemaPattern, _ pattern: SchemaPattern) -> Bool {
    if choice == pattern { return true }
    guard case .choice(let left, let right) = shape(choice) else { return false }
    return holds(left, pattern) || holds(right, pattern)
  }

  private mutating func make(_ shape: Shape, isNullable: Bool) -> SchemaPattern {
    if let known = numbers[shape] { return known }
    let pattern = SchemaPattern(number: shapes.count)
    shapes.append(shape)
    nullable.append(isNullable)
    numbers[shape] = pattern
    return pattern
  }
}
