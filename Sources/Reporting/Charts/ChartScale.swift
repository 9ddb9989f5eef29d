// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The whole scale of a score laid out over a stretch of a picture.
///
/// Charts never cut it off: half a point looks the same everywhere.
struct ChartScale: Sendable {
  /// The lowest score.
  let from: Double
  /// The highest score.
  let to: Double
  /// Where the lowest score is drawn.
  let start: Double
  /// Where the highest score is drawn.
  let end: Double

  /// Lays out the scale; one of a single answer gets a width all the same.
  init(_ scale: ScoreScale, from start: Double, to end: Double) {
    from = scale.range.lowerBound
    to = scale.width > 0 ? scale.range.upperBound : from + 1
    self.start = start
    self.end = end
  }

  /// Where a number on the scale is drawn; numbers outside are drawn at its end.
  func position(_ number: Double) -> Double {
    start + share(number) * (end - start)
  }

  /// Where a rounded score is drawn.
  func position(_ score: Tenths) -> Double { position(score.value) }

  /// How far along the scale a number lies, 0...1.
  func share(_ number: Double) -> Double {
    min(1, max(0, (number - from) / (to - from)))
  }

  /// The numbers that get a tick: all whole ones up to eleven, else the ends.
  var ticks: [Double] {
    let isWhole = from == from.rounded() && to == to.rounded()
    return isWhole && to - from <= 10 ? Array(stride(from: from, through: to, by: 1)) : [from, to]
  }
}
