// SPDX-License-Identifier: EUPL-1.2

/// Everything that a report may say. Made by the privacy gate of Assessment and by nothing else; renderers see nothing more.
public struct PublishedReport: Sendable {
  /// The yardstick.
  public var normenkader: Normenkader
  /// The SHA-256 of the normenkader's file, lower case hexadecimal.
  public var normenkaderFingerprint: String
  /// The period that the report is about.
  public var period: Period
  /// The collaborations, by id.
  public var collaborations: [PublishedCollaboration]
  /// The files that were read.
  public var sources: [SourceFile]
  /// What was found wrong or assumed while reading.
  public var findings: [Diagnostic]
  /// The version of the program.
  public var programVersion: String
  /// The day the report was made, when the environment says so; never the clock.
  public var madeOn: Day?

  /// Makes a report.
  public init(
    normenkader: Normenkader, normenkaderFingerprint: String, period: Period, collaborations: [PublishedCollaboration],
    sources: [SourceFile] = [], findings: [Diagnostic] = [], programVersion: String, madeOn: Day? = nil
  ) {
    self.normenkader = normenkader
    self.normenkaderFingerprint = normenkaderFingerprint
    self.period = period
    self.collaborations = collaborations
    self.sources = sources
    self.findings = findings
    self.programVersion = programVersion
    self.madeOn = madeOn
  }
}

/// A file that was read, so that it can be recognised later.
public struct SourceFile: Hashable, Sendable {
  /// Its path within the dossier.
  public var path: String
  /// Its SHA-256, lower case hexadecimal.
  public var fingerprint: String
  /// How many rows of data it has, if it is a table.
  public var rows: Int?

  /// Makes a source.
  public init(path: String, fingerprint: String, rows: Int? = nil) {
    self.path = path
    self.fingerprint = fingerprint
    self.rows = rows
  }
}

/// One collaboration over its periods.
public struct PublishedCollaboration: Sendable {
  /// Who it is.
  public var collaboration: Collaboration
  /// Its measured periods in order of time, none after the report's own. Periods without a measurement are absent.
  public var periods: [PublishedPeriod]
  /// What changed between each period and the measured one before it, oldest first; per dimension, then `nil` for overall.
  public var changes: [PublishedChange]

  /// Makes the results of a collaboration.
  public init(collaboration: Collaboration, periods: [PublishedPeriod], changes: [PublishedChange]) {
    self.collaboration = collaboration
    self.periods = periods
    self.changes = changes
  }

  /// The last measured period.
  public var latest: PublishedPeriod? { periods.last }
  /// The measured period before the last.
  public var previous: PublishedPeriod? { periods.dropLast().last }
}

/// The results of one collaboration in one period.
public struct PublishedPeriod: Sendable {
  /// The period.
  public var period: Period
  /// Who answered.
  public var response: PublishedResponse
  /// The weighted mean of the dimensions.
  public var overall: Published<PublishedScore>
  /// The dimensions, in the order of the normenkader.
  public var dimensions: [PublishedDimension]
  /// The perception scores of the facets, in the order of the normenkader.
  public var facets: [PublishedFacet]
  /// The statements, in the order of the normenkader.
  public var statements: [PublishedStatement]
  /// The facts, in the order of the normenkader.
  public var indicators: [PublishedIndicator]
  /// The balance of the dimensions that must be in balance.
  public var balance: PublishedBalance
  /// The signals, in the order of the normenkader.
  public var signals: [PublishedSignal]
  /// The advice.
  public var advice: PublishedAdvice
  /// The actions of earlier reviews.
  public var ledger: [PublishedAction]
  /// Rows of registers, per dimension.
  public var tables: [PublishedTable]
  /// How many figures were withheld.
  public var withheldCount: Int

  /// Makes the results of a period.
  public init(
    period: Period, response: PublishedResponse, overall: Published<PublishedScore>, dimensions: [PublishedDimension],
    facets: [PublishedFacet], statements: [PublishedStatement], indicators: [PublishedIndicator], balance: PublishedBalance,
    signals: [PublishedSignal], advice: PublishedAdvice, ledger: [PublishedAction] = [], tables: [PublishedTable] = [], withheldCount: Int = 0
  ) {
    self.period = period
    self.response = response
    self.overall = overall
    self.dimensions = dimensions
    self.facets = facets
    self.statements = statements
    self.indicators = indicators
    self.balance = balance
    self.signals = signals
    self.advice = advice
    self.ledger = ledger
    self.tables = tables
    self.withheldCount = withheldCount
  }

  /// The results of a dimension.
  public func dimension(_ id: ID<Dimension>) -> PublishedDimension? {
    dimensions.first { $0.id == id }
  }
}

