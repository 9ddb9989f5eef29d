// SPDX-License-Identifier: EUPL-1.2
import GRDB
public import HealthModel

/// The archive: one SQLite file with what later periods are compared with.
///
/// Every change is one transaction with a rollback journal, so a program that is stopped leaves the file as it was before, and there is no second
/// file to forget when it is copied. Who comes second waits. Nothing that is there is changed: a recomputation that differs is a new edition.
public struct ArchiveFile: Sendable {
  private let path: String
  private let patience: Double
  private let digest: @Sendable ([UInt8]) -> String

  /// Takes the file at a path, which must be there; an empty one will do.
  /// - Parameters:
  ///   - path: Where it is.
  ///   - patience: How many seconds to wait for another program that uses it.
  ///   - digest: Makes a checksum.
  public init(path: String, patience: Double = 10, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.path = path
    self.patience = patience
    self.digest = digest
  }

  /// All editions, by collaboration, period and age.
  public func editions() throws(ArchiveProblem) -> [ArchivedEdition] {
    try reading { db in try ArchiveRows(db).editions() } ?? []
  }

  /// Editions with their figures, in the order given; one that has gone in the meantime is left out.
  public func read(_ editions: [ArchivedEdition]) throws(ArchiveProblem) -> [ArchivedPeriod] {
    guard !editions.isEmpty else { return [] }
    return try reading { db in
      var rows = ArchiveRows(db)
      return try editions.compactMap { try rows.period($0) }
    } ?? []
  }

  /// What adding periods would come to; nothing is written.
  public func compare(_ periods: [ArchivedPeriod]) throws(ArchiveProblem) -> ArchivedChange {
    try reading { db in try change(periods, isRenewing: false, isWriting: false, db) } ?? ArchivedChange()
  }

  /// Adds periods that are not there yet; one that differs from its last edition becomes a new edition when that is asked for.
  public func add(_ periods: [ArchivedPeriod], isRenewing: Bool = false) throws(ArchiveProblem) -> ArchivedChange {
    try writing { db in try change(periods, isRenewing: isRenewing, isWriting: true, db) }
  }

  /// Whose answers earlier reports showed figures of, by collaboration and period.
  public func shown() throws(ArchiveProblem) -> [ShownAnswers] {
    try reading { db in try ShownAnswersRows(db).all() } ?? []
  }

  /// Adds to the ledger whose answers a report shows figures of; what it replaces is no longer there.
  public func add(_ shown: [ShownAnswers], isReplacing: Bool) throws(ArchiveProblem) {
    guard !shown.isEmpty else { return }
    try writing { db in
      let rows = ShownAnswersRows(db)
      if isReplacing { for one in shown { try rows.remove(one.collaboration, one.period) } }
      for one in shown { try rows.insert(one) }
    }
  }

  /// Removes editions for good: their bytes are overwritten and the file is packed.
  /// - Parameters:
  ///   - editions: The editions.
  ///   - shown: Lines of the ledger that go with them.
  public func forget(_ editions: [ArchivedEdition], shown: [ShownAnswers] = []) throws(ArchiveProblem) {
    guard !editions.isEmpty || !shown.isEmpty else { return }
    try writing { db in
      for one in shown { try ShownAnswersRows(db).remove(one.collaboration, one.period) }
      for edition in editions { try db.execute(sql: "DELETE FROM edition WHERE id = ?", arguments: [edition.row]) }
      try db.execute(sql: "DELETE FROM run WHERE id NOT IN (SELECT run FROM edition)")
      try db.execute(sql: "DELETE FROM yardstick WHERE fingerprint NOT IN (SELECT yardstick FROM edition)")
    }
    try trying { try open().vacuum() }
  }

  /// What is wrong with the file and its figures; nothing when all is well.
  public func faults() throws(ArchiveProblem) -> [ArchiveFault] {
    try reading { db in
      let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { _ in "foreign key" }
      guard messages.isEmpty else { return messages.map { .integrity($0) } }
      var rows = ArchiveRows(db)
      let tables = ArchiveTables()
      let changed = try rows.editions().filter { edition in
        guard let period = try rows.period(edition) else { return true }
        return digest(tables.text(of: period)) != edition.checksum || seal(of: period, edition.number, edition.checksum, tables) != edition.seal
      }
      return orphans.map { .integrity($0) } + changed.map { .checksum($0) }
    } ?? []
  }

  private func change(_ periods: [ArchivedPeriod], isRenewing: Bool, isWriting: Bool, _ db: Database) throws -> ArchivedChange {
    var rows = ArchiveRows(db)
    let tables = ArchiveTables()
    var change = ArchivedChange()
    for period in periods {
      let checksum = digest(tables.text(of: period))
      let latest = try rows.latest(like: period)
      guard latest?.checksum != checksum else { continue }
      if let latest, let old = try rows.period(latest) {
        let figures = period.differences(from: old)
        if figures.isEmpty { continue }
        let files = Self.changedFiles(old.origin.sources, period.origin.sources)
        change.differing.append(
          ArchivedDifference(collaboration: period.collaboration, period: period.period, figures: figures, files: files))
        guard isRenewing else { continue }
      }
      change.added += 1
      guard isWriting else { continue }
      let number = (latest?.number ?? 0) + 1
      try rows.insert(period, number: number, checksum: checksum, seal: seal(of: period, number, checksum, tables))
    }
    return change
  }

  private func seal(of period: ArchivedPeriod, _ number: Int, _ checksum: String, _ tables: ArchiveTables) -> String {
    digest(tables.sealText(of: period, number: number, checksum: checksum))
  }

  private static func changedFiles(_ old: [SourceFile], _ new: [SourceFile]) -> [String] {
    let (before, after) = (fingerprints(old), fingerprints(new))
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  private static func fingerprints(_ sources: [SourceFile]) -> [String: String] {
    Dictionary(sources.map { ($0.path, $0.fingerprint) }) { first, _ in first }
  }
}

extension ArchiveFile {
  private func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Closes the file, and keeps what it was opened with until the program ends.
  ///
  /// When a queue goes, Dispatch asks the system for a thread, and where there is none, with little memory, it waits for ever.
  private func close(_ queue: DatabaseQueue) {
    try? queue.close()
    _ = Unmanaged.passRetained(queue)
  }

  /// Reads; `nil` from an empty file.
  private func reading<Value>(_ body: (Database) throws -> Value) throws(ArchiveProblem) -> Value? {
    try trying {
      let queue = try open()
      defer { close(queue) }
      let state = try queue.read { try ArchiveFormat.check($0) }
      switch state {
      case .empty: return nil
      case .present: return try queue.read(body)
      case .earlier: return try write(queue, body)
      }
    }
  }

  private func writing<Value>(_ body: (Database) throws -> Value) throws(ArchiveProblem) -> Value {
    try trying {
      let queue = try open()
      defer { close(queue) }
      return try write(queue, body)
    }
  }

  /// One transaction that holds the file from its beginning: what is read in it is still so when it writes.
  private func write<Value>(_ queue: DatabaseQueue, _ body: (Database) throws -> Value) throws -> Value {
    try queue.writeWithoutTransaction { db in
      var result: Value?
      try db.inTransaction(.immediate) {
        if try ArchiveFormat.check(db) != .present { try ArchiveFormat.migrate(db) }
        result = try body(db)
        return .commit
      }
      guard let result else { throw ArchiveProblem.damaged }
      return result
    }
  }

  private func trying<Value>(_ body: () throws -> Value) throws(ArchiveProblem) -> Value {
    do {
      return try body()
    } catch {
      throw ArchiveProblem(error)
    }
  }
}
