// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension Wording {
  /// How a fact is measured, in sentences.
  func say(_ measure: Measure, minimumCases: Int = 1) -> String {
    let register = normenkader.register(measure.register)
    let rows = title(measure.register)
    var sentences = [what(measure, register, rows: rows)]
    if !measure.among.isEmpty { sentences.append(phrases("measure.among", ["filters": say(measure.among, of: register)])) }
    if !measure.filters.isEmpty, measure.kind != .share {
      sentences.append(phrases("measure.where", ["filters": say(measure.filters, of: register)]))
    }
    if let window = measure.window { sentences.append(say(window, of: register)) }
    if minimumCases > 1 { sentences.append(phrases("measure.minimum", ["count": numbers.whole(minimumCases)])) }
    return sentences.joined(separator: " ")
  }

  /// What must hold of rows, as a clause.
  func say(_ filters: [RowFilter], of register: RegisterDeclaration?) -> String {
    list(filters.map { say($0, of: register) })
  }

  /// Which rows count by their dates, as a sentence.
  func say(_ window: Window, of register: RegisterDeclaration?) -> String {
    switch window {
    case .lastPeriods(let count, let id) where count <= 1: phrases("window.in-period", ["column": column(id, register)])
    case .lastPeriods(let count, let id): phrases("window.last", ["column": column(id, register), "count": numbers.whole(count)])
    case .untilEnd(let id): phrases("window.until-end", ["column": column(id, register)])
    case .openAtEnd(nil, let until): phrases("window.open", ["until": column(until, register)])
    case .openAtEnd(let from?, let until): phrases("window.open-from", ["from": column(from, register), "until": column(until, register)])
    }
  }

  /// The title of a register.
  func title(_ id: ID<RegisterDeclaration>) -> String { normenkader.register(id).map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of a column.
  func column(_ id: ID<ColumnDeclaration>, _ register: RegisterDeclaration?) -> String {
    register?.columns.first { $0.id == id }.map { text($0.title) } ?? FreeText.line(id.rawValue)
  }

  private func what(_ measure: Measure, _ register: RegisterDeclaration?, rows: String) -> String {
    func said(_ key: String, _ columns: [String: ID<ColumnDeclaration>] = [:]) -> String {
      phrases(key, columns.mapValues { column($0, register) }.merging(["rows": rows]) { own, _ in own })
    }
    switch measure.kind {
    case .share: return phrases("measure.share", ["rows": rows, "filters": say(measure.filters, of: register)])
    case .count: return said("measure.count")
    case .sum(let id): return said("measure.sum", ["column": id])
    case .mean(let id): return said("measure.mean", ["column": id])
    case .distinct(let id): return said("measure.distinct", ["column": id])
    case .ratio(let numerator, let denominator): return said("measure.ratio", ["numerator": numerator, "denominator": denominator])
    case .medianDays(let from, let to): return said("measure.median-days", ["from": from, "to": to])
    case .largestShare(let id): return said("measure.largest-share", ["column": id])
    case .gini(let id): return said("measure.gini", ["column": id])
    }
  }

  private func say(_ filter: RowFilter, of register: RegisterDeclaration?) -> String {
    let title = column(filter.column, register)
    func said(_ key: String, _ value: String = "") -> String { phrases(key, ["column": title, "value": value]) }
    switch filter.test {
    case .choices(let ids):
      let choices = register?.columns.first { $0.id == filter.column }?.choices ?? []
      return said("filter.is", either(ids.map { id in choices.first { $0.id == id }.map { text($0.title) } ?? FreeText.line(id.rawValue) }))
    case .texts(let texts): return said("filter.is", either(texts.map(FreeText.line)))
    case .flag(let flag): return said("filter.is", phrases(flag ? "register.yes" : "register.no"))
    case .present: return said("filter.present")
    case .absent: return said("filter.absent")
    case .atLeast(let number): return said("filter.at-least", numbers.limit(number, keepsDecimal: false))
    case .atMost(let number): return said("filter.at-most", numbers.limit(number, keepsDecimal: false))
    case .notAfter(let other): return said("filter.not-after", column(other, register))
    case .after(let other): return said("filter.after", column(other, register))
    case .notBelow(let other): return said("filter.not-below", column(other, register))
    case .below(let other): return said("filter.below", column(other, register))
    }
  }

  private func either(_ values: [String]) -> String {
    guard let last = values.last, values.count > 1 else { return values.first ?? "" }
    return "\(values.dropLast().joined(separator: ", ")) \(phrases("register.or")) \(last)"
  }
}
