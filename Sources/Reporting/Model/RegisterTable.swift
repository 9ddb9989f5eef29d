// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Rows of a register as a table.
enum RegisterTable {
  static let keys = TemplateKeys([
    .init("title", .text, "The title of the register."),
    .init("columns", .list(.text), "The titles of the columns."),
    .init("rows", .list(.object(row)), "The rows."),
  ])

  private static let row = TemplateKeys([
    .init("first", .text, "The cell of the first column."),
    .init("cells", .list(.text), "The other cells."),
  ])

  static func value(_ table: PublishedTable, _ page: PageContext) -> TemplateValue {
    let register = page.normenkader.register(table.register)
    let columns = table.columns.map { id in register?.columns.first { $0.id == id } }
    let titles = zip(table.columns, columns).map { id, column in column.map { page.wording.text($0.title) } ?? FreeText.line(id.rawValue) }
    return .object([
      "title": .text(register.map { page.wording.text($0.title) } ?? FreeText.line(table.register.rawValue)),
      "columns": .texts(titles),
      "rows": .list(table.rows.map { row($0, columns, page.wording) }),
    ])
  }

  private static func row(_ cells: [RegisterValue], _ columns: [ColumnDeclaration?], _ wording: Wording) -> TemplateValue {
    let texts = zip(cells, columns).map { say($0, $1, wording) }
    return .object(["first": .text(texts.first ?? ""), "cells": .texts(Array(texts.dropFirst()))])
  }

  private static func say(_ value: RegisterValue, _ column: ColumnDeclaration?, _ wording: Wording) -> String {
    switch value {
    case .empty: return wording.phrases("register.empty")
    case .unreadable: return wording.phrases("register.unreadable")
    case .text(let text): return FreeText.line(text)
    case .day(let day): return wording.calendar.day(day)
    case .number(let number): return wording.numbers.limit(number, keepsDecimal: false)
    case .flag(let flag): return wording.phrases(flag ? "register.yes" : "register.no")
    case .choice(let id):
      let choice = column?.choices.first { $0.id == id }
      return choice.map { wording.text($0.title) } ?? FreeText.line(id.rawValue)
    case .partner(let partner): return FreeText.line(partner.name)
    case .period(let period): return wording.calendar.period(period)
    }
  }
}
