// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The pictures of a page that stand beside it as files, for pages that cannot hold one themselves.
enum PagePicture: String, CaseIterable {
  case balance
  case change

  static let keys = TemplateKeys([
    .init("alt", .text, "The picture in words, with all its numbers."),
    .init("address", .markup, "The name of the file beside the Markdown page, in the round brackets of a picture."),
  ])

  /// The name of its file; that of the page is unique, and so is this.
  func file(of page: PageContext) -> String { "\(page.file)-\(rawValue).svg" }

  /// What a template needs to show it; nothing where there is no picture.
  func value(_ page: PageContext) -> TemplateValue {
    description(page).map { description in
      .object(["alt": .text(page.phrases("picture.\(rawValue)", ["description": description])), "address": .markup("(\(file(of: page)))")])
    } ?? .absent
  }

  /// The files of the pictures that a page has.
  static func files(_ page: PageContext) -> [RenderedFile] {
    allCases.compactMap { picture in
      picture.svg(page).map { RenderedFile(path: picture.file(of: page), bytes: Array(StandalonePicture.text(of: $0).utf8)) }
    }
  }

  private func description(_ page: PageContext) -> String? {
    switch self {
    case .balance: BalanceSection.dimensions(page).map { ScoreRows.description($0, page) }
    case .change: page.previous == nil ? nil : TrendRows.description(ChangeSection.shown(page), page)
    }
  }

  private func svg(_ page: PageContext) -> String? {
    switch self {
    case .balance: BalanceSection.chart(page)
    case .change: ChangeSection.chart(page)
    }
  }
}
