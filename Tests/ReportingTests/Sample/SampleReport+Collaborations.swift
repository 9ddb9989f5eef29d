// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension SampleReport {
  static let neverMeasured = PublishedCollaboration(
    collaboration: Collaboration(id: "wachtkamer", title: "Wachtkamer"), periods: [], changes: [])

  static let healthy = PublishedCollaboration(
    collaboration: Collaboration(id: "groene-delta", title: "Groene Delta", isObligatory: true), periods: [healthyPeriod], changes: [])

  static let withheld = PublishedCollaboration(
    collaboration: Collaboration(id: "kleine-kring", title: "Kleine Kring"), periods: [withheldPeriod], changes: [])

  static let troubled = PublishedCollaboration(
    collaboration: Collaboration(id: "klimaattafel", title: "Klimaattafel Rivierenland"),
    periods: [
      troubledPeriod(2025, 1, [32, 31, 33, 31, 36]), troubledPeriod(2025, 2, [31, 30, 33, 30, 36]), troubledPeriod(2025, 4, [29, 28, 32, 29, 37]),
      troubledPeriod(2026, 1, [28, 26, 32, 28, 37]), troubledPeriod(2026, 2, [27, 26, 33, 28, 38]), troubledPeriod(2026, 3, [25, 23, 32, 26, 38]),
    ],
    changes: [
      change("commitment", -2, .perhapsFell), change("progress", -3, .fell), change("result", -1, .noClearChange),
      change("openness", -2, .noClearChange), change("agility", 0, .noClearChange), change(nil, -2, .fell),
    ])

  private static func change(_ id: ID<Dimension>?, _ tenths: Int, _ verdict: PublishedChange.Verdict) -> PublishedChange {
    PublishedChange(
      dimension: id, from: period(2026, 2), to: period(2026, 3), change: .shown(Tenths(count: tenths)), interval: nil, verdict: verdict,
      opinion: .shown(Tenths(count: tenths)), composition: id == "result" ? .withheld : .shown(Tenths(count: 0)))
  }

  static let commitmentLow = Evidence(
    subject: .quantity(.score(.dimension("commitment"), .both), Limits(upper: .init(3, isIncluded: false))),
    measured: .shown(.points(Tenths(count: 25))), truth: .true, heldFor: 3, requiredPeriods: 1)

  static let keptLow = Evidence(
    subject: .quantity(.indicator("agreements-kept"), Limits(upper: .init(0.6, isIncluded: false))),
    measured: .shown(.cases(2, of: 6, habit: 10...70)), truth: .true, heldFor: 2)

  static let responseMissing = Evidence(
    subject: .quantity(.responseShare, Limits(upper: .init(0.4, isIncluded: false))), measured: .absent(.invitedUnknown), truth: .unknown)

  private static func troubledPeriod(_ year: Int, _ quarter: Int, _ scores: [Int]) -> PublishedPeriod {
    PublishedPeriod(
      period: period(year, quarter), response: response, overall: score(28),
      dimensions: [
        dimension("commitment", scores[0], perception: 27, facts: 21, agreement: .divided, mirror: .bothPoor),
        dimension("progress", scores[1], perception: 22, facts: 25, agreement: .mixed, mirror: .bothPoor),
        dimension("result", scores[2], perception: 32, facts: nil), dimension("openness", scores[3], perception: 26, facts: nil, agreement: .divided),
        dimension("agility", scores[4], perception: 38, facts: nil),
      ],
      facets: [PublishedFacet(id: "trust", score: score(28)), PublishedFacet(id: "will", score: .withheld)],
      statements: statements, indicators: indicators(kept: 2, of: 6),
      balance: PublishedBalance(spread: .shown(Tenths(count: 9)), state: .outOfBalance, highest: "result", lowest: "progress"),
      signals: [
        signal("sham-collaboration", .stop, .emerging, 67, [commitmentLow]),
        signal("non-commitment", .stop, .structural, 97, [keptLow, commitmentLow]),
        PublishedSignal(id: "silence", kind: .stop, state: .unknown, certainty: nil, since: nil, evidence: [], missing: [responseMissing]),
        signal("promises-kept", .continue, .absent, 2, []), signal("goal-reached", .complete, .absent, 1, []),
      ],
      advice: PublishedAdvice(
        id: "reconsider", outcome: .reconsider, certainty: 84, alternatives: [.init(id: "adjust", percent: 14)],
        reasonsFor: [.signal("non-commitment", .structural), .dimension("progress"), .evidence(commitmentLow)],
        reasonsAgainst: [.dimension("agility")],
        turns: [
          .score("commitment", from: Tenths(count: 25), to: Tenths(count: 30), advice: "adjust"),
          .cases("agreements-kept", 2, advice: "adjust"), .overall(by: Tenths(count: 4), advice: "adjust"),
        ]),
      ledger: ledger, tables: [developmentsTable], withheldCount: 3)
  }

  private static func signal(
    _ id: ID<SignalRule>, _ kind: SignalKind, _ state: SignalState, _ certainty: Int, _ evidence: [Evidence]
  ) -> PublishedSignal {
    PublishedSignal(
      id: id, kind: kind, state: state, certainty: certainty, since: state > .unknown ? period(2026, 1) : nil, evidence: evidence, missing: [])
  }

  private static let ledger = [
    action("Alle afspraken een eigenaar geven", .done, effect: "De lijst is nu van iedereen."), action("Overleg halveren", .doneLate, effect: nil),
    action("Bestuurders bijpraten over het doel", .late, effect: nil), action("Mandaat per partner opschrijven", .forgotten, effect: nil),
  ]

  private static func action(_ text: String, _ fate: PublishedAction.Fate, effect: String?) -> PublishedAction {
    PublishedAction(
      text: text, agreedIn: period(2026, 2), owner: fate == .late ? nil : "voorzitter", due: Day(year: 2026, month: 8, day: 31),
      doneOn: fate == .done || fate == .doneLate ? Day(year: 2026, month: 9, day: 3) : nil, fate: fate, effect: effect, aimsAt: "commitment",
      scoreChange: .shown(Tenths(count: -2)), location: SourceLocation(file: "registers/actions.csv", line: 2))
  }

  private static let developmentsTable = PublishedTable(
    dimension: "agility", register: "developments", columns: ["development", "kind", "noticed-on", "response"],
    rows: [
      [.text("Nieuwe omgevingswet"), .choice("law"), .day(Day(year: 2026, month: 7, day: 1) ?? Day(ordinal: 0)), .text("Werkgroep ingesteld")],
      [.text("Wethouder treedt af"), .choice("politics"), .day(Day(year: 2026, month: 9, day: 12) ?? Day(ordinal: 0)), .empty],
    ])

  private static let healthyPeriod = PublishedPeriod(
    period: period(2026, 3), response: response, overall: score(41),
    dimensions: [
      dimension("commitment", 41, perception: 42, facts: 40, mirror: .bothGood),
      dimension("progress", 39, perception: 40, facts: 37, mirror: .bothGood),
      dimension("result", 42, perception: 42, facts: nil), dimension("openness", 38, perception: 38, facts: nil),
      dimension("agility", 44, perception: 44, facts: nil),
    ],
    facets: [PublishedFacet(id: "trust", score: score(40))], statements: statements, indicators: indicators(kept: 5, of: 6),
    balance: PublishedBalance(spread: .shown(Tenths(count: 3)), state: .balanced),
    signals: [signal("promises-kept", .continue, .active, 92, [])],
    advice: PublishedAdvice(id: "continue", outcome: .continue, certainty: 99, reasonsFor: [.dimension("result"), .signal("promises-kept", .active)]))

  private static let withheldPeriod = PublishedPeriod(
    period: period(2026, 2),
    response: PublishedResponse(
      invited: .absent(.invitedUnknown), respondents: .withheld, share: .absent(.invitedUnknown), partners: 3, partnersAnswering: .withheld,
      tippingGap: .withheld),
    overall: .withheld,
    dimensions: SampleNormenkader.normenkader.dimensions.map {
      PublishedDimension(
        id: $0.id, score: .withheld, perception: .withheld, respondents: .withheld, facts: .absent(.notCollected), factsCoverage: 0, mirror: nil,
        agreement: .withheld, respondentVoice: .withheld, dontKnow: .withheld)
    },
    facets: [PublishedFacet(id: "trust", score: .withheld)],
    statements: SampleNormenkader.normenkader.statements.map {
      PublishedStatement(id: $0.id, mean: .withheld, respondents: .withheld, distribution: .withheld, dontKnow: .withheld)
    },
    indicators: SampleNormenkader.normenkader.indicators.map {
      PublishedIndicator(id: $0.id, value: .absent(.notCollected), score: .absent(.notCollected), rows: [])
    },
    balance: PublishedBalance(spread: .withheld, state: .unknown),
    signals: [PublishedSignal(id: "silence", kind: .stop, state: .unknown, certainty: nil, since: nil, evidence: [], missing: [responseMissing])],
    advice: PublishedAdvice(id: "not-enough-data", outcome: .notEnoughData, certainty: nil), withheldCount: 57)
}
