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
  static func whileHeld<Value>(_ file: URL, _ body: () -> Value) throws -> Value {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let value = body()
      try db.execute(sql: "ROLLBACK")
      return value
    }
  }
}
