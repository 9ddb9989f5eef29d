// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a list of an extending normenkader does with the things of the list that it extends.
struct Tailoring {
  /// The ids of inherited things that go.
  private(set) var dropped: Set<String> = []
  /// What is said anew of inherited things, by id.
  private(set) var changed: [String: YAMLNode] = [:]
  /// What is new, in the order of the file.
  private(set) var added: [YAMLNode] = []

  /// Sorts out a list; what is meant for a thing that is not inherited is reported.
  init(_ items: [YAMLNode], known: [String], _ thing: MergeRule.Thing, _ yaml: YAMLReading) {
    let ids = Set(known)
    var seen: [String: SourceLocation] = [:]
    for item in items {
      guard let node = item.entries?.first(where: { $0.key == "id" })?.value, let id = node.scalar else {
        added.append(item)
        continue
      }
      if let first = seen[id] {
        yaml.report(.duplicateID(node.location, id, first: first))
        continue
      }
      seen[id] = node.location
      let (isDropped, rest) = Self.withoutDrop(item, yaml)
      switch (ids.contains(id), isDropped) {
      case (true, true): dropped.insert(id)
      case (true, false): changed[id] = rest
      case (false, true): yaml.report(.nothingToDrop(node.location, id, thing.noun, known: known))
      case (false, false):
        guard rest.entries?.contains(where: { $0.key == thing.essential }) ?? false else {
          yaml.report(.nothingToChange(node.location, id, thing, known: known))
          continue
        }
        added.append(rest)
      }
    }
  }

  /// Whether a thing goes, and the thing without the key that says so.
  private static func withoutDrop(_ item: YAMLNode, _ yaml: YAMLReading) -> (isDropped: Bool, rest: YAMLNode) {
    guard let entries = item.entries, let drop = entries.first(where: { $0.key == "drop" }) else { return (false, item) }
    let isDropped = yaml.flag(drop.value) ?? false
    let others = entries.filter { $0.key != "drop" }
    for entry in others where isDropped && entry.key != "id" {
      yaml.report(.unknownKey(entry.keyLocation, entry.key, known: ["id", "drop"]))
    }
    return (isDropped, YAMLNode(content: .map(others), location: item.location))
  }
}
