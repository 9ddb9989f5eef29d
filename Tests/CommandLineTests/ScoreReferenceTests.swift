// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The reference values, reached as a user does: files of a dossier in, numbers on standard output.
struct ScoreReferenceTests {
  private static let fixtures = "Tests/AssessmentTests/Fixtures"

  /// The figures that `balans score --verbose` prints of the reference dossier, by collaboration, period, kind, id and name.
  private static let printed = Result { () throws -> [String: String] in
    let folder = try SharedFolder.make()
    try write(to: folder)
    let run = try ProgramRun.of(BuiltProgram.url, ["score", "dossier", "--format", "csv", "--verbose"], in: folder.url)
    guard run.end == .status(0) else { throw Failed(errors: run.errors) }
    let pairs = run.output.split(separator: "\n").dropFirst().map { line -> (String, String) in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells.dropLast().joined(separator: "|"), String(cells.last ?? ""))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private struct Failed: Error {
    var errors: String
  }

  private static func table(_ name: String) throws -> [[String]] {
    try Repository.text("\(fixtures)/\(name)").split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// T1 is the first quarter of 2025.
  private static func period(_ name: String) -> String {
    let number = (Int(name.dropFirst()) ?? 1) - 1
    return "\(2025 + number / 4)-Q\(number % 4 + 1)"
  }

  private static func write(to folder: TemporaryFolder) throws {
    let items = try table("items.csv")
    try folder.write("balans: 1\nnormenkader: norm.yaml\n", to: "dossier/balans.yaml")
    try folder.write(normenkader(items), to: "dossier/norm.yaml")
    var answers: [String: String] = [:]
    for row in try table("answers.csv") {
      let heading = "collaboration,partner,respondent," + items.map { $0[0] }.joined(separator: ",") + "\n"
      answers[period(row[1]), default: heading] += ([row[0]] + row[2...]).joined(separator: ",") + "\n"
    }
    for (period, text) in answers { try folder.write(text, to: "dossier/answers/\(period).csv") }
    var partners = "collaboration,partner,invited,joined-on,left-on\n"
    for row in try table("invited.csv") {
      let (year, quarter) = (period(row[1]).prefix(4), period(row[1]).suffix(1))
      let days = ["1": ("01-01", "03-31"), "2": ("04-01", "06-30"), "3": ("07-01", "09-30"), "4": ("10-01", "12-31")][quarter] ?? ("", "")
      partners += "\(row[0]),\(row[2]),\(row[3]),\(year)-\(days.0),\(year)-\(days.1)\n"
    }
    try folder.write(partners, to: "dossier/registers/partners.csv")
  }

  private static func normenkader(_ items: [[String]]) -> String {
    var dimensions: [String] = []
    for item in items where !dimensions.contains(item[1]) { dimensions.append(item[1]) }
    let themes = dimensions.map { dimension in
      let statements = items.filter { $0[1] == dimension }.map { item in
        "      - {id: \(item[0]), text: {en: Statement \(item[0])}, reversed: \(item[2] == "1" ? "yes" : "no")}"
      }
      return """
          - id: \(dimension)
            title: {en: Theme \(dimension)}
            question: {en: How is it?}
            statements:
        \(statements.joined(separator: "\n"))
            explain: {low: {en: Low.}, high: {en: High.}}
        """
    }
    return """
      normenkader: 1
      id: reference
      version: "1"
      languages: [en]
      title: {en: Reference}
      source: {en: Reference values.}
      answers: {from: 1, to: 5, labels: {en: [a, b, c, d, e]}, missing: {dont-know: [DK]}}
      bands:
        - {id: low, below: 3.5, title: {en: Low}, status: poor}
        - {id: high, title: {en: High}, status: good}
      balance: {of: [\(dimensions.prefix(2).joined(separator: ", "))], out-of-balance: 1}
      membership: {of: partners, partner: partner, invited: invited, joined: joined-on, left: left-on}
      registers:
        partners:
          title: {en: Partners}
          columns:
            partner: {type: partner, required: yes, title: {en: Partner}}
            invited: {type: number, title: {en: Invited}}
            joined-on: {type: day, title: {en: Joined on}}
            left-on: {type: day, title: {en: Left on}}
      dimensions:
      \(themes.joined(separator: "\n"))
      signals: []
      advice:
        - {id: go-on, outcome: continue, title: {en: Go on}, summary: {en: Go on.}}
      """
  }

  private static func expected() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(try Repository.text("\(fixtures)/expected.json").utf8)) as? [String: Any] ?? [:]
  }

