// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Worksheets

/// Figures as cells: a number where the figure itself may be seen, else the words that the pages have in its place.
extension Wording {
  /// A score of a dimension, a facet or all together.
  func cell(score: Published<Tenths>) -> TableCell {
    number(score, hasSums ? .plain : .tenths) { say(score: $0) }
  }

  /// The same with its zone and uncertainty.
  func cell(score: Published<PublishedScore>) -> TableCell { cell(score: score.map(\.value)) }

  /// A difference of such scores.
  func cell(change: Published<Tenths>) -> TableCell {
    number(change, .signed) { say(change: $0) }
  }

  /// The mean of a statement or the score of a fact, which are no sums.
  func cell(mean: Published<Tenths>) -> TableCell {
    number(mean, .tenths, numbers.tenths)
  }

  /// A number of people or things.
  func cell(count: Published<Int>) -> TableCell {
    guard case .shown(let number) = count else { return .text(cell(count, numbers.whole)) }
    return .number(Double(number), .whole)
  }

  /// A limit of scores.
  func cell(edge: Double) -> TableCell {
    let isTenth = Tenths(rounding: edge).value == edge
    return .number(edge, isTenth && !hasSums ? .tenths : .plain)
  }

  /// What a fact measured; cases as a share, since "4 van 6" cannot be sorted.
  func cell(reading: Published<Reading>) -> TableCell {
    guard case .shown(let reading) = reading else { return .blank }
    switch reading {
    case .points(let points): return points.bound == .exact ? .number(points.value, .tenths) : .blank
    case .cases(let hits, let all, _): return all > 0 ? .number(Double(hits) / Double(all), .percent) : .blank
    case .percent(let percent): return .number(Double(percent) / 100, .percent)
    case .count(let count), .days(let count): return .number(Double(count), .whole)
    case .hours(let number), .number(let number): return number.bound == .exact ? .number(number.value, .plain) : .blank
    }
  }

  /// The zone of a score; nothing where there is none.
  func zone(_ score: Published<PublishedScore>) -> TableCell {
    score.value.map { .text(title($0.band)) } ?? .blank
  }

  /// How sure a score is of its zone, with its interval where that may be seen; nothing where there is no score.
  func sureness(_ score: Published<PublishedScore>) -> TableCell {
    guard case .shown(let shown) = score else { return .blank }
    let certainty = phrases(shown.isCertain ? "score.certain" : "score.border")
    let range = shown.interval.map { phrases("score.range", ["low": say(score: $0.low), "high": say(score: $0.high)]) }
    return .text([certainty, range].compactMap(\.self).joined(separator: ", "))
  }

  private func number(_ figure: Published<Tenths>, _ look: TableCell.NumberLook, _ say: (Tenths) -> String) -> TableCell {
    guard case .shown(let value) = figure, value.bound == .exact else { return .text(cell(figure, say)) }
    return .number(value.value, look)
  }
}
