// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing
import XMLSupport

@testable import Reporting

@Suite struct ChartTests {
  private let scale = ScoreScale(AnswerScale(from: 1, to: 5))

  private func row(_ title: String, _ tenths: Int?, previous: Int? = nil, interval: PublishedInterval? = nil) -> DotRowChart.Row {
    DotRowChart.Row(
      title: title, label: tenths.map { "\($0)" } ?? "niet getoond", score: tenths.map(Tenths.init(count:)), status: .poor,
      previous: previous.map(Tenths.init(count:)), interval: interval, perception: nil, facts: nil, scale: scale, norm: 3.5)
  }

  private func chart(_ rows: [DotRowChart.Row], title: String = "T", axis: [DotRowChart.Tick] = []) -> String {
    DotRowChart(
      id: "c", title: title, description: "D", rows: rows, axis: axis,
      letters: .init(norm: "norm 3,5", perception: "B", facts: "F"), showsParts: true
    ).svg()
  }

  private func document(_ svg: String) throws -> XMLDocument {
    let (document, problems) = XMLDocument.read(Array(svg.utf8), namespaces: ["s": "http://www.w3.org/2000/svg"])
    #expect(problems.isEmpty)
    return try #require(document)
  }

  @Test func hasANameAndADescription() throws {
    let document = try document(chart([row("Commitment", 26)]))
    #expect(try document.strings("/s:svg/@role") == ["img"])
    #expect(try document.strings("/s:svg/@aria-labelledby") == ["c-title c-desc"])
    #expect(try document.strings("//s:title[@id='c-title']") == ["T"])
    #expect(try document.strings("//s:desc[@id='c-desc']") == ["D"])
    #expect(try document.strings("/s:svg/@viewBox").first?.hasPrefix("0 0 360 ") == true)
  }

  @Test func drawsNothingForAScoreThatMayNotBeSeen() throws {
    let document = try document(chart([row("Commitment", nil, previous: 30)]))
    #expect(try document.count("//s:circle | //s:polygon") == 0)
    #expect(try document.strings("//s:text").contains("niet getoond"))
  }

  @Test func drawsAWhiskerOnlyWithAnInterval() throws {
    let interval = PublishedInterval(low: Tenths(count: 20), high: Tenths(count: 30))
    let bare = try document(chart([row("a", 26)]))
    let whiskered = try document(chart([row("a", 26, interval: interval)]))
    #expect(try bare.count("//s:line[@class='whisker']") == 0)
    #expect(try whiskered.count("//s:line[@class='whisker']") == 1)
  }

  @Test func drawsTheWholeScaleFromRoundedValues() {
    let scale = ChartScale(scale, from: 0, to: 400)
    #expect(scale.position(Tenths(count: 10)) == 0)
    #expect(scale.position(Tenths(count: 50)) == 400)
    #expect(scale.position(Tenths(count: 90)) == 400)
    #expect(scale.ticks == [1, 2, 3, 4, 5])
    #expect(ChartScale(ScoreScale(AnswerScale(from: 3, to: 3)), from: 0, to: 9).position(3.0) == 0)
    #expect(ChartScale(ScoreScale(AnswerScale(from: 0, to: 100)), from: 0, to: 9).ticks == [0, 100])
  }

  @Test func escapesTitles() throws {
    let hostile = "<script>\"'&]]></title>\u{0}\u{202E}"
    let document = try document(chart([row(hostile, 26)], title: hostile))
    #expect(try document.count("//*[local-name()='script']") == 0)
    #expect(try document.strings("/s:svg/s:title").first?.hasPrefix("<script>") == true)
  }

