// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import RealModule

/// The quantities that conditions measure: one function a kind, and this list of them.
extension History {
  /// A quantity in a measured period; `nil` when it was not measured or rests on too few answers.
  func sample(of quantity: Quantity, at index: Int) -> Sample? {
    switch quantity {
    case .score(let scope, let basis): score(scope, basis, at: index, as: .habit)
    case .facet(let id): scale(.facet(id), at: index)
    case .indicator(let id): sample(of: id, at: index)
    case .change(let scope, let basis, let over): change(scope, basis, over: over, at: index)
    case .trend(let scope, let basis): trend(scope, basis, at: index)
    case .selfOthersGap(let group): selfOthersGap(group, at: index)
    case .perceptionFactsGap(let id): perceptionFactsGap(id, at: index)
    case .disagreement(let id): disagreement(id, at: index)
    case .dontKnow(let id): dontKnowShare(of: id, in: measurements[index]).map { Sample($0) }
    case .responseShare: responseShare(at: index)
    case .respondents: Sample(Double(measurements[index].response.respondents))
    case .partnersAnswering: partnersAnswering(at: index)
    case .balanceSpread: balanceSpread(at: index)
    }
  }

  private func score(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int, as view: FactView = .counted) -> Sample? {
    switch scope {
    case .dimension(let id): return score(of: id, basis, at: index, as: view)
    case .overall:
      let parts = normenkader.dimensions.compactMap { dimension in
        score(of: dimension.id, basis, at: index, as: view).map { (id: dimension.id, sample: $0) }
      }
      guard !parts.isEmpty else { return nil }
      let sum = Sample.sum(zip(normenkader.overallWeights(of: parts.map(\.id)), parts).map { ($0, $1.sample) })
      return sum.settled(on: normenkader.scale(of: .overall))
    }
  }

  private func score(of id: ID<Dimension>, _ basis: Quantity.Basis, at index: Int, as view: FactView) -> Sample? {
    let perception = basis == .facts ? nil : scale(.dimension(id), at: index)
    let facts = basis == .perception ? nil : facts(of: id, at: index, as: view)
    guard basis == .both, let perception, let facts else { return perception ?? facts }
    let weight = normenkader.scoring.perceptionWeight
    return Sample.sum([(weight, perception), (1 - weight, facts)]).settled(on: normenkader.scale(of: .dimension(id)))
  }

  private func change(_ scope: Quantity.Scope, _ basis: Quantity.Basis, over: Int, at index: Int) -> Sample? {
    guard index >= over, isComparable(scope, basis, index - over, index), let now = score(scope, basis, at: index),
      let before = score(scope, basis, at: index - over)
    else { return nil }
    let variance = squaredError(scope, basis, at: index) + squaredError(scope, basis, at: index - over)
    let mood = ChangeRule.commonCauseVariance(point: normenkader.scale(of: scope.ofScale).point)
    let widening = variance > 0 ? .sqrt((variance + 2 * mood) / variance) : 1
    return Sample.sum([(1, now), (-1, before)]).widened(by: widening)
  }

