// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// All themes: the overview, then a section for each, then the facets across them.
enum ThemesSection {
  static let keys = TemplateKeys([
    .init("chart", .markup, "All scores against the norm."),
    .init("chartTitle", .text, "The message of the chart."),
    .init("hasWhisker", .flag, "Whether the chart shows intervals."),
    .init("overall", .object(ScoreCell.keys), "The score over all themes."),
    .init("overview", .list(.object(row)), "The scores of all themes."),
    .init("agreement", .optionalObject(AgreementPart.keys), "How far people agree, when that may be said of any theme."),
    .init("list", .list(.object(ThemeSection.keys)), "The themes."),
    .init("facets", .list(.object(facet)), "Groups of statements across themes."),
    .init("hasFacets", .flag, "Whether there are such groups."),
  ])

  private static let row = TemplateKeys([
    .init("title", .text, "The theme."),
    .init("href", .text, "Its section, with `#`."),
    .init("score", .object(ScoreCell.keys), "Its score."),
    .init("previous", .text, "Its score in the previous measured period, or why there is none."),
  ])

  private static let facet = TemplateKeys([
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("score", .object(ScoreCell.keys), "Its score from statements."),
  ])

  static func value(_ page: PageContext) -> TemplateValue {
    let dimensions = page.period.dimensions
    let title = title(page)
    return .object([
      "chart": dimensions.isEmpty ? .absent : .markup(ScoreRows.chart("scores-chart", title, dimensions, page, showsParts: false)),
      "chartTitle": .text(title), "hasWhisker": .flag(ScoreRows.hasInterval(dimensions)),
      "overall": ScoreCell.value(page.period.overall, page),
      "overview": .list(dimensions.map { row($0, page) }),
      "agreement": AgreementPart.value(page),
      "list": .list(dimensions.map { ThemeSection.value($0, page) }),
      "facets": .list(page.period.facets.map { facet($0, page) }), "hasFacets": .flag(!page.period.facets.isEmpty),
    ])
  }

  // The message names the lowest theme, or says that none is below the norm.
  private static func title(_ page: PageContext) -> String {
    let scores = page.period.dimensions.compactMap { dimension in dimension.score.value.map { (dimension.id, $0) } }
    // Each on its own scale: a theme of few statements is not low because its sum is.
    let shares = scores.map { page.normenkader.scale(of: .dimension($0.0)).share(of: $0.1.value.value) }
    guard let lowest = zip(shares, scores).min(by: { $0.0 < $1.0 })?.1 else { return page.phrases("themes.title.none") }
    let values = ["name": page.wording.title(lowest.0), "score": page.wording.say(score: lowest.1.value)]
    let isGood = scores.allSatisfy { $0.1.band == page.normenkader.bands.last?.id }
    return page.phrases(isGood ? "themes.title.good" : "themes.title.lowest", values)
  }

  private static func row(_ dimension: PublishedDimension, _ page: PageContext) -> TemplateValue {
    .object([
      "title": .text(page.wording.title(dimension.id)), "href": .text("#" + Anchor.theme(dimension.id)),
      "score": ScoreCell.value(dimension.score, page),
      "previous": .text(page.wording.cell(page.previousScore(dimension.id), page.wording.say(score:))),
    ])
  }

  private static func facet(_ facet: PublishedFacet, _ page: PageContext) -> TemplateValue {
    .object([
      "id": .text(Anchor.facet(facet.id)), "title": .text(page.wording.title(facet.id)), "score": ScoreCell.value(facet.score, page),
    ])
  }
}
