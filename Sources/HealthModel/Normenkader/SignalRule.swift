// SPDX-License-Identifier: EUPL-1.2

/// A named signal and when it is given.
public struct SignalRule: Sendable {
  /// Its id.
  public var id: ID<SignalRule>
  /// What it speaks for.
  public var kind: SignalKind
  /// Its title.
  public var title: LocalizedText
  /// What it means.
  public var meaning: LocalizedText
  /// When it is given.
  public var condition: Condition
  /// After how many measured periods in a row it is structural; at least 1.
  public var structuralAfter: Int
  /// Questions for the meeting.
  public var questions: [LocalizedText]
  /// Suggested actions.
  public var actions: [LocalizedText]

  /// Makes a signal rule.
  public init(
    id: ID<SignalRule>, kind: SignalKind, title: LocalizedText, meaning: LocalizedText, condition: Condition, structuralAfter: Int = 2,
    questions: [LocalizedText] = [], actions: [LocalizedText] = []
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.meaning = meaning
    self.condition = condition
    self.structuralAfter = max(1, structuralAfter)
    self.questions = questions
    self.actions = actions
  }
}
