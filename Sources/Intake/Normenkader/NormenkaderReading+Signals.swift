// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The stop, continue and completion signals.
  func readSignals(_ node: YAMLNode?) -> [SignalRule] {
    guard let node else { return [] }
    guard case .list(let items) = node.content else {
      yaml.reportWrongType(of: node, expected: .list)
      return []
    }
    signalIDs = items.compactMap { item in item.entries?.first { $0.key == "id" }?.value.scalar }
    let signals = items.map(readSignal)
    for cycle in SignalCycles(signals: signals, uses: signalUses).find() { yaml.report(.signalCycle(cycle)) }
    return signals
  }

  private func readSignal(_ node: YAMLNode) -> SignalRule {
    var map = MappingReader(node, yaml)
    let id = declaredID(map.required("id"), in: .shared)
    let kind = map.word("kind", SignalKind.allCases)
    let title = localized(map.required("title"))
    let meaning = localized(map.required("meaning"))
    currentSignal = id
    let condition = readCondition(map.required("when"))
    currentSignal = nil
    let structuralAfter = map.integer("structural-after", 1...100, default: 2)
    let questions = localizedList(map.optional("questions"))
    let actions = localizedList(map.optional("actions"))
    map.finish()
    return SignalRule(
      id: ID(id), kind: kind ?? .stop, title: title, meaning: meaning, condition: condition ?? .all([]), structuralAfter: structuralAfter,
      questions: questions, actions: actions)
  }

  /// The decision list.
  func readAdvice(_ node: YAMLNode?) -> [AdviceRule] {
    let items = yaml.items(node, atLeast: 1)
    return items.enumerated().map { readAdviceRule($0.element, isLast: $0.offset == items.count - 1) }
  }

  private func readAdviceRule(_ node: YAMLNode, isLast: Bool) -> AdviceRule {
    var map = MappingReader(node, yaml)
    let id = declaredID(map.required("id"), in: .advice)
    let outcome = map.word("outcome", AdviceRule.Outcome.allCases)
    let title = localized(map.required("title"))
    let summary = localized(map.required("summary"))
    let when = map.optional("when")
    let condition = readCondition(when)
    if isLast, when != nil { yaml.report(.lastRuleWithCondition(map.keyLocation("when"))) }
    if !isLast, when == nil, map.isReadable { yaml.report(.ruleWithoutCondition(map.location)) }
    let obligatory = map.optional("obligatory").map(readObligatory)
    let steps = localizedList(map.optional("steps"))
    let questions = localizedList(map.optional("questions"))
    map.finish()
    return AdviceRule(
      id: ID(id), outcome: outcome ?? .adjust, title: title, summary: summary, condition: condition, obligatory: obligatory, steps: steps,
      questions: questions)
  }

  private func readObligatory(_ node: YAMLNode) -> AdviceRule.Obligatory {
    var map = MappingReader(node, yaml)
    let title = localized(map.required("title"))
    let summary = localized(map.required("summary"))
    map.finish()
    return AdviceRule.Obligatory(title: title, summary: summary)
  }
}

extension DiagnosticCode {
  static let adviceOrder = DiagnosticCode("B2120", "advice-order")
  static let signalCycle = DiagnosticCode("B2123", "signal-cycle")
}

private extension Diagnostic {
  static func signalCycle(_ cycle: SignalCycles.Cycle) -> Diagnostic {
    let path = cycle.names.joined(separator: " → ")
    return Diagnostic(
      .signalCycle, .error,
      LocalizedText(nl: "dit signaal hangt van zichzelf af: \(path)", en: "this signal depends on itself: \(path)"), at: cycle.location)
  }

  static func lastRuleWithCondition(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .adviceOrder, .error,
      LocalizedText(
        nl: "het laatste advies heeft geen 'when': het geldt als geen ander geldt",
        en: "the last advice has no 'when': it holds when no other does"),
      at: location)
  }

  static func ruleWithoutCondition(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .adviceOrder, .error,
      LocalizedText(
        nl: "dit advies heeft geen 'when': de adviezen erna worden nooit gegeven",
        en: "this advice has no 'when': those after it are never given"),
      at: location)
  }
}
