// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PrivacyGate {
  /// Whether a quantity comes from answers, from registers or from both; of a score with two halves, from those that there are.
  func source(of quantity: Quantity, in judgement: Judgement) -> Evidence.Source? {
    switch quantity {
    case .indicator: .registers
    case .facet, .selfOthersGap, .disagreement, .dontKnow: .answers
    case .score(let scope, let basis): source(of: scope, basis, in: judgement)
    case .change(_, let basis, _), .trend(_, let basis): Self.source(of: basis)
    case .perceptionFactsGap, .balanceSpread: .both
    case .responseShare, .respondents, .partnersAnswering: nil
    }
  }

  private static func source(of basis: Quantity.Basis) -> Evidence.Source {
    switch basis {
    case .both: .both
    case .perception: .answers
    case .facts: .registers
    }
  }

  private func source(of scope: Quantity.Scope, _ basis: Quantity.Basis, in judgement: Judgement) -> Evidence.Source {
    guard basis == .both else { return Self.source(of: basis) }
    let (history, index) = (judgement.history, judgement.index)
    let hasAnswers = history.score(scope, .perception, at: index) != nil
    let hasFacts = history.score(scope, .facts, at: index) != nil
    return hasAnswers == hasFacts ? .both : (hasAnswers ? .answers : .registers)
  }
}
