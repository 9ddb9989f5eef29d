// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// A measured quantity: `2,6`, `4 van 6`, `14 uur`.
  func say(_ reading: Reading) -> String {
    switch reading {
    case .points(let points): say(score: points)
    case .cases(let hits, let all, _): phrases("reading.cases", ["hits": numbers.whole(hits), "all": numbers.whole(all)])
    case .percent(let percent): numbers.percent(percent)
    case .count(let count): numbers.whole(count)
    case .hours(let hours): phrases("reading.hours", ["number": trimmed(hours)])
    case .days(let days): phrases.plural("reading.days", days, ["count": numbers.whole(days)])
    case .number(let number): numbers.tenths(number)
    }
  }

  /// The limit of a condition in the unit of what was measured.
  func say(limit: Double, like reading: Reading?, of quantity: Quantity) -> String {
    if isShare(reading, quantity) { return percentLimit(limit) }
    switch unit(of: reading, quantity) {
    case .hours: return phrases("reading.hours", ["number": numbers.limit(limit, keepsDecimal: false)])
    case .days: return phrases("reading.days.other", ["count": numbers.limit(limit, keepsDecimal: false)])
    case .count: return numbers.limit(limit, keepsDecimal: false)
    case .share, .number: return isInScores(quantity) ? say(edge: limit) : numbers.limit(limit)
    }
  }

  /// The number that a reader sees, on the scale of the limits.
  func shownNumber(_ reading: Reading) -> Double {
    switch reading {
    case .points(let points): points.value
    case .cases(let hits, let all, _): all == 0 ? 0 : Double(hits) / Double(all)
    case .percent(let percent): Double(percent) / 100
    case .count(let count): Double(count)
    case .hours(let hours): hours.value
    case .days(let days): Double(days)
    case .number(let number): number.value
    }
  }

  private func trimmed(_ hours: Tenths) -> String {
    hours.count % 10 == 0 ? numbers.whole(hours.count / 10) : numbers.tenths(hours)
  }

  private func percentLimit(_ limit: Double) -> String {
    let percent = (limit * 1000).rounded(.toNearestOrAwayFromZero)
    guard percent.isFinite, let tenths = Int(exactly: percent) else { return numbers.limit(limit) }
    if tenths % 10 == 0 { return numbers.percent(tenths / 10) }
    return phrases("number.percent", ["number": numbers.tenths(Tenths(count: tenths))])
  }

  private func isShare(_ reading: Reading?, _ quantity: Quantity) -> Bool {
    switch reading {
    case .cases, .percent: true
    case .none: unit(of: nil, quantity) == .share
    default: false
    }
  }

  private func unit(of reading: Reading?, _ quantity: Quantity) -> Indicator.Unit {
    switch reading {
    case .hours: return .hours
    case .days: return .days
    case .count: return .count
    case .cases, .percent: return .share
    case .points, .number: return .number
    case .none: break
    }
    switch quantity {
    case .indicator(let id): return normenkader.indicator(id)?.unit ?? .number
    case .dontKnow, .responseShare, .partnersAnswering: return .share
    case .respondents: return .count
    default: return .number
    }
  }
}
