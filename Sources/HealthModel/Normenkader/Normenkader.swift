// SPDX-License-Identifier: EUPL-1.2

/// A framework of norms: everything that a collaboration is measured and judged by.
///
/// `docs/normenkader.md` describes its file.
public struct Normenkader: Sendable {
  /// The version of the file format that this program reads and writes.
  public static let formatVersion = 1

  /// Its id, such as `blijf-balanceren`.
  public var id: String
  /// Its version, as its author writes it.
  public var version: String
  /// The languages that every text has; the first is the default.
  public var languages: [Language]
  /// Its title.
  public var title: LocalizedText
  /// Where the norms come from, who agreed on them and when.
  public var source: LocalizedText
  /// The answers that a statement can get.
  public var answers: AnswerScale
  /// How answers become scores.
  public var scoring: ScoringRules
  /// The smallest groups that figures may be about.
  public var privacy: PrivacyRules
  /// The zones of a score, from low to high; never empty.
  public var bands: [Band]
  /// Which dimensions must be in balance.
  public var balance: BalanceRule
  /// Where partners and numbers of invited people stand.
  public var membership: MembershipRule?
  /// Where the actions of earlier reviews stand.
  public var ledger: LedgerRule?
  /// The tables of governance facts.
  public var registers: [RegisterDeclaration]
  /// Named groups of statements across dimensions.
  public var facets: [Facet]
  /// The themes, in the order of the report; never empty.
  public var dimensions: [Dimension]
  /// The stop, continue and completion signals.
  public var signals: [SignalRule]
  /// The decision list; the last rule always holds.
  public var advice: [AdviceRule]

  /// Makes a framework of norms.
  public init(
    id: String, version: String, languages: [Language], title: LocalizedText, source: LocalizedText,
    answers: AnswerScale, scoring: ScoringRules = ScoringRules(), privacy: PrivacyRules = PrivacyRules(),
    bands: [Band], balance: BalanceRule, membership: MembershipRule? = nil, ledger: LedgerRule? = nil,
    registers: [RegisterDeclaration] = [], facets: [Facet] = [], dimensions: [Dimension],
    signals: [SignalRule] = [], advice: [AdviceRule]
  ) {
    self.id = id
    self.version = version
    self.languages = languages
    self.title = title
    self.source = source
    self.answers = answers
    self.scoring = scoring
    self.privacy = privacy
    self.bands = bands
    self.balance = balance
    self.membership = membership
    self.ledger = ledger
    self.registers = registers
    self.facets = facets
    self.dimensions = dimensions
    self.signals = signals
    self.advice = advice
  }

  /// All statements, in the order of the dimensions.
  public var statements: [Statement] { dimensions.flatMap(\.statements) }

  /// All indicators, in the order of the dimensions.
  public var indicators: [Indicator] { dimensions.flatMap(\.indicators) }

  /// The register with an id.
  public func register(_ id: ID<RegisterDeclaration>) -> RegisterDeclaration? {
    registers.first { $0.id == id }
  }

  /// The dimension with an id.
  public func dimension(_ id: ID<Dimension>) -> Dimension? {
    dimensions.first { $0.id == id }
  }

  /// The indicator with an id.
  public func indicator(_ id: ID<Indicator>) -> Indicator? {
    for dimension in dimensions {
      if let found = dimension.indicators.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  /// The statement with an id.
  public func statement(_ id: ID<Statement>) -> Statement? {
    for dimension in dimensions {
      if let found = dimension.statements.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  /// The signal with an id.
  public func signal(_ id: ID<SignalRule>) -> SignalRule? {
    signals.first { $0.id == id }
  }

  /// The facet with an id.
  public func facet(_ id: ID<Facet>) -> Facet? {
    facets.first { $0.id == id }
  }

  /// The advice rule with an id.
  public func adviceRule(_ id: ID<AdviceRule>) -> AdviceRule? {
    advice.first { $0.id == id }
  }
}
