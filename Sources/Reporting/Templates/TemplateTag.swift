// SPDX-License-Identifier: EUPL-1.2

/// One `{{...}}` in a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{! anything }}`
    case comment
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
  }

  var kind: Kind
  var name: String
  /// The bytes of the name.
  var nameRange: Range<Int>
  /// The bytes of the whole tag, braces included.
  var range: Range<Int>

  var isValue: Bool { kind == .text || kind == .markup }
  /// Whether a closing tag must follow.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}
