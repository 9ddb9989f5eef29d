// SPDX-License-Identifier: EUPL-1.2

/// What must be known of a normenkader to tell whether scores that were made by it can stand beside others.
public struct ArchivedYardstick: Hashable, Sendable {
  /// A statement and what it counts in.
  public struct Item: Hashable, Sendable {
    /// The statement.
    public var id = ""
    /// Its dimension.
    public var dimension = ""
    /// Its facet.
    public var facet: String?
    /// Whom it is about.
    public var about: String?
    /// Whether agreeing is unfavourable.
    public var isReversed = false
    /// Its weight.
    public var weight = 1.0

    /// Makes an empty item.
    public init() {}
  }

  /// The id of the normenkader.
  public var id = ""
  /// Its version.
  public var version = ""
  /// The SHA-256 of its files.
  public var fingerprint = ""
  /// The lowest answer.
  public var lowest = 1
  /// The highest answer.
  public var highest = 5
  /// What a score makes of several answers: `mean` or `sum`.
  public var aggregate = ""
  /// Who counts equally: `partner` or `respondent`.
  public var voice = ""
  /// The share of a theme that a person must have answered.
  public var minimumAnswered = 0.5
  /// How many statements a person must have answered.
  public var minimumStatements = 2
  /// The statements, in the order of the normenkader.
  public var items: [Item] = []

  /// Makes an empty yardstick.
  public init() {}

  /// What must be known of a normenkader.
  public init(_ normenkader: Normenkader, fingerprint: String) {
    id = normenkader.id
    version = normenkader.version
    self.fingerprint = fingerprint
    lowest = normenkader.answers.range.lowerBound
    highest = normenkader.answers.range.upperBound
    aggregate = normenkader.scoring.aggregate.rawValue
    voice = normenkader.scoring.voice.rawValue
    minimumAnswered = normenkader.scoring.minimumAnswered
    minimumStatements = normenkader.scoring.minimumStatements
    items = normenkader.dimensions.flatMap { dimension in dimension.statements.map { Item($0, of: dimension) } }
  }

  /// Whether people's scores are made in the same way, whatever the statements are.
  public func scoresLike(_ other: ArchivedYardstick) -> Bool {
    lowest == other.lowest && highest == other.highest && aggregate == other.aggregate && voice == other.voice
      && minimumAnswered == other.minimumAnswered && minimumStatements == other.minimumStatements
  }
}

extension ArchivedYardstick.Item {
  fileprivate init(_ statement: Statement, of dimension: Dimension) {
    self.init()
    id = statement.id.rawValue
    self.dimension = dimension.id.rawValue
    facet = statement.facet?.rawValue
    about = statement.about?.rawValue
    isReversed = statement.isReversed
    weight = statement.weight
  }
}
