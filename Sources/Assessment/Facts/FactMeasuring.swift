// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// One indicator with its columns looked up, ready to be measured in many periods.
struct FactMeasuring {
  /// The rows that a measure is about.
  struct Selection {
    /// For a share all rows, otherwise those that count.
    var rows: [RegisterRow]
    /// How many of `rows`, which come first, are hits.
    var hits: Int
    /// How many rows were considered before `where` was asked.
    var considered: Int
  }

  /// A column without which there is no value.
  private struct Column {
    var id: ID<ColumnDeclaration>
    var place: Int
    /// Whether it says in which period a row counts.
    var isDating: Bool
  }

  /// The register it is measured from.
  var register: ID<RegisterDeclaration> { indicator.measure.register }

  let indicator: Indicator
  let declaration: RegisterDeclaration?
  private let needed: [Column]
  private let among: [RowTest]
  private let filters: [RowTest]
  private let window: RowWindow?
  private let scoring: FactScoring

  /// Looks up what an indicator needs.
  init(_ indicator: Indicator, normenkader: Normenkader) {
    self.indicator = indicator
    let declaration = normenkader.register(indicator.measure.register)
    self.declaration = declaration
    scoring = FactScoring(indicator, imaginaryCases: normenkader.scoring.imaginaryCases, normScore: normenkader.norm(of: .indicator(indicator.id)))
    let dating = indicator.measure.datingColumns
    needed = indicator.measure.neededColumns.compactMap { id in
      declaration?.index(of: id).map { Column(id: id, place: $0, isDating: dating.contains(id)) }
    }
    among = declaration.map { found in indicator.measure.among.map { RowTest($0, in: found) } } ?? []
    filters = declaration.map { found in indicator.measure.filters.map { RowTest($0, in: found) } } ?? []
    window = declaration.flatMap { found in indicator.measure.window.map { RowWindow($0, in: found) } }
  }

  /// Measures the indicator from the rows of one collaboration; `nil` rows are a register that the dossier does not have.
  ///
  /// `partners` are those that take part in the period.
  func measure(_ rows: [RegisterRow]?, in period: Period, partners: [ID<Partner>]) -> FactScore {
    guard let rows, declaration != nil else { return FactScore(id: indicator.id, outcome: .notCollected, score: nil, rows: []) }
    if let column = missingColumn(in: rows, period) {
      return FactScore(id: indicator.id, outcome: .columnNotKept(column), score: nil, rows: [])
    }
    let selection = select(rows, in: period)
    let result = value(of: selection, partners: partners)
    let outcome = judged(result, selection)
    return FactScore(indicator.id, outcome, by: scoring, rows: result.rows.map(\.location))
  }

  /// The place of a column in every row.
  func column(_ id: ID<ColumnDeclaration>) -> Int? {
    declaration?.index(of: id)
  }

  /// The first needed column that is not kept: in no row at all, or in none of the rows of the period.
  ///
  /// Rows of one register may come from files with different columns. Rows without a needed one are left out, but a total has none then.
  private func missingColumn(in rows: [RegisterRow], _ period: Period) -> ID<ColumnDeclaration>? {
    needed.first { column in
      let isLacking = { (row: RegisterRow) in row.cell(column.place).isNotKept }
      let lacking = rows.count(where: isLacking)
      guard lacking > 0 else { return false }
      if lacking == rows.count || (column.isDating && indicator.measure.kind.isTotal) { return true }
      let isInPeriod = { (row: RegisterRow) in window?.contains(row, in: period) ?? true }
      guard !column.isDating, rows.contains(where: { isLacking($0) && isInPeriod($0) }) else { return false }
      return indicator.measure.kind.isTotal || !rows.contains { isInPeriod($0) && !isLacking($0) }
    }?.id
  }

  private func select(_ rows: [RegisterRow], in period: Period) -> Selection {
    var (hits, others): ([RegisterRow], [RegisterRow]) = ([], [])
    for row in rows where window.map({ $0.contains(row, in: period) }) ?? true {
      guard among.hold(for: row) == .true else { continue }
      switch filters.hold(for: row) {
      case .true: hits.append(row)
      case .false: others.append(row)
      case .unknown: break
      }
    }
    let considered = hits.count + others.count
    return Selection(rows: indicator.measure.kind == .share ? hits + others : hits, hits: hits.count, considered: considered)
  }

  /// Counts, sums and numbers of different values are 0 without rows; everything else does not apply then.
  private func judged(_ result: Result, _ selection: Selection) -> FactOutcome {
    guard var value = result.value, value.value.isFinite else { return .notApplicable }
    if case .count = indicator.measure.kind { value.cases = selection.considered }
    if value.cases > 0, value.cases < indicator.minimumCases { return .tooFewCases }
    return .value(value)
  }
}
