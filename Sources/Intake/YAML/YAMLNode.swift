// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A value in a YAML file and where it stands.
struct YAMLNode: Sendable {
  /// What a value can be.
  enum Content: Sendable {
    /// One word, number or text. `isPlain` when it has no quotes: only then it can be a number.
    case scalar(String, isPlain: Bool)
    /// A list.
    case list([YAMLNode])
    /// A map, in the order of the file, each key once.
    case map([YAMLEntry])
    /// Nothing, `~` or `null`.
    case nothing
    /// Something that was reported already: whoever meets it says nothing more.
    case unreadable
  }

  var content: Content
  var location: SourceLocation

  /// The scalar's text, if it is a scalar.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The entries, if it is a map.
  var entries: [YAMLEntry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// Whether it was reported already.
  var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}

/// A key of a map with its value.
struct YAMLEntry: Sendable {
  var key: String
  var keyLocation: SourceLocation
  var value: YAMLNode

  /// The key as a scalar, for keys that are ids or numbers.
  var keyNode: YAMLNode { YAMLNode(content: .scalar(key, isPlain: true), location: keyLocation) }
}
