// SPDX-License-Identifier: EUPL-1.2

/// A rule of the decision list.
public struct AdviceRule: Sendable {
  /// What an advice comes down to; sets tone and colour.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Too little is known.
    case notEnoughData = "not-enough-data"
    /// Go on.
    case `continue`
    /// Go on and adjust.
    case adjust
    /// Slow down and reconsider.
    case reconsider
    /// Round off or hand over: the goal is reached.
    case windDown = "wind-down"
    /// Stop: it does not work, and repair was tried.
    case stop
    /// Stop because something from outside leaves no choice: a law, the money, a partner that cannot be missed.
    case forcedStop = "forced-stop"
  }

  /// What is said instead when the collaboration is required by law.
  public struct Obligatory: Hashable, Sendable {
    /// The title.
    public var title: LocalizedText
    /// One sentence.
    public var summary: LocalizedText

    /// Makes the wording for a collaboration that is required by law.
    public init(title: LocalizedText, summary: LocalizedText) {
      self.title = title
      self.summary = summary
    }
  }

  /// Its id.
  public var id: ID<AdviceRule>
  /// What it comes down to.
  public var outcome: Outcome
  /// The advice in a word or two.
  public var title: LocalizedText
  /// The advice in a sentence.
  public var summary: LocalizedText
  /// When it is given; `nil` for the last rule, which always holds.
  public var condition: Condition?
  /// What is said instead when the collaboration is required by law.
  public var obligatory: Obligatory?
  /// Next steps.
  public var steps: [LocalizedText]
  /// Questions for the meeting.
  public var questions: [LocalizedText]

  /// Makes an advice rule.
  public init(
    id: ID<AdviceRule>, outcome: Outcome, title: LocalizedText, summary: LocalizedText, condition: Condition? = nil,
    obligatory: Obligatory? = nil, steps: [LocalizedText] = [], questions: [LocalizedText] = []
  ) {
    self.id = id
    self.outcome = outcome
    self.title = title
    self.summary = summary
    self.condition = condition
    self.obligatory = obligatory
    self.steps = steps
    self.questions = questions
  }
}