/// Who answered.
public struct PublishedResponse: Hashable, Sendable {
  /// How many people were asked; absent when not known.
  public var invited: Published<Int>
  /// How many people answered; withheld below the minimum group.
  public var respondents: Published<Int>
  /// Respondents ÷ invited in whole percent.
  public var share: Published<Int>
  /// How many partners take part.
  public var partners: Int
  /// How many partners answered; withheld below the minimum group of respondents.
  public var partnersAnswering: Published<Int>
  /// How much lower (in points) those who did not answer would have to score, on average, to bring the overall perception below the norm; absent
  /// when it is below the norm or everybody answered. Method: `docs/method.md`, tipping gap.
  public var tippingGap: Published<Tenths>

  /// Makes a response.
  public init(
    invited: Published<Int>, respondents: Published<Int>, share: Published<Int>, partners: Int, partnersAnswering: Published<Int>,
    tippingGap: Published<Tenths>
  ) {
    self.invited = invited
    self.respondents = respondents
    self.share = share
    self.partners = partners
    self.partnersAnswering = partnersAnswering
    self.tippingGap = tippingGap
  }
}

/// A score, its uncertainty and its band.
public struct PublishedScore: Hashable, Sendable {
  /// The score on the answer scale.
  public var value: Tenths
  /// The 95 % interval; `nil` below the minimum for distributions, because an interval tells something about the spread.
  public var interval: PublishedInterval?
  /// The band that the score falls in.
  public var band: ID<Band>
  /// Whether the score lies in this band or a higher one (for the highest) or a lower one (for the others) with a probability of at least 80 %;
  /// otherwise it is "on the border".
  public var isCertain: Bool

  /// Makes a score.
  public init(value: Tenths, interval: PublishedInterval?, band: ID<Band>, isCertain: Bool) {
    self.value = value
    self.interval = interval
    self.band = band
    self.isCertain = isCertain
  }
}

/// A 95 % interval.
public struct PublishedInterval: Hashable, Sendable {
  /// Its lower end.
  public var low: Tenths
  /// Its upper end.
  public var high: Tenths

  /// Makes an interval.
  public init(low: Tenths, high: Tenths) {
    self.low = low
    self.high = high
  }
}

/// How perception and facts of a dimension relate: the mirror.
public enum MirrorCase: String, Hashable, Sendable, CaseIterable {
  /// Both at or above the norm.
  case bothGood = "both-good"
  /// Both below the norm.
  case bothPoor = "both-poor"
  /// Perception at or above the norm, facts below it: it feels better than it is.
  case feelsGoodFactsPoor = "feels-good-facts-poor"
  /// Facts at or above the norm, perception below it: it is better than it feels.
  case feelsPoorFactsGood = "feels-poor-facts-good"
}

/// How far respondents agree with each other.
public enum Agreement: String, Hashable, Sendable, CaseIterable {
  /// Average distance to the mean below 0.60 points.
  case agreed
  /// From 0.60 to below 0.80.
  case mixed
  /// From 0.80.
  case divided
}

/// The results of one dimension.
public struct PublishedDimension: Hashable, Sendable {
  /// The dimension.
  public var id: ID<Dimension>
  /// Perception and facts together.
  public var score: Published<PublishedScore>
  /// From statements.
  public var perception: Published<PublishedScore>
  /// How many respondents have a score in this dimension.
  public var respondents: Published<Int>
  /// From indicators.
  public var facts: Published<PublishedScore>
  /// The share of the facts' weight that was measured, in whole percent.
  public var factsCoverage: Int
  /// How perception and facts relate.
  public var mirror: MirrorCase?
  /// How far respondents agree.
  public var agreement: Published<Agreement>
  /// The perception score if every respondent counted equally.
  public var respondentVoice: Published<Tenths>
  /// Answers "don't know" or "rather not say" in whole percent of all answers in this dimension.
  public var dontKnow: Published<Int>

  /// Makes the results of a dimension.
  public init(
    id: ID<Dimension>, score: Published<PublishedScore>, perception: Published<PublishedScore>, respondents: Published<Int>,
    facts: Published<PublishedScore>, factsCoverage: Int, mirror: MirrorCase?, agreement: Published<Agreement>,
    respondentVoice: Published<Tenths>, dontKnow: Published<Int>
  ) {
    self.id = id
    self.score = score
    self.perception = perception
    self.respondents = respondents
    self.facts = facts
    self.factsCoverage = factsCoverage
    self.mirror = mirror
    self.agreement = agreement
    self.respondentVoice = respondentVoice
    self.dontKnow = dontKnow
  }
}

/// The perception score of a facet.
public struct PublishedFacet: Hashable, Sendable {
  /// The facet.
  public var id: ID<Facet>
  /// Its score.
  public var score: Published<PublishedScore>

  /// Makes the result of a facet.
  public init(id: ID<Facet>, score: Published<PublishedScore>) {
    self.id = id
    self.score = score
  }
}

