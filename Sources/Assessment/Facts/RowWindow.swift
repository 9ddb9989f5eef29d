// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which rows count by their dates, with the columns looked up.
///
/// A row whose date is empty or cannot be read is in no window.
struct RowWindow {
  private let window: Window
  private let column: Int?
  private let start: Int?

  /// Looks up the columns of a window.
  init(_ window: Window, in declaration: RegisterDeclaration) {
    self.window = window
    switch window {
    case .lastPeriods(_, let column), .untilEnd(let column):
      self.column = declaration.index(of: column)
      start = nil
    case .openAtEnd(let from, let until):
      column = declaration.index(of: until)
      start = from.flatMap { declaration.index(of: $0) }
    }
  }

  /// Whether a row counts in a period.
  ///
  /// A cell that holds a period counts with its first and last day.
  func contains(_ row: RegisterRow, in period: Period) -> Bool {
    switch window {
    case .lastPeriods(let count, _):
      guard let days = row.cell(column).days else { return false }
      let first = period.shifted(by: 1 - max(1, min(count, 1000))) ?? period
      return first.firstDay <= days.lowerBound && days.upperBound <= period.lastDay
    case .untilEnd:
      guard let days = row.cell(column).days else { return false }
      return days.upperBound <= period.lastDay
    case .openAtEnd(let from, _):
      return hasBegun(row, from != nil, period) && isOpen(row, period)
    }
  }

  private func hasBegun(_ row: RegisterRow, _ isAsked: Bool, _ period: Period) -> Bool {
    guard isAsked else { return true }
    return row.cell(start).days.map { $0.lowerBound <= period.lastDay } ?? false
  }

  /// Not ended by the last day: no end yet, or one that comes later.
  ///
  /// A list without a column for ends shows what there is now.
  private func isOpen(_ row: RegisterRow, _ period: Period) -> Bool {
    let cell = row.cell(column)
    if let days = cell.days { return days.upperBound > period.lastDay }
    return cell.isNotKept || (!cell.isUnknown && cell.isNothing)
  }
}
