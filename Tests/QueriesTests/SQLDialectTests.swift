// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Queries

struct SQLDialectTests {
  @Test(arguments: [
    (SQLDialect.postgresql, #""a""b""#, #"'it''s \'"#), (.duckdb, #""a""b""#, #"'it''s \'"#), (.spark, #"`a"b`"#, #"'it\'s \\'"#),
  ])
  func quotesNamesAndTextsAsTheEngineDoes(dialect: SQLDialect, name: String, literal: String) {
    #expect(dialect.name(#"a"b"#) == name)
    #expect(dialect.literal(#"it's \"#) == literal)
  }

  @Test func noNameEndsBeforeItsEnd() {
    #expect(SQLDialect.spark.name("a`; DROP TABLE x") == "`a``; DROP TABLE x`")
    #expect(SQLDialect.duckdb.name("a\"; DROP TABLE x") == "\"a\"\"; DROP TABLE x\"")
  }

  @Test func writesWhatCannotBeSeenAsItsNumber() {
    #expect(SQLDialect.postgresql.characters(["\u{200B}", "\u{60}"]) == #"\u200b\u0060"#)
    #expect(SQLDialect.duckdb.characters(["\u{200B}"]) == #"\x{200b}"#)
  }
}
