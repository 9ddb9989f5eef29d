// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The signals: those that hold with their evidence, those that could not be judged, and the names of the absent ones.
enum SignalsSection {
  static let keys = TemplateKeys([
    .init("groups", .list(.object(group)), "The signals that hold, by what they speak for."),
    .init("unjudged", .list(.object(unjudged)), "The signals that could not be judged."),
    .init("hasUnjudged", .flag, "Whether there are such signals."),
    .init("absent", .optionalText, "The signals that do not hold, in one line."),
  ])

  private static let group = TemplateKeys([
    .init("title", .text, "What they speak for."),
    .init("signals", .list(.object(signal)), "The signals."),
  ])

  private static let signal = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("state", .text, "How far it is."),
    .init("status", .text, "`good`, `fair` or `poor`."),
    .init("symbol", .text, "The shape that stands for it."),
    .init("since", .optionalText, "Since when it holds."),
    .init("certainty", .optionalText, "How sure it is."),
    .init("meaning", .text, "What it means."),
    .init("evidence", .list(.object(.link)), "What was measured."),
    .init("missing", .list(.text), "What could not be judged."),
    .init("half", .optionalText, "That answers or registers could not be judged, when it is one of the two."),
  ])

  private static let unjudged = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("missing", .list(.text), "What is missing."),
    .init("half", .optionalText, "That answers or registers are missing, when it is one of the two."),
  ])

  static func value(_ page: PageContext) -> TemplateValue {
    let absent = page.period.signals.filter { $0.state == .absent }.map { page.wording.title($0.id) }
    let unknown = page.period.signals.filter { $0.state == .unknown }
    return .object([
      "groups": .list(groups(page)),
      "unjudged": .list(unknown.map { unjudged($0, page) }), "hasUnjudged": .flag(!unknown.isEmpty),
      "absent": absent.isEmpty ? .absent : .text(page.phrases("signals.absent", ["names": page.wording.list(absent)])),
    ])
  }

  private static func groups(_ page: PageContext) -> [TemplateValue] {
    let holding = page.holdingSignals
    let kinds = SignalKind.allCases.sorted { page.kindRank($0) < page.kindRank($1) }
    return kinds.compactMap { kind in
      let signals = holding.filter { $0.kind == kind }
      guard !signals.isEmpty else { return nil }
      return .object([
        "title": .text(page.phrases("signals.\(kind.rawValue)")), "signals": .list(signals.map { value($0, page) }),
      ])
    }
  }

  private static func value(_ signal: PublishedSignal, _ page: PageContext) -> TemplateValue {
    let (wording, phrases) = (page.wording, page.phrases)
    let status = status(signal)
    return .object([
      "id": .text(Anchor.signal(signal.id)), "title": .text(wording.title(signal.id)),
      "state": .text(wording.state(of: signal)), "status": .text(status.rawValue), "symbol": .text(status.symbol),
      "since": .optional(signal.since.map { phrases("signal.since", ["period": wording.calendar.period($0)]) }),
      "certainty": .optional(signal.certainty.map { certainty($0, wording) }),
      "meaning": .text(page.normenkader.signal(signal.id).map { wording.text($0.meaning) } ?? ""),
      "evidence": .list(EvidenceChoice.distinct(signal.evidence).map { .link(wording.say($0), to: Anchor.proof(of: $0)) }),
      "missing": .texts(signal.missing.map(wording.say)), "half": .optional(wording.missingHalf(of: signal)),
    ])
  }

  private static func unjudged(_ signal: PublishedSignal, _ page: PageContext) -> TemplateValue {
    .object([
      "id": .text(Anchor.signal(signal.id)), "title": .text(page.wording.title(signal.id)),
      "missing": .texts(signal.missing.map(page.wording.say)), "half": .optional(page.wording.missingHalf(of: signal)),
    ])
  }

  private static func certainty(_ percent: Int, _ wording: Wording) -> String {
    wording.phrases("signal.certainty", ["word": wording.certainty(percent), "percent": wording.numbers.percent(percent)])
  }

  private static func status(_ signal: PublishedSignal) -> MarkStatus {
    switch (signal.kind, signal.state) {
    case (.stop, .active), (.stop, .structural): .poor
    case (_, .emerging): .fair
    default: signal.kind == .stop ? .poor : .good
    }
  }
}
