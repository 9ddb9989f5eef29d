// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// A fact in two periods; registers are not confidential.
  func fact(_ before: FactScore, _ after: FactScore) -> PublishedComparison.Fact {
    let (old, new) = (reading(of: before), reading(of: after))
    var change = Published<Reading>.absent(.notComparable)
    if let old = old.value, let new = new.value, let difference = difference(old, new) { change = .shown(difference) }
    return PublishedComparison.Fact(id: before.id, before: old, after: new, change: change)
  }

  /// The later reading minus the earlier one, as they are shown.
  private func difference(_ before: Reading, _ after: Reading) -> Reading? {
    switch (before, after) {
    case (.points(let old), .points(let new)): .points(new - old)
    case (.cases, .cases), (.percent, .percent): percent(of: after).flatMap { new in percent(of: before).map { .percent(new - $0) } }
    case (.count(let old), .count(let new)): .count(new - old)
    case (.hours(let old), .hours(let new)): .hours(new - old)
    case (.days(let old), .days(let new)): .days(new - old)
    case (.number(let old), .number(let new)): .number(new - old)
    default: nil
    }
  }

  private func percent(of reading: Reading) -> Int? {
    switch reading {
    case .cases(let hits, let all, _): all > 0 ? wholePercent(Double(hits) / Double(all)) : nil
    case .percent(let percent): percent
    default: nil
    }
  }
}
