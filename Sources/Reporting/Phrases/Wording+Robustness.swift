// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// How many weightings are named before the rest is counted.
  private static let mostNamed = 3

  /// The word for the share of the calculations that give the advice; `docs/method.md`, advice.
  func say(_ stability: PublishedAdvice.Stability) -> String {
    switch stability {
    case .firm: phrases("stability.firm")
    case .fairlyFirm: phrases("stability.fairly")
    case .fragile: phrases("stability.fragile")
    }
  }

  /// Whether the advice hangs on the weights or on one partner, as a sentence or two; `nil` when nothing else was tried.
  func say(_ robustness: PublishedRobustness, for collaboration: Collaboration) -> String? {
    let partner: String? =
      switch robustness.hangsOnOnePartner {
      case .shown(true): phrases("robust.hangs")
      case .shown(false): phrases("robust.free")
      case .withheld, .absent: nil
      }
    let sentences = [weightings(robustness, collaboration), partner].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func weightings(_ robustness: PublishedRobustness, _ collaboration: Collaboration) -> String? {
    guard robustness.tried > 0 else { return nil }
    let tried = numbers.whole(robustness.tried)
    guard !robustness.changing.isEmpty else { return phrases.plural("robust.all", robustness.tried, ["tried": tried]) }
    let named = robustness.changing.prefix(Self.mostNamed).map { say($0, collaboration) }
    let rest = robustness.changing.count - named.count
    let turns =
      rest > 0
      ? phrases.plural("robust.more", rest, ["turns": named.joined(separator: ", "), "count": numbers.whole(rest)]) : list(named)
    return phrases.plural("robust.some", robustness.tried, ["same": numbers.whole(robustness.same), "tried": tried, "turns": turns])
  }

  /// A weighting with the advice it leads to.
  private func say(_ turn: PublishedRobustness.Turn, _ collaboration: Collaboration) -> String {
    let advice = title(turn.advice, for: collaboration)
    switch turn.weighting {
    case .dimension(let id, let percent):
      let key = percent == 0 ? "robust.none" : (percent < 100 ? "robust.half" : "robust.double")
      return phrases(key, ["name": title(id), "advice": advice])
    case .perception(let percent):
      let now = numbers.percent(Int((normenkader.scoring.perceptionWeight * 100).rounded()))
      return phrases("robust.perception", ["percent": numbers.percent(percent), "now": now, "advice": advice])
    case .voice(let voice): return phrases(voice == .partner ? "robust.partner" : "robust.respondent", ["advice": advice])
    }
  }
}
