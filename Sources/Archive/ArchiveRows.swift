// SPDX-License-Identifier: EUPL-1.2
import GRDB
import HealthModel

/// Writes and reads the rows of the archive within one transaction.
struct ArchiveRows {
  private let db: Database
  private let tables = ArchiveTables()
  private var yardsticks: [String: ArchivedYardstick] = [:]
  private var origins: [Int64: ArchivedOrigin] = [:]
  private var newRun: (origin: ArchivedOrigin, row: Int64)?

  init(_ db: Database) {
    self.db = db
  }

  private static let head = """
    SELECT e.id, e.collaboration, e.title, e.obligatory, e.period, e.number, y.id, y.version, e.yardstick, e.run, r.program_version, e.respondents,
      e.advice, e.checksum, e.seal
    FROM edition e JOIN yardstick y ON y.fingerprint = e.yardstick JOIN run r ON r.id = e.run
    """

  /// All editions.
  func editions() throws -> [ArchivedEdition] {
    try Row.fetchAll(db, sql: Self.head).map(Self.edition).sorted(by: ArchivedEdition.isInOrder)
  }

  /// The last edition of the same collaboration, period and normenkader.
  func latest(like period: ArchivedPeriod) throws -> ArchivedEdition? {
    let sql = Self.head + " WHERE e.collaboration = ? AND e.period = ? AND e.yardstick = ? ORDER BY e.number DESC LIMIT 1"
    let statement = try db.cachedStatement(sql: sql)
    let arguments: StatementArguments = [
      period.collaboration.id.rawValue, period.period.description, period.origin.yardstick.fingerprint,
    ]
    return try Row.fetchOne(statement, arguments: arguments).map(Self.edition)
  }

  private static func edition(_ row: Row) throws -> ArchivedEdition {
    guard let period = Period(try row.decode(String.self, atIndex: 4)) else { throw ArchiveProblem.damaged }
    let collaboration = Collaboration(
      id: ID(try row.decode(String.self, atIndex: 1)), title: try row.decode(String.self, atIndex: 2),
      isObligatory: try row.decode(Bool.self, atIndex: 3))
    return ArchivedEdition(
      row: try row.decode(Int64.self, atIndex: 0), collaboration: collaboration, period: period, number: try row.decode(Int.self, atIndex: 5),
      normenkader: try row.decode(String.self, atIndex: 6), version: try row.decode(String.self, atIndex: 7),
      fingerprint: try row.decode(String.self, atIndex: 8), run: try row.decode(Int64.self, atIndex: 9),
      programVersion: try row.decode(String.self, atIndex: 10), respondents: try row.decode(Int?.self, atIndex: 11),
      advice: try row.decode(String.self, atIndex: 12), checksum: try row.decode(String.self, atIndex: 13),
      seal: try row.decode(String.self, atIndex: 14))
  }

  /// An edition with its figures; `nil` when it is not there any more.
  mutating func period(_ edition: ArchivedEdition) throws -> ArchivedPeriod? {
    let columns = tables.summary.columns.map(\.name).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "SELECT \(columns), correlations FROM edition WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [edition.row]) else { return nil }
    var kept = ArchivedPeriod(
      collaboration: edition.collaboration, period: edition.period, origin: try origin(of: edition))
    kept.edition = edition.number
    kept.summary = try tables.summary.element(of: row)
    kept.correlations = try Self.numbers(try row.decode(String.self, atIndex: tables.summary.columns.count))
    kept.scales = try tables.scales.fetch(of: edition.row, db)
    kept.partnerMeans = try tables.partnerMeans.fetch(of: edition.row, db)
    kept.statements = try tables.statements.fetch(of: edition.row, db)
    kept.dimensions = try tables.dimensions.fetch(of: edition.row, db)
    kept.facts = try tables.facts.fetch(of: edition.row, db)
    kept.links = try tables.links.fetch(of: edition.row, db)
    kept.splits = try tables.splits.fetch(of: edition.row, db)
    kept.signals = try tables.signals.fetch(of: edition.row, db)
    return kept
  }

  private static func numbers(_ text: String) throws -> [Double] {
    try text.split(separator: " ").map { word in
      guard let number = Double(word) else { throw ArchiveProblem.damaged }
      return number
    }
  }

