// SPDX-License-Identifier: EUPL-1.2

/// A named group of statements across dimensions, such as trust.
public struct Facet: Hashable, Sendable {
  /// Its id.
  public var id: ID<Facet>
  /// Its title.
  public var title: LocalizedText

  /// Makes a facet.
  public init(id: ID<Facet>, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
