// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB

/// What other programs, or people, may do to the file.
enum Tampering {
  /// Executes SQL.
  static func execute(_ sql: String, in file: URL) throws {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Does something while another connection is about to write.
  static func whileHeld(_ file: URL, _ body: () throws -> Void) throws {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try body()
        return .rollback
      }
    }
  }
}
