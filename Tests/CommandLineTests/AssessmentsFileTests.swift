// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The keys of `assessments.json` are a contract: other programs read them.
struct AssessmentsFileTests {
  /// The keys of each object, by its path.
  ///
  /// A key that may be withheld has a status beside it when it is `null`; those stand in `figures`.
  private static let keys: [String: Set<String>] = [
    "": ["format", "normenkader", "period", "collaborations"],
    ".normenkader": ["id", "version", "fingerprint"],
    ".collaborations[]": ["id", "title", "periods", "changes"],
    ".collaborations[].changes[]": [
      "dimension", "from", "to", "change", "low", "high", "verdict", "opinion", "composition", "questions",
    ],
    "period": ["period", "response", "dimensions", "statements", "indicators", "balance", "signals", "advice"],
    "period.response": ["invited", "respondents", "share", "partners"],
    "period.dimensions[]": [
      "id", "score", "low", "high", "band", "certainty", "perception", "facts", "disagreement", "respondentVoiceScore",
    ],
    "period.dimensions[].perception": ["score", "low", "high", "respondents"],
    "period.dimensions[].facts": ["score", "coverage"],
    "period.statements[]": ["id", "mean", "counts", "dontKnow", "suppressed"],
    "period.statements[].counts": ["disagree", "neutral", "agree"],
    "period.indicators[]": ["id", "value", "numerator", "denominator", "score", "low", "high"],
    "period.balance": ["spread", "state"],
    "period.signals[]": ["id", "kind", "state", "certainty", "since", "evidence"],
    "period.signals[].evidence[]": ["measured", "holds", "heldFor", "text"],
    "period.advice": ["id", "certainty", "reasons", "wouldChange", "alternatives"],
    "period.advice.reasons[]": ["about", "supports", "text"],
    "period.advice.wouldChange[]": ["about", "text"],
    "period.advice.alternatives[]": ["id", "share"],
  ]

  /// Keys that are there in some objects only.
  private static let optional: [String: Set<String>] = [
    "period": ["fromArchive"], "period.advice.reasons[]": ["id"], "period.advice.wouldChange[]": ["id"],
    ".collaborations[].changes[]": ["questionnaire", "basis", "leftOut"], "period.advice": ["stability"],
  ]

  private static let figures: Set<String> = [
    "invited", "respondents", "share", "score", "disagreement", "respondentVoiceScore", "mean", "counts", "dontKnow", "value", "spread",
    "measured", "change", "opinion", "composition",
  ]

  private static let statuses: Set<String> = [
    "withheld", "not-asked", "no-answers", "not-collected", "column-not-kept", "not-applicable", "too-few-cases", "invited-unknown",
    "no-earlier-period", "facts-insufficient", "not-comparable",
  ]

  private func document() throws -> [String: Any] {
    let data = try Data(contentsOf: try Example.reported().folder["\(Example.reports)/assessments.json"])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// All objects of the file with their paths; those of a period under `period`.
  private func objects(_ value: Any, at path: String = "") -> [(path: String, object: [String: Any])] {
    let path = path.replacing(".collaborations[].periods[]", with: "period")
    if let list = value as? [Any] { return list.flatMap { objects($0, at: "\(path)[]") } }
    guard let object = value as? [String: Any] else { return [] }
    return [(path, object)] + object.keys.sorted().flatMap { key in object[key].map { objects($0, at: "\(path).\(key)") } ?? [] }
  }

  @Test func hasExactlyTheKeysOfTheContract() throws {
    let objects = objects(try document())
    #expect(Set(objects.map(\.path)) == Set(Self.keys.keys))
    for (path, object) in objects {
      let keys = Set(object.keys.filter { !$0.hasSuffix("Status") && !$0.hasSuffix("Bound") })
      #expect(keys.subtracting(Self.optional[path] ?? []) == Self.keys[path], "\(path)")
    }
  }

  @Test func saysWhyAFigureIsNotThereAndOnlyThen() throws {
    for (path, object) in objects(try document()) {
      for (key, value) in object where Self.figures.contains(key) && !path.hasSuffix("alternatives[]") {
        let status = object["\(key)Status"] as? String
        #expect((value is NSNull) == (status != nil), "\(path).\(key)")
        if let status { #expect(Self.statuses.contains(status), "\(path).\(key): \(status)") }
      }
    }
  }

  @Test func hasNumbersOfAtMostOneDecimal() throws {
    let text = try Example.reported().folder.text("\(Example.reports)/assessments.json")
    #expect(text.matches(of: /"[A-Za-z]+" : -?\d+\.\d/).count > 100)
    #expect(text.firstMatch(of: /"[A-Za-z]+" : -?\d+\.\d\d/) == nil)
    #expect(text.firstMatch(of: /"[A-Za-z]+" : -?[\d.]+[eE]/) == nil)
  }

  @Test func saysWhatItIsAbout() throws {
    let document = try document()
    #expect(document["format"] as? Int == 1)
    #expect(document["period"] as? String == "2026-Q3")
    let normenkader = try #require(document["normenkader"] as? [String: Any])
    #expect(normenkader["id"] as? String == "blijf-balanceren")
    #expect((normenkader["fingerprint"] as? String)?.count == 64)
    let collaborations = try #require(document["collaborations"] as? [[String: Any]])
    #expect(collaborations.compactMap { $0["id"] as? String } == Example.collaborations)
    for collaboration in collaborations {
      let periods = try #require(collaboration["periods"] as? [[String: Any]])
      #expect(periods.compactMap { $0["period"] as? String } == ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"])
    }
  }

  @Test func usesKnownWordsForStates() throws {
    let known: [String: Set<String>] = [
      "period.signals[].state": ["absent", "unknown", "emerging", "active", "structural"],
      "period.signals[].kind": ["stop", "continue", "complete"],
      "period.balance.state": ["balanced", "out-of-balance", "unknown"],
      "period.dimensions[].band": ["concern", "attention", "healthy"],
      "period.dimensions[].certainty": ["certain", "border"],
      "period.dimensions[].disagreement": ["agreed", "mixed", "divided"],
      ".collaborations[].changes[].verdict": ["rose", "fell", "perhaps-rose", "perhaps-fell", "no-clear-change", "not-comparable"],
    ]
    var seen: Set<String> = []
    for (path, object) in objects(try document()) {
      for (key, value) in object {
        guard let words = known["\(path).\(key)"], let word = value as? String else { continue }
        seen.insert("\(path).\(key)")
        #expect(words.contains(word), "\(path).\(key): \(word)")
      }
    }
    #expect(seen == Set(known.keys))
  }
}
