// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The last look at the figures of a period one by one: whether each is about enough people.
///
/// It counts people in the answers themselves, and knows the rules by `docs/privacy.md` alone, not by the gate that applied them.
struct FigureCheck {
  private let normenkader: Normenkader
  private let period: Period
  private let answers: PeriodAnswers
  private let people: [AnsweringPerson]
  private(set) var outcome = PublicationCheck()

  init(_ normenkader: Normenkader, _ answers: PeriodAnswers, _ people: [AnsweringPerson], in period: Period) {
    self.normenkader = normenkader
    self.answers = answers
    self.people = people
    self.period = period
  }

  /// Looks at every figure of the period.
  mutating func run(over published: PublishedPeriod) {
    let all = people.count
    needGroup(published.response.respondents, all, "response")
    needGroup(published.response.partnersAnswering, all, "response")
    needGroup(published.response.tippingGap, all, "response")
    for statement in published.statements { check(statement) }
    for dimension in published.dimensions { check(dimension) }
    for facet in published.facets {
      let statements = normenkader.statements.filter { $0.facet == facet.id }
      check(facet.score, of: statements, by: scored(on: statements).count, facet.id.rawValue)
    }
    checkOverall(published)
    checkCertainties(published)
  }

  private mutating func check(_ statement: PublishedStatement) {
    let name = statement.id.rawValue
    let count = people.count { $0.answered.contains(statement.id) }
    needGroup(statement.mean, count, name)
    needGroup(statement.respondents, count, name)
    if statement.respondents.value.map({ $0 != count }) ?? false { add(.miscount, name) }
    needSpread(statement.dontKnow, count, name)
    let silent = people.count { $0.silent.contains(statement.id) }
    if let shown = statement.dontKnow.value, shown < 3 || shown != silent { add(.miscount, name) }
    guard let shown = statement.distribution.value else { return }
    let smallest = Dictionary(grouping: people.filter { $0.answered.contains(statement.id) }, by: \.partner).values.map(\.count).min() ?? 0
    let isApart = smallest >= normenkader.privacy.minimumGroup && normenkader.scoring.voice == .partner
    // A partner of whom somebody skipped this statement may come below the minimum here: below twice the minimum its mean is rough then, or only
    // said to lie beyond an end, which with so few partners is rougher still.
    let isRough = statement.mean.value.map { $0.bound != .exact } ?? true
    need(count, normenkader.privacy.minimumDistribution * (isApart || isRough ? 1 : 2), .spreadOfFew, name)
    if shown != classes(of: statement.id) { add(.miscount, name) }
    if count - max(shown.disagree, shown.neutral, shown.agree) < 3 { add(.nearlyAll, name) }
  }

  private func classes(of id: ID<Statement>) -> PublishedStatement.Distribution {
    var counted = PublishedStatement.Distribution(disagree: 0, neutral: 0, agree: 0)
    guard let place = normenkader.statements.firstIndex(where: { $0.id == id }) else { return counted }
    for (value, people) in values(of: place) {
      let side = Double(value) - normenkader.answers.middle
      if side < 0 { counted.disagree += people } else if side > 0 { counted.agree += people } else { counted.neutral += people }
    }
    return counted
  }

  /// The answers to a statement with the number of people who gave each: from the answers themselves where those are there.
  private func values(of place: Int) -> [(value: Int, people: Int)] {
    guard let responses = answers.responses else {
      let counts = answers.moments.partners.values.reduce(into: [Int]()) { $0.add(Array($1.statements.counts(place))) }
      return counts.enumerated().map { (normenkader.answers.from + $0.offset, $0.element) }
    }
    return responses.compactMap { response in
      guard place < response.answers.count, case .value(let value)? = response.answers[place] else { return nil }
      return (value, 1)
    }
  }

  private mutating func check(_ dimension: PublishedDimension) {
    let statements = normenkader.dimension(dimension.id)?.statements ?? []
    let name = dimension.id.rawValue
    let scored = scored(on: statements)
    check(dimension.perception, of: statements, by: scored.count, name)
    needGroup(dimension.respondents, scored.count, name, unless: dimension.respondents.value == 0)
    // Without a score of people it is that of facts.
    if dimension.perception.value != nil { check(dimension.score, of: statements, by: scored.count, name) }
    needSpread(dimension.agreement, scored.count, name)
    needSpread(dimension.dontKnow, people.count { person in statements.contains { person.asked.contains($0.id) } }, name)
    if dimension.dissent != nil { need(scored.count, normenkader.privacy.minimumDistribution, .spreadOfFew, name) }
    let smallest = Dictionary(grouping: scored, by: \.partner).values.map(\.count).min() ?? 0
    if dimension.dissent == .partnersDiffer { need(smallest, normenkader.privacy.minimumGroup, .fewPeople, name) }
    needGroup(dimension.respondentVoice, smallest, name)
  }

  private mutating func check(_ score: Published<PublishedScore>, of statements: [Statement], by count: Int, _ name: String) {
    needGroup(score, count, name)
    if score.value?.interval != nil {
      need(count, normenkader.privacy.minimumDistribution, .spreadOfFew, name)
      if statements.count == 1 || score.value?.value.bound != .exact { add(.spreadOfFew, name) }
    }
  }

  private mutating func checkOverall(_ published: PublishedPeriod) {
    // Where no theme has a score of people it is that of facts.
    guard published.overall.value != nil, published.dimensions.contains(where: { $0.perception.value != nil }) else { return }
    let count = people.count { person in normenkader.dimensions.contains { person.hasScore(on: $0.statements, by: normenkader.scoring) } }
    needGroup(published.overall, count, "overall")
    if published.overall.value?.interval != nil { need(count, normenkader.privacy.minimumDistribution, .spreadOfFew, "overall") }
  }

  private mutating func checkCertainties(_ published: PublishedPeriod) {
    for signal in published.signals where signal.certainty != nil {
      let restsOnAnswers = normenkader.signals.first { $0.id == signal.id }.map { normenkader.restsOnAnswers($0.condition) } ?? true
      if restsOnAnswers { need(people.count, normenkader.privacy.minimumDistribution, .spreadOfFew, signal.id.rawValue) }
    }
    let advice = published.advice
    if advice.certainty != nil || advice.alternatives.contains(where: { $0.percent != nil }) {
      need(people.count, normenkader.privacy.minimumDistribution, .spreadOfFew, "advice")
    }
  }

  private func scored(on statements: [Statement]) -> [AnsweringPerson] {
    people.filter { $0.hasScore(on: statements, by: normenkader.scoring) }
  }

  private mutating func needGroup<Value>(_ figure: Published<Value>, _ count: Int, _ name: String, unless isOther: Bool = false) {
    if figure.value != nil, !isOther { need(count, normenkader.privacy.minimumGroup, .fewPeople, name) }
  }

  private mutating func needSpread<Value>(_ figure: Published<Value>, _ count: Int, _ name: String) {
    if figure.value != nil { need(count, normenkader.privacy.minimumDistribution, .spreadOfFew, name) }
  }

  private mutating func need(_ count: Int, _ minimum: Int, _ rule: PublicationFault.Rule, _ name: String) {
    outcome.figures += 1
    if count < minimum { add(rule, name) }
  }

  private mutating func add(_ rule: PublicationFault.Rule, _ name: String) {
    outcome.faults.append(PublicationFault(period: period, figure: name, rule: rule))
  }
}
