// SPDX-License-Identifier: EUPL-1.2

/// Values of a shape that is all there is to know, in variants that differ in what is there.
///
/// For every two of the things that may be there or not, and lie equally deep, there is a variant with both, one with neither, and two with one
/// of them; all that lies around them is then there. That is a covering array of strength two by the bits of a number: twice the
/// logarithm of their count is enough.
struct StandInValues {
  /// What is there.
  enum Variant: Hashable {
    /// Everything, lists with so many elements.
    case full(copies: Int)
    /// What lies less deep than a level.
    case above(level: Int)
    /// All but what lies at a level and has this bit in its number; or the opposite.
    case bit(Int, level: Int, isInverted: Bool)
  }

  /// A value that may be there or not: how many such values lie around it, and its number among those of the same depth.
  private struct Toggle {
    var level: Int
    var number: Int
  }

  private indirect enum Node {
    case text
    case optionalText(Toggle)
    case markup(Toggle)
    case flag(Toggle)
    case list(Node, Toggle)
    case object([(name: String, node: Node)])
    case optionalObject(Node, Toggle)
    case constant(TemplateValue)
  }

  /// The name of the style sheet, the one prepared output that is no picture.
  private static let styleName = "style"

  private var counts: [Int] = []
  private var root = Node.text

  init(_ keys: TemplateKeys) {
    root = object(keys, level: 0, isRepeated: false, name: "")
  }

  /// The variants, each different.
  var variants: [Variant] {
    var variants = [Variant.full(copies: 2)]
    for (level, count) in counts.enumerated() {
      variants.append(.above(level: level))
      var bit = 0
      while count > 1, (count - 1) >> bit > 0 {
        variants += [.bit(bit, level: level, isInverted: false), .bit(bit, level: level, isInverted: true)]
        bit += 1
      }
    }
    return variants
  }

  /// The value in a variant; texts are all different, and made of the names that lead to them.
  func value(_ variant: Variant) -> TemplateValue {
    value(root, variant, name: "")
  }

  private func value(_ node: Node, _ variant: Variant, name: String) -> TemplateValue {
    switch node {
    case .constant(let value): return value
    case .text: return .text(name)
    case .optionalText(let toggle): return isThere(toggle, variant) ? .text(name) : .absent
    case .markup(let toggle): return isThere(toggle, variant) ? .markup(Self.picture) : .absent
    case .flag(let toggle): return .flag(isThere(toggle, variant))
    case .list(let element, let toggle):
      guard isThere(toggle, variant) else { return .list([]) }
      guard case .full(let copies) = variant else { return .list([value(element, variant, name: name)]) }
      return .list((0..<copies).map { value(element, variant, name: "\(name)-\($0)") })
    case .object(let members):
      return .object(Dictionary(members.map { ($0.name, value($0.node, variant, name: name.isEmpty ? $0.name : "\(name)-\($0.name)")) }) { $1 })
    case .optionalObject(let object, let toggle): return isThere(toggle, variant) ? value(object, variant, name: name) : .absent
    }
  }

  private static let picture = "<svg aria-hidden=\"true\"></svg>"

  private func isThere(_ toggle: Toggle, _ variant: Variant) -> Bool {
    switch variant {
    case .full: true
    case .above(let level): toggle.level < level
    case .bit(let bit, let level, let isInverted): toggle.level != level || ((toggle.number >> bit) & 1 == 1) != isInverted
    }
  }

  private mutating func object(_ keys: TemplateKeys, level: Int, isRepeated: Bool, name: String) -> Node {
    var toggles: [String: Toggle] = [:]
    let members = keys.keys.map { key in
      let inner = name.isEmpty ? key.name : "\(name)-\(key.name)"
      return (name: key.name, node: node(key, level: level, isRepeated: isRepeated, name: inner, known: &toggles, in: keys))
    }
    let isConstant = !isRepeated && members.allSatisfy { if case .text = $0.node { true } else { false } }
    guard isConstant, !name.isEmpty else { return .object(members) }
    return .constant(.object(Dictionary(members.map { ($0.name, .text("\(name)-\($0.name)")) }) { $1 }))
  }

  private mutating func node(
    _ key: TemplateKeys.Key, level: Int, isRepeated: Bool, name: String, known: inout [String: Toggle], in keys: TemplateKeys
  ) -> Node {
    switch key.shape {
    case .text: return key.name == "language" ? .constant(.text("nl")) : .text
    case .object(let inner): return object(inner, level: level, isRepeated: isRepeated, name: name)
    case .markup where key.name == Self.styleName: return .constant(.markup("/* */"))
    default: break
    }
    let toggle = self.toggle(Self.subject(of: key, in: keys), level: level, known: &known)
    switch key.shape {
    case .optionalText: return .optionalText(toggle)
    case .markup: return .markup(toggle)
    case .list(.object(let inner)): return .list(object(inner, level: level + 1, isRepeated: true, name: name), toggle)
    case .list: return .list(.text, toggle)
    case .optionalObject(let inner): return .optionalObject(object(inner, level: level + 1, isRepeated: isRepeated, name: name), toggle)
    case .flag, .text, .object: return .flag(toggle)
    }
  }

  private mutating func toggle(_ name: String, level: Int, known: inout [String: Toggle]) -> Toggle {
    if let toggle = known[name] { return toggle }
    while counts.count <= level { counts.append(0) }
    let toggle = Toggle(level: level, number: counts[level])
    counts[level] += 1
    known[name] = toggle
    return toggle
  }

  /// The name that decides whether a value is there: `hasRows` says whether there are `rows`.
  private static func subject(of key: TemplateKeys.Key, in keys: TemplateKeys) -> String {
    guard case .flag = key.shape, key.name.hasPrefix("has") else { return key.name }
    let rest = key.name.dropFirst(3)
    let other = rest.prefix(1).lowercased() + rest.dropFirst()
    return keys[other] == nil ? key.name : other
  }
}
