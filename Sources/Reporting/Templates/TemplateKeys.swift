// SPDX-License-Identifier: EUPL-1.2

/// What a template may name: one table from which the check of templates, the reference page and the tests come.
public struct TemplateKeys: Sendable {
  /// What a name stands for.
  public indirect enum Shape: Sendable {
    /// Text: `{{name}}`.
    case text
    /// Text that may be absent: `{{name}}`, `{{#name}}`, `{{^name}}`.
    case optionalText
    /// Prepared output: `{{{name}}}`; may be absent.
    case markup
    /// Yes or no: `{{#name}}`, `{{^name}}`.
    case flag
    /// A list: `{{#name}}` opens it for each, `{{^name}}` when it is empty. Lists of text are shown with `{{.}}`.
    case list(Shape)
    /// Named values: `{{#name}}` opens it, or `{{name.inner}}`.
    case object(TemplateKeys)
    /// Named values that may be absent.
    case optionalObject(TemplateKeys)

    var isList: Bool {
      if case .list = self { true } else { false }
    }
  }

  /// One name.
  public struct Key: Sendable {
    /// The name as it stands in templates.
    public var name: String
    /// What it stands for.
    public var shape: Shape
    /// One sentence for the reference page.
    public var summary: String

    /// Makes a key.
    public init(_ name: String, _ shape: Shape, _ summary: String) {
      self.name = name
      self.shape = shape
      self.summary = summary
    }
  }

  /// The names, in the order of the reference page.
  public var keys: [Key]

  /// Makes a table of names.
  public init(_ keys: [Key]) {
    self.keys = keys
  }

  /// The key with a name.
  public subscript(name: String) -> Key? {
    keys.first { $0.name == name }
  }
}
