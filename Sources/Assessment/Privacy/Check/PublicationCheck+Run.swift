// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PublicationCheck {
  /// The last look before anything is shown (`docs/privacy.md`, the last look): a fault here is one of the program.
  ///
  /// Periods from the archive have no answers to look at; what they show passed when it was made.
  static func run(_ published: PublishedCollaboration, _ source: MeasuringSource, _ measurements: [Measurement], by normenkader: Normenkader) -> Self
  {
    var check = PublicationCheck()
    for (period, measurement) in zip(published.periods, measurements) where !period.isFromArchive {
      guard let answers = source.answers(in: period.period) else { continue }
      let people = answers.people(normenkader.statements)
      var figures = FigureCheck(normenkader, answers, people, in: period.period)
      figures.run(over: period)
      check.figures += figures.outcome.figures
      check.faults += figures.outcome.faults
      let weights = measurement.partnerMeans.values.joined().map { ($0.key, $0.value.weight) }
      let combinations = CombinationCheck(normenkader, people, partnerWeights: Dictionary(weights) { first, _ in first })
      check.faults += combinations.leaks(in: period).map { PublicationFault(period: period.period, figure: $0, rule: .combination) }
    }
    check.faults += splits(published, source, normenkader.privacy.minimumGroup)
    return check
  }

  /// A change is split only into sets of partners with enough people then and now.
  private static func splits(_ published: PublishedCollaboration, _ source: MeasuringSource, _ minimum: Int) -> [PublicationFault] {
    let archived = Set(published.periods.filter(\.isFromArchive).map(\.period))
    return published.changes.compactMap { change in
      guard let dimension = change.dimension, change.opinion.value != nil, archived.isDisjoint(with: [change.from, change.to]),
        let before = source.answers(in: change.from)?.people([]), let after = source.answers(in: change.to)?.people([])
      else { return nil }
      let (old, new) = (Set(before.map(\.partner)), Set(after.map(\.partner)))
      let sets = [
        before.count { new.contains($0.partner) }, after.count { old.contains($0.partner) },
        before.count { !new.contains($0.partner) }, after.count { !old.contains($0.partner) },
      ]
      guard sets.contains(where: { (1..<minimum).contains($0) }) else { return nil }
      return PublicationFault(period: change.to, figure: dimension.rawValue, rule: .fewPeople)
    }
  }
}

extension PeriodAnswers {
  /// The people as the last look sees them: counted in the answers themselves where those are there, else in the patterns of moments.
  fileprivate func people(_ statements: [Statement]) -> [AnsweringPerson] {
    if let responses { return responses.map { AnsweringPerson($0, statements) } }
    return moments.sorted.flatMap { partner, moments in
      moments.patterns.sorted { $0.key < $1.key }.flatMap { pattern, count in
        Array(repeating: AnsweringPerson(pattern, of: partner, statements), count: count)
      }
    }
  }
}
