// SPDX-License-Identifier: EUPL-1.2

/// A zone of the score scale.
public struct Band: Hashable, Sendable {
  /// Which colour and symbol a zone has.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Below what is acceptable.
    case poor
    /// Needs attention.
    case fair
    /// In order.
    case good
  }

  /// Its id.
  public var id: ID<Band>
  /// Its title.
  public var title: LocalizedText
  /// The score that no longer belongs to it; `nil` for the highest zone.
  public var below: Double?
  /// Its colour and symbol.
  public var status: Status

  /// Makes a zone.
  public init(id: ID<Band>, title: LocalizedText, below: Double?, status: Status) {
    self.id = id
    self.title = title
    self.below = below
    self.status = status
  }
}
