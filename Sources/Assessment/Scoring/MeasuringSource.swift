// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What one collaboration is measured from: its answers by period, in order of time, and its rows of registers.
struct MeasuringSource {
  let collaboration: Collaboration
  let periods: [PeriodAnswers]
  let registers: [ID<RegisterDeclaration>: [RegisterRow]]
  /// What the archive keeps, also of periods that have answers.
  var archived: [Period: ArchivedPeriod] = [:]

  /// The periods that have answers or that the archive keeps, in order of time.
  var measuredPeriods: [Period] { Set(periods.map(\.period)).union(archived.keys).sorted() }

  /// The answers in a period; `nil` when there are none.
  func answers(in period: Period) -> PeriodAnswers? {
    periods.first { $0.period == period }
  }

  /// The same as if a partner were not there: without its answers, and without its rows in the register of partners.
  func without(_ partner: ID<Partner>, membership: MembershipRule?, declaration: RegisterDeclaration?) -> MeasuringSource {
    var registers = registers
    if let membership, let column = declaration?.index(of: membership.partner) {
      registers[membership.register]?.removeAll { $0.cell(column).partner == partner }
    }
    return MeasuringSource(collaboration: collaboration, periods: periods.compactMap { $0.without(partner) }, registers: registers)
  }
}

/// What one collaboration is measured from, before its answers were added up.
struct SourceDraft: Sendable {
  let collaboration: Collaboration
  var responses: [Period: [Response]] = [:]
  /// Periods of which only moments are known.
  var moments: [PeriodAnswers] = []
  var registers: [ID<RegisterDeclaration>: [RegisterRow]] = [:]
  var archived: [Period: ArchivedPeriod] = [:]

  init(collaboration: Collaboration) {
    self.collaboration = collaboration
  }

  /// Whether there is a period to measure.
  var isMeasured: Bool { !responses.isEmpty || !moments.isEmpty || !archived.isEmpty }

  /// Adds up the answers.
  func source(by layout: ScaleLayout) -> MeasuringSource {
    let answers = responses.map { PeriodAnswers(period: $0.key, moments: PeriodMoments($0.value, layout: layout), responses: $0.value) }
    return MeasuringSource(
      collaboration: collaboration, periods: (answers + moments).sorted { $0.period < $1.period }, registers: registers, archived: archived)
  }
}

/// The answers about one collaboration in one period: as moments, and one by one where they are there.
struct PeriodAnswers {
  let period: Period
  /// What scores need.
  let moments: PeriodMoments
  /// Every answer; `nil` where only moments are known.
  let responses: [Response]?

  /// The partners that sent in a response, by id.
  var partners: [ID<Partner>] { moments.partners.keys.sorted() }

  /// The same without those of a partner; `nil` when nothing is left.
  func without(_ partner: ID<Partner>) -> PeriodAnswers? {
    let rest = moments.without(partner)
    guard !rest.partners.isEmpty else { return nil }
    return PeriodAnswers(period: period, moments: rest, responses: responses.map { all in all.filter { $0.partner != partner } })
  }
}
