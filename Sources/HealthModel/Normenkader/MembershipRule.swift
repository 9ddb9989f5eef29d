// SPDX-License-Identifier: EUPL-1.2

/// In which register and columns the partners of a collaboration stand.
public struct MembershipRule: Hashable, Sendable {
  /// The register with one row per partner.
  public var register: ID<RegisterDeclaration>
  /// The column with the partner (type `partner`).
  public var partner: ID<ColumnDeclaration>
  /// The column with the number of people asked to answer (type `number`), if there is one.
  public var invited: ID<ColumnDeclaration>?
  /// The column with the day the partner joined (type `day`), if there is one.
  public var joined: ID<ColumnDeclaration>?
  /// The column with the day the partner left (type `day`), if there is one.
  public var left: ID<ColumnDeclaration>?
  /// The column with what the partner counts for in scores (type `number`, above 0), if there is one; without, all count equally.
  public var weight: ID<ColumnDeclaration>?

  /// Makes a membership rule.
  public init(
    register: ID<RegisterDeclaration>, partner: ID<ColumnDeclaration>, invited: ID<ColumnDeclaration>? = nil,
    joined: ID<ColumnDeclaration>? = nil, left: ID<ColumnDeclaration>? = nil, weight: ID<ColumnDeclaration>? = nil
  ) {
    self.register = register
    self.partner = partner
    self.invited = invited
    self.joined = joined
    self.left = left
    self.weight = weight
  }
}
