// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads actions from the rows of the ledger's register, with its columns looked up.
struct LedgerReading {
  private let text: Int?
  private let agreedIn: Int?
  private let owner: Int?
  private let due: Int?
  private let doneOn: Int?
  private let effect: Int?
  private let aimsAt: Int?
  /// The columns that tell whether it was done.
  private let columnsOfDone: [Int]
  private let done: [RowTest]
  private let dropped: [RowTest]
  /// The themes by all that they are called, folded; what two are called is the first.
  private let dimensions: [String: ID<Dimension>]

  /// Looks up the columns of a rule.
  init(_ rule: LedgerRule, in declaration: RegisterDeclaration, normenkader: Normenkader) {
    func place(_ column: ID<ColumnDeclaration>?) -> Int? { column.flatMap { declaration.index(of: $0) } }
    text = place(rule.text)
    agreedIn = place(rule.agreedIn)
    owner = place(rule.owner)
    due = place(rule.due)
    doneOn = place(rule.doneOn)
    effect = place(rule.effect)
    aimsAt = place(rule.aimsAt)
    done = rule.done.map { RowTest($0, in: declaration) }
    columnsOfDone = ([rule.doneOn].compactMap { $0 } + rule.done.flatMap(\.columns)).compactMap { declaration.index(of: $0) }
    dropped = rule.dropped.map { RowTest($0, in: declaration) }
    var dimensions: [String: ID<Dimension>] = [:]
    for dimension in normenkader.dimensions {
      for name in ([dimension.id.rawValue] + dimension.title.texts.values).compactMap(RegisterValue.fold) where dimensions[name] == nil {
        dimensions[name] = dimension.id
      }
    }
    self.dimensions = dimensions
  }

  /// The action of a row as it stood at the end of a period; `nil` when the row does not say what was agreed in which review.
  func action(_ row: RegisterRow, at period: Period) -> PublishedAction? {
    guard let text = words(row, text), case .period(let agreed) = row.cell(agreedIn) else { return nil }
    let due = day(row, due)
    // What was done after the period had ended was not done yet.
    let done = day(row, doneOn).flatMap { $0 <= period.lastDay ? $0 : nil }
    return PublishedAction(
      text: text, agreedIn: agreed, owner: words(row, owner), due: due, doneOn: done,
      fate: fate(row, due: due, done: done, at: period), effect: done == nil ? nil : words(row, effect),
      aimsAt: words(row, aimsAt).flatMap(RegisterValue.fold).flatMap { dimensions[$0] }, scoreChange: .absent(.notAsked), location: row.location)
  }

  private func fate(_ row: RegisterRow, due: Day?, done: Day?, at period: Period) -> PublishedAction.Fate {
    if let done { return due.map { done > $0 } ?? false ? .doneLate : .done }
    // Without a day there is no telling when it was done: it is, now.
    let hasDay = day(row, doneOn) != nil
    if !hasDay && !self.done.isEmpty && self.done.hold(for: row) == .true { return .done }
    if !dropped.isEmpty && dropped.hold(for: row) == .true { return .dropped }
    if !columnsOfDone.isEmpty && columnsOfDone.allSatisfy({ row.cell($0).isNotKept }) { return .unknown }
    guard let due, due <= period.lastDay else { return .open }
    return due < period.firstDay ? .forgotten : .late
  }

  private func words(_ row: RegisterRow, _ place: Int?) -> String? {
    guard place != nil, case .text(let text) = row.cell(place) else { return nil }
    return text
  }

  private func day(_ row: RegisterRow, _ place: Int?) -> Day? {
    guard place != nil, case .day(let day) = row.cell(place) else { return nil }
    return day
  }
}
