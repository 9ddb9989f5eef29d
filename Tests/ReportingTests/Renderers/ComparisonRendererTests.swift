// SPDX-License-Identifier: EUPL-1.2

import Foundation
import HealthModel
import Testing

@testable import Reporting

@Suite struct ComparisonRendererTests {
  private let from = SampleReport.period(2026, 1)
  private let to = SampleReport.period(2026, 3)

  private var comparison: PublishedComparison {
    let change = PublishedChange(
      dimension: "commitment", from: from, to: to, change: .shown(Tenths(count: -5)),
      interval: PublishedInterval(low: Tenths(count: -9), high: Tenths(count: -1)), verdict: .fell, opinion: .withheld, composition: .withheld,
      facts: .shown(Tenths(count: -1)), questions: .shown(Tenths(count: 2)), questionnaire: .linked)
    let trend = PublishedTrend(dimension: "commitment", periods: 4, direction: .falling, slope: Tenths(count: -2))
    let statements = [
      PublishedComparison.Item(
        id: "C1", before: .shown(Tenths(count: 42)), after: .shown(Tenths(count: 40)), change: .shown(Tenths(count: -2)),
        verdict: .noClearChange),
      PublishedComparison.Item(id: "C2", before: .withheld, after: .shown(Tenths(count: 36)), change: .withheld),
    ]
    let facts = [
      PublishedComparison.Fact(
        id: "agreements-kept", before: .shown(.cases(4, of: 6, habit: nil)), after: .shown(.cases(2, of: 6, habit: nil)),
        change: .shown(.percent(-34))),
      PublishedComparison.Fact(id: "decision-days", before: .absent(.notCollected), after: .shown(.days(61)), change: .absent(.notComparable)),
    ]
    return PublishedComparison(
      collaboration: Collaboration(id: "k", title: "Kring | *A*\u{1B}[2J"), from: from, to: to,
      themes: [.init(before: .shown(Tenths(count: 28)), after: .shown(Tenths(count: 25)), change: change, trend: trend)], statements: statements,
      facts: facts)
  }

  private func renderer(_ language: Language = .nl) -> ComparisonRenderer {
    ComparisonRenderer(SampleNormenkader.normenkader, language: language, periodLength: .quarter)
  }

  @Test func alignsColumnsForATerminal() {
    let lines = renderer().text([comparison]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "Kring | *A*\u{FFFD}[2J: van 1e kwartaal 2026 naar 3e kwartaal 2026")
    #expect(lines[1] == String(repeating: "=", count: lines[0].count))
    let header = lines.firstIndex { $0.hasPrefix("Thema ") } ?? 0
    #expect(lines[header] == "Thema       K1 ’26  K3 ’26  Verschil          Marge  Hoe zeker    Antwoorden      Partners  Feiten  Vragen")
    #expect(lines[header + 1] == "Commitment     2,8     2,5      −0,5  −0,9 tot −0,1  ↓ gedaald  niet getoond  niet getoond    −0,1    +0,2")
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func saysTheTrendTheQuestionsAndTheDifferencesOfFacts() {
    let text = renderer().text([comparison])
    #expect(text.contains("Commitment: daalt over 4 metingen, −0,2 per keer\n"))
    #expect(text.contains("Commitment: de scores verschillen −0,3; +0,2 daarvan komt door andere vragen\n"))
    #expect(text.contains("−34 procentpunt"))
    #expect(text.contains("niet getoond"))
    #expect(renderer(.en).text([comparison]).contains("−34 percentage points"))
  }

  @Test func writesUnbrokenMarkdownTables() {
    let lines = renderer().markdown([comparison]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("# Kring | \\*A\\*\u{FFFD}\\[2J: van"))
    var width = 0
    for line in lines where line.hasPrefix("|") {
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      if line.hasPrefix("| Thema") || line.hasPrefix("| Stelling") || line.hasPrefix("| Feit") { width = cells }
      #expect(cells == width, "\(line)")
    }
    #expect(lines.count { $0.hasPrefix("## ") } == 3)
  }

  @Test func saysThatAPeriodWasNotMeasured() {
    let missing = PublishedComparison(collaboration: Collaboration(id: "k", title: "Kring"), from: from, to: to, unmeasured: [from])
    #expect(renderer().text([missing]).hasSuffix("\nNiet te vergelijken: niet gemeten in 1e kwartaal 2026.\n"))
    #expect(renderer().markdown([missing]).contains("Niet te vergelijken: niet gemeten in 1e kwartaal 2026."))
  }

  @Test func mirrorsComparisonsForOtherPrograms() throws {
    let file = ComparisonFile([comparison], from: from, to: to, normenkader: SampleNormenkader.normenkader, fingerprint: "0a")
    let data = try JSONEncoder().encode(file)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(document.keys) == ["format", "normenkader", "from", "to", "collaborations"])
    let entry = try #require((document["collaborations"] as? [[String: Any]])?.first)
    #expect(Set(entry.keys) == ["id", "title", "notMeasured", "dimensions", "statements", "indicators"])
    let theme = try #require((entry["dimensions"] as? [[String: Any]])?.first)
    let change = try #require(theme["change"] as? [String: Any])
    #expect(change["questions"] as? Double == 0.2)
    #expect(change["questionnaire"] as? String == "linked")
    #expect(change["opinionStatus"] as? String == "withheld")
    #expect((theme["trend"] as? [String: Any])?["direction"] as? String == "falling")
    let statements = try #require(entry["statements"] as? [[String: Any]])
    #expect(statements[1]["beforeStatus"] as? String == "withheld")
    #expect(statements[1]["verdict"] is NSNull)
    let facts = try #require(entry["indicators"] as? [[String: Any]])
    #expect(facts[0]["change"] as? Double == -34)
    #expect(facts[1]["changeStatus"] as? String == "not-comparable")
  }
}
