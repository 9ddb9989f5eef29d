// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The balance of the themes that must be in balance, with the mirror of perception and facts.
enum BalanceSection {
  static let keys = TemplateKeys([
    .init("sentence", .text, "Whether the themes are in balance."),
    .init("status", .text, "`good`, `poor` or `none`."),
    .init("symbol", .text, "The shape that stands for it."),
    .init("chart", .markup, "The balance picture."),
    .init("picture", .optionalObject(PagePicture.keys), "The same as a file beside the Markdown page."),
    .init("rows", .list(.object(row)), "The themes of the picture."),
    .init("mirror", .list(.object(mirror)), "The four cases of perception against facts, with all themes."),
    .init("hasWhisker", .flag, "Whether the picture shows intervals."),
  ])

  private static let row = TemplateKeys([
    .init("title", .text, "The theme."),
    .init("href", .text, "Its section, with `#`."),
    .init("score", .object(ScoreCell.keys), "Its score."),
    .init("previous", .text, "Its score in the previous measured period, or why there is none."),
    .init("perception", .text, "Its score from statements, or why there is none."),
    .init("facts", .text, "Its score from registers, or why there is none."),
    .init("mirror", .optionalText, "How perception and facts relate."),
  ])

  private static let mirror = TemplateKeys([
    .init("title", .text, "The case."),
    .init("meaning", .text, "What it means."),
    .init("themes", .optionalText, "The themes of which it holds."),
  ])

  /// Nothing when the normenkader does not ask for balance.
  static func value(_ page: PageContext) -> TemplateValue {
    guard !page.normenkader.balance.dimensions.isEmpty else { return .absent }
    let dimensions = dimensions(page) ?? []
    let sentence = sentence(page)
    let look = isAllBelowNorm(page) ? look(.outOfBalance) : look(page.period.balance.state)
    return .object([
      "sentence": .text(sentence), "status": .text(look.status), "symbol": .text(look.symbol),
      "chart": chart(page).map { .markup($0) } ?? .absent, "picture": PagePicture.balance.value(page),
      "rows": .list(dimensions.map { row($0, page) }),
      "mirror": .list(MirrorCase.allCases.map { mirror($0, page) }),
      "hasWhisker": .flag(ScoreRows.hasInterval(dimensions)),
    ])
  }

  /// The themes of the picture; `nil` when there are none.
  static func dimensions(_ page: PageContext) -> [PublishedDimension]? {
    let dimensions = page.normenkader.balance.dimensions.compactMap { page.period.dimension($0) }
    return dimensions.isEmpty ? nil : dimensions
  }

  /// The balance picture; `nil` when there is nothing to draw.
  static func chart(_ page: PageContext) -> String? {
    dimensions(page).map { ScoreRows.chart("balance-chart", sentence(page), $0, page, showsParts: true) }
  }

  /// Whether the themes are in balance, in a sentence.
  static func sentence(_ page: PageContext) -> String {
    let balance = page.period.balance
    let limit = page.wording.say(edge: page.normenkader.balance.outOfBalance)
    guard case .shown(let spread) = balance.spread, balance.state != .unknown else { return page.phrases("balance.unknown") }
    var values = ["spread": page.wording.say(score: spread), "limit": limit]
    guard balance.state == .outOfBalance, let highest = balance.highest, let lowest = balance.lowest else {
      return page.phrases(isAllBelowNorm(page) ? "balance.balanced.below" : "balance.\(balance.state.rawValue)", values)
    }
    values["highest"] = page.wording.title(highest)
    values["lowest"] = page.wording.title(lowest)
    return page.phrases("balance.out-of-balance.named", values)
  }

  /// Themes that are equally poor are in balance, but that is no good news.
  private static func isAllBelowNorm(_ page: PageContext) -> Bool {
    guard page.period.balance.state == .balanced else { return false }
    return page.normenkader.balance.dimensions.allSatisfy { id in
      page.period.dimension(id)?.score.value.map { $0.value.value < page.normenkader.norm(of: .dimension(id)) } ?? false
    }
  }

  private static func row(_ dimension: PublishedDimension, _ page: PageContext) -> TemplateValue {
    let wording = page.wording
    return .object([
      "title": .text(wording.title(dimension.id)), "href": .text("#" + Anchor.theme(dimension.id)),
      "score": ScoreCell.value(dimension.score, page),
      "previous": .text(wording.cell(page.previousScore(dimension.id), wording.say(score:))),
      "perception": .text(wording.cell(dimension.perception) { wording.say(score: $0.value) }),
      "facts": .text(wording.cell(dimension.facts) { wording.say(score: $0.value) }),
      "mirror": .optional(dimension.mirror.map { page.phrases("mirror.\($0.rawValue)") }),
    ])
  }

  private static func mirror(_ mirror: MirrorCase, _ page: PageContext) -> TemplateValue {
    let themes = page.period.dimensions.filter { $0.mirror == mirror }.map { page.wording.title($0.id) }
    return .object([
      "title": .text(page.phrases("mirror.\(mirror.rawValue)")), "meaning": .text(page.phrases("mirror.\(mirror.rawValue).meaning")),
      "themes": themes.isEmpty ? .absent : .text(page.wording.list(themes)),
    ])
  }

  private static func look(_ state: PublishedBalance.State) -> (status: String, symbol: String) {
    switch state {
    case .balanced: ("good", MarkStatus.good.symbol)
    case .outOfBalance: ("poor", MarkStatus.poor.symbol)
    case .unknown: ("none", "\u{25CB}")
    }
  }
}
