// SPDX-License-Identifier: EUPL-1.2

/// A part of a document that is not settled yet: what a template makes, with its sections still in it.
public indirect enum VariableContent: Sendable {
  case element(VariableElement)
  /// Text that is more than white space.
  case text
  /// What is there or not; when it repeats, any number of times.
  case section([VariableContent], repeats: Bool)
  /// The first when there is something, the second when there is nothing; the first may repeat.
  case either([VariableContent], repeats: Bool, [VariableContent])
}

/// An element of a document that is not settled yet.
public struct VariableElement: Sendable {
  /// An attribute.
  public struct Attribute: Sendable {
    /// The name, with its prefix.
    public var name: String
    /// The value.
    public var value: String
    /// Whether data fills in a part of the value.
    public var isDynamic: Bool

    /// Makes an attribute.
    public init(name: String, value: String, isDynamic: Bool = false) {
      self.name = name
      self.value = value
      self.isDynamic = isDynamic
    }
  }

  /// The name.
  public var name: String
  /// The attributes, in order.
  public var attributes: [Attribute]
  /// What is in it.
  public var content: [VariableContent]
  /// Where it begins in the bytes that it was read from.
  public var offset: Int

  /// Makes an element.
  public init(name: String, attributes: [Attribute] = [], content: [VariableContent] = [], offset: Int = 0) {
    self.name = name
    self.attributes = attributes
    self.content = content
    self.offset = offset
  }
}
