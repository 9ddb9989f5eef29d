// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A score with its zone in word, symbol and colour, or what stands in its place.
enum ScoreCell {
  static let keys = TemplateKeys([
    .init("text", .text, "The score, or why there is none."),
    .init("isShown", .flag, "Whether there is a score."),
    .init("band", .optionalText, "The title of the zone."),
    .init("status", .text, "`good`, `fair`, `poor` or `none`, for the style sheet."),
    .init("symbol", .optionalText, "The shape that stands for the zone."),
    .init("certainty", .optionalText, "Whether the score lies clearly in the zone."),
    .init("range", .optionalText, "The 95 % interval, where it may be seen."),
  ])

  /// A score as a cell; `say` writes its numbers where they are no sums.
  static func value(_ score: Published<PublishedScore>, _ page: PageContext, say: ((Tenths) -> String)? = nil) -> TemplateValue {
    let wording = page.wording
    let say = say ?? { wording.say(score: $0) }
    guard case .shown(let shown) = score else {
      return .object([
        "text": .text(wording.cell(score) { _ in "" }), "isShown": .flag(false), "band": .absent, "status": .text("none"),
        "symbol": .absent, "certainty": .absent, "range": .absent,
      ])
    }
    let status = page.status(of: shown.band)
    return .object([
      "text": .text(say(shown.value)), "isShown": .flag(true), "band": .text(wording.title(shown.band)),
      "status": .text(status.rawValue), "symbol": .text(status.symbol),
      "certainty": .text(wording.phrases(shown.isCertain ? "score.certain" : "score.border")),
      "range": .optional(shown.interval.map { wording.phrases("score.range", ["low": say($0.low), "high": say($0.high)]) }),
    ])
  }
}