  /// Compares a printed number with an expected one to nine digits.
  private func check(_ place: [String], _ expected: Double) throws {
    let key = place.joined(separator: "|")
    let text = try #require(try Self.printed.get()[key], "\(key) is not printed")
    let number = try #require(Double(text), "\(key) is '\(text)'")
    #expect((number - expected).magnitude <= max(1e-14, 1e-9 * expected.magnitude), "\(key): \(number), expected \(expected)")
  }

  private static let names = [
    "n", "partners", "invited_partners", "score", "se", "df", "lo95", "hi95", "ss_within", "nu_within", "s2_within", "ss_error", "df_error",
    "e2_answer", "s2_between", "V_missing_partner", "V_sampling", "V_answer", "n_eff", "respondent_mean", "spread_AD", "agreement_A_items",
  ]

  @Test func everyStepOfEveryScoreIsPrintedUnderItsName() throws {
    let cases = try #require(try Self.expected()["cases"] as? [[String: Any]])
    #expect(cases.count == 19)
    for example in cases {
      let (collaboration, period) = try id(of: example)
      let dimensions = try #require(example["dimensions"] as? [String: [String: Any]])
      for (dimension, values) in dimensions {
        let place = [collaboration, period, "perception", dimension]
        for name in Self.names {
          if let value = values[name] as? Double { try check(place + [name], value) }
        }
        if let below = values["p_below_3.5"] as? Double { try check(place + ["p_below_norm"], below) }
        let difference = values["partner_difference"] as? [String: Any] ?? [:]
        for (name, printed) in [("icc1", "icc1"), ("F", "icc1_F"), ("p", "icc1_p")] {
          if let value = difference[name] as? Double { try check(place + [printed], value) }
        }
        let alpha = values["alpha_complete_cases"] as? [String: Any] ?? [:]
        for (name, printed) in [("n", "alpha_n"), ("alpha", "alpha"), ("feldt_lo", "feldt_lo"), ("feldt_hi", "feldt_hi")] {
          if let value = alpha[name] as? Double { try check(place + [printed], value) }
        }
      }
      for (name, value) in try #require(example["overall"] as? [String: Double]) {
        try check([collaboration, period, "overall", "", "perception_\(name)"], value)
      }
    }
  }

  @Test func everyChangeIsPrintedWithItsProbabilities() throws {
    let changes = try #require(try Self.expected()["changes"] as? [[String: Any]])
    // The command compares with the period before; the others are in the tests of the functions.
    let successive = try changes.filter { change in
      let ends = try ["from_", "to"].map { try #require((change[$0] as? String).flatMap { Int($0.dropFirst()) }) }
      return ends[1] == ends[0] + 1
    }
    #expect(successive.count == 9)
    for change in successive {
      let collaboration = try #require(change["collaboration"] as? String).lowercased()
      let period = Self.period(try #require(change["to"] as? String))
      let dimensions = try #require(change["dimensions"] as? [String: [String: Double]])
      let overall = try #require(change["overall"] as? [String: Double])
      for (id, values) in dimensions.merging(["overall": overall], uniquingKeysWith: { first, _ in first }) {
        for (name, value) in values { try check([collaboration, period, "change", id, name], value) }
      }
      for (id, value) in try #require(change["holm_adjusted_p_down"] as? [String: Double]) {
        try check([collaboration, period, "change", id, "holm_p_down"], value)
      }
    }
  }

  @Test func theTrendIsPrintedWithItsSlopes() throws {
    let trend = try #require(try Self.expected()["trend_C05_overall"] as? [String: Any])
    let place = ["c05", "2026-Q1", "trend", "overall"]
    for (name, printed) in [("wls_slope", "slope"), ("wls_se", "se"), ("wls_p_down", "p_down"), ("theil_sen", "theil_sen")] {
      try check(place + [printed], try #require(trend[name] as? Double))
    }
    let test = try #require(trend["mann_kendall"] as? [String: Any])
    for (name, printed) in [("S", "mann_kendall_S"), ("varS", "mann_kendall_var"), ("z", "mann_kendall_z"), ("p_exact", "mann_kendall_p_exact")] {
      try check(place + [printed], try #require(test[name] as? Double))
    }
  }

  private func id(of example: [String: Any]) throws -> (String, String) {
    (try #require(example["collaboration"] as? String).lowercased(), Self.period(try #require(example["period"] as? String)))
  }
}
