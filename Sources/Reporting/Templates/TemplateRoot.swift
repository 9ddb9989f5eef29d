// SPDX-License-Identifier: EUPL-1.2

/// A template that is rendered by itself, not only as a part of others.
public struct TemplateRoot: Sendable {
  /// Its name in the library, such as `report.html`.
  public var name: String
  /// The kind of output that it makes.
  public var output: TemplateOutput
  /// What it may name.
  public var keys: TemplateKeys

  /// Makes a root.
  public init(name: String, output: TemplateOutput, keys: TemplateKeys) {
    self.name = name
    self.output = output
    self.keys = keys
  }
}
