// SPDX-License-Identifier: EUPL-1.2

/// A small normenkader as YAML, with invented texts: for trying answer ranges, sums and bands.
public struct Instrument: Sendable {
  /// A theme of statements that are all alike.
  public struct Theme: Sendable {
    /// Its id.
    public var id: String
    /// How many statements it has.
    public var statements: Int
    /// The places of its reversed statements, from 1.
    public var reversed: Set<Int>
    /// More lines, such as `bands: {low: 7}`.
    public var more: String
    /// The facets of statements, by place from 1.
    public var facets: [Int: String] = [:]

    /// Makes a theme.
    public init(_ id: String, _ statements: Int, reversed: Set<Int> = [], more: String = "") {
      (self.id, self.statements, self.reversed, self.more) = (id, statements, reversed, more)
    }
  }

  /// The answers.
  public var answers: ClosedRange<Int>
  /// The rules of scoring, as a map.
  public var scoring: String
  /// The edges of all bands but the highest, such as `below: 3`.
  public var edges: [String]
  /// The themes.
  public var themes: [Theme]
  /// Whole sections besides, such as `balance: {...}`.
  public var more: String
  /// The signals, as a list.
  public var signals: String

  /// Makes a normenkader.
  public init(
    answers: ClosedRange<Int>, scoring: String = "{aggregate: mean}", edges: [String], themes: [Theme], more: String = "",
    signals: String = "[]"
  ) {
    (self.answers, self.scoring, self.edges, self.themes) = (answers, scoring, edges, themes)
    (self.more, self.signals) = (more, signals)
  }

  /// The names of the bands, from low to high.
  public var bands: [String] { (1...edges.count + 1).map { "zone\($0)" } }

  /// The text of the file.
  public var yaml: String {
    let labels = answers.map { "\"stap \($0)\"" }.joined(separator: ", ")
    let english = answers.map { "\"step \($0)\"" }.joined(separator: ", ")
    let head = """
      normenkader: 1
      id: probe
      version: "1"
      languages: [nl, en]
      title: {nl: Proef, en: Trial}
      source: {nl: Verzonnen voor een proef, en: Invented for a trial}
      answers: {from: \(answers.lowerBound), to: \(answers.upperBound), labels: {nl: [\(labels)], en: [\(english)]}}
      scoring: \(scoring)
      registers: {}
      """
    let bands = zip(bands, edges + [""]).map { id, edge in
      "  - {id: \(id), \(edge.isEmpty ? "" : edge + ", ")title: {nl: \(id), en: \(id)}, status: \(edge.isEmpty ? "good" : "poor")}"
    }
    let advice = "advice: [{id: go, outcome: continue, title: {nl: Door, en: Go}, summary: {nl: Ga door, en: Go on}}]"
    let sections = [head, more, "bands:\n" + bands.joined(separator: "\n"), "dimensions:\n" + themes.map(text).joined(separator: "\n")]
    return (sections + ["signals: \(signals)", advice]).filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func text(_ theme: Theme) -> String {
    let explanations = bands.map { "\($0): {nl: Uitleg, en: Explanation}" }.joined(separator: ", ")
    let statements = (0..<theme.statements).map { place in
      let isReversed = theme.reversed.contains(place + 1) ? ", reversed: yes" : ""
      let facet = theme.facets[place + 1].map { ", facet: \($0)" } ?? ""
      let text = "{nl: \(theme.id) punt \(place + 1), en: \(theme.id) item \(place + 1)}"
      return "\n      - {id: \(theme.id)\(place + 1), text: \(text)\(isReversed)\(facet)}"
    }
    let more = theme.more.isEmpty ? "" : "\n    " + theme.more
    return """
        - id: \(theme.id)
          title: {nl: Thema \(theme.id), en: Theme \(theme.id)}
          question: {nl: Hoe staat het?, en: How is it?}
          explain: {\(explanations)}\(more)
          statements:
      """ + statements.joined()
  }

  /// A table of answers: per person the partner and what was answered to each statement, in the order of the themes.
  public func table(_ people: [(partner: String, answers: [String])]) -> String {
    let ids = themes.flatMap { theme in (0..<theme.statements).map { "\(theme.id)\($0 + 1)" } }
    let rows = [["samenwerking", "partner"] + ids] + people.map { ["Proef", $0.partner] + $0.answers }
    return rows.map { $0.joined(separator: ";") + "\n" }.joined()
  }
}
