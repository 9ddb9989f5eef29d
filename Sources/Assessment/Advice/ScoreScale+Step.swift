// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension ScoreScale {
  /// A tenth of a point as a number that can be printed: in tenths, from one on in whole numbers, and never less than 0.1.
  ///
  /// On answers of 1 to 5 it is 0.1; on a sum of six answers of 1 to 4, where a tenth of a point is 0.45, 0.5; on one of 35 answers of 0 to 4, 4.
  var step: Double {
    let tenth = point / 10
    return tenth < 1 ? max(1, (tenth * 10).rounded(.toNearestOrAwayFromZero)) / 10 : tenth.rounded(.toNearestOrAwayFromZero)
  }

  /// How many whole steps there are in a stretch of the scale.
  func steps(in room: Double) -> Int {
    // Ten times both: a tenth has no exact fraction.
    Int(exactly: (room * 10 / (step * 10)).rounded(.down)) ?? 0
  }
}
