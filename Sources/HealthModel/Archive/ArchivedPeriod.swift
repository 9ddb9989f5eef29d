// SPDX-License-Identifier: EUPL-1.2

/// What the archive keeps of one collaboration in one period: enough to compare with it and to judge by it when the answers are gone.
///
/// It holds no answer of a person, nothing about a scale or statement of fewer people than the minimum group, no distribution of fewer than the
/// minimum for distributions, and of partners only what is said where none is small. `docs/archive.md` describes every figure.
public struct ArchivedPeriod: Hashable, Sendable {
  /// Whose it is.
  public var collaboration: Collaboration
  /// The period.
  public var period: Period
  /// Which edition it is of this collaboration, period and normenkader, from 1.
  public var edition = 1
  /// What it was made from and with.
  public var origin: ArchivedOrigin
  /// Who answered, and the results of all themes together.
  public var summary = ArchivedSummary()
  /// The perception scores, those with a score first in the order of `correlations`.
  public var scales: [ArchivedScale] = []
  /// How the scales with a score go together: the lower triangle of the matrix, row by row, without the diagonal.
  public var correlations: [Double] = []
  /// The means of partners, of scales where no partner is small.
  public var partnerMeans: [ArchivedPartnerMean] = []
  /// The statements, in the order of the normenkader.
  public var statements: [ArchivedStatement] = []
  /// The dimensions, in the order of the normenkader.
  public var dimensions: [ArchivedDimension] = []
  /// The facts, in the order of the normenkader.
  public var facts: [ArchivedFact] = []
  /// What ties dimensions to an earlier period that asked other statements, by dimension.
  public var links: [ArchivedLink] = []
  /// What the changes since the measured period before are made of, where a report shows that.
  public var splits: [ArchivedSplit] = []
  /// The signals, in the order of the normenkader.
  public var signals: [ArchivedSignal] = []

  /// Makes an archived period without results.
  public init(collaboration: Collaboration, period: Period, origin: ArchivedOrigin) {
    self.collaboration = collaboration
    self.period = period
    self.origin = origin
  }
}

/// What an archived period was made from and with.
public struct ArchivedOrigin: Hashable, Sendable {
  /// The version of the program.
  public var programVersion: String
  /// The yardstick.
  public var yardstick: ArchivedYardstick
  /// Fewest respondents that any figure may be about.
  public var privacy: PrivacyRules
  /// The files that were read, by path; the numbers of their rows are not kept.
  public var sources: [SourceFile]

  /// Makes an origin.
  public init(programVersion: String, yardstick: ArchivedYardstick, privacy: PrivacyRules, sources: [SourceFile]) {
    self.programVersion = programVersion
    self.yardstick = yardstick
    self.privacy = privacy
    self.sources = sources
  }
}

/// Who answered, and the results of all themes together.
public struct ArchivedSummary: Hashable, Sendable {
  /// How many people were asked; `nil` when not known.
  public var invited: Int?
  /// How many people answered; `nil` when fewer than the minimum group.
  public var respondents: Int?
  /// How many partners take part.
  public var partners = 0
  /// How many partners have a respondent; `nil` like `respondents`.
  public var partnersAnswering: Int?
  /// The score of all themes together.
  public var overall: Double?
  /// Its standard error.
  public var overallError: Double?
  /// The same of perception alone.
  public var overallPerception: Double?
  /// The same of facts alone.
  public var overallFacts: Double?
  /// The id of the advice.
  public var advice = ""
  /// What the advice comes down to.
  public var outcome = ""
  /// How sure the advice is, in steps of five percent.
  public var certainty: Int?

  /// Makes an empty summary.
  public init() {}
}
