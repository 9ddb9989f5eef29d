// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A demand on one column of a row, with its columns looked up.
struct RowTest {
  private let test: RowFilter.Test
  private let column: Int?
  private let other: Int?
  private let texts: [RegisterValue]

  /// Looks up the columns of a filter.
  init(_ filter: RowFilter, in declaration: RegisterDeclaration) {
    test = filter.test
    column = declaration.index(of: filter.column)
    switch filter.test {
    case .notAfter(let other), .after(let other), .notBelow(let other), .below(let other): self.other = declaration.index(of: other)
    default: other = nil
    }
    if case .texts(let texts) = filter.test {
      self.texts = texts.compactMap { RegisterValue.fold($0).map { .text($0) } }
    } else {
      texts = []
    }
  }

  /// Whether a row passes; unknown when a cell that is needed cannot be read, or its column is not kept.
  ///
  /// An empty cell passes only `absent`.
  func holds(for row: RegisterRow) -> Truth {
    let cell = row.cell(column)
    let otherCell = needsOther ? row.cell(other) : .empty
    if cell.isUnknown || otherCell.isUnknown { return .unknown }
    return passes(cell, otherCell) ? .true : .false
  }

  private var needsOther: Bool {
    switch test {
    case .notAfter, .after, .notBelow, .below: true
    default: false
    }
  }

  private func passes(_ cell: RegisterValue, _ other: RegisterValue) -> Bool {
    switch test {
    case .choices(let choices): choices.contains { cell == .choice($0) }
    case .texts: passesText(cell)
    case .flag(let flag): cell == .flag(flag)
    case .present: !cell.isNothing
    case .absent: cell.isNothing
    case .atLeast(let limit): cell.number.map { $0 >= limit } ?? false
    case .atMost(let limit): cell.number.map { $0 <= limit } ?? false
    case .notAfter: compare(cell.days?.upperBound, other.days?.upperBound, <=)
    case .after: compare(cell.days?.upperBound, other.days?.upperBound, >)
    case .notBelow: compare(cell.number, other.number, >=)
    case .below: compare(cell.number, other.number, <)
    }
  }

  private func passesText(_ cell: RegisterValue) -> Bool {
    if case .period(let period) = cell { return texts.contains { $0 == RegisterValue.text(period.description).folded } }
    return cell.folded.map(texts.contains) ?? false
  }

  private func compare<Value>(_ left: Value?, _ right: Value?, _ order: (Value, Value) -> Bool) -> Bool {
    guard let left, let right else { return false }
    return order(left, right)
  }
}

extension [RowTest] {
  /// Whether a row passes all: false if one is false, else unknown if one is unknown.
  func hold(for row: RegisterRow) -> Truth {
    var result = Truth.true
    for test in self {
      switch test.holds(for: row) {
      case .false: return .false
      case .unknown: result = .unknown
      case .true: break
      }
    }
    return result
  }
}
