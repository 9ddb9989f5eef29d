// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The answers to one statement as a bar of three parts.
///
/// The numbers stand beside it, so it is left out for who listens.
struct AnswerBar: Sendable {
  private static let width = 96.0
  private let counts: [(count: Int, name: String)]

  /// Makes a bar of counts; of a reversed statement agreeing is the unfavourable side.
  init(_ distribution: PublishedStatement.Distribution, isReversed: Bool) {
    counts = [
      (max(0, distribution.disagree), isReversed ? "favourable" : "unfavourable"), (max(0, distribution.neutral), "neutral"),
      (max(0, distribution.agree), isReversed ? "unfavourable" : "favourable"),
    ]
  }

  /// The picture.
  func svg() -> String {
    let all = counts.reduce(0.0) { $0 + Double($1.count) }
    var svg = "<svg class=\"bar\" viewBox=\"0 0 96 10\" aria-hidden=\"true\">"
    var x = 0.0
    for part in counts where part.count > 0 && all > 0 {
      let width = Double(part.count) / all * Self.width
      let shown = max(0.5, width - 1.5)
      svg += "<rect class=\"\(part.name)\" x=\"\(SVGDrawing.unit(x))\" width=\"\(SVGDrawing.unit(shown))\" height=\"10\"/>"
      x += width
    }
    return svg + "</svg>"
  }
}
