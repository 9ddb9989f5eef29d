// SPDX-License-Identifier: EUPL-1.2
import GRDB
public import HealthModel

/// Whose answers a report showed figures of, as far as a later report must know it: how many people, and a mark that changes with the answers.
///
/// Two reports of one period with nearly the same people tell the answers of the few that differ; what was given out cannot be taken back.
public struct ShownAnswers: Hashable, Sendable {
  /// The collaboration.
  public let collaboration: ID<Collaboration>
  /// The period.
  public let period: Period
  /// The id of the normenkader.
  public let normenkader: String
  /// How many people answered; at least the minimum group.
  public let respondents: Int
  /// Two hexadecimal digits made of the answers: enough to notice a change, too few to check a guess at the answers.
  public let mark: String
  /// The mark that earlier versions of the program gave to the same answers; `nil` when it is not known.
  ///
  /// It is compared with and never kept.
  public var formerMark: String?
  /// The minimums that held.
  public let privacy: PrivacyRules

  /// Makes a line of the ledger.
  public init(
    collaboration: ID<Collaboration>, period: Period, normenkader: String, respondents: Int, mark: String, privacy: PrivacyRules
  ) {
    self.collaboration = collaboration
    self.period = period
    self.normenkader = normenkader
    self.respondents = respondents
    self.mark = mark
    self.privacy = privacy
  }

  /// Whether somebody with both reports could work out the answers of fewer people than the minimum group.
  ///
  /// Who changed an answer, came or left is not kept: as many as the numbers differ by did at least, and when they do not differ it may have been one.
  public func tellsAboutFew(beside earlier: ShownAnswers) -> Bool {
    if respondents == earlier.respondents, earlier.mark == mark || earlier.mark == formerMark { return false }
    return abs(respondents - earlier.respondents) < max(privacy.minimumGroup, earlier.privacy.minimumGroup)
  }
}

/// The ledger within one transaction.
struct ShownAnswersRows {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func all() throws -> [ShownAnswers] {
    let sql = """
      SELECT collaboration, period, normenkader, respondents, mark, minimum_group, minimum_distribution FROM shown
      ORDER BY collaboration, period, normenkader, respondents, mark, minimum_group, minimum_distribution
      """
    return try Row.fetchAll(db, sql: sql).map { row in
      guard let period = Period(try row.decode(String.self, atIndex: 1)) else { throw ArchiveProblem.damaged }
      return ShownAnswers(
        collaboration: ID(try row.decode(String.self, atIndex: 0)), period: period, normenkader: try row.decode(String.self, atIndex: 2),
        respondents: try row.decode(Int.self, atIndex: 3), mark: try row.decode(String.self, atIndex: 4),
        privacy: PrivacyRules(minimumGroup: try row.decode(Int.self, atIndex: 5), minimumDistribution: try row.decode(Int.self, atIndex: 6)))
    }
  }

  func insert(_ shown: ShownAnswers) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO shown VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      shown.collaboration.rawValue, shown.period.description, shown.normenkader, shown.respondents, shown.mark, shown.privacy.minimumGroup,
      shown.privacy.minimumDistribution,
    ])
  }

  func remove(_ collaboration: ID<Collaboration>, _ period: Period) throws {
    try db.cachedStatement(sql: "DELETE FROM shown WHERE collaboration = ? AND period = ?").execute(arguments: [
      collaboration.rawValue, period.description,
    ])
  }
}
