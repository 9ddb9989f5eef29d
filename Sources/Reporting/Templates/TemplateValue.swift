// SPDX-License-Identifier: EUPL-1.2

/// A value that a template can show.
public enum TemplateValue: Sendable {
  /// Plain text, escaped by the place in the output where it lands.
  case text(String)
  /// Output made by our own code (SVG, prepared Markdown), shown as it is; only through `{{{name}}}`.
  case markup(String)
  /// Whether a section is shown.
  case flag(Bool)
  /// A section for each of these.
  case list([TemplateValue])
  /// Named values.
  case object([String: TemplateValue])
  /// Nothing: a section is not shown, the inverted one is.
  case absent
}
