// SPDX-License-Identifier: EUPL-1.2
import GRDB

/// The format of the file: its marks, its tables, and how an earlier format becomes the present one.
///
/// A step is never changed once a version of the program was published with it; `docs/archive.md` describes the tables. The steps are our own and
/// not GRDB's migrator: that makes a table of its own before the first transaction, so a program that is stopped there leaves a file of nobody.
enum ArchiveFormat {
  /// The format that this program writes: SQLite's `user_version`.
  static let version = 3
  /// "BALS": SQLite's `application_id`.
  static let mark = 0x4241_4C53

  /// Whether the file is ours, empty files included; throws when it is not, or when a newer program made it.
  static func check(_ db: Database) throws -> State {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if tables == 0, mark == 0, version == 0 { return .empty }
    guard mark == Self.mark else { throw ArchiveProblem.notOurs }
    guard version <= Self.version else { throw ArchiveProblem.newer(version) }
    guard version >= 1 else { throw ArchiveProblem.damaged }
    return version == Self.version ? .present : .earlier
  }

  /// What a file turns out to be.
  enum State {
    /// A file without anything in it.
    case empty
    /// One in the present format.
    case present
    /// One in an earlier format.
    case earlier
  }

  /// One step per format: the first makes format 1 of an empty file, the second format 2 of that, and so on.
  private static let steps = [first, second, third]

  /// Makes the present format of an earlier one, within the transaction that is going on: a file is never between two formats.
  static func migrate(_ db: Database) throws {
    let from = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for step in steps.dropFirst(from) { try db.execute(sql: step) }
    try db.execute(sql: "PRAGMA application_id = \(mark); PRAGMA user_version = \(version)")
  }

  private static let first = """
    CREATE TABLE yardstick (
      fingerprint TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, lowest INTEGER NOT NULL, highest INTEGER NOT NULL,
      aggregate TEXT NOT NULL, voice TEXT NOT NULL, minimum_answered REAL NOT NULL, minimum_statements INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE item (
      yardstick TEXT NOT NULL REFERENCES yardstick ON DELETE CASCADE, place INTEGER NOT NULL, id TEXT NOT NULL, dimension TEXT NOT NULL,
      facet TEXT, about TEXT, reversed INTEGER NOT NULL, weight REAL NOT NULL, PRIMARY KEY (yardstick, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run (
      id INTEGER NOT NULL PRIMARY KEY, program_version TEXT NOT NULL, yardstick TEXT NOT NULL REFERENCES yardstick,
      minimum_group INTEGER NOT NULL, minimum_distribution INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE source (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, place INTEGER NOT NULL, path TEXT NOT NULL, fingerprint TEXT NOT NULL,
      PRIMARY KEY (run, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE edition (
      id INTEGER NOT NULL PRIMARY KEY, collaboration TEXT NOT NULL, title TEXT NOT NULL, obligatory INTEGER NOT NULL, period TEXT NOT NULL,
      yardstick TEXT NOT NULL REFERENCES yardstick, number INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES run,
      invited INTEGER, respondents INTEGER, partners INTEGER NOT NULL, partners_answering INTEGER, overall REAL, overall_se REAL,
      overall_perception REAL, overall_facts REAL, advice TEXT NOT NULL, outcome TEXT NOT NULL, certainty INTEGER, correlations TEXT NOT NULL,
      checksum TEXT NOT NULL, seal TEXT NOT NULL, UNIQUE (collaboration, period, yardstick, number)
    ) STRICT;
    CREATE TABLE scale (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL,
      id TEXT NOT NULL, state TEXT NOT NULL, value REAL, se REAL, df REAL, lowest REAL, highest REAL, respondents INTEGER, partners INTEGER,
      respondent_mean REAL, spread REAL, v_missing_partners REAL, v_sampling REAL, v_answers REAL, n_eff REAL, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE partner_mean (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL,
      id TEXT NOT NULL, partner TEXT NOT NULL, respondents INTEGER NOT NULL, mean REAL NOT NULL, weight REAL NOT NULL,
      PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE statement (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL,
      respondents INTEGER, mean REAL, counts TEXT, dont_know INTEGER, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dimension (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, id TEXT NOT NULL, score REAL, se REAL,
      facts REAL, facts_coverage REAL NOT NULL, dont_know REAL, agreement TEXT, dissent TEXT, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fact (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, value REAL,
      hits INTEGER, cases INTEGER, low REAL, high REAL, score REAL, shrunk_share REAL, habit TEXT, habit_1 REAL, habit_2 REAL,
      PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE link (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, dimension TEXT NOT NULL, from_period TEXT NOT NULL,
      statements TEXT, old_all REAL, old_common REAL, new_common REAL, new_all REAL, added_variance REAL, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE split (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, dimension TEXT NOT NULL, from_period TEXT NOT NULL,
      opinion REAL NOT NULL, composition REAL NOT NULL, facts REAL, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE signal (
      edition INTEGER NOT NULL REFERENCES edition ON DELETE CASCADE, place INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
      state TEXT NOT NULL, certainty INTEGER, since TEXT, held INTEGER NOT NULL, PRIMARY KEY (edition, place)
    ) STRICT, WITHOUT ROWID;
    """

  /// The ledger of what was shown.
  private static let second = """
    CREATE TABLE shown (
      collaboration TEXT NOT NULL, period TEXT NOT NULL, normenkader TEXT NOT NULL, respondents INTEGER NOT NULL, mark TEXT NOT NULL,
      minimum_group INTEGER NOT NULL, minimum_distribution INTEGER NOT NULL,
      PRIMARY KEY (collaboration, period, normenkader, respondents, mark, minimum_group, minimum_distribution)
    ) STRICT, WITHOUT ROWID;
    """

  /// What scores are less by with their bounded statements as they are shown.
  private static let third = "ALTER TABLE scale ADD COLUMN moved REAL;"
}
