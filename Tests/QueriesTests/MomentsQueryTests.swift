// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Queries

struct MomentsQueryTests {
  private static let layout = MomentsLayout(
    fingerprint: "0123456789abcdef", statements: ["S1", "S'2", "S3"], isReversed: [false, true, false], lowest: 1, highest: 3, minimumAnswered: 0.5,
    minimumStatements: 2,
    scales: [
      MomentsLayout.Scale(name: "dimension:a", statements: [0, 1], weights: [1, 2], keepsCases: true),
      MomentsLayout.Scale(name: "dimension:b", statements: [2], weights: [1], keepsCases: false),
    ])

  private static let vocabulary = AnswerVocabulary(
    meanings: ["#1": .value(1), "#2": .value(2), "#3": .value(3), "eens": .value(3), "weet niet": .missing(.dontKnow), "!-": .missing(.blank)],
    everyone: "Iedereen")

  private func query(_ dialect: SQLDialect, _ change: (inout MomentsQuery.Source) -> Void = { _ in }) -> String {
    var source = MomentsQuery.Source(table: ["enquete", "antwoorden"])
    source.periodColumn = "periode"
    source.partnerColumn = "partner"
    change(&source)
    return MomentsQuery(Self.layout, vocabulary: Self.vocabulary, dialect: dialect, source: source).text
  }

  @Test(arguments: SQLDialect.allCases)
  func isAsInTheFileThatShowsIt(dialect: SQLDialect) throws {
    let path = "Tests/QueriesTests/Fixtures/small.\(dialect.rawValue).sql"
    let text = query(dialect)
    if ProcessInfo.processInfo.environment["BALANS_REWRITE"] == "1" {
      try Data(text.utf8).write(to: Repository.root.appending(path: path))
    }
    #expect(text == (try Repository.text(path)), "run the tests with BALANS_REWRITE=1")
  }

  @Test func quotesWhatItWasGiven() {
    let text = query(.postgresql) { source in
      source.table = [#"a"b"#]
      source.partnerColumn = "Onze partner"
    }
    #expect(text.contains(#"FROM "a""b""#))
    #expect(text.contains(#""Onze partner""#))
    #expect(text.contains(#""S'2""#))
    #expect(text.contains("'S''2'"))
  }

  @Test func takesColumnsInLowerCaseWhenAsked() {
    let text = query(.postgresql) { $0.isLowerCase = true }
    #expect(text.contains(#""s1""#) && !text.contains(#""S1""#))
    #expect(text.contains("'S1'"))
  }

  @Test func leavesOutWhatWasNotAsked() {
    let text = query(.duckdb) { $0.asked = ["S1"] }
    #expect(text.contains(#""S1""#) && !text.contains(#""S'2""#) && !text.contains(#""S3""#))
    #expect(text.contains("|| 'u' || 'u'"))
    // One statement of the theme is all that was asked of it: complete cases need two.
    #expect(!text.contains("'cases'"))
  }

  @Test func saysForAllRowsWhatHasNoColumn() {
    let text = query(.spark) { source in
      source.periodColumn = nil
      source.partnerColumn = nil
      source.period = Period("2026-Q3")
      source.collaboration = "kust's"
    }
    #expect(text.contains(#"CAST('kust\'s' AS STRING)"#))
    #expect(text.contains("CAST('2026-Q3' AS STRING)"))
    #expect(text.contains("CAST('Iedereen' AS STRING)"))
  }

  @Test(arguments: SQLDialect.allCases)
  func isOneSelectOfLettersThatCanBeSeen(dialect: SQLDialect) {
    let text = query(dialect)
    #expect(!text.contains(";\n") && text.hasPrefix("WITH ") && text.hasSuffix("\n"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F || $0 == "\n" })
    #expect(text.components(separatedBy: "UNION ALL").count == 6)
  }

  @Test func asksForTheWeightThatTheRulesAskFor() {
    // Half of a weight of 3 is 1.5: with whole weights that is 2.
    #expect(query(.duckdb).contains(#""balans_k0" >= 2 AND "balans_e0" >= 2"#))
    #expect(query(.duckdb).contains(#""balans_k1" >= 1 AND "balans_e1" >= 1"#))
  }

  @Test func ofNothingAskedItCountsNobody() {
    let text = query(.duckdb) { $0.asked = [] }
    #expect(text.contains("WHERE 1 = 0"))
  }
}