  private mutating func origin(of edition: ArchivedEdition) throws -> ArchivedOrigin {
    if let known = origins[edition.run], known.yardstick.fingerprint == edition.fingerprint { return known }
    let statement = try db.cachedStatement(sql: "SELECT program_version, minimum_group, minimum_distribution FROM run WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [edition.run]) else { throw ArchiveProblem.damaged }
    let privacy = PrivacyRules(minimumGroup: try row.decode(Int.self, atIndex: 1), minimumDistribution: try row.decode(Int.self, atIndex: 2))
    let origin = ArchivedOrigin(
      programVersion: try row.decode(String.self, atIndex: 0), yardstick: try yardstick(edition.fingerprint), privacy: privacy,
      sources: try tables.sources.fetch(of: edition.run, db))
    origins[edition.run] = origin
    return origin
  }

  private mutating func yardstick(_ fingerprint: String) throws -> ArchivedYardstick {
    if let known = yardsticks[fingerprint] { return known }
    let sql = "SELECT id, version, lowest, highest, aggregate, voice, minimum_answered, minimum_statements FROM yardstick WHERE fingerprint = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [fingerprint]) else { throw ArchiveProblem.damaged }
    var yardstick = ArchivedYardstick()
    yardstick.fingerprint = fingerprint
    (yardstick.id, yardstick.version) = (try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
    (yardstick.lowest, yardstick.highest) = (try row.decode(Int.self, atIndex: 2), try row.decode(Int.self, atIndex: 3))
    (yardstick.aggregate, yardstick.voice) = (try row.decode(String.self, atIndex: 4), try row.decode(String.self, atIndex: 5))
    yardstick.minimumAnswered = try row.decode(Double.self, atIndex: 6)
    yardstick.minimumStatements = try row.decode(Int.self, atIndex: 7)
    yardstick.items = try tables.items.fetch(of: fingerprint, db)
    yardsticks[fingerprint] = yardstick
    return yardstick
  }
}

extension ArchiveRows {
  /// Writes a period as an edition.
  mutating func insert(_ kept: ArchivedPeriod, number: Int, checksum: String, seal: String) throws {
    let run = try run(of: kept.origin)
    let own = ["collaboration", "title", "obligatory", "period", "yardstick", "number", "run", "correlations", "checksum", "seal"]
    let names = own + tables.summary.columns.map(\.name)
    let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO edition (\(names.joined(separator: ", "))) VALUES (\(marks))")
    let values: [any DatabaseValueConvertible] = [
      kept.collaboration.id.rawValue, kept.collaboration.title, kept.collaboration.isObligatory, kept.period.description,
      kept.origin.yardstick.fingerprint, number, run, kept.correlations.map { "\($0)" }.joined(separator: " "), checksum,
      seal,
    ]
    try statement.execute(arguments: StatementArguments(values.map(\.databaseValue) + tables.summary.columns.map { $0.get(kept.summary) }))
    let row = db.lastInsertedRowID
    try tables.scales.insert(kept.scales, of: row, db)
    try tables.partnerMeans.insert(kept.partnerMeans, of: row, db)
    try tables.statements.insert(kept.statements, of: row, db)
    try tables.dimensions.insert(kept.dimensions, of: row, db)
    try tables.facts.insert(kept.facts, of: row, db)
    try tables.links.insert(kept.links, of: row, db)
    try tables.splits.insert(kept.splits, of: row, db)
    try tables.signals.insert(kept.signals, of: row, db)
  }

  private mutating func run(of origin: ArchivedOrigin) throws -> Int64 {
    if let newRun, newRun.origin == origin { return newRun.row }
    let yardstick = origin.yardstick
    try insert(yardstick)
    try db.execute(
      sql: "INSERT INTO run (program_version, yardstick, minimum_group, minimum_distribution) VALUES (?, ?, ?, ?)",
      arguments: [origin.programVersion, yardstick.fingerprint, origin.privacy.minimumGroup, origin.privacy.minimumDistribution])
    let row = db.lastInsertedRowID
    try tables.sources.insert(origin.sources, of: row, db)
    newRun = (origin, row)
    return row
  }

  private func insert(_ yardstick: ArchivedYardstick) throws {
    let known = try Int.fetchOne(db, sql: "SELECT count(*) FROM yardstick WHERE fingerprint = ?", arguments: [yardstick.fingerprint]) ?? 0
    guard known == 0 else { return }
    try db.execute(
      sql: "INSERT INTO yardstick VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        yardstick.fingerprint, yardstick.id, yardstick.version, yardstick.lowest, yardstick.highest, yardstick.aggregate, yardstick.voice,
        yardstick.minimumAnswered, yardstick.minimumStatements,
      ])
    try tables.items.insert(yardstick.items, of: yardstick.fingerprint, db)
  }
}
