// SPDX-License-Identifier: EUPL-1.2

/// What became of an action of an earlier review.
public struct PublishedAction: Hashable, Sendable {
  /// What became of it.
  public enum Fate: String, Hashable, Sendable, CaseIterable {
    /// Done in time.
    case done
    /// Done after the agreed day.
    case doneLate = "done-late"
    /// Not done, not yet due.
    case open
    /// Not done, and due.
    case late
    /// Not done, and due before the previous period ended.
    case forgotten
    /// Let go on purpose.
    case dropped
    /// The register has no column that tells.
    case unknown
  }

  /// What was to be done.
  public var text: String
  /// The review that agreed on it.
  public var agreedIn: Period
  /// The role that owns it.
  public var owner: String?
  /// The day it was due.
  public var due: Day?
  /// The day it was done.
  public var doneOn: Day?
  /// What became of it.
  public var fate: Fate
  /// What came of it, in the words of the register.
  public var effect: String?
  /// The dimension that it aimed at.
  public var aimsAt: ID<Dimension>?
  /// How the score it aimed at changed since the review that agreed on it.
  public var scoreChange: Published<Tenths>
  /// Where it stands.
  public var location: SourceLocation

  /// Makes an action.
  public init(
    text: String, agreedIn: Period, owner: String?, due: Day?, doneOn: Day?, fate: Fate, effect: String?, aimsAt: ID<Dimension>?,
    scoreChange: Published<Tenths>, location: SourceLocation
  ) {
    self.text = text
    self.agreedIn = agreedIn
    self.owner = owner
    self.due = due
    self.doneOn = doneOn
    self.fate = fate
    self.effect = effect
    self.aimsAt = aimsAt
    self.scoreChange = scoreChange
    self.location = location
  }
}