  private func trend(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Sample? {
    let point = normenkader.scale(of: scope.ofScale).point
    return trendPoints(scope, basis, at: index).flatMap { TrendRule.slope(of: $0) }.map { Sample.sum([(point, $0)]) }
  }

  /// The probability that a score is falling over the last measured periods; `nil` without enough of them.
  func probabilityOfFalling(_ scope: Quantity.Scope, at index: Int) -> Double? {
    trendPoints(scope, .both, at: index).flatMap { TrendRule.probabilityOfFalling($0) }
  }

  /// The newest four to six measured periods that have the score, as far back as they can be compared with the last one; in points of answers of 1 to 5.
  private func trendPoints(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> [TrendRule.Point]? {
    let points = series(scope, basis, at: index, atMost: TrendRule.longest)
    return points.count >= TrendRule.shortest ? points : nil
  }

  /// The newest measured periods that have the score, in order of time, as far back as they can be compared with the last one; in points of answers
  /// of 1 to 5.
  ///
  /// Empty when the last one has no score.
  func series(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int, atMost longest: Int = .max) -> [TrendRule.Point] {
    guard score(scope, basis, at: index) != nil else { return [] }
    let point = normenkader.scale(of: scope.ofScale).point
    var points: [TrendRule.Point] = []
    for each in stride(from: index, through: 0, by: -1) where points.count < longest {
      guard let sample = score(scope, basis, at: each) else { continue }
      guard isComparable(scope, basis, each, index) else { break }
      let time = Double(measurements[each].period.ordinal)
      let error = squaredError(scope, basis, at: each) / (point * point)
      points.append(TrendRule.Point(time: time, sample: Sample.sum([(1 / point, sample)]), squaredError: error))
    }
    return points.reversed()
  }

  /// How many measured periods a trend is about; `nil` without one.
  func trendLength(_ scope: Quantity.Scope, at index: Int) -> Int? {
    trendPoints(scope, .both, at: index)?.count
  }

  private func isComparable(_ scope: Quantity.Scope, _ basis: Quantity.Basis, _ first: Int, _ second: Int) -> Bool {
    Comparability.holds(measurements[first], measurements[second], scope, basis, by: normenkader)
  }

  private func selfOthersGap(_ group: Quantity.StatementGroup, at index: Int) -> Sample? {
    guard let own = scale(.half(group, .`self`), at: index), let others = scale(.half(group, .others), at: index) else { return nil }
    return Sample.sum([(1, own), (-1, others)])
  }

  private func perceptionFactsGap(_ id: ID<Dimension>, at index: Int) -> Sample? {
    guard let perception = scale(.dimension(id), at: index), let facts = facts(of: id, at: index, as: .habit) else { return nil }
    return Sample.sum([(1, perception), (-1, facts)])
  }

  /// A spread of few people would tell how they answered.
  private func disagreement(_ id: ID<Dimension>, at index: Int) -> Sample? {
    guard let estimate = measurements[index].scales[.dimension(id)]?.estimate,
      estimate.respondents >= normenkader.privacy.minimumDistribution
    else { return nil }
    return Sample(estimate.spread)
  }

  /// How many people answered is not told below the minimum group, so neither may what follows from it.
  private func isLargeEnough(_ response: ResponseCount) -> Bool {
    response.respondents >= normenkader.privacy.minimumGroup
  }

  private func responseShare(at index: Int) -> Sample? {
    let response = measurements[index].response
    guard isLargeEnough(response), let invited = response.invited, invited > 0 else { return nil }
    return Sample(min(1, Double(response.respondents) / Double(invited)))
  }

  private func partnersAnswering(at index: Int) -> Sample? {
    let response = measurements[index].response
    return response.partners > 0 && isLargeEnough(response) ? Sample(Double(response.partnersAnswering) / Double(response.partners)) : nil
  }

  private func balanceSpread(at index: Int) -> Sample? {
    let samples = normenkader.balance.dimensions.compactMap { score(of: $0, .both, at: index, as: .counted) }
    guard samples.count == normenkader.balance.dimensions.count, samples.count >= 2 else { return nil }
    return Sample.range(of: samples)
  }

  /// The squared standard error of a score: what the draws of one period carry.
  private func squaredError(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int) -> Double {
    let measurement = measurements[index]
    let estimate: ScoreEstimate? =
      switch (scope, basis) {
      case (_, .facts): nil
      case (.overall, .both): measurement.overall
      case (.overall, .perception): measurement.overallPerception
      case (.dimension(let id), .both): measurement.dimensions.first { $0.id == id }?.combined
      case (.dimension(let id), .perception): measurement.scales[.dimension(id)]?.estimate
      }
    return estimate.map { $0.standardError * $0.standardError } ?? 0
  }

  /// The share of "don't know" and "rather not say" among all answers in a dimension, 0...1.
  ///
  /// `nil` below the minimum for distributions of people who said something in it, because it tells how a small group answered; and for one or two
  /// silent answers, because they could be recognised.
  func dontKnowShare(of id: ID<Dimension>, in measurement: Measurement) -> Double? {
    guard let dimension = normenkader.dimension(id) else { return nil }
    let wanted = Set(dimension.statements.map(\.id))
    var (silent, answered, people) = (0, 0, 0)
    for statement in measurement.statements where wanted.contains(statement.id) {
      let quiet = statement.missing[.dontKnow, default: 0] + statement.missing[.ratherNotSay, default: 0]
      silent += quiet
      answered += statement.respondents
      people = max(people, quiet + statement.respondents)
    }
    guard people >= normenkader.privacy.minimumDistribution, silent == 0 || silent >= 3 else { return nil }
    return Double(silent) / Double(silent + answered)
  }
}
