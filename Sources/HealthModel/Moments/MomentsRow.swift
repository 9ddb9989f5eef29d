// SPDX-License-Identifier: EUPL-1.2

/// One line of a file of moments: whole numbers about the people of one partner that can be added up with those of other lines with the same key.
///
/// `docs/moments.md` has the format.
public struct MomentsRow: Hashable, Sendable {
  /// What the numbers are.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// How many people were asked and answered the same statements.
    case people
    /// How often each answer was given to a statement, and each kind of none.
    case answers
    /// How many people have a certain score on a scale.
    case scores
    /// Sums and products of the scores of people on all scales.
    case joint
    /// What the residual of persons and statements follows from.
    case residual
    /// Sums and products of the answers of people who answered everything that was asked.
    case cases
  }

  /// The fingerprint of the questionnaire and of the rules that the numbers were made by.
  public var layout: String
  /// The collaboration.
  public var collaboration: ID<Collaboration>
  /// The period.
  public var period: Period
  /// The partner.
  public var partner: ID<Partner>
  /// What the numbers are.
  public var figure: Figure
  /// Of what: a pattern, a statement, a scale with a score.
  public var key: String
  /// The numbers, none of which is negative.
  public var numbers: [Int]
  /// Where it stands; `nil` when it came from no file.
  public var location: SourceLocation?

  /// Makes a line.
  public init(
    layout: String, collaboration: ID<Collaboration>, period: Period, partner: ID<Partner>, figure: Figure, key: String, numbers: [Int],
    location: SourceLocation? = nil
  ) {
    self.layout = layout
    self.collaboration = collaboration
    self.period = period
    self.partner = partner
    self.figure = figure
    self.key = key
    self.numbers = numbers
    self.location = location
  }
}
