// SPDX-License-Identifier: EUPL-1.2
import GRDB

/// Why the archive cannot be used.
public enum ArchiveProblem: Error, Hashable, Sendable {
  /// The file is no database at all.
  case notADatabase
  /// The file is a database of another program.
  case notOurs
  /// A newer version of the program made it, with this format.
  case newer(Int)
  /// The file is damaged.
  case damaged
  /// Another program holds it for longer than we wait.
  case busy
  /// It may not be written to.
  case readOnly
  /// The disk is full.
  case full
  /// It cannot be opened.
  case cannotOpen
  /// Anything else, as SQLite says it.
  case other(String)

  /// Sorts out an error of SQLite.
  init(_ error: any Error) {
    if let known = error as? ArchiveProblem {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CANTOPEN: self = .cannotOpen
    // A constraint that does not hold, or a value that does not fit: the file was changed by hand.
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .damaged
    default: self = .other(error.message ?? "SQLite \(error.resultCode.rawValue)")
    }
  }
}
