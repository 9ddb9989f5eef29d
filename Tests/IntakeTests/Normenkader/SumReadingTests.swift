// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

/// Sums, their bands and the checks that know how long a sum is.
struct SumReadingTests {
  private static let sum = "{aggregate: sum}"

  private func read(_ yaml: String) -> (normenkader: Normenkader?, diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    return (NormenkaderReader.read(yaml, file: "kader.yaml", log: &log), log.diagnostics)
  }

  /// What is found in a marked text, and the marked places with a code.
  private func findings(_ instrument: Instrument, _ code: String) -> (found: [String], expected: [String]) {
    let marked = MarkedText(instrument.yaml)
    return (read(marked.text).diagnostics.map(\.codeAndPlace), marked.expectations(code))
  }

  @Test func readsSumsWithBandsForEachAndForAll() throws {
    let instrument = Instrument(
      answers: 1...4, scoring: Self.sum, edges: ["below: 7, overall-below: 26", "below: 13"],
      themes: [.init("a", 6), .init("b", 6), .init("c", 3, more: "bands: {zone2: 8, zone1: 4}")])
    let (normenkader, diagnostics) = read(instrument.yaml)
    #expect(diagnostics.isEmpty)
    let kader = try #require(normenkader)
    #expect(kader.scoring.aggregate == .sum)
    #expect(kader.bands.map(\.below) == [7, 13, nil])
    #expect(kader.bands.map(\.overallBelow) == [26, nil, nil])
    #expect(kader.dimensions.map(\.edges) == [[:], [:], ["zone1": 4, "zone2": 8]])
    #expect(kader.balance == BalanceRule(dimensions: [], outOfBalance: 1))
  }

  @Test(arguments: [0...4, 1...4, 1...5, 1...7, 0...10, 1...10])
  func readsEveryRangeOfAnswers(_ answers: ClosedRange<Int>) {
    let middle = answers.lowerBound + 2
    let means = Instrument(answers: answers, edges: ["below: \(middle)"], themes: [.init("a", 2)])
    let sums = Instrument(answers: answers, scoring: Self.sum, edges: ["below: \(3 * middle)"], themes: [.init("a", 3), .init("b", 3)])
    #expect(read(means.yaml).diagnostics.isEmpty)
    #expect(read(sums.yaml).diagnostics.isEmpty)
  }

