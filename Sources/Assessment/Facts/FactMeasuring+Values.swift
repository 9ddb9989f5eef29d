// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension FactMeasuring {
  /// What a measure comes to; without a value it does not apply.
  struct Result {
    /// The value.
    var value: FactValue?
    /// The rows that were counted.
    var rows: [RegisterRow]
  }

  /// The arithmetic of the measure over the selected rows.
  func value(of selection: Selection, partners: [ID<Partner>]) -> Result {
    switch indicator.measure.kind {
    case .share: share(selection)
    case .count: Result(value: FactValue(value: Double(selection.hits), hits: selection.hits, cases: selection.hits), rows: selection.rows)
    case .sum(let column): numbers(selection, column) { Self.total($0) }
    case .mean(let column): numbers(selection, column) { $0.isEmpty ? nil : Self.total($0) / Double($0.count) }
    case .ratio(let numerator, let denominator): ratio(selection, numerator, denominator)
    case .medianDays(let from, let to): medianDays(selection, from, to)
    case .largestShare(let column): largestShare(selection, column)
    case .gini(let column): gini(selection, column, partners)
    case .distinct(let column): distinct(selection, column)
    }
  }

  private func share(_ selection: Selection) -> Result {
    let (hits, cases) = (selection.hits, selection.rows.count)
    guard cases > 0 else { return Result(value: nil, rows: []) }
    return Result(value: FactValue(hits: hits, of: cases), rows: selection.rows)
  }

  /// Numbers are added from small to large, so that the order of rows makes no difference.
  private static func total(_ numbers: [Double]) -> Double {
    numbers.sorted().reduce(0, +)
  }

  private func numbers(_ selection: Selection, _ column: ID<ColumnDeclaration>, _ value: ([Double]) -> Double?) -> Result {
    let place = self.column(column)
    let rows = selection.rows.filter { $0.cell(place).number != nil }
    let result = value(rows.compactMap { $0.cell(place).number })
    return Result(value: result.map { FactValue(value: $0, cases: rows.count) }, rows: rows)
  }

  /// Rows count that have both numbers.
  private func ratio(_ selection: Selection, _ numerator: ID<ColumnDeclaration>, _ denominator: ID<ColumnDeclaration>) -> Result {
    let (above, below) = (column(numerator), column(denominator))
    let rows = selection.rows.filter { $0.cell(above).number != nil && $0.cell(below).number != nil }
    let divisor = Self.total(rows.compactMap { $0.cell(below).number })
    guard divisor != 0 else { return Result(value: nil, rows: rows) }
    return Result(value: FactValue(value: Self.total(rows.compactMap { $0.cell(above).number }) / divisor, cases: rows.count), rows: rows)
  }

  /// Rows count that have both days.
  ///
  /// The median of an even number is the mean of the middle two.
  private func medianDays(_ selection: Selection, _ from: ID<ColumnDeclaration>, _ to: ID<ColumnDeclaration>) -> Result {
    let (start, end) = (column(from), column(to))
    var (rows, lengths): ([RegisterRow], [Int]) = ([], [])
    for row in selection.rows {
      guard let first = row.cell(start).days?.lowerBound, let last = row.cell(end).days?.upperBound else { continue }
      rows.append(row)
      lengths.append(last.ordinal &- first.ordinal)
    }
    guard !lengths.isEmpty else { return Result(value: nil, rows: []) }
    lengths.sort()
    let median = Double(lengths[(lengths.count - 1) / 2] &+ lengths[lengths.count / 2]) / 2
    return Result(value: FactValue(value: median, cases: rows.count), rows: rows)
  }

  private func largestShare(_ selection: Selection, _ column: ID<ColumnDeclaration>) -> Result {
    let (counts, rows) = counted(selection, column)
    guard let largest = counts.values.max() else { return Result(value: nil, rows: []) }
    let value = FactValue(value: Double(largest) / Double(rows.count), hits: largest, cases: rows.count)
    return Result(value: value, rows: rows)
  }

  private func distinct(_ selection: Selection, _ column: ID<ColumnDeclaration>) -> Result {
    let (counts, rows) = counted(selection, column)
    return Result(value: FactValue(value: Double(counts.count), cases: rows.count), rows: rows)
  }

  /// Over all values that a row could have had: of a choice all choices, of a partner all that take part.
  ///
  /// Otherwise everything with one would be called evenly spread.
  private func gini(_ selection: Selection, _ column: ID<ColumnDeclaration>, _ partners: [ID<Partner>]) -> Result {
    let (counts, rows) = counted(selection, column)
    guard !rows.isEmpty else { return Result(value: nil, rows: []) }
    var all = counts
    for value in possibleValues(column, partners) { all[value, default: 0] += 0 }
    return Result(value: FactValue(value: Self.gini(all.values.sorted()), cases: rows.count), rows: rows)
  }

  private func possibleValues(_ column: ID<ColumnDeclaration>, _ partners: [ID<Partner>]) -> [RegisterValue] {
    guard let found = declaration?.columns.first(where: { $0.id == column }) else { return [] }
    switch found.type {
    case .choice: return found.choices.map { .choice($0.id) }
    case .partner: return partners.map { .text($0.rawValue) }
    default: return []
    }
  }

  /// Gini's coefficient of ascending counts: 2 Σ i·x ÷ (n Σ x) − (n + 1) ÷ n.
  ///
  /// [0, 0, 4] gives ⅔, [2, 2] gives 0.
  static func gini(_ counts: [Int]) -> Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0 }
    let ranked = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    let number = Double(counts.count)
    return max(0, 2 * Double(ranked) / (number * Double(total)) - (number + 1) / number)
  }

  /// How many rows each value of a column has, and those rows.
  private func counted(_ selection: Selection, _ column: ID<ColumnDeclaration>) -> ([RegisterValue: Int], [RegisterRow]) {
    let place = self.column(column)
    var counts: [RegisterValue: Int] = [:]
    let rows = selection.rows.filter { row in
      guard let value = row.cell(place).folded else { return false }
      counts[value, default: 0] += 1
      return true
    }
    return (counts, rows)
  }
}
