// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Rows of a register as a table.
enum RegisterTable {
  static let keys = TemplateKeys([
    .init("title", .text, "The title of the register."),
    .init("columns", .list(.text), "The titles of the columns."),
    .init("rows", .list(.object(row)), "The rows, at most 200."),
    .init("hasMore", .flag, "Whether there are more rows."),
    .init("more", .text, "How many more rows there are; empty when there are none."),
  ])

  private static let row = TemplateKeys([
    .init("first", .text, "The cell of the first column."),
    .init("cells", .list(.text), "The other cells."),
  ])

  /// The tables of a theme that have rows; two of one register are told apart by what they select.
  static func values(_ dimension: ID<Dimension>, _ page: PageContext) -> [TemplateValue] {
    let tables = page.period.tables.filter { $0.dimension == dimension }
    let views = page.normenkader.dimension(dimension)?.tables ?? []
    let match = tables.count == views.count && zip(tables, views).allSatisfy { $0.register == $1.register && $0.columns == $1.columns }
    return tables.enumerated().compactMap { index, table in
      table.rows.isEmpty ? nil : value(table, filters: match ? views[index].filters : [], page)
    }
  }

  private static func value(_ table: PublishedTable, filters: [RowFilter], _ page: PageContext) -> TemplateValue {
    let register = page.normenkader.register(table.register)
    let columns = table.columns.map { id in register?.columns.first { $0.id == id } }
    let titles = zip(table.columns, columns).map { id, column in column.map { page.wording.text($0.title) } ?? FreeText.line(id.rawValue) }
    let title = register.map { page.wording.text($0.title) } ?? FreeText.line(table.register.rawValue)
    let selected = filters.compactMap { say($0, register, page.wording) }
    let values = ["title": title, "filters": selected.joined(separator: "; ")]
    return .object([
      "title": .text(selected.isEmpty ? title : page.phrases("register.titled", values)),
      "columns": .texts(titles),
      "rows": .list(table.rows.map { row($0, columns, page.wording) }),
      "hasMore": .flag(table.moreRows > 0),
      "more": .text(
        table.moreRows > 0 ? page.phrases.plural("register.more", table.moreRows, ["count": page.wording.numbers.whole(table.moreRows)]) : ""),
    ])
  }

  private static func say(_ filter: RowFilter, _ register: RegisterDeclaration?, _ wording: Wording) -> String? {
    guard let column = register?.columns.first(where: { $0.id == filter.column }) else { return nil }
    let title = wording.text(column.title)
    let or = wording.phrases("register.or")
    func isOneOf(_ values: [String]) -> String {
      wording.phrases("register.filter.is", ["column": title, "values": values.joined(separator: " \(or) ")])
    }
    switch filter.test {
    case .choices(let ids): return isOneOf(ids.map { say(.choice($0), column, wording) })
    case .texts(let texts): return isOneOf(texts.map(FreeText.line))
    case .flag(let flag): return isOneOf([say(.flag(flag), column, wording)])
    case .present: return wording.phrases("register.filter.present", ["column": title])
    case .absent: return wording.phrases("register.filter.absent", ["column": title])
    case .atLeast, .atMost, .notAfter, .after, .notBelow, .below: return nil
    }
  }

  private static func row(_ cells: [RegisterValue], _ columns: [ColumnDeclaration?], _ wording: Wording) -> TemplateValue {
    let texts = zip(cells, columns).map { say($0, $1, wording) }
    return .object(["first": .text(texts.first ?? ""), "cells": .texts(Array(texts.dropFirst()))])
  }

  private static func say(_ value: RegisterValue, _ column: ColumnDeclaration?, _ wording: Wording) -> String {
    switch value {
    case .empty: return wording.phrases("register.empty")
    case .notKept: return wording.why(.notCollected)
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
