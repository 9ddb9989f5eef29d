// SPDX-License-Identifier: EUPL-1.2

/// What a signal speaks for.
public enum SignalKind: String, Hashable, Sendable, CaseIterable {
  /// For stopping or slowing down.
  case stop
  /// For going on.
  case `continue`
  /// For rounding off: the work is done.
  case complete
}

/// How far a signal is.
public enum SignalState: String, Hashable, Comparable, Sendable, CaseIterable {
  /// It does not hold.
  case absent
  /// It cannot be said: something was not measured.
  case unknown
  /// It holds, but not yet with certainty.
  case emerging
  /// It holds with a probability of at least 80 %.
  case active
  /// It was active for so many measured periods in a row that it is no incident.
  case structural

  /// Orders from absent to structural; unknown lies between absent and emerging.
  public static func < (left: SignalState, right: SignalState) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .absent: 0
    case .unknown: 1
    case .emerging: 2
    case .active: 3
    case .structural: 4
    }
  }
}

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
    /// Stop.
    case stop
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
