// SPDX-License-Identifier: EUPL-1.2

/// Where answers came from: a table, what its columns were taken for, and whom it is about.
public struct AnswerFile: Hashable, Sendable {
  /// A collaboration in a period.
  public struct Group: Hashable, Sendable {
    /// The collaboration.
    public var collaboration: ID<Collaboration>
    /// The period.
    public var period: Period

    /// Makes a group.
    public init(collaboration: ID<Collaboration>, period: Period) {
      self.collaboration = collaboration
      self.period = period
    }
  }

  /// The file as the user knows it.
  public var path: String
  /// The heading of each statement that it asks, shortened where it is long.
  public var headings: [ID<Statement>: String]
  /// Of whom and when it holds answers.
  public var groups: Set<Group>
  /// The survey tool that it is an export of; `nil` of a plain table.
  public var tool: LocalizedText?

  /// Makes a file of answers.
  public init(path: String, headings: [ID<Statement>: String], groups: Set<Group>) {
    self.path = path
    self.headings = headings
    self.groups = groups
  }
}
