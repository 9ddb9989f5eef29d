// SPDX-License-Identifier: EUPL-1.2

/// In which register and columns the actions of earlier reviews stand: the promise ledger.
public struct LedgerRule: Hashable, Sendable {
  /// The register with one row per action.
  public var register: ID<RegisterDeclaration>
  /// The column with what was to be done (type `text`).
  public var text: ID<ColumnDeclaration>
  /// The column with the period of the review that agreed on it (type `period`).
  public var agreedIn: ID<ColumnDeclaration>
  /// The column with the role that owns it (type `text`).
  public var owner: ID<ColumnDeclaration>?
  /// The column with the day it is due (type `day`).
  public var due: ID<ColumnDeclaration>?
  /// The column with the day it was done (type `day`).
  public var doneOn: ID<ColumnDeclaration>?
  /// The rows that were done, also when the day is not known.
  public var done: [RowFilter]
  /// The rows that were let go on purpose.
  public var dropped: [RowFilter]
  /// The column with what came of it (type `text`).
  public var effect: ID<ColumnDeclaration>?
  /// The column with the id or title of the dimension it aimed at (type `text`).
  public var aimsAt: ID<ColumnDeclaration>?

  /// Makes a ledger rule.
  public init(
    register: ID<RegisterDeclaration>, text: ID<ColumnDeclaration>, agreedIn: ID<ColumnDeclaration>, owner: ID<ColumnDeclaration>? = nil,
    due: ID<ColumnDeclaration>? = nil, doneOn: ID<ColumnDeclaration>? = nil, done: [RowFilter] = [], dropped: [RowFilter] = [],
    effect: ID<ColumnDeclaration>? = nil,
    aimsAt: ID<ColumnDeclaration>? = nil
  ) {
    self.register = register
    self.text = text
    self.agreedIn = agreedIn
    self.owner = owner
    self.due = due
    self.doneOn = doneOn
    self.done = done
    self.dropped = dropped
    self.effect = effect
    self.aimsAt = aimsAt
  }
}
