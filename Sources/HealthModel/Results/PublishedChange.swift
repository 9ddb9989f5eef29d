// SPDX-License-Identifier: EUPL-1.2

/// How a score changed between two periods.
public struct PublishedChange: Hashable, Sendable {
  /// How sure a change is.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Rose: the probability, corrected for the number of themes, is at least 90 %.
    case rose
    /// Fell: likewise.
    case fell
    /// Perhaps rose: at least 80 %, not corrected.
    case perhapsRose = "perhaps-rose"
    /// Perhaps fell: likewise.
    case perhapsFell = "perhaps-fell"
    /// No clear change.
    case noClearChange = "no-clear-change"
    /// One of the two is missing or withheld.
    case notComparable = "not-comparable"
  }

  /// What became of the statements that are asked.
  public enum Questionnaire: String, Hashable, Sendable, CaseIterable {
    /// The same were asked.
    case same
    /// Some others were asked; the change is that on the common ones.
    case linked
    /// Others were asked and there is no change to tell.
    case broken
  }

  /// The dimension; `nil` for overall.
  public var dimension: ID<Dimension>?
  /// The earlier period.
  public var from: Period
  /// The later period.
  public var to: Period
  /// How much it changed: the difference of the rounded scores; where they cannot be compared as they are, that on what can.
  public var change: Published<Tenths>
  /// The 95 % interval of the change, under the same rule as that of a score.
  public var interval: PublishedInterval?
  /// How sure it is.
  public var verdict: Verdict
  /// The part that comes from other answers of partners that answered in both periods.
  public var opinion: Published<Tenths>
  /// The part that comes from partners that came or left.
  public var composition: Published<Tenths>
  /// The part that comes from facts.
  ///
  /// The three parts add up to the change, to the tenth.
  public var facts: Published<Tenths>
  /// The part of the difference of the rounded scores that is no change but comes from other questions; of overall also from themes or facts that
  /// could not be compared.
  ///
  /// Change and questions add up to that difference, to the tenth. Not asked when the same statements were asked.
  public var questions: Published<Tenths>
  /// What became of the statements that are asked.
  public var questionnaire: Questionnaire
  /// What was compared: perception alone when facts were measured in one of the periods only.
  public var basis: Quantity.Basis
  /// Of overall: themes that could not be compared, so that they count in neither period.
  public var leftOut: [ID<Dimension>]

  /// Makes a change.
  public init(
    dimension: ID<Dimension>?, from: Period, to: Period, change: Published<Tenths>, interval: PublishedInterval?, verdict: Verdict,
    opinion: Published<Tenths>, composition: Published<Tenths>, facts: Published<Tenths> = .absent(.notAsked),
    questions: Published<Tenths> = .absent(.notAsked), questionnaire: Questionnaire = .same, basis: Quantity.Basis = .both,
    leftOut: [ID<Dimension>] = []
  ) {
    self.dimension = dimension
    self.from = from
    self.to = to
    self.change = change
    self.interval = interval
    self.verdict = verdict
    self.opinion = opinion
    self.composition = composition
    self.facts = facts
    self.questions = questions
    self.questionnaire = questionnaire
    self.basis = basis
    self.leftOut = leftOut
  }
}
