// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What a report shows of registers besides the facts that are measured from them: the promise ledger and the tables of the themes.
struct RegisterPages {
  /// Most rows of a table: nobody reads more of them on a page, and the register itself has them all.
  static let mostRows = 200

  private let normenkader: Normenkader
  private let index: RegisterIndex

  /// Sorts out the registers of an input.
  init(_ input: ReviewInput, by normenkader: Normenkader) {
    self.normenkader = normenkader
    index = RegisterIndex(input.registers)
  }

  /// The actions of earlier reviews, as they stood at the end of the last of these periods: those of the review before it, and all older ones that
  /// were still open then or were done since, newest review first.
  func actions(of collaboration: ID<Collaboration>, measurements: [Measurement], gate: PrivacyGate) -> [PublishedAction] {
    guard let rule = normenkader.ledger, let declaration = normenkader.register(rule.register), let now = measurements.last?.period,
      let rows = index.rows(of: collaboration)[rule.register]
    else { return [] }
    let reading = LedgerReading(rule, in: declaration, normenkader: normenkader)
    let lastReview = measurements.dropLast().last?.period
    var changes: [Aim: Published<Tenths>] = [:]
    return rows.compactMap { row -> PublishedAction? in
      guard var action = reading.action(row, at: now), action.agreedIn < now else { return nil }
      let isFromLastReview = lastReview.map { action.agreedIn >= $0 } ?? true
      let isOpen = action.fate == .late || action.fate == .forgotten || action.fate == .open
      let isJustDone = action.doneOn.map { done in lastReview.map { done > $0.lastDay } ?? true } ?? false
      guard isFromLastReview || isOpen || isJustDone else { return nil }
      let aim = Aim(dimension: action.aimsAt, since: action.agreedIn)
      action.scoreChange = changes[aim] ?? change(aim, in: measurements, gate)
      changes[aim] = action.scoreChange
      return action
    }
    .sorted { ($1.agreedIn, $0.due ?? now.lastDay, $0.text) < ($0.agreedIn, $1.due ?? now.lastDay, $1.text) }
  }

  /// The rows of registers that the themes show, the earliest first.
  func tables(of collaboration: ID<Collaboration>, in period: Period) -> [PublishedTable] {
    let rows = index.rows(of: collaboration)
    return normenkader.dimensions.flatMap { dimension in
      dimension.tables.compactMap { view -> PublishedTable? in
        guard let declaration = normenkader.register(view.register), let all = rows[view.register] else { return nil }
        let shown = select(all, view, declaration, period)
        let places = view.columns.map { declaration.index(of: $0) }
        return PublishedTable(
          dimension: dimension.id, register: view.register, columns: view.columns,
          rows: shown.prefix(Self.mostRows).map { row in places.map { row.cell($0) } }, moreRows: max(0, shown.count - Self.mostRows))
      }
    }
  }

  private func select(_ rows: [RegisterRow], _ view: RegisterView, _ declaration: RegisterDeclaration, _ period: Period) -> [RegisterRow] {
    let tests = view.filters.map { RowTest($0, in: declaration) }
    let window = view.window.map { RowWindow($0, in: declaration) }
    let places = view.columns.map { declaration.index(of: $0) }
    let selected = rows.filter { row in tests.hold(for: row) == .true && window.map { $0.contains(row, in: period) } ?? true }
    // The order of rows in a file means nothing: by day, then by what is shown.
    return selected.map { (order: RowOrder(of: $0, places), row: $0) }.sorted { $0.order < $1.order }.map(\.row)
  }

  /// The theme that an action aims at and the review that agreed on it: many actions have the same.
  private struct Aim: Hashable {
    var dimension: ID<Dimension>?
    var since: Period
  }

  private func change(_ aim: Aim, in measurements: [Measurement], _ gate: PrivacyGate) -> Published<Tenths> {
    guard let id = aim.dimension else { return .absent(.notAsked) }
    func score(_ measurement: Measurement?) -> Published<PublishedScore> {
      guard let measurement, let measured = measurement.dimensions.first(where: { $0.id == id && $0.combined != nil }) else {
        return .absent(.noAnswers)
      }
      return gate.combined(measured, in: measurement)
    }
    guard let then = measurements.lastIndex(where: { $0.period <= aim.since }), let now = measurements.indices.last else {
      return .absent(.noAnswers)
    }
    let (before, after) = (score(measurements[then]), score(measurements[now]))
    guard let old = before.value, let new = after.value else { return before == .withheld || after == .withheld ? .withheld : .absent(.noAnswers) }
    let linkage = Linkage(measurements, by: normenkader)
    guard let comparison = linkage.comparison(.dimension(id), .both, from: then, to: now) else { return .absent(.notComparable) }
    if comparison.isPlain { return .shown(new.value - old.value) }
    guard new.value.bound == .exact, old.value.bound == .exact else { return .withheld }
    let compared = linkage.estimates(comparison, .dimension(id), .both, from: then, to: now)
    return compared.map { .shown(Tenths(rounding: $0.after.value - $0.before.value)) } ?? .absent(.notComparable)
  }
}

/// A key to order rows by: their first day, then everything else that is shown, spelled out.
private struct RowOrder: Comparable {
  private let day: Int
  private let spelling: [String]

  init(of row: RegisterRow, _ places: [Int?]) {
    let cells = places.map { row.cell($0) }
    day = cells.lazy.compactMap { $0.days?.lowerBound.ordinal }.first ?? .max
    spelling = cells.map(Self.spelling)
  }

  static func < (left: RowOrder, right: RowOrder) -> Bool {
    left.day != right.day ? left.day < right.day : left.spelling.lexicographicallyPrecedes(right.spelling)
  }

  private static func spelling(_ value: RegisterValue) -> String {
    switch value {
    case .empty, .unreadable, .notKept: ""
    case .text(let text): text
    case .day(let day): day.description
    case .number(let number): number.description
    case .flag(let flag): flag.description
    case .choice(let choice): choice.rawValue
    case .partner(let partner): partner.id.rawValue
    case .period(let period): period.description
    }
  }
}
