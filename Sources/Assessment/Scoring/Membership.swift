// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The partners of one collaboration as its register knows them.
struct Membership {
  /// One row of the register.
  private struct Entry {
    var partner: ID<Partner>
    var invited: Int?
    var joined: Day?
    var left: Day?
    var weight: Double?
  }

  /// More than this many people of one partner is a slip of the pen.
  private static let mostInvited = 10_000_000

  /// No partner counts for more than this.
  private static let largestWeight = 1e6

  private let entries: [Entry]

  /// Reads the rows of one collaboration; rows without a partner are left out, a number that is none is not known.
  init(rows: [RegisterRow], rule: MembershipRule, declaration: RegisterDeclaration) {
    func cell(_ row: RegisterRow, _ column: ID<ColumnDeclaration>?) -> RegisterValue {
      guard let column, let place = declaration.index(of: column), place < row.cells.count else { return .empty }
      return row.cells[place]
    }
    entries = rows.compactMap { row in
      guard let partner = cell(row, rule.partner).partner else { return nil }
      let number = cell(row, rule.invited).number.flatMap { Int(exactly: $0) }
      return Entry(
        partner: partner, invited: number.flatMap { (0...Self.mostInvited).contains($0) ? $0 : nil },
        joined: cell(row, rule.joined).days?.lowerBound, left: cell(row, rule.left).days?.upperBound,
        weight: cell(row, rule.weight).number.flatMap { $0 > 0 ? min($0, Self.largestWeight) : nil }
      )
    }
  }

  /// The partners that take part in a period, with the number of people asked, `nil` when not known.
  ///
  /// A partner takes part when it joined on or before the last day (or the day is not known) and did not leave before the first day. With
  /// several such rows the one with the latest day of joining holds, then the one with the most people asked.
  func takingPart(in period: Period) -> [ID<Partner>: Int?] {
    current(in: period).mapValues(\.invited)
  }

  /// What partners that take part in a period count for in scores, of those of which it is known.
  func weights(in period: Period) -> [ID<Partner>: Double] {
    current(in: period).compactMapValues(\.weight)
  }

  private func current(in period: Period) -> [ID<Partner>: Entry] {
    let (first, last) = (period.firstDay, period.lastDay)
    var latest: [ID<Partner>: Entry] = [:]
    for entry in entries {
      if let joined = entry.joined, joined > last { continue }
      if let left = entry.left, left < first { continue }
      if let other = latest[entry.partner], Self.rank(other) >= Self.rank(entry) { continue }
      latest[entry.partner] = entry
    }
    return latest
  }

  private static func rank(_ entry: Entry) -> (Int, Int) {
    (entry.joined?.ordinal ?? Int.min, entry.invited ?? -1)
  }
}
