// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The last look at figures together: whether those that are shown give the answers of a few people.
///
/// Every mean that is shown is an equation in what a reader does not know: the sums of the answers of people who belong to one partner and answered
/// the same statements. When some combination of equations leaves nothing but people of one small set, and rounding leaves less than a third of what
/// those could have answered, these answers are as good as shown. Gaussian elimination finds such combinations. Where everybody answered all
/// statements every equation weighs people alike, so that none can leave a few: then there is nothing to find.
///
/// A theme is taken with its statements and a facet with its own; what lies beyond that (whole numbers, several periods) is for the attack in
/// `benchmarks/privacy`.
struct CombinationCheck {
  private let normenkader: Normenkader
  private let people: [AnsweringPerson]
  /// What a partner counts for; 1 where nothing is said.
  private let partnerWeights: [ID<Partner>: Double]

  init(_ normenkader: Normenkader, _ people: [AnsweringPerson], partnerWeights: [ID<Partner>: Double]) {
    self.normenkader = normenkader
    self.people = people
    self.partnerWeights = partnerWeights
  }

  /// The themes and facets whose figures give the answers of fewer people than the minimum group.
  func leaks(in published: PublishedPeriod) -> [String] {
    let means = Dictionary(published.statements.map { ($0.id, $0.mean) }) { first, _ in first }
    let themes = published.dimensions.map { dimension in
      (dimension.id.rawValue, dimension.perception, normenkader.dimension(dimension.id)?.statements ?? [])
    }
    let facets = published.facets.map { facet in
      (facet.id.rawValue, facet.score, normenkader.statements.filter { $0.facet == facet.id })
    }
    return (themes + facets).filter { _, score, statements in
      // One equation alone is about as many people as it should be.
      guard score.value?.value.bound == .exact else { return false }
      let shown = statements.indices.compactMap { place in
        means[statements[place].id]?.value.flatMap { rounding(of: $0) }.map { (place: place, rounding: $0) }
      }
      return !shown.isEmpty && leaks(statements, shown)
    }.map(\.0)
  }

  /// Half of the step to which a mean was rounded; `nil` where only an end is shown.
  private func rounding(of mean: Tenths) -> Double? {
    switch mean.bound {
    case .exact: 0.05
    case .about: max(1, (5 * ScoreScale(normenkader.answers).point).rounded(.up)) / 20
    case .orMore, .orLess: nil
    }
  }

  private func leaks(_ statements: [Statement], _ shown: [(place: Int, rounding: Double)]) -> Bool {
    let classes = AnswerClasses(people, statements)
    guard classes.hasSkips else { return false }
    let scored = classes.members.filter { $0.hasScore(on: statements, by: normenkader.scoring) }
    let sum = normenkader.scoring.aggregate == .sum ? statements.reduce(0) { $0 + $1.weight } : 1
    let theme = ReaderEquation(mean(of: scored, statements, Array(statements.indices), classes).map { $0 * sum })
    let equations = shown.map { place, rounding in
      let people = classes.members.filter { $0.answered.contains(statements[place].id) }
      return ReaderEquation(mean(of: people, statements, [place], classes), rounding: rounding)
    }
    return smallSets(classes).contains { isGiven($0, by: equations + [theme], classes) }
  }

  /// The weight of each unknown in a mean over statements: persons' means, those averaged within partners, those weighed.
  private func mean(of people: [AnsweringPerson], _ statements: [Statement], _ places: [Int], _ classes: AnswerClasses) -> [Double] {
    let sizes = Dictionary(grouping: people, by: \.partner).mapValues(\.count)
    let isPartnerVoice = normenkader.scoring.voice == .partner
    let total = isPartnerVoice ? sizes.keys.sorted().reduce(0) { $0 + weight(of: $1) } : Double(people.count)
    var weights = Array(repeating: 0.0, count: classes.all.count * statements.count)
    for person in people {
      let share = (isPartnerVoice ? weight(of: person.partner) / Double(sizes[person.partner] ?? 1) : 1) / total
      let own = places.filter { person.answered.contains(statements[$0].id) }
      let whole = own.reduce(0) { $0 + statements[$1].weight }
      guard let index = classes.index(of: person) else { continue }
      for place in own { weights[index * statements.count + place] = share * statements[place].weight / whole }
    }
    return weights
  }

  private func weight(of partner: ID<Partner>) -> Double { partnerWeights[partner] ?? 1 }

  /// The sets of fewer people than the minimum group that a reader may know of, by class: a partner, and those of a partner who answered the same.
  private func smallSets(_ classes: AnswerClasses) -> [Set<Int>] {
    let byPartner = Dictionary(grouping: classes.all.indices) { classes.all[$0].partner }.values.map { Set($0) }
    return (byPartner + classes.all.indices.map { [$0] }).filter { set in
      set.reduce(0) { $0 + classes.sizes[$1] } < normenkader.privacy.minimumGroup
    }
  }

  /// Whether a combination of the equations leaves nothing but the answers of a set, and is fine enough to tell them.
  private func isGiven(_ set: Set<Int>, by equations: [ReaderEquation], _ classes: AnswerClasses) -> Bool {
    let width = equations[0].weights.count / classes.all.count
    let inside = equations[0].weights.indices.filter { set.contains($0 / width) }
    let outside = equations[0].weights.indices.filter { place in
      !set.contains(place / width) && equations.contains { $0.weights[place] != 0 }
    }
    guard !outside.isEmpty else { return false }
    let range = Double(normenkader.answers.range.upperBound - normenkader.answers.range.lowerBound)
    return Elimination.combinations(vanishing: equations.map { equation in outside.map { equation.weights[$0] } }).contains { combination in
      let spread = inside.reduce(0) { sum, place in
        let left = zip(combination, equations).reduce(0) { $0 + $1.0 * $1.1.weights[place] }
        return sum + abs(left) * range * Double(classes.sizes[place / width])
      }
      let rounding = zip(combination, equations).reduce(0) { $0 + abs($1.0) * $1.1.rounding }
      return spread > 1e-9 && 2 * rounding < spread / 3
    }
  }
}
