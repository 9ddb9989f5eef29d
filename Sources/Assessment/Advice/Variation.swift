// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Another way to weigh that is as reasonable as the one that was agreed on.
enum Variation: Hashable {
  /// A dimension counts for so many times its weight in the overall score; 0 leaves it out.
  case weight(ID<Dimension>, times: Double)
  /// Perception has this weight (0...1) beside facts.
  case perception(Double)
  /// Every partner or every respondent counts equally.
  case voice(ScoringRules.Voice)
  /// A partner does not take part.
  case without(ID<Partner>)

  /// Whether it takes the answers of every period to work out.
  var isAboutAnswers: Bool {
    switch self {
    case .weight, .perception: false
    case .voice, .without: true
    }
  }

  /// Half and double the weight of each dimension, and none; half and double the odds of perception to facts; the other voice.
  ///
  /// Weights of dimensions are not varied where scores are sums, because the edges of a sum belong to its weights. Source: `docs/method.md`,
  /// sensitivity.
  static func weightings(of normenkader: Normenkader) -> [Variation] {
    var variations: [Variation] = []
    if normenkader.scoring.aggregate == .mean, normenkader.dimensions.count > 1 {
      variations += normenkader.dimensions.flatMap { dimension in [0.5, 2, 0].map { .weight(dimension.id, times: $0) } }
    }
    let weight = normenkader.scoring.perceptionWeight
    if weight > 0, weight < 1, normenkader.indicators.contains(where: { $0.norm != nil }) {
      variations += [0.5, 2].map { .perception($0 * weight / ($0 * weight + 1 - weight)) }
    }
    return variations + [.voice(normenkader.scoring.voice == .partner ? .respondent : .partner)]
  }

  /// The normenkader with this way to weigh.
  func applied(to normenkader: Normenkader) -> Normenkader {
    var varied = normenkader
    switch self {
    case .weight(let id, let factor):
      for place in varied.dimensions.indices where varied.dimensions[place].id == id { varied.dimensions[place].weight *= factor }
    case .perception(let weight): varied.scoring.perceptionWeight = weight
    case .voice(let voice): varied.scoring.voice = voice
    case .without: break
    }
    return varied
  }
}
