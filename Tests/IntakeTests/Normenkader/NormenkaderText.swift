// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

/// A small valid normenkader, section by section, into which tests splice their own sections.
struct NormenkaderText {
  private static let sections: [(name: String, text: String)] = [
    ("normenkader", "normenkader: 1"),
    ("id", "id: small"),
    ("version", "version: \"1.0\""),
    ("languages", "languages: [nl, en]"),
    ("title", "title: {nl: Klein, en: Small}"),
    ("source", "source: {nl: Afgesproken, en: Agreed}"),
    ("answers", "answers: {from: 1, to: 3, labels: {nl: [oneens, neutraal, eens], en: [disagree, neutral, agree]}}"),
    ("scoring", ""),
    ("privacy", ""),
    (
      "bands",
      """
      bands:
        - {id: low, below: 2.5, title: {nl: Laag, en: Low}, status: poor}
        - {id: high, title: {nl: Hoog, en: High}, status: good}
      """
    ),
    ("balance", "balance: {of: [will, work], out-of-balance: 0.8}"),
    (
      "registers",
      """
      registers:
        agreements:
          title: {nl: Afspraken, en: Agreements}
          columns:
            agreement: {type: text, required: yes, title: {nl: Afspraak, en: Agreement}}
            made: {type: day, title: {nl: Gemaakt, en: Made on}}
            due: {type: day, title: {nl: Uiterlijk, en: Due by}}
            hours: {type: number, title: {nl: Uren, en: Hours}}
            planned: {type: number, title: {nl: Gepland, en: Planned}}
            mandate: {type: flag, title: {nl: Mandaat, en: Mandate}}
            owner: {type: partner, title: {nl: Eigenaar, en: Owner}}
            season: {type: period, title: {nl: Periode, en: Period}}
            status:
              type: choice
              title: {nl: Stand, en: Status}
              choices:
                open: {title: {nl: loopt, en: running}}
                kept: {title: {nl: nagekomen, en: fulfilled}}
      """
    ),
    ("membership", ""),
    ("ledger", ""),
    ("facets", "facets: [{id: trust, title: {nl: Vertrouwen, en: Trust}}]"),
    (
      "dimensions",
      """
      dimensions:
        - id: will
          title: {nl: Wil, en: Will}
          question: {nl: Willen wij?, en: Do we want to?}
          statements:
            - {id: W1, text: {nl: Wij willen, en: We want}, about: self, facet: trust}
            - {id: W2, text: {nl: Zij willen, en: They want}, about: others}
          explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}
        - id: work
          title: {nl: Werk, en: Work}
          question: {nl: Werken wij?, en: Do we work?}
          indicators:
            - id: kept-share
              title: {nl: Nagekomen, en: Kept}
              unit: share
              measure: {share: {of: agreements, where: {status: kept}, when: {due: in-period}}}
              norm: {worst: 0.4, best: 0.9}
              source: {nl: Ervaring, en: Experience}
          explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}
      """
    ),
    (
      "signals",
      """
      signals:
        - id: talk
          kind: stop
          title: {nl: Praten, en: Talk}
          meaning: {nl: Veel gepraat, en: Much talk}
          when: {score: work, below: 2}
      """
    ),
    (
      "advice",
      """
      advice:
        - {id: halt, outcome: stop, title: {nl: Stop, en: Stop}, summary: {nl: Stop nu, en: Stop now}, when: {signal: talk}}
        - {id: go-on, outcome: continue, title: {nl: Door, en: Go on}, summary: {nl: Ga door, en: Go on}}
      """
    ),
  ]

  /// The text with some sections replaced by others; a section of which nothing is left is absent.
  static func with(_ replacements: [String: String] = [:]) -> String {
    sections.map { replacements[$0.name] ?? $0.text }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// A `dimensions` section whose second dimension has one indicator with this body, given at the indentation of its keys.
  static func indicator(_ body: String) -> String {
    """
    dimensions:
      - id: will
        title: {nl: Wil, en: Will}
        question: {nl: Willen wij?, en: Do we want to?}
        statements: [{id: W1, text: {nl: Wij willen, en: We want}, facet: trust}]
        explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}
      - id: work
        title: {nl: Werk, en: Work}
        question: {nl: Werken wij?, en: Do we work?}
        statements: [{id: X1, text: {nl: Wij werken, en: We work}}]
        indicators:
          - id: kept-share
            title: {nl: Nagekomen, en: Kept}
    \(body.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
        explain: {low: {nl: Weinig, en: Little}, high: {nl: Veel, en: Much}}
    """
  }

  /// A `dimensions` section that explains these bands.
  static func dimensions(explaining bands: String...) -> String {
    let texts = bands.map { "\($0): {nl: Uitleg, en: Explanation}" }.joined(separator: ", ")
    let dimensions = ["will", "work"].map { id in
      """
        - id: \(id)
          title: {nl: Thema, en: Theme}
          question: {nl: Vraag?, en: Question?}
          statements: [{id: \(id)1, text: {nl: Stelling, en: Statement}, facet: trust}]
          explain: {\(texts)}
      """
    }
    return "dimensions:\n" + dimensions.joined(separator: "\n")
  }

  /// An indicator with this measure.
  static func measure(_ measure: String) -> String {
    indicator("unit: number\nmeasure: \(measure)")
  }

  /// A `signals` section with one signal that has this condition.
  static func condition(_ condition: String) -> String {
    """
    signals:
      - {id: talk, kind: stop, title: {nl: Praten, en: Talk}, meaning: {nl: Veel gepraat, en: Much talk}, when: \(condition)}
    """
  }
}

/// One mistake: a marked section in place of the valid one, and the code that each mark gets.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var code: String
  var section: String
  var marked: String
  /// Other sections that the mistake needs.
  var also: [String: String]

  init(_ name: String, _ code: String, in section: String, _ marked: String, also: [String: String] = [:]) {
    (self.name, self.code, self.section, self.marked, self.also) = (name, code, section, marked, also)
  }

  var testDescription: String { name }

  /// What is found, and what should be: exactly the marked places.
  func findings() -> (found: [String], expected: [String]) {
    let text = MarkedText(NormenkaderText.with(also.merging([section: marked]) { $1 }))
    var log = DiagnosticLog()
    _ = NormenkaderReader.read(text.text, file: "kader.yaml", log: &log)
    return (log.diagnostics.map(\.codeAndPlace), text.expectations(code))
  }
}
