// SPDX-License-Identifier: EUPL-1.2

/// Organisations that work together: what is reviewed.
public struct Collaboration: Hashable, Sendable {
  /// Its id; unique in a dossier.
  public var id: ID<Collaboration>
  /// Its title.
  public var title: String
  /// Whether it is required by law, so that stopping is not available.
  public var isObligatory: Bool

  /// Makes a collaboration.
  public init(id: ID<Collaboration>, title: String, isObligatory: Bool = false) {
    self.id = id
    self.title = title
    self.isObligatory = isObligatory
  }
}
