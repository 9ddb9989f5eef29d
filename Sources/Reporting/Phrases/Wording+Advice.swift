// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// The word for a probability in whole percent.
  func certainty(_ percent: Int) -> String {
    switch percent {
    case 95...: phrases("certainty.very-likely")
    case 80...: phrases("certainty.likely")
    default: phrases("certainty.unclear")
    }
  }

  /// A signal with its state and since when: "Vrijblijvendheid is structureel (sinds 1e kwartaal 2026)".
  func say(_ signal: PublishedSignal) -> String {
    let values = ["name": title(signal.id), "state": state(of: signal)]
    guard let since = signal.since else { return phrases("signal.said", values) }
    return phrases("signal.said-since", values.merging(["period": calendar.period(since)]) { own, _ in own })
  }

  /// The word for the state of a signal; one that is held is "still present".
  func state(of signal: PublishedSignal) -> String {
    signal.isHeld && signal.state == .active ? phrases("state.held") : state(signal.state, of: signal.kind)
  }

  /// The word for a state.
  ///
  /// What goes well "lasts" rather than being structural.
  func state(_ state: SignalState, of kind: SignalKind) -> String {
    phrases(state == .structural && kind != .stop ? "state.lasting" : "state.\(state.rawValue)")
  }

  /// A reason for or against the advice, as a sentence without a full stop.
  func say(_ reason: PublishedAdvice.Reason, in period: PublishedPeriod) -> String {
    switch reason {
    case .signal(let id, let state): say(signal: id, state, in: period)
    case .dimension(let id): say(dimension: id, in: period)
    case .evidence(let evidence): say(evidence)
    }
  }

  private func say(signal id: ID<SignalRule>, _ state: SignalState, in period: PublishedPeriod) -> String {
    guard let signal = period.signals.first(where: { $0.id == id }) else {
      return phrases("signal.said", ["name": title(id), "state": self.state(state, of: normenkader.signal(id)?.kind ?? .stop)])
    }
    let proof = EvidenceChoice.telling(signal.evidence).map { say(Self.once($0)) }
    guard !proof.isEmpty else { return say(signal) }
    let said = phrases("signal.said", ["name": title(id), "state": self.state(of: signal)])
    return phrases("signal.because", ["signal": said, "evidence": proof.joined(separator: "; ")])
  }

  // In a reason the state of the signal already says for how long.
  private static func once(_ evidence: Evidence) -> Evidence {
    Evidence(subject: evidence.subject, measured: evidence.measured, truth: evidence.truth, source: evidence.source)
  }

  private func say(dimension id: ID<Dimension>, in period: PublishedPeriod) -> String {
    let found = period.dimension(id)
    let score = found?.score ?? .absent(.notAsked)
    guard case .shown(let shown) = score else {
      return phrases("evidence.unknown", ["subject": title(id), "why": cell(score) { _ in "" }])
    }
    let values = [
      "name": found.flatMap { source(of: $0) }.map { sourced(title(id), $0) } ?? title(id),
      "score": say(score: shown.value), "band": title(shown.band), "norm": norm(of: .dimension(id)),
    ]
    let isTop = shown.band == normenkader.bands.last?.id
    return phrases(isTop ? "reason.dimension.good" : "reason.dimension.below", values)
  }

  /// What would lead to another advice, as a sentence.
  func say(_ turn: PublishedAdvice.Turn, in period: PublishedPeriod, of collaboration: Collaboration) -> String {
    switch turn {
    case .score(let id, let from, let to, let advice):
      return phrases(
        "turn.score",
        ["name": title(id), "from": say(score: from), "to": say(score: to), "advice": title(advice, for: collaboration)])
    case .cases(let id, let count, let advice):
      let now = period.indicators.first { $0.id == id }.map { cell($0.value, say) } ?? ""
      return phrases(
        count < 0 ? "turn.cases.fewer" : "turn.cases.more",
        [
          "name": title(id), "count": numbers.whole(Int(clamping: count.magnitude)), "now": now,
          "advice": title(advice, for: collaboration),
        ])
    case .overall(let by, let advice):
      let size = Tenths(count: Int(clamping: by.count.magnitude))
      return phrases(
        choose(by, lower: hasSums ? "turn.answers.lower" : "turn.overall.lower", higher: hasSums ? "turn.answers.higher" : "turn.overall.higher"),
        ["by": numbers.tenths(size), "advice": title(advice, for: collaboration)])
    case .signals(let ids, let by, let advice):
      let values = ["names": list(ids.map { title($0) }), "advice": title(advice, for: collaboration)]
      guard let by else { return phrases.plural("turn.signals", ids.count, values) }
      let size = numbers.tenths(Tenths(count: Int(clamping: by.count.magnitude)))
      let key = choose(
        by, lower: hasSums ? "turn.signals.answers.lower" : "turn.signals.lower",
        higher: hasSums ? "turn.signals.answers.higher" : "turn.signals.higher")
      return phrases.plural(key, ids.count, values.merging(["by": size]) { own, _ in own })
    }
  }

  private func choose(_ by: Tenths, lower: String, higher: String) -> String {
    by.count < 0 ? lower : higher
  }
}