  @Test func breaksTheLineWhereAPeriodIsMissing() throws {
    let panel = TrendChart.Panel(
      title: "a", label: "2,5", scores: [32, 31, nil, 29, 28].map { $0.map(Tenths.init(count:)) }, status: .poor, scale: scale, norm: 3.5)
    let alone = TrendChart.Panel(title: "b", label: "2,5", scores: [nil, nil, nil, nil, Tenths(count: 30)], status: .fair, scale: scale, norm: .nan)
    let chart = TrendChart(
      id: "t", title: "T", description: "D", panels: [panel, alone], ends: ("K1", "K5"))
    let document = try document(chart.svg())
    #expect(try document.count("//s:polyline") == 2)
    #expect(try document.count("//s:circle") == 5)
  }

  @Test func givesADotOnlyWhereThereIsRoomOrNoLine() throws {
    // Twenty quarters: the third has no neighbour to make a line with.
    let scores = (0..<20).map { $0 == 1 || $0 == 3 ? nil : Tenths(count: 30 + $0 % 2) }
    let panel = TrendChart.Panel(title: "a", label: "3,1", scores: scores, status: .poor, scale: scale, norm: 3.5)
    let document = try document(TrendChart(id: "t", title: "T", description: "D", panels: [panel], ends: ("K1", "K20")).svg())
    #expect(try document.count("//s:polyline") == 1)
    #expect(try document.count("//s:circle") == 2)
  }

  @Test func breaksTheLineAndSaysSoWhereOtherQuestionsWereAsked() throws {
    var panel = TrendChart.Panel(
      title: "a", label: "2,5", scores: [32, 31, 30, 29].map { Tenths(count: $0) }, status: .poor, scale: scale, norm: 3.5)
    let whole = TrendChart(id: "t", title: "T", description: "D", panels: [panel], ends: ("K1", "K4"), breakLabel: "andere vragen")
    panel.breaks = [2]
    var broken = whole
    broken.panels = [panel]
    let (before, after) = (try document(whole.svg()), try document(broken.svg()))
    #expect(try before.count("//s:polyline") == 1)
    #expect(try after.count("//s:polyline") == 2)
    // The sign stands between the second and the third score, and once more beside its meaning.
    #expect(try before.count("//s:line[@class='move']") == 0)
    #expect(try after.count("//s:line[@class='move']") == 2)
    #expect(try !before.strings("//s:text").contains("andere vragen"))
    #expect(try after.strings("//s:text").contains("andere vragen"))
  }

  @Test(arguments: [[-1], [0], [4], [99]]) func drawsNoBreakOutsideTheScores(breaks: [Int]) throws {
    let panel = TrendChart.Panel(
      title: "a", label: "", scores: [Tenths(count: 32), nil, Tenths(count: 30)], status: .poor, scale: scale, norm: 3.5, breaks: breaks)
    let chart = TrendChart(id: "t", title: "T", description: "D", panels: [panel], ends: ("K1", "K3"), breakLabel: "andere vragen")
    #expect(try document(chart.svg()).count("//s:line[@class='move']") == 0)
  }

  @Test func survivesChartsWithoutRows() throws {
    _ = try document(chart([]))
    let trend = TrendChart(id: "t", title: "", description: "", panels: [], ends: ("", ""))
    _ = try document(trend.svg())
  }

  @Test(arguments: [(0.04, "0"), (0.06, "0.1"), (-1.26, "-1.3"), (12.0, "12"), (Double.nan, "0"), (.infinity, "0")])
  func writesCoordinatesWithOneDecimal(_ value: Double, _ text: String) {
    #expect(SVGDrawing.unit(value) == text)
  }

  @Test func breaksTitlesIntoLines() {
    #expect(ChartText.lines("Lenigheid en omgeving", width: 12) == ["Lenigheid en", "omgeving"])
    #expect(ChartText.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(ChartText.lines("", width: 4) == [""])
  }

  @Test func turnsTheBarOfAReversedStatement() {
    let counts = PublishedStatement.Distribution(disagree: 1, neutral: 1, agree: 8)
    let bar = AnswerBar(counts, isReversed: true).svg()
    #expect(bar.contains("class=\"favourable\" x=\"0\""))
    #expect(!AnswerBar(.init(disagree: 0, neutral: 0, agree: 0), isReversed: false).svg().contains("rect"))
  }
}
