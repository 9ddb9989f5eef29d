// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds the parts of a condition that decided, and those that could not be judged.
struct EvidenceCollector {
  let judgement: Judgement
  let gate: PrivacyGate

  /// The parts that decided: those that hold when the condition holds, those that do not when it does not.
  ///
  /// Each once, in the order of the file.
  func evidence(for condition: Condition) -> [Evidence] {
    let truth = judge.judge(condition).truth
    guard truth != .unknown else { return unique(leaves(of: condition, wanting: .true)) }
    return unique(leaves(of: condition, wanting: truth))
  }

  /// The parts that could not be judged.
  func missing(in condition: Condition) -> [Evidence] {
    unique(leaves(of: condition, wanting: .unknown))
  }

  private var judge: ConditionJudge {
    ConditionJudge(history: judgement.history.pointwise, index: judgement.index, earlier: judgement.earlier, signals: judgement.signals)
  }

  /// Each quantity once: of several limits on the same side the strictest says it all.
  private func unique(_ evidence: [Evidence]) -> [Evidence] {
    var kept: [Evidence] = []
    for each in evidence {
      guard let place = kept.firstIndex(where: { $0.isAbout(each) }) else {
        kept.append(each)
        continue
      }
      if each.isStricter(than: kept[place]) { kept[place] = each }
    }
    return kept
  }

  private func leaves(of condition: Condition, wanting truth: Truth, periods: Int = 1) -> [Evidence] {
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return parts.filter { judge.judge($0).truth == truth }.flatMap { leaves(of: $0, wanting: truth, periods: periods) }
    case .none(let parts):
      return parts.filter { judge.judge($0).truth == truth.negated }.flatMap { leaves(of: $0, wanting: truth.negated, periods: periods) }
    case .forPeriods(let count, let part):
      return leaves(of: part, wanting: truth, periods: count)
    case .measured(let quantity, let limits):
      return leaf(condition, .quantity(quantity, limits), gate.reading(of: quantity, in: judgement), wanting: truth, periods)
    case .signal(let id, let state):
      return leaf(condition, .signal(id, state), .absent(.notAsked), wanting: truth, periods)
    case .signals(let kind, let state, let count):
      return leaf(condition, .signals(kind, state, atLeast: count), .shown(.count(judgement.number(of: kind, state))), wanting: truth, periods)
    }
  }

  private func leaf(
    _ condition: Condition, _ subject: Evidence.Subject, _ measured: Published<Reading>, wanting truth: Truth, _ periods: Int
  ) -> [Evidence] {
    let found = judge.judge(condition).truth
    // With several periods asked for, a part that holds now can still be what is missing: an earlier period was not measured.
    guard found == truth || periods > 1 else { return [] }
    // What may not be seen may not be told by its place in a list either.
    guard measured != .withheld else { return [] }
    let source: Evidence.Source? = if case .quantity(let quantity, _) = subject { gate.source(of: quantity, in: judgement) } else { nil }
    return [
      Evidence(subject: subject, measured: measured, truth: found, heldFor: heldFor(condition), requiredPeriods: periods, source: source)
    ]
  }

  private func heldFor(_ condition: Condition) -> Int {
    guard case .measured = condition else { return 1 }
    var run = 0
    for index in stride(from: judgement.index, through: 0, by: -1) {
      guard ConditionJudge(history: judgement.history.pointwise, index: index).judge(condition).truth == .true else { break }
      run += 1
    }
    return run
  }
}

extension Evidence {
  /// Whether another piece is about the same, with a limit on the same side.
  fileprivate func isAbout(_ other: Evidence) -> Bool {
    guard case .quantity(let own, let ownLimits) = subject, case .quantity(let others, let otherLimits) = other.subject else {
      return self == other
    }
    return own == others && truth == other.truth && (ownLimits.lower == nil) == (otherLimits.lower == nil)
      && (ownLimits.upper == nil) == (otherLimits.upper == nil)
  }

  /// Whether it says more: a tighter limit when it holds, a looser one when it does not.
  fileprivate func isStricter(than other: Evidence) -> Bool {
    guard case .quantity(_, let own) = subject, case .quantity(_, let others) = other.subject else { return false }
    let tighter =
      own.upper.flatMap { end in others.upper.map { end.value < $0.value } }
      ?? own.lower.flatMap { end in
        others.lower.map { end.value > $0.value }
      }
    let looser =
      own.upper.flatMap { end in others.upper.map { end.value > $0.value } }
      ?? own.lower.flatMap { end in
        others.lower.map { end.value < $0.value }
      }
    return (truth == .false ? looser : tighter) ?? false
  }
}
