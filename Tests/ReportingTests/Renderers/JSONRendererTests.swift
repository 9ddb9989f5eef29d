// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel
import Testing

@testable import Reporting

@Suite struct JSONRendererTests {
  private func root() throws -> [String: Any] {
    var log = DiagnosticLog()
    let files = ReportRenderer(language: .nl, formats: [.json]).render(SampleReport.report, log: &log)
    let file = try #require(files.first)
    #expect(files.map(\.path) == ["assessments.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  private func collaboration(_ id: String) throws -> [String: Any] {
    let all = try #require(try root()["collaborations"] as? [[String: Any]])
    return try #require(all.first { $0["id"] as? String == id })
  }

  private func period(_ id: String) throws -> [String: Any] {
    try #require((try collaboration(id)["periods"] as? [[String: Any]])?.last)
  }

  private func first(_ key: String, of parent: [String: Any]) throws -> [String: Any] {
    try #require((parent[key] as? [[String: Any]])?.first)
  }

  private func names(_ object: [String: Any]) -> [String] { object.keys.filter { !$0.hasSuffix("Status") }.sorted() }

  @Test func hasTheKeysOfTheContract() throws {
    #expect(try names(root()) == ["collaborations", "format", "normenkader", "period"])
    #expect(try names(collaboration("klimaattafel")) == ["changes", "id", "periods", "title"])
    let period = try period("klimaattafel")
    #expect(names(period) == ["advice", "balance", "dimensions", "indicators", "period", "response", "signals", "statements"])
    #expect(try names(#require(period["response"] as? [String: Any])) == ["invited", "partners", "respondents", "share"])
    let dimension = try first("dimensions", of: period)
    #expect(
      names(dimension) == ["band", "certainty", "disagreement", "facts", "high", "id", "low", "perception", "respondentVoiceScore", "score"])
    #expect(try names(#require(dimension["perception"] as? [String: Any])) == ["high", "low", "respondents", "score"])
    #expect(try names(#require(dimension["facts"] as? [String: Any])) == ["coverage", "score"])
    #expect(try names(first("statements", of: period)) == ["counts", "dontKnow", "id", "mean", "suppressed"])
    #expect(try names(first("indicators", of: period)) == ["denominator", "high", "id", "low", "numerator", "score", "value"])
    #expect(try names(#require(period["balance"] as? [String: Any])) == ["spread", "state"])
    #expect(try names(first("signals", of: period)) == ["certainty", "evidence", "id", "kind", "since", "state"])
    #expect(try names(#require(period["advice"] as? [String: Any])) == ["alternatives", "certainty", "id", "reasons", "wouldChange"])
    #expect(
      try names(first("changes", of: collaboration("klimaattafel"))) == [
        "change", "composition", "dimension", "from", "high", "low", "opinion", "questions", "to", "verdict",
      ])
  }

  @Test func givesNullWithTheReasonForWhatIsNotThere() throws {
    let dimension = try first("dimensions", of: period("kleine-kring"))
    #expect(dimension["score"] is NSNull)
    #expect(dimension["scoreStatus"] as? String == "withheld")
    let response = try #require(try period("kleine-kring")["response"] as? [String: Any])
    #expect(response["invited"] is NSNull)
    #expect(response["invitedStatus"] as? String == "invited-unknown")
    #expect(try first("statements", of: period("kleine-kring"))["suppressed"] as? Bool == true)
  }

  @Test func givesOneDecimal() throws {
    let dimension = try first("dimensions", of: period("klimaattafel"))
    #expect(dimension["score"] as? Double == 2.5)
    #expect(try first("indicators", of: period("klimaattafel"))["value"] as? Double == 33)
  }

  @Test func mirrorsEveryReasonAndTurn() throws {
    let advice = try #require(try period("klimaattafel")["advice"] as? [String: Any])
    let reasons = try #require(advice["reasons"] as? [[String: Any]])
    #expect(reasons.compactMap { $0["about"] as? String } == ["signal", "dimension", "evidence", "dimension"])
    #expect(reasons.compactMap { $0["supports"] as? Bool } == [true, true, true, false])
    let turns = try #require(advice["wouldChange"] as? [[String: Any]])
    #expect(turns.compactMap { $0["about"] as? String } == ["dimension", "indicator", "overall"])
  }
}
