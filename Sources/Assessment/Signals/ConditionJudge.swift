// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Judges conditions in one measured period, given what the signals were in it and before.
struct ConditionJudge {
  let history: History
  /// Which measured period.
  let index: Int
  /// The signals of the measured periods before this one.
  var earlier: [[ID<SignalRule>: SignalFinding]] = []
  /// The state of signals in this period, at the measured values and in each draw, as far as they have been judged.
  var signals: [ID<SignalRule>: SignalFinding] = [:]

  /// Whether a condition holds.
  func judge(_ condition: Condition) -> Finding {
    judge(condition, at: index)
  }

  private func judge(_ condition: Condition, at index: Int) -> Finding {
    switch condition {
    case .all(let parts): return .atLeast(parts.count, of: parts.map { judge($0, at: index) })
    case .any(let parts): return .atLeast(1, of: parts.map { judge($0, at: index) })
    case .none(let parts): return Finding.atLeast(1, of: parts.map { judge($0, at: index) }).negated
    case .atLeast(let count, let parts): return .atLeast(count, of: parts.map { judge($0, at: index) })
    case .forPeriods(let count, let part): return forPeriods(count, part, at: index)
    case .measured(let quantity, let limits): return measured(quantity, limits, at: index)
    case .signal(let id, let state): return signal(id, state, at: index)
    case .signals(let kind, let state, let count): return signals(kind, state, atLeast: count, at: index)
    }
  }

  /// A period that was not measured yet makes it unknown, unless it is false already.
  private func forPeriods(_ count: Int, _ part: Condition, at index: Int) -> Finding {
    let findings = (0..<count).map { back in
      index - back >= 0 ? judge(part, at: index - back) : Finding(.unknown)
    }
    return .atLeast(count, of: findings)
  }

  private func measured(_ quantity: Quantity, _ limits: Limits, at index: Int) -> Finding {
    guard history.isAsMeasured(quantity, at: index) else { return judged(quantity, limits, at: index) }
    if let known = history.memo.finding(of: quantity, limits, at: index, isPointwise: history.isPointwise) { return known }
    let found = judged(quantity, limits, at: index)
    history.memo.keep(found, of: quantity, limits, at: index, isPointwise: history.isPointwise)
    return found
  }

  private func judged(_ quantity: Quantity, _ limits: Limits, at index: Int) -> Finding {
    guard let sample = history.sample(of: quantity, at: index) else { return Finding(.unknown) }
    return Finding(Truth(limits.contains(sample.value)), draws: sample.draws.map { TruthDraws($0, within: limits) })
  }

  private func signal(_ id: ID<SignalRule>, _ state: SignalState, at index: Int) -> Finding {
    let known = index == self.index ? signals : (earlier.indices.contains(index) ? earlier[index] : [:])
    guard let finding = known[id] else { return Finding(.unknown) }
    return finding.reaches(state)
  }

  private func signals(_ kind: SignalKind, _ state: SignalState, atLeast count: Int, at index: Int) -> Finding {
    // Signals that cannot be judged do not keep the others from counting, nor do they count.
    let findings = history.normenkader.signals.filter { $0.kind == kind }.map { signal($0.id, state, at: index).unknownAsFalse }
    return .atLeast(count, of: findings)
  }
}
