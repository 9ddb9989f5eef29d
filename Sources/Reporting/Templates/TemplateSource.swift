// SPDX-License-Identifier: EUPL-1.2

/// The text of one template.
public struct TemplateSource: Hashable, Sendable {
  /// The name by which other templates include it, such as `theme.html` for the file `theme.html.mustache`.
  public var name: String
  /// The file as the user knows it.
  public var file: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes a template.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}

/// The kind of output that a template makes, which decides how values are escaped and how the template is checked.
public enum TemplateOutput: String, Hashable, Sendable, CaseIterable {
  /// Well-formed HTML5.
  case html
  /// CommonMark with GitHub tables.
  case markdown = "md"
}
