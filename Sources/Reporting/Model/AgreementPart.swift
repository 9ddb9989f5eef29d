// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How far respondents agree per theme, where a difference lies, and how often nobody knew or wanted to say.
enum AgreementPart {
  static let keys = TemplateKeys([
    .init("sentence", .text, "The themes on which people are most divided."),
    .init("chart", .markup, "The themes on three places, from agreed to divided."),
    .init("rows", .list(.object(row)), "The themes, most divided first."),
  ])

  private static let row = TemplateKeys([
    .init("title", .text, "The theme."),
    .init("href", .text, "Its section, with `#`."),
    .init("agreement", .text, "How far people agree, or why that is not said."),
    .init("dissent", .optionalText, "Where the difference lies."),
    .init("dontKnow", .text, "The share of answers ‘don’t know’ or ‘rather not say’, or why it is not said."),
  ])

  /// Nothing when it may be said of no theme.
  static func value(_ page: PageContext) -> TemplateValue {
    let dimensions = sorted(page.period.dimensions)
    guard dimensions.contains(where: { $0.agreement.value != nil }) else { return .absent }
    let sentence = sentence(dimensions, page)
    let chart = AgreementChart(
      id: "agreement-chart", title: sentence, description: description(dimensions, page),
      heads: Dictionary(uniqueKeysWithValues: Agreement.allCases.map { ($0, page.phrases("agreement.\($0.rawValue).word")) }),
      rows: dimensions.map { dimension in
        AgreementChart.Row(
          title: page.wording.title(dimension.id), agreement: dimension.agreement.value, reason: word(dimension, page))
      })
    return .object(["sentence": .text(sentence), "chart": .markup(chart.svg()), "rows": .list(dimensions.map { row($0, page) })])
  }

  /// Most divided first, what may not be seen last; else in the order of the normenkader.
  private static func sorted(_ dimensions: [PublishedDimension]) -> [PublishedDimension] {
    let order: [Agreement?] = [.divided, .mixed, .agreed, nil]
    return order.flatMap { agreement in dimensions.filter { $0.agreement.value == agreement } }
  }

  private static func sentence(_ dimensions: [PublishedDimension], _ page: PageContext) -> String {
    let shown = dimensions.compactMap { dimension in dimension.agreement.value.map { (dimension.id, $0) } }
    guard let worst = shown.first?.1, worst != .agreed else { return page.phrases("agreement.title.agreed") }
    let names = shown.filter { $0.1 == worst }.map { page.wording.title($0.0) }.joined(separator: ", ")
    return page.phrases("agreement.title.\(worst.rawValue)", ["names": names])
  }

  private static func word(_ dimension: PublishedDimension, _ page: PageContext) -> String {
    page.wording.cell(dimension.agreement) { page.phrases("agreement.\($0.rawValue).word") }
  }

  private static func description(_ dimensions: [PublishedDimension], _ page: PageContext) -> String {
    dimensions.map { page.phrases("chart.row", ["name": page.wording.title($0.id), "value": word($0, page)]) }.joined(separator: "; ") + "."
  }

  private static func row(_ dimension: PublishedDimension, _ page: PageContext) -> TemplateValue {
    let wording = page.wording
    return .object([
      "title": .text(wording.title(dimension.id)), "href": .text("#" + Anchor.theme(dimension.id)),
      "agreement": .text(word(dimension, page)),
      "dissent": .optional(dimension.dissent.map { page.phrases("dissent.\($0.rawValue).short") }),
      "dontKnow": .text(wording.cell(dimension.dontKnow) { wording.numbers.percent($0) }),
    ])
  }
}
