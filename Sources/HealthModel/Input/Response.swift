// SPDX-License-Identifier: EUPL-1.2

/// What a respondent answered to one statement.
public enum Answer: Hashable, Sendable {
  /// A number on the answer scale, as given: not yet reversed.
  case value(Int)
  /// No answer, and why.
  case missing(MissingAnswer)
}

/// One person's answers in one period.
public struct Response: Hashable, Sendable {
  /// The collaboration it is about.
  public var collaboration: ID<Collaboration>
  /// The period it is about.
  public var period: Period
  /// The partner the respondent belongs to.
  public var partner: ID<Partner>
  /// The answers, in the order of `Normenkader.statements`; a statement that was not asked is `nil`.
  public var answers: Answers

  /// Makes a response.
  public init(collaboration: ID<Collaboration>, period: Period, partner: ID<Partner>, answers: Answers) {
    self.collaboration = collaboration
    self.period = period
    self.partner = partner
    self.answers = answers
  }

  /// Makes a response of an array of answers.
  public init(collaboration: ID<Collaboration>, period: Period, partner: ID<Partner>, answers: [Answer?]) {
    self.init(collaboration: collaboration, period: period, partner: partner, answers: Answers(answers))
  }
}