/// The results of one statement.
public struct PublishedStatement: Hashable, Sendable {
  /// Answers in three classes, in the direction in which they were given (not reversed).
  public struct Distribution: Hashable, Sendable {
    /// Answers below the middle.
    public var disagree: Int
    /// Answers in the middle.
    public var neutral: Int
    /// Answers above the middle.
    public var agree: Int

    /// Makes a distribution.
    public init(disagree: Int, neutral: Int, agree: Int) {
      self.disagree = disagree
      self.neutral = neutral
      self.agree = agree
    }
  }

  /// The statement.
  public var id: ID<Statement>
  /// The partner-balanced mean in the direction "higher is better" (reversed answers turned).
  public var mean: Published<Tenths>
  /// How many people gave an answer on the scale.
  public var respondents: Published<Int>
  /// How the answers were spread; withheld below the minimum for distributions, or when all answers are in one class.
  public var distribution: Published<Distribution>
  /// How many answered "don't know" or "rather not say".
  public var dontKnow: Published<Int>

  /// Makes the results of a statement.
  public init(
    id: ID<Statement>, mean: Published<Tenths>, respondents: Published<Int>, distribution: Published<Distribution>, dontKnow: Published<Int>
  ) {
    self.id = id
    self.mean = mean
    self.respondents = respondents
    self.distribution = distribution
    self.dontKnow = dontKnow
  }
}

/// The value of a fact. Facts come from registers that are not confidential.
public struct PublishedIndicator: Hashable, Sendable {
  /// The indicator.
  public var id: ID<Indicator>
  /// Its value.
  public var value: Published<Reading>
  /// Its score on the answer scale; absent without a norm.
  public var score: Published<PublishedScore>
  /// The rows that were counted, as places in files.
  public var rows: [SourceLocation]

  /// Makes the result of an indicator.
  public init(id: ID<Indicator>, value: Published<Reading>, score: Published<PublishedScore>, rows: [SourceLocation]) {
    self.id = id
    self.value = value
    self.score = score
    self.rows = rows
  }
}

/// A measured quantity as it is shown.
public enum Reading: Hashable, Sendable {
  /// Points on the answer scale.
  case points(Tenths)
  /// So many of so many; the interval is that of the habit behind it, in whole percent (Jeffreys).
  case cases(Int, of: Int, low: Int, high: Int)
  /// A share in whole percent.
  case percent(Int)
  /// A number of things.
  case count(Int)
  /// Hours.
  case hours(Tenths)
  /// Days.
  case days(Int)
  /// Any other number.
  case number(Tenths)
}

/// The balance of the dimensions that must be in balance.
public struct PublishedBalance: Hashable, Sendable {
  /// Whether they are.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// The spread is below the rule's limit.
    case balanced
    /// The spread is at or above it.
    case outOfBalance = "out-of-balance"
    /// A score is missing.
    case unknown
  }

  /// The highest minus the lowest score.
  public var spread: Published<Tenths>
  /// Whether they are in balance.
  public var state: State
  /// The highest and the lowest, when out of balance.
  public var highest: ID<Dimension>?
  /// The lowest, when out of balance.
  public var lowest: ID<Dimension>?

  /// Makes a balance.
  public init(spread: Published<Tenths>, state: State, highest: ID<Dimension>? = nil, lowest: ID<Dimension>? = nil) {
    self.spread = spread
    self.state = state
    self.highest = highest
    self.lowest = lowest
  }
}

/// A measured part of a condition, ready to be said in a sentence.
public struct Evidence: Hashable, Sendable {
  /// What is measured.
  public enum Subject: Hashable, Sendable {
    /// A quantity against a range.
    case quantity(Quantity, Limits)
    /// A signal with at least a state.
    case signal(ID<SignalRule>, SignalState)
    /// A number of signals of a kind.
    case signals(SignalKind, SignalState, atLeast: Int)
  }

  /// What is measured.
  public var subject: Subject
  /// What was measured; for signals the number of them.
  public var measured: Published<Reading>
  /// Whether it holds.
  public var truth: Truth
  /// In how many measured periods in a row it has held, this one included; at least 1 when it holds.
  public var heldFor: Int
  /// For how many periods in a row it must hold; 1 when once is enough.
  public var requiredPeriods: Int

  /// Makes a piece of evidence.
  public init(subject: Subject, measured: Published<Reading>, truth: Truth, heldFor: Int = 1, requiredPeriods: Int = 1) {
    self.subject = subject
    self.measured = measured
    self.truth = truth
    self.heldFor = heldFor
    self.requiredPeriods = requiredPeriods
  }
}

