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
    case .dontKnow(let id): dontKnowShare(of: id, in: measurement(index)).map { Sample($0) }
    case .responseShare: responseShare(at: index)
    case .respondents: Sample(Double(measurement(index).response.respondents))
    case .partnersAnswering: partnersAnswering(at: index)
    case .balanceSpread: balanceSpread(at: index)
    }
  }

  func score(_ scope: Quantity.Scope, _ basis: Quantity.Basis, at index: Int, as view: FactView = .counted) -> Sample? {
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

  func score(of id: ID<Dimension>, _ basis: Quantity.Basis, at index: Int, as view: FactView) -> Sample? {
    let perception = basis == .facts ? nil : scale(.dimension(id), at: index)
    let facts = basis == .perception ? nil : facts(of: id, at: index, as: view)
    guard basis == .both, let perception, let facts else { return perception ?? facts }
    let weight = normenkader.scoring.perceptionWeight
    return Sample.sum([(weight, perception), (1 - weight, facts)]).settled(on: normenkader.scale(of: .dimension(id)))
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
    guard let estimate = measurement(index).scales[.dimension(id)]?.estimate,
      estimate.respondents >= normenkader.privacy.minimumDistribution
    else { return nil }
    return Sample(estimate.spread)
  }

  /// How many people answered is not told below the minimum group, so neither may what follows from it.
  private func isLargeEnough(_ response: ResponseCount) -> Bool {
    response.respondents >= normenkader.privacy.minimumGroup
  }

  private func responseShare(at index: Int) -> Sample? {
    let response = measurement(index).response
    guard isLargeEnough(response), let invited = response.invited, invited > 0 else { return nil }
    return Sample(min(1, Double(response.respondents) / Double(invited)))
  }

  private func partnersAnswering(at index: Int) -> Sample? {
    let response = measurement(index).response
    return response.partners > 0 && isLargeEnough(response) ? Sample(Double(response.partnersAnswering) / Double(response.partners)) : nil
  }

  private func balanceSpread(at index: Int) -> Sample? {
    let samples = normenkader.balance.dimensions.compactMap { score(of: $0, .both, at: index, as: .counted) }
    guard samples.count == normenkader.balance.dimensions.count, samples.count >= 2 else { return nil }
    return Sample.range(of: samples)
  }

  /// The share of "don't know" and "rather not say" among all answers in a dimension, 0...1.
  ///
  /// `nil` below the minimum for distributions of people who said something in it, because it tells how a small group answered; and for one or two
  /// silent answers, because they could be recognised.
  func dontKnowShare(of id: ID<Dimension>, in measurement: Measurement) -> Double? {
    if let kept = measurement.kept { return kept.dontKnow[id] }
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
