// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What one collaboration is measured from: its responses by period, in order of time, and its rows of registers.
struct MeasuringSource {
  let collaboration: Collaboration
  let periods: [(period: Period, responses: [Response])]
  let registers: [ID<RegisterDeclaration>: [RegisterRow]]
  /// What the archive keeps, also of periods that have responses.
  var archived: [Period: ArchivedPeriod] = [:]

  /// The periods that have responses or that the archive keeps, in order of time.
  var measuredPeriods: [Period] { Set(periods.map(\.period)).union(archived.keys).sorted() }

  /// The responses in a period; `nil` when there are none.
  func responses(in period: Period) -> [Response]? {
    periods.first { $0.period == period }?.responses
  }

  /// The partners that sent in a response in any period, by id.
  var partners: [ID<Partner>] {
    Set(periods.lazy.flatMap(\.responses).map(\.partner)).sorted()
  }

  /// The same as if a partner were not there: without its answers, and without its rows in the register of partners.
  func without(_ partner: ID<Partner>, membership: MembershipRule?, declaration: RegisterDeclaration?) -> MeasuringSource {
    var registers = registers
    if let membership, let column = declaration?.index(of: membership.partner) {
      registers[membership.register]?.removeAll { $0.cell(column).partner == partner }
    }
    let periods = periods.map { ($0.period, $0.responses.filter { $0.partner != partner }) }.filter { !$0.1.isEmpty }
    return MeasuringSource(collaboration: collaboration, periods: periods, registers: registers)
  }
}
