// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A page about a normenkader as values for a template; its names are those of `ReportKeys.yardstick`.
enum YardstickModel {
  static let keys = TemplateKeys([
    .init("title", .text, "The title of the normenkader."),
    .init("eyebrow", .text, "What the page is."),
    .init("lines", .list(.text), "Version, fingerprint and the like, one line each."),
    .init("sections", .list(.object(section)), "What the normenkader says."),
  ])

  private static let content: [TemplateKeys.Key] = [
    .init("id", .text, "Its place in the page."),
    .init("title", .text, "Its title."),
    .init("paragraphs", .list(.text), "What it says."),
    .init("lists", .list(.object(items)), "Lists."),
    .init("tables", .list(.object(RegisterTable.keys)), "Tables."),
  ]

  private static let items = TemplateKeys([
    .init("title", .text, "What the list is about."),
    .init("items", .list(.text), "Its items."),
  ])

  private static let section = TemplateKeys(
    content + [.init("parts", .list(.object(TemplateKeys(content))), "Smaller parts, such as one theme or one signal.")])

  static func value(_ page: YardstickPage, _ wording: Wording, style: String, version: String) -> TemplateValue {
    let words = wording.phrases.words(under: ReportKeys.wordPrefix)
    return .object([
      "language": .text(wording.language.rawValue), "documentTitle": .text(page.title), "style": .markup(style),
      "version": .text(FreeText.line(version)), "words": .object(words.mapValues(TemplateValue.text)),
      "title": .text(page.title), "eyebrow": .text(page.eyebrow), "lines": .texts(page.lines),
      "sections": .list(
        page.sections.map { section in
          var values = content(section)
          values["parts"] = .list(section.parts.map { .object(content($0)) })
          return .object(values)
        }),
    ])
  }

  private static func content(_ section: YardstickSection) -> [String: TemplateValue] {
    [
      "id": .text(section.id), "title": .text(section.title), "paragraphs": .texts(section.paragraphs),
      "lists": .list(section.lists.map { .object(["title": .text($0.title), "items": .texts($0.items)]) }),
      "tables": .list(section.tables.map(table)),
    ]
  }

  private static func table(_ table: YardstickSection.Table) -> TemplateValue {
    let rows = table.rows.map { row in
      TemplateValue.object(["first": .text(row.first ?? ""), "cells": .texts(Array(row.dropFirst()))])
    }
    return .object(["title": .text(table.title), "columns": .texts(table.columns), "rows": .list(rows)])
  }
}