  static let mistakes: [(code: String, instrument: Instrument)] = [
    ("B2006", Instrument(answers: 1...4, scoring: "{aggregate: ⟦total}", edges: ["below: 3"], themes: [.init("a", 6)])),
    // Below the lowest sum, above the highest, and above the highest of all together.
    ("B2112", Instrument(answers: 1...4, scoring: sum, edges: ["below: ⟦6", "below: ⟦25"], themes: [.init("a", 6), .init("b", 6)])),
    ("B2112", Instrument(answers: 1...4, scoring: sum, edges: ["overall-below: ⟦50"], themes: [.init("a", 6), .init("b", 6)])),
    ("B2112", Instrument(answers: 1...5, edges: ["below: 3, overall-below: ⟦5.5"], themes: [.init("a", 2)])),
    ("B2112", Instrument(answers: 1...4, scoring: sum, edges: ["overall-below: 20"], themes: [.init("a", 6, more: "bands: {zone1: ⟦40}")])),
    // Each list by itself, and what follows from a mixture.
    ("B2110", Instrument(answers: 1...4, scoring: sum, edges: ["below: 9", "below: ⟦8"], themes: [.init("a", 6)])),
    (
      "B2110",
      Instrument(answers: 1...4, scoring: sum, edges: ["overall-below: 20", "overall-below: ⟦20"], themes: [.init("a", 6), .init("b", 6)])
    ),
    (
      "B2110",
      Instrument(
        answers: 1...4, scoring: sum, edges: ["below: 9", "below: 14"],
        themes: [.init("a", 6), .init("b", 3, more: "bands: {zone1: 8, zone2: ⟦7}")])
    ),
    ("B2110", Instrument(answers: 1...4, scoring: sum, edges: ["below: 13", "overall-below: 20"], themes: [.init("a", 6), .init("b", 6)])),
    // Bands of a dimension.
    (
      "B2103",
      Instrument(answers: 1...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6), .init("b", 3, more: "bands: {⟦zone7: 5, zone1: 5}")])
    ),
    (
      "B2111",
      Instrument(answers: 1...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6), .init("b", 3, more: "bands: {zone1: 5, ⟦zone2: 9}")])
    ),
    (
      "B2140",
      Instrument(answers: 1...4, scoring: sum, edges: ["below: 9", "below: 14"], themes: [.init("a", 6), .init("b", 3, more: "bands: ⟦{zone1: 5}")])
    ),
    ("B2003", Instrument(answers: 1...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6), .init("b", 3, more: "bands: ⟦[5]")])),
    ("B2145", Instrument(answers: 1...4, scoring: sum, edges: ["below: ⟦9"], themes: [.init("a", 6, more: "bands: {zone1: 10}")])),
    // Balance.
    (
      "B2143",
      Instrument(
        answers: 1...4, scoring: sum, edges: ["overall-below: 20"], themes: [.init("a", 6), .init("b", 3)],
        more: "balance: {of: ⟦[a, b], out-of-balance: 1}")
    ),
    ("B2144", Instrument(answers: 1...5, edges: ["below: 3"], themes: [.init("a", 2)], signals: signal("{balance: ⟦spread, at-least: 1}"))),
    // A limit of a condition lies on the scale of what it measures.
    ("B2130", Instrument(answers: 1...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6)], signals: signal("{score: a, below: ⟦3.5}"))),
    ("B2130", Instrument(answers: 1...5, edges: ["below: 3"], themes: [.init("a", 6)], signals: signal("{score: a, below: ⟦14}"))),
    ("B2130", Instrument(answers: 1...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6)], signals: signal("{change: a, below: ⟦-19}"))),
    (
      "B2130", Instrument(answers: 0...4, scoring: sum, edges: ["below: 9"], themes: [.init("a", 6)], signals: signal("{disagreement: a, above: ⟦5}"))
    ),
  ]

  private static func signal(_ condition: String) -> String {
    "[{id: s, kind: stop, title: {nl: S, en: S}, meaning: {nl: S, en: S}, when: \(condition)}]"
  }

  @Test(arguments: mistakes.indices) func locatesMistakes(_ index: Int) {
    let (code, instrument) = Self.mistakes[index]
    let (found, expected) = findings(instrument, code)
    #expect(!expected.isEmpty || code == "B2110")
    if expected.isEmpty {
      #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(code) }, "\(found)")
    } else {
      #expect(found == expected)
    }
  }

  @Test func takesLimitsInTheUnitOfTheirScope() {
    let conditions = [
      "{score: a, below: 13}", "{score: overall, below: 40}", "{change: a, at-most: -18}", "{facet: f, above: 4}", "{balance: spread, at-least: 18}",
    ]
    for condition in conditions {
      var instrument = Instrument(
        answers: 1...4, scoring: Self.sum, edges: ["below: 13"], themes: [.init("a", 6), .init("b", 6)],
        more: "balance: {of: [a, b], out-of-balance: 6}\nfacets: [{id: f, title: {nl: F, en: F}}]", signals: Self.signal(condition))
      instrument.themes[0].facets = [1: "f", 2: "f"]
      #expect(read(instrument.yaml).diagnostics.map(\.codeAndPlace) == [], "\(condition)")
    }
  }

  @Test func asksForBandsOfItsOwnWhereADimensionIsLonger() {
    let instrument = Instrument(answers: 1...4, scoring: Self.sum, edges: ["below: 9"], themes: [.init("a", 6), .init("b", 3)])
    let (normenkader, diagnostics) = read(instrument.yaml)
    #expect(normenkader == nil)
    #expect(diagnostics.map(\.code.number) == ["B2141"])
    #expect(
      diagnostics.first?.message.text(in: .nl).hasPrefix("de score van dit thema loopt van 3 tot en met 12, die van een ander van 6 tot en met 24")
        == true)
    #expect(diagnostics.first?.fixIt?.message.text(in: .en).contains("'overall-below' only") == true)
    #expect(diagnostics.first?.location?.line == instrument.yaml.split(separator: "\n").firstIndex { $0.contains("- id: b") }.map { $0 + 1 })
  }

  @Test func saysHowToEndABandThatDoesNot() {
    let instrument = Instrument(answers: 1...4, scoring: Self.sum, edges: ["below: 9", "color: red"], themes: [.init("a", 6)])
    let found = read(instrument.yaml).diagnostics
    #expect(Set(found.map(\.code.number)) == ["B2001", "B2111"])
    #expect(found.first { $0.code.number == "B2111" }?.fixIt?.message.text(in: .nl).contains("overall-below") == true)
  }

  @Test func warnsOfAThemeOfFactsInASum() {
    let theme = """
        - id: f
          title: {nl: Feiten, en: Facts}
          question: {nl: Hoeveel?, en: How many?}
          explain: {zone1: {nl: Uitleg, en: Explanation}, zone2: {nl: Uitleg, en: Explanation}}
          indicators:
            - {id: n, title: {nl: N, en: N}, unit: count, measure: {count: {of: r}}, norm: {worst: 0, best: 4}, source: {nl: S, en: S}}
      """
    let instrument = Instrument(answers: 1...4, scoring: Self.sum, edges: ["overall-below: 9"], themes: [.init("a", 6)])
    let register = "registers: {r: {title: {nl: R, en: R}, columns: {t: {type: text, title: {nl: T, en: T}}}}}"
    let yaml = instrument.yaml.replacing("registers: {}", with: register).replacing("signals: []", with: theme + "\nsignals: []")
    let (normenkader, diagnostics) = read(yaml)
    #expect(diagnostics.map(\.code.number) == ["B2142"])
    #expect(normenkader?.scale(of: .overall).range == 7...28)
  }
}
