// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What was judged of measured quantities before, so that what-if questions about the same history do not judge everything again.
///
/// Without it an advice with its counterfactuals and other weightings costs several times as much. Of one collaboration and used by one thread.
final class FindingMemo {
  private struct Key: Hashable {
    var quantity: Quantity
    var limits: Limits
    var index: Int
  }

  private var findings: [Key: Finding] = [:]

  /// The finding of a quantity within limits in a measured period: known, or worked out and kept.
  func finding(of quantity: Quantity, _ limits: Limits, at index: Int, else judge: () -> Finding) -> Finding {
    let key = Key(quantity: quantity, limits: limits, index: index)
    if let known = findings[key] { return known }
    let found = judge()
    findings[key] = found
    return found
  }

  /// What stays when dimensions get other weights: all but what is about the overall score.
  func withoutOverall() -> FindingMemo {
    let memo = FindingMemo()
    memo.findings = findings.filter { !$0.key.quantity.isOverall }
    return memo
  }
}

extension Condition {
  /// Whether it measures something that follows from the overall score; of signals that it names nothing is said.
  var isAboutOverall: Bool {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: \.isAboutOverall)
    case .forPeriods(_, let part): part.isAboutOverall
    case .measured(let quantity, _): quantity.isOverall
    case .signal, .signals: false
    }
  }
}

extension Quantity {
  /// Whether it follows from the overall score.
  fileprivate var isOverall: Bool {
    switch self {
    case .score(.overall, _), .change(.overall, _, _), .trend(.overall, _): true
    default: false
    }
  }
}
