// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Puts the tree of an extending normenkader over that of the one that it extends.
struct NormenkaderMerging {
  let yaml: YAMLReading

  /// The tree with what is inherited and what is its own; every node keeps its place.
  func merge(_ base: YAMLNode, _ own: YAMLNode) -> YAMLNode {
    merge(base, own, .normenkader)
  }

  private func merge(_ base: YAMLNode, _ own: YAMLNode, _ rule: MergeRule) -> YAMLNode {
    switch rule {
    case .whole: own
    case .texts: maps(base, own) { old, new, _ in new.map { self.merge(old, $0, .texts) } ?? old }
    case .keys(let rules, let rest): keyed(base, own, rules, rest)
    case .named(let rule, let thing): named(base, own, rule, thing)
    case .things(let rule, let thing): things(base, own, rule, thing)
    }
  }

  /// A map with the entries of both, the inherited ones first.
  private func maps(_ base: YAMLNode, _ own: YAMLNode, _ merged: (YAMLNode, YAMLNode?, YAMLEntry) -> YAMLNode?) -> YAMLNode {
    guard let old = base.entries, let new = own.entries else { return own }
    let changes = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    let inherited = Set(old.map(\.key))
    let kept = old.compactMap { entry -> YAMLEntry? in
      let change = changes[entry.key]
      guard let value = merged(entry.value, change?.value, entry) else { return nil }
      return YAMLEntry(key: entry.key, keyLocation: change?.keyLocation ?? entry.keyLocation, value: value)
    }
    return YAMLNode(content: .map(kept + new.filter { !inherited.contains($0.key) }), location: own.location)
  }

  private func keyed(_ base: YAMLNode, _ own: YAMLNode, _ rules: [String: MergeRule], _ rest: MergeRule) -> YAMLNode {
    let new = additions(own, to: base, nil)
    return maps(base, new) { old, change, entry in
      guard let change else { return old }
      return isDrop(change) ? nil : merge(old, change, rules[entry.key] ?? rest)
    }
  }

  private func named(_ base: YAMLNode, _ own: YAMLNode, _ rule: MergeRule, _ thing: MergeRule.Thing) -> YAMLNode {
    let new = additions(own, to: base, thing)
    return maps(base, new) { old, change, _ in
      guard let change else { return old }
      return isDrop(change) ? nil : merge(old, change, rule)
    }
  }

  /// A map without the new entries that can only have been meant for an inherited one.
  private func additions(_ own: YAMLNode, to base: YAMLNode, _ thing: MergeRule.Thing?) -> YAMLNode {
    guard let old = base.entries, let new = own.entries else { return own }
    let known = Set(old.map(\.key))
    let entries = new.filter { entry in
      if known.contains(entry.key) { return true }
      if isDrop(entry.value) {
        yaml.report(.nothingToDrop(entry.keyLocation, entry.key, thing?.noun, known: old.map(\.key)))
        return false
      }
      guard let thing, isChange(entry.value, thing) else { return true }
      yaml.report(.nothingToChange(entry.keyLocation, entry.key, thing, known: old.map(\.key)))
      return false
    }
    return YAMLNode(content: .map(entries), location: own.location)
  }

  private func things(_ base: YAMLNode, _ own: YAMLNode, _ rule: MergeRule, _ thing: MergeRule.Thing) -> YAMLNode {
    guard case .list(let old) = base.content, case .list(let new) = own.content else { return own }
    let known = old.compactMap(id)
    let tailored = Tailoring(new, known: known, thing, yaml)
    let kept = old.compactMap { node -> YAMLNode? in
      guard let id = id(node) else { return node }
      if tailored.dropped.contains(id) { return nil }
      return tailored.changed[id].map { merge(node, $0, rule) } ?? node
    }
    // The last inherited rule stays the last one, unless it was dropped.
    let isLastKept = old.last.flatMap(id).map { !tailored.dropped.contains($0) } ?? true
    let end = thing.keepsLast && isLastKept ? max(0, kept.count - 1) : kept.count
    return YAMLNode(content: .list(kept[..<end] + tailored.added + kept[end...]), location: own.location)
  }

  private func id(_ node: YAMLNode) -> String? {
    node.entries?.first { $0.key == "id" }?.value.scalar
  }

  private func isDrop(_ node: YAMLNode) -> Bool {
    if case .scalar("drop", isPlain: true) = node.content { true } else { false }
  }

  private func isChange(_ node: YAMLNode, _ thing: MergeRule.Thing) -> Bool {
    node.entries.map { entries in !entries.contains { $0.key == thing.essential } } ?? false
  }
}

extension DiagnosticCode {
  static let nothingToDrop = DiagnosticCode("B2153", "nothing-to-drop")
  static let nothingToChange = DiagnosticCode("B2154", "nothing-to-change")
}

extension Diagnostic {
  static func nothingToDrop(_ location: SourceLocation, _ id: String, _ noun: LocalizedText?, known: [String]) -> Diagnostic {
    let name = noun ?? LocalizedText(nl: "sleutel", en: "key")
    return Diagnostic(
      .nothingToDrop, .error,
      LocalizedText(
        nl: "er is hier geen \(name.text(in: .nl)) '\(id.clipped)' om weg te laten",
        en: "there is no \(name.text(in: .en)) '\(id.clipped)' to drop here"),
      at: location, fixIt: SpellingSuggestion.nearest(to: id, among: known).map(FixIt.didYouMean))
  }

  static func nothingToChange(_ location: SourceLocation, _ id: String, _ thing: MergeRule.Thing, known: [String]) -> Diagnostic {
    let advice = LocalizedText(
      nl: "geef het een '\(thing.essential)' als het nieuw is", en: "give it a '\(thing.essential)' if it is new")
    return Diagnostic(
      .nothingToChange, .error,
      LocalizedText(
        nl: "er is hier geen \(thing.noun.text(in: .nl)) '\(id.clipped)' om te veranderen",
        en: "there is no \(thing.noun.text(in: .en)) '\(id.clipped)' to change here"),
      at: location, fixIt: SpellingSuggestion.nearest(to: id, among: known).map(FixIt.didYouMean) ?? FixIt(advice))
  }
}
