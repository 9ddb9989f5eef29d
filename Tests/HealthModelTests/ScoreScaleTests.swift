// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct ScoreScaleTests {
  private static let text = LocalizedText(nl: "tekst", en: "text")

  private func dimension(_ id: String, _ statements: Int, weight: Double = 1, edges: [ID<Band>: Double] = [:], facets: [String] = []) -> Dimension {
    Dimension(
      id: ID(id), title: Self.text, weight: weight, question: Self.text,
      statements: (0..<statements).map { place in
        Statement(id: ID("\(id)\(place)"), text: Self.text, facet: place < facets.count ? ID(facets[place]) : nil)
      }, edges: edges)
  }

  /// Bands `low`, `middle` and `high` with these edges.
  private func kader(
    _ aggregate: ScoringRules.Aggregate, _ answers: ClosedRange<Int>, below: [Double?], overall: [Double?] = [nil, nil], _ dimensions: [Dimension]
  ) -> Normenkader {
    Normenkader(
      id: "k", version: "1", languages: [.nl], title: Self.text, source: Self.text,
      answers: AnswerScale(from: answers.lowerBound, to: answers.upperBound), scoring: ScoringRules(aggregate: aggregate),
      bands: [
        Band(id: "low", title: Self.text, below: below[0], overallBelow: overall[0], status: .poor),
        Band(id: "middle", title: Self.text, below: below[1], overallBelow: overall[1], status: .fair),
        Band(id: "high", title: Self.text, below: nil, status: .good),
      ],
      balance: BalanceRule(dimensions: [], outOfBalance: 1), facets: [Facet(id: "f", title: Self.text)], dimensions: dimensions, advice: [])
  }

  private func edges(_ kader: Normenkader, _ scope: ScoreScale.Scope) -> [Double?] {
    kader.bands.map { kader.edge(of: $0, in: scope) }
  }

  @Test func aMeanLivesOnTheAnswerScale() {
    let kader = kader(.mean, 1...5, below: [3, 3.5], [dimension("a", 4, weight: 3), dimension("b", 2)])
    for scope in [ScoreScale.Scope.overall, .dimension("a"), .facet("f"), .indicator("i")] {
      #expect(kader.scale(of: scope) == ScoreScale(AnswerScale(from: 1, to: 5)))
      #expect(kader.scale(of: scope).range == 1...5)
      #expect(kader.scale(of: scope).point == 1)
      #expect(kader.norm(of: scope) == 3.5)
      #expect(edges(kader, scope) == [3, 3.5, nil])
    }
  }

  /// Three partners with means of 2, 3 and 4 are at 3, whatever digits their thirds lost.
  @Test(arguments: [(2.999_999_999_999_999_6, "middle"), (3, "middle"), (3.499_999_999_999_999_6, "high"), (2.999_999, "low")])
  func aScoreOnAnEdgeButForLostDigitsIsOnIt(score: Double, band: String) {
    let kader = kader(.mean, 1...5, below: [3, 3.5], [dimension("a", 4)])
    #expect(kader.band(of: score, in: .overall).id == ID(band))
  }

  @Test(arguments: [(0, 4, 1.0), (1, 4, 0.75), (1, 5, 1), (1, 7, 1.5), (0, 10, 2.5), (1, 10, 2.25)])
  func aPointIsAQuarterOfTheAnswers(from: Int, to: Int, point: Double) {
    #expect(ScoreScale(AnswerScale(from: from, to: to)).point == point)
    #expect(ScoreScale(AnswerScale(from: from, to: to), size: 6).point == 6 * point)
  }

  @Test func aSumRunsFromAllLowestToAllHighestAnswers() {
    let kader = kader(.sum, 1...4, below: [13, 19], [dimension("a", 6, facets: ["f", "f"]), dimension("b", 6, weight: 2)])
    #expect(kader.scale(of: .dimension("a")).range == 6...24)
    #expect(kader.scale(of: .dimension("a")).point == 4.5)
    #expect(kader.scale(of: .overall).range == 18...72)
    #expect(kader.scale(of: .facet("f")).range == 2...8)
    #expect(kader.scale(of: .indicator("i")).range == 1...4)
  }

  @Test func weighsStatementsInASum() {
    var heavy = dimension("a", 3)
    heavy.statements[0].weight = 2.5
    #expect(kader(.sum, 0...4, below: [5, 9], [heavy]).scale(of: .dimension("a")).range == 0...18)
  }

  @Test func factsAloneCountAsOneAnswer() {
    let kader = kader(.sum, 1...5, below: [3, 4], [dimension("a", 0)])
    #expect(kader.scale(of: .dimension("a")).range == 1...5)
    #expect(kader.scale(of: .dimension("unknown")).range == 1...5)
  }

  @Test func bandsAreHalfOpenBetweenPrintedEdges() {
    let kader = kader(.sum, 1...4, below: [13, 19], [dimension("a", 6)])
    #expect(
      [12, 12.9, 13, 18, 18.5, 18.99, 19, 24].map { kader.band(of: $0, in: .dimension("a")).id } == ["low", "low"]
        + Array(repeating: "middle", count: 4) + ["high", "high"])
  }

  @Test func derivesTheEdgesOfAllDimensionsTogether() {
    let kader = kader(.sum, 1...4, below: [13, 19], [dimension("a", 6), dimension("b", 6, weight: 2)])
    #expect(edges(kader, .overall) == [39, 57, nil])
  }

  @Test func derivesTheEdgesOfADimensionFromThoseOfAll() {
    let kader = kader(.sum, 0...4, below: [nil, nil], overall: [50, 95], [dimension("a", 10), dimension("b", 30)])
    #expect(edges(kader, .dimension("a")) == [12.5, 23.75, nil])
    #expect(edges(kader, .dimension("b")) == [37.5, 71.25, nil])
    #expect(edges(kader, .overall) == [50, 95, nil])
  }

  @Test func takesTheEdgesOfBothAsPrinted() {
    let kader = kader(.sum, 1...4, below: [13, 19], overall: [25, 37], [dimension("a", 6), dimension("b", 6)])
    #expect(edges(kader, .dimension("a")) == [13, 19, nil])
    #expect(edges(kader, .overall) == [25, 37, nil])
    #expect(kader.norm(of: .overall) == 37)
  }

  @Test func aDimensionMayHaveItsOwnEdges() {
    let own: [ID<Band>: Double] = ["low": 5, "middle": 7]
    let sums = kader(.sum, 1...4, below: [13, 19], [dimension("a", 6, facets: ["f", "f", "f"]), dimension("b", 2, edges: own, facets: ["f"])])
    #expect(edges(sums, .dimension("b")) == [5, 7, nil])
    #expect(edges(sums, .overall) == [18, 26, nil])
    // Three statements that lie on 13/6 and one on 5/2.
    #expect(edges(sums, .facet("f")) == [9, 13, nil])
    let means = kader(.mean, 1...5, below: [3, 3.5], [dimension("a", 2), dimension("b", 2, weight: 3, edges: ["low": 2, "middle": 4.5])])
    #expect(edges(means, .dimension("a")) == [3, 3.5, nil])
    #expect(edges(means, .overall) == [2.25, 4.25, nil])
  }

  @Test func aFactIsJudgedByTheEdgesOfItsDimensionPerAnswer() {
    var counted = dimension("a", 6)
    counted.indicators = [Indicator(id: "i", title: Self.text, unit: .count, measure: Measure(.count, of: "r"))]
    let kader = kader(.sum, 1...4, below: [12, 18], [counted])
    #expect(edges(kader, .indicator("i")) == [2, 3, nil])
    #expect(kader.band(of: 3, in: .indicator("i")).id == "high")
  }

  @Test func usesTheOverallEdgeOfMeans() {
    let kader = kader(.mean, 1...5, below: [3, 3.5], overall: [2.5, nil], [dimension("a", 2), dimension("b", 2)])
    #expect(edges(kader, .overall) == [2.5, 3.5, nil])
    #expect(edges(kader, .dimension("a")) == [3, 3.5, nil])
  }

  @Test func settlesASumOnTheEdgeThatItLiesOn() {
    let scale = ScoreScale(AnswerScale(from: 1, to: 4), size: 6)
    let mean = (3.0 + 10.0 / 3) / 2
    #expect(scale.score(ofMean: mean) == 19)
    #expect(scale.settled(18.999_999_999_999_996) == 19)
    #expect(scale.settled(18.99) == 18.99)
    #expect(scale.settled(.infinity) == .infinity)
    // A mean is left as it is.
    #expect(ScoreScale(AnswerScale(from: 1, to: 5)).settled(0.1 + 0.2) == 0.1 + 0.2)
  }

  @Test(arguments: [Double.nan, .infinity, -1, 0, 1e308]) func survivesAbsurdSizes(_ size: Double) {
    let scale = ScoreScale(AnswerScale(from: 0, to: 10), size: size)
    #expect(scale.range.lowerBound == 0)
    #expect(scale.range.upperBound.isFinite)
    #expect(scale.share(of: .infinity) == 1)
    #expect(ScoreScale(AnswerScale(from: 3, to: 3)).point == 1)
  }
}
