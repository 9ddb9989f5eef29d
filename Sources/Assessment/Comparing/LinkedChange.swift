// SPDX-License-Identifier: EUPL-1.2

/// A change over a break in the questionnaire, on the statements that both versions have, and the series linked to the old version by it.
///
/// All four scores are on the same scale. 3.62 with all old statements, 3.55 and 3.31 with the common ones and 3.70 with all new ones are a change
/// of −0.24, a linked score of 3.38 and a break of 0.32. The link has no bias, but with few common statements it is noisy.
/// Source: chain linking as in index numbers; `docs/method.md`, change.
struct LinkedChange: Hashable, Sendable {
  /// The earlier score with all statements of the old version.
  let oldAll: Double
  /// The earlier score with the common statements.
  let oldCommon: Double
  /// The later score with the common statements.
  let newCommon: Double
  /// The later score with all statements of the new version.
  let newAll: Double

  /// Δ_common, the later minus the earlier score with the common statements: the change.
  var change: Double { newCommon - oldCommon }

  /// What the later score would have been with the old version: θ_old + Δ_common.
  var linkedLevel: Double { oldAll + change }

  /// How much of the difference is the questionnaire's: (θ_new − θ_old) − Δ_common.
  var breakSize: Double { (newAll - oldAll) - change }

  /// Whether so many common statements are enough to link: at least two, and at least half of each version.
  ///
  /// With fewer there is a break: no change and no trend across it.
  static func isPossible(common: Int, old: Int, new: Int) -> Bool {
    common >= 2 && common >= old - common && common >= new - common
  }
}
