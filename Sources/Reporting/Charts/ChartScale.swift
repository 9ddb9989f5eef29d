// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The whole answer scale laid out over a stretch of a picture.
///
/// Charts never cut it off: half a point looks the same everywhere.
struct ChartScale: Sendable {
  /// The lowest answer.
  let from: Int
  /// The highest answer.
  let to: Int
  /// Where the lowest answer is drawn.
  let start: Double
  /// Where the highest answer is drawn.
  let end: Double

  /// Lays out the scale; one of a single answer gets a width all the same.
  init(_ answers: AnswerScale, from start: Double, to end: Double) {
    from = answers.from
    to = max(answers.to, answers.from + 1)
    self.start = start
    self.end = end
  }

  /// Where a number on the scale is drawn; numbers outside are drawn at its end.
  func position(_ number: Double) -> Double {
    let share = (number - Double(from)) / Double(to - from)
    return start + min(1, max(0, share)) * (end - start)
  }

  /// Where a rounded score is drawn.
  func position(_ score: Tenths) -> Double { position(score.value) }

  /// The answers that get a tick: all of them up to eleven, else the ends.
  var ticks: [Int] { to - from <= 10 ? Array(from...to) : [from, to] }
}
