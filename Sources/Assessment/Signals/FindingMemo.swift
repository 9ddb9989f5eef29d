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
    var isPointwise: Bool
  }

  private var findings: [Key: Finding] = [:]
  /// Knows all that is not about the overall score.
  private let others: FindingMemo?

  /// Makes a memo that knows nothing yet.
  init() {
    others = nil
  }

  private init(others: FindingMemo) {
    self.others = others
  }

  /// The finding of a quantity within limits in a measured period, if it is known; one without draws is kept apart from one with.
  func finding(of quantity: Quantity, _ limits: Limits, at index: Int, isPointwise: Bool) -> Finding? {
    if let others, !quantity.isOverall { return others.finding(of: quantity, limits, at: index, isPointwise: isPointwise) }
    return findings[Key(quantity: quantity, limits: limits, index: index, isPointwise: isPointwise)]
  }

  /// Keeps a finding.
  func keep(_ finding: Finding, of quantity: Quantity, _ limits: Limits, at index: Int, isPointwise: Bool) {
    if let others, !quantity.isOverall { return others.keep(finding, of: quantity, limits, at: index, isPointwise: isPointwise) }
    findings[Key(quantity: quantity, limits: limits, index: index, isPointwise: isPointwise)] = finding
  }

  /// What stays when dimensions get other weights: all but what is about the overall score.
  func withoutOverall() -> FindingMemo {
    FindingMemo(others: self)
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
