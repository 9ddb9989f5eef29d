// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The shape and colour of an advice.
struct AdviceTone: Sendable {
  /// `good`, `fair`, `poor` or `none`.
  let status: String
  /// The shape.
  let symbol: String

  /// The tone of an outcome.
  init(_ outcome: AdviceRule.Outcome) {
    switch outcome {
    case .continue, .windDown: (status, symbol) = ("good", MarkStatus.good.symbol)
    case .adjust: (status, symbol) = ("fair", MarkStatus.fair.symbol)
    case .reconsider: (status, symbol) = ("poor", MarkStatus.poor.symbol)
    case .stop: (status, symbol) = ("poor", "\u{25A0}")
    // Nobody failed: it is an end to arrange, not a judgement.
    case .forcedStop: (status, symbol) = ("none", "\u{25A0}")
    case .notEnoughData: (status, symbol) = ("none", "\u{25CB}")
    }
  }
}
