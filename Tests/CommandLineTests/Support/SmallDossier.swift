// SPDX-License-Identifier: EUPL-1.2
import TestSupport

/// A dossier of one theme, two facts of which one has no register, two signals and three rules.
enum SmallDossier {
  /// Writes it with so many respondents, as `klein`.
  static func make(respondents: Int = 12) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(normenkader, to: "klein/kader.yaml")
    try folder.write("balans: 1\nnormenkader: kader.yaml\ncollaborations: {klein: {title: Klein}}\n", to: "klein/balans.yaml")
    let rows = (0..<respondents).map { "P\($0 % 3);\([2, 2, 1, 3, 2, 4][$0 % 6]);\([4, 3, 4, 5, 4, 2][$0 % 6])" }
    try folder.write((["Partner;S1;Het gaat slecht."] + rows).joined(separator: "\n") + "\n", to: "klein/answers/2026-Q3.csv")
    try folder.write("Samenwerking;Besloten op\nklein;01-08-2026\nklein;02-05-2026\nklein;15-09-2026\n", to: "klein/registers/besluiten.csv")
    return folder
  }

  private static let normenkader = """
    normenkader: 1
    id: klein
    version: "1"
    languages: [nl]
    title: {nl: Klein}
    source: {nl: Voor een test.}
    answers: {from: 1, to: 5, labels: {nl: [a, b, c, d, e]}, missing: {dont-know: [weet niet]}}
    bands:
      - {id: low, below: 3.5, title: {nl: Laag}, status: poor}
      - {id: high, title: {nl: Hoog}, status: good}
    registers:
      decisions: {title: {nl: Besluiten}, columns: {decided-on: {type: day, required: yes, title: {nl: Besloten op}}}}
      meetings: {title: {nl: Overleggen}, columns: {held-on: {type: day, required: yes, title: {nl: Gehouden op}}}}
    dimensions:
      - id: theme
        title: {nl: Thema}
        question: {nl: Hoe gaat het?}
        statements:
          - {id: S1, text: {nl: Het gaat goed.}}
          - {id: S2, text: {nl: Het gaat slecht.}, reversed: yes}
        indicators:
          - {id: decided, title: {nl: Genomen besluiten}, unit: count, measure: {count: {of: decisions, when: {decided-on: in-period}}}}
          - {id: met, title: {nl: Keren overleg}, unit: count, measure: {count: {of: meetings, when: {held-on: in-period}}}}
        explain: {low: {nl: Laag.}, high: {nl: Hoog.}}
    signals:
      - id: stuck
        kind: stop
        title: {nl: Vast}
        meaning: {nl: Er komt niets uit.}
        when: {all: [{score: theme, basis: perception, below: 3.5}, {indicator: decided, at-most: 2}]}
      - id: busy
        kind: stop
        title: {nl: Druk}
        meaning: {nl: Er is te veel overleg.}
        when: {all: [{score: theme, basis: perception, below: 3.5}, {indicator: met, at-least: 6}]}
    advice:
      - {id: stop, outcome: stop, title: {nl: Stoppen}, summary: {nl: Stop.}, when: {signals: stop, state: structural, at-least: 2}}
      - {id: adjust, outcome: adjust, title: {nl: Bijsturen}, summary: {nl: Stuur bij.}, when: {any: [{signal: stuck}, {score: theme, below: 2}]}}
      - {id: go-on, outcome: continue, title: {nl: Doorgaan}, summary: {nl: Ga door.}}

    """
}
