// SPDX-License-Identifier: EUPL-1.2
import Worksheets

/// The lists to choose from in empty registers, each one once, as they stand below each other on the explanation.
struct RegisterLists {
  /// A list, and the registers and columns that it is for.
  private struct List {
    var registers: [String]
    var columns: [String]
    var items: [String]
  }

  /// The column of the explanation that the values stand in, from 0.
  private static let column = 2

  /// Names that take more room than this are not written out beside every value.
  private static let longestNames = 30

  private let several: String
  private var lists: [List] = []
  private var places: [[String]: Int] = [:]

  /// Begins without lists, with the word for a list of several registers or columns.
  init(several: String) {
    self.several = several
  }

  /// Adds a list for a column of a register.
  mutating func add(_ items: [String], for column: String, of register: String) {
    guard !items.isEmpty else { return }
    guard let place = places[items] else {
      places[items] = lists.count
      lists.append(List(registers: [register], columns: [column], items: items))
      return
    }
    if !lists[place].registers.contains(register) { lists[place].registers.append(register) }
    if !lists[place].columns.contains(column) { lists[place].columns.append(column) }
  }

  /// The rows below the heading: registers, columns and one value each.
  var rows: [[String]] {
    lists.flatMap { list in
      list.items.map { [said(list.registers), said(list.columns), $0] }
    }
  }

  private func said(_ names: [String]) -> String {
    let joined = names.joined(separator: ", ")
    return names.count > 1 && joined.count > Self.longestNames ? several : joined
  }

  /// The cells of a list, when its rows begin at a row of a sheet, counted from 0; `nil` when it is not among the lists.
  func formula(for items: [String], on sheet: String, from start: Int) -> String? {
    places[items].flatMap { place in
      let first = start + lists[..<place].reduce(0) { $0 + $1.items.count }
      return Self.formula(sheet, Self.column, first...(first + items.count - 1))
    }
  }

  /// Cells of one column of a sheet, in the notation of Excel; `nil` beyond column Z.
  static func formula(_ sheet: String, _ column: Int, _ rows: ClosedRange<Int>) -> String? {
    guard (0..<26).contains(column) else { return nil }
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(column))
    return "=\(SheetNames.inFormula(sheet))!$\(letter)$\(rows.lowerBound + 1):$\(letter)$\(rows.upperBound + 1)"
  }
}
