// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The measured periods of one collaboration with what is needed to judge them, and what-if changes to the last one.
struct History {
  /// A what-if change of the last period: how the counterfactuals of an advice are found.
  struct Adjustment {
    /// How much the perception of dimensions is raised, on the scale of each.
    var shifts: [ID<Dimension>: Double] = [:]
    /// Other values of facts.
    var facts: [ID<Indicator>: FactScore] = [:]
    /// Signals that are taken not to hold.
    var silenced: Set<ID<SignalRule>> = []
  }

  /// What no question changes: one for all questions about the same measurements.
  private final class Content {
    let normenkader: Normenkader
    let measurements: [Measurement]
    let draws: [JointDraws]
    let habits: [Habits]
    let tables: DrawTables
    let order: SignalOrder
    let linkage: Linkage

    init(
      _ measurements: [Measurement], by normenkader: Normenkader, draws: [JointDraws], habits: [Habits], tables: DrawTables,
      order: SignalOrder, linkage: Linkage
    ) {
      self.normenkader = normenkader
      self.measurements = measurements
      self.draws = draws
      self.habits = habits
      self.tables = tables
      self.order = order
      self.linkage = linkage
    }
  }

  private let content: Content
  /// The place of the last measurement, to which an adjustment applies.
  let last: Int
  let memo: FindingMemo
  /// Applies to the last measurement only.
  var adjustment = Adjustment()
  /// Whether only values are asked for, without their draws: what an advice would be takes no more.
  var isPointwise = false

  var normenkader: Normenkader { content.normenkader }
  /// In order of time; never empty.
  var measurements: ArraySlice<Measurement> { content.measurements[...last] }
  /// What can be compared between the measurements.
  var linkage: Linkage { content.linkage }
  /// In which order signals are judged.
  var order: SignalOrder { content.order }

  /// Makes a history; `measurements` in order of time.
  init(_ measurements: [Measurement], by normenkader: Normenkader, tables: DrawTables = DrawTables()) {
    content = Content(
      measurements, by: normenkader, draws: Self.draws(of: measurements, by: normenkader, tables),
      habits: measurements.map { Habits(of: $0, by: normenkader, tables: tables) }, tables: tables,
      order: SignalOrder(normenkader.signals), linkage: Linkage(measurements, by: normenkader))
    last = measurements.count - 1
    memo = FindingMemo()
  }

  private static func draws(of measurements: [Measurement], by normenkader: Normenkader, _ tables: DrawTables) -> [JointDraws] {
    let layout = ScaleLayout.ids(of: normenkader)
    return measurements.map { JointDraws(of: $0, layout: layout, seed: JointDraws.seed(of: $0.period), tables: tables) }
  }

  /// Makes a history with other weights of dimensions or of perception: scores of statements and facts are the same, and so are their draws.
  init(_ measurements: [Measurement], by normenkader: Normenkader, weighing other: History, memo: FindingMemo) {
    content = Content(
      measurements, by: normenkader, draws: other.content.draws, habits: other.content.habits, tables: other.content.tables,
      order: other.order, linkage: Linkage(measurements, by: normenkader, weighing: other.linkage))
    last = measurements.count - 1
    self.memo = memo
  }

  /// Makes a history with other answers and the same facts, each period of which is also in the other one.
  init(_ measurements: [Measurement], by normenkader: Normenkader, factsOf other: History) {
    let tables = other.content.tables
    let habits = Dictionary(zip(other.measurements.map(\.period), other.content.habits)) { first, _ in first }
    content = Content(
      measurements, by: normenkader, draws: Self.draws(of: measurements, by: normenkader, tables),
      habits: measurements.map { habits[$0.period] ?? Habits(of: $0, by: normenkader, tables: tables) }, tables: tables,
      order: other.order, linkage: Linkage(measurements, by: normenkader))
    last = measurements.count - 1
    memo = FindingMemo()
  }

  /// The history up to and including a measurement.
  func upTo(_ index: Int) -> History { History(content, last: index, memo: memo) }

  private init(_ content: Content, last: Int, memo: FindingMemo) {
    self.content = content
    self.last = last
    self.memo = memo
  }

  /// A measured period.
  func measurement(_ index: Int) -> Measurement { content.measurements[index] }

  /// The habits behind the facts of a measured period.
  func habits(_ index: Int) -> Habits { content.habits[index] }

  /// The same history when only values are asked for.
  var pointwise: History {
    var history = self
    history.isPointwise = true
    return history
  }

  /// Whether a quantity in a measured period is as it was measured: no what-if change touches it.
  func isAsMeasured(_ quantity: Quantity, at index: Int) -> Bool {
    index < last || !adjustment.touches(quantity, by: normenkader)
  }

  /// A perception score in a measured period.
  func scale(_ id: ScaleID, at index: Int) -> Sample? {
    guard let estimate = content.measurements[index].scales[id]?.estimate else { return nil }
    let sample = Sample(estimate.value, draws: isPointwise ? nil : content.draws[index].values(of: id))
    return index == last ? sample.shifted(by: shift(of: id)) : sample
  }

  /// The value of a fact in a measured period.
  func fact(_ id: ID<Indicator>, at index: Int) -> FactScore? {
    if index == last, let adjusted = adjustment.facts[id] { return adjusted }
    return content.measurements[index].facts.first { $0.id == id }
  }

  /// A facet rises with a dimension by the share of its statements that belong to it; a half, which is a mean, as a statement does.
  private func shift(of id: ScaleID) -> Double {
    guard !adjustment.shifts.isEmpty else { return 0 }
    switch id {
    case .dimension(let dimension): return adjustment.shifts[dimension] ?? 0
    case .facet(let facet): return shift(of: facet) * normenkader.scale(of: .facet(facet)).size
    case .half(.dimension(let dimension), _): return shiftPerStatement(of: dimension)
    case .half(.facet(let facet), _): return shift(of: facet)
    case .statement: return 0
    }
  }

  private func shiftPerStatement(of dimension: ID<Dimension>) -> Double {
    (adjustment.shifts[dimension] ?? 0) / normenkader.scale(of: .dimension(dimension)).size
  }

  private func shift(of facet: ID<Facet>) -> Double {
    var total = 0
    var shifted = 0.0
    for dimension in normenkader.dimensions {
      let count = dimension.statements.count { $0.facet == facet }
      total += count
      shifted += Double(count) * shiftPerStatement(of: dimension.id)
    }
    return total > 0 ? shifted / Double(total) : 0
  }
}
