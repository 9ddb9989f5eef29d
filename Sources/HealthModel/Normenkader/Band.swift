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
  /// The score of a dimension that no longer belongs to it; `nil` for the highest zone, or when it follows from `overallBelow`.
  public var below: Double?
  /// The score of all dimensions together that no longer belongs to it; `nil` for the highest zone, or when it follows from `below`.
  public var overallBelow: Double?
  /// Its colour and symbol.
  public var status: Status

  /// Makes a zone.
  public init(id: ID<Band>, title: LocalizedText, below: Double?, overallBelow: Double? = nil, status: Status) {
    self.id = id
    self.title = title
    self.below = below
    self.overallBelow = overallBelow
    self.status = status
  }
}
