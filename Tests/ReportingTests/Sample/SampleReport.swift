// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Three collaborations: a troubled one with all there is to tell, a healthy one, and one of which nothing may be told.
enum SampleReport {
  static let report = PublishedReport(
    normenkader: SampleNormenkader.normenkader, normenkaderFingerprint: String(repeating: "0a1b2c3d", count: 8), period: period(2026, 3),
    collaborations: [healthy, troubled, withheld, neverMeasured],
    sources: [
      SourceFile(path: "answers/2026-Q3.csv", fingerprint: String(repeating: "deadbeef", count: 8), rows: 41),
      SourceFile(path: "balans.yaml", fingerprint: String(repeating: "01234567", count: 8)),
    ],
    findings: [
      Diagnostic(
        DiagnosticCode("B3001", "unknown-heading"), .warning,
        LocalizedText(nl: "de kop 'Opmerking' is niet herkend en overgeslagen", en: "heading 'Opmerking' was not recognised and skipped"),
        at: SourceLocation(file: "answers/2026-Q3.csv", line: 1), fixIt: .didYouMean("O1"))
    ],
    programVersion: "0.1.0", madeOn: Day(year: 2026, month: 10, day: 5))

  static func period(_ year: Int, _ quarter: Int) -> Period {
    Period(.quarter, year: year, number: quarter) ?? Period(containing: Day(ordinal: 0))
  }

  static func score(_ tenths: Int, certain: Bool = true, margin: Int? = 3) -> Published<PublishedScore> {
    let value = Tenths(count: tenths)
    let interval = margin.map { PublishedInterval(low: Tenths(count: max(10, tenths - $0)), high: Tenths(count: min(50, tenths + $0))) }
    return .shown(
      PublishedScore(value: value, interval: interval, band: SampleNormenkader.normenkader.band(of: value.value, in: .overall).id, isCertain: certain)
    )
  }

  static func dimension(
    _ id: ID<Dimension>, _ tenths: Int, perception: Int, facts: Int?, agreement: Agreement = .agreed, mirror: MirrorCase? = nil
  ) -> PublishedDimension {
    PublishedDimension(
      id: id, score: score(tenths, certain: tenths % 10 != 0), perception: score(perception), respondents: .shown(12),
      facts: facts.map { score($0) } ?? .absent(.factsInsufficient), factsCoverage: facts == nil ? 0 : 100, mirror: mirror,
      agreement: .shown(agreement), respondentVoice: .shown(Tenths(count: perception + 3)), dontKnow: .shown(id == "openness" ? 22 : 4))
  }

  static func statement(_ id: ID<Statement>, _ tenths: Int, _ counts: (Int, Int, Int)?) -> PublishedStatement {
    PublishedStatement(
      id: id, mean: .shown(Tenths(count: tenths)), respondents: .shown(12),
      distribution: counts.map { .shown(.init(disagree: $0.0, neutral: $0.1, agree: $0.2)) } ?? .withheld, dontKnow: .shown(1))
  }

  static let response = PublishedResponse(
    invited: .shown(20), respondents: .shown(12), share: .shown(60), partners: 6, partnersAnswering: .shown(5),
    tippingGap: .absent(.notApplicable))

  static let statements = [
    statement("C1", 42, (1, 2, 9)), statement("C2", 36, (2, 3, 7)), statement("C3", 22, (8, 2, 2)), statement("C6", 21, (2, 2, 8)),
    statement("P1", 33, (3, 4, 5)), statement("P4", 20, (1, 2, 9)), statement("R1", 31, nil), statement("O1", 28, (5, 4, 3)),
    statement("O4", 24, (7, 3, 2)), statement("A2", 38, (1, 3, 8)),
  ]

  static func indicators(kept: Int, of all: Int) -> [PublishedIndicator] {
    [
      PublishedIndicator(
        id: "agreements-kept", value: .shown(.cases(kept, of: all, habit: 10...70)), score: score(kept * 50 / max(1, all), margin: nil),
        rows: (2..<14).map { SourceLocation(file: "registers/agreements.csv", line: $0) }),
      PublishedIndicator(id: "meeting-hours", value: .shown(.hours(Tenths(count: 145))), score: .absent(.notAsked), rows: []),
      PublishedIndicator(id: "decision-days", value: .shown(.days(61)), score: score(25, margin: nil), rows: []),
    ]
  }
}