/// A signal in a period.
public struct PublishedSignal: Hashable, Sendable {
  /// The signal.
  public var id: ID<SignalRule>
  /// What it speaks for.
  public var kind: SignalKind
  /// How far it is.
  public var state: SignalState
  /// The probability that it holds, in whole percent; `nil` when unknown.
  public var certainty: Int?
  /// The first period of the present run in which it held.
  public var since: Period?
  /// The parts that decided: those that hold when it holds, those that do not when it does not.
  public var evidence: [Evidence]
  /// The parts that could not be judged.
  public var missing: [Evidence]

  /// Makes a signal.
  public init(
    id: ID<SignalRule>, kind: SignalKind, state: SignalState, certainty: Int?, since: Period?, evidence: [Evidence], missing: [Evidence]
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.certainty = certainty
    self.since = since
    self.evidence = evidence
    self.missing = missing
  }
}

/// The advice in a period.
public struct PublishedAdvice: Hashable, Sendable {
  /// A reason for or against.
  public enum Reason: Hashable, Sendable {
    /// A signal that holds.
    case signal(ID<SignalRule>, SignalState)
    /// A theme that scores well or badly.
    case dimension(ID<Dimension>)
    /// A measured part of the rule.
    case evidence(Evidence)
  }

  /// The smallest change that would lead to another advice. Arithmetic, not a forecast.
  public enum Turn: Hashable, Sendable {
    /// One theme's score rises or falls to a value.
    case score(ID<Dimension>, from: Tenths, to: Tenths, advice: ID<AdviceRule>)
    /// So many more cases of a fact that go well (negative: badly).
    case cases(ID<Indicator>, Int, advice: ID<AdviceRule>)
    /// All themes rise or fall by as much.
    case overall(by: Tenths, advice: ID<AdviceRule>)
  }

  /// How often an advice comes out within the uncertainty of the scores.
  public struct Share: Hashable, Sendable {
    /// The advice.
    public var id: ID<AdviceRule>
    /// Whole percent of the draws.
    public var percent: Int

    /// Makes a share.
    public init(id: ID<AdviceRule>, percent: Int) {
      self.id = id
      self.percent = percent
    }
  }

  /// The advice.
  public var id: ID<AdviceRule>
  /// What it comes down to.
  public var outcome: AdviceRule.Outcome
  /// In how many percent of the draws this advice comes out; `nil` when there is nothing to draw from.
  public var certainty: Int?
  /// Other advice that comes out in at least 5 % of the draws, most frequent first.
  public var alternatives: [Share]
  /// What speaks for it, strongest first; at most three.
  public var reasonsFor: [Reason]
  /// What speaks against it, strongest first; at most three.
  public var reasonsAgainst: [Reason]
  /// What would lead to another advice.
  public var turns: [Turn]

  /// Makes an advice.
  public init(
    id: ID<AdviceRule>, outcome: AdviceRule.Outcome, certainty: Int?, alternatives: [Share] = [], reasonsFor: [Reason] = [],
    reasonsAgainst: [Reason] = [], turns: [Turn] = []
  ) {
    self.id = id
    self.outcome = outcome
    self.certainty = certainty
    self.alternatives = alternatives
    self.reasonsFor = reasonsFor
    self.reasonsAgainst = reasonsAgainst
    self.turns = turns
  }
}

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

/// Rows of a register that a report shows.
public struct PublishedTable: Hashable, Sendable {
  /// The dimension it is shown with.
  public var dimension: ID<Dimension>
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// The columns.
  public var columns: [ID<ColumnDeclaration>]
  /// The rows, each with a value per column.
  public var rows: [[RegisterValue]]

  /// Makes a table.
  public init(dimension: ID<Dimension>, register: ID<RegisterDeclaration>, columns: [ID<ColumnDeclaration>], rows: [[RegisterValue]]) {
    self.dimension = dimension
    self.register = register
    self.columns = columns
    self.rows = rows
  }
}

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

  /// The dimension; `nil` for overall.
  public var dimension: ID<Dimension>?
  /// The earlier period.
  public var from: Period
  /// The later period.
  public var to: Period
  /// The difference of the rounded scores.
  public var change: Published<Tenths>
  /// The 95 % interval of the change, under the same rule as that of a score.
  public var interval: PublishedInterval?
  /// How sure it is.
  public var verdict: Verdict
  /// The part that comes from partners that answered in both periods.
  public var opinion: Published<Tenths>
  /// The part that comes from partners that came or left.
  public var composition: Published<Tenths>

  /// Makes a change.
  public init(
    dimension: ID<Dimension>?, from: Period, to: Period, change: Published<Tenths>, interval: PublishedInterval?, verdict: Verdict,
    opinion: Published<Tenths>, composition: Published<Tenths>
  ) {
    self.dimension = dimension
    self.from = from
    self.to = to
    self.change = change
    self.interval = interval
    self.verdict = verdict
    self.opinion = opinion
    self.composition = composition
  }
}
