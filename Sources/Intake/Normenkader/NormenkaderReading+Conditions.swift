// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The kinds of condition, as the format calls them.
  enum ConditionKind: String, CaseIterable {
    case score, facet, indicator, change, trend, gap, disagreement, response, balance, signal, signals, all, any, none
    case dontKnow = "dont-know"
  }

  /// A condition; `nil` when it has a mistake.
  func readCondition(_ node: YAMLNode?) -> Condition? {
    guard let node else { return nil }
    var map = MappingReader(node, yaml)
    guard map.isReadable else { return nil }
    let kinds = map.keys.compactMap(ConditionKind.init)
    guard kinds.count <= 1 else {
      yaml.report(.severalKinds(map.keyLocation(kinds[1].rawValue), kinds[0], kinds[1]))
      return nil
    }
    guard !kinds.isEmpty || map.keys.contains("of") else {
      reportNoKind(map)
      return nil
    }
    let periods = yaml.integer(map.optional("for-periods"), 2...12)
    let condition = readCondition(kinds.first, &map)
    map.finish()
    guard let condition else { return nil }
    return periods.map { .forPeriods($0, condition) } ?? condition
  }

  /// A condition of a kind; without a kind it is "at least so many of these".
  private func readCondition(_ kind: ConditionKind?, _ map: inout MappingReader) -> Condition? {
    switch kind {
    case .all: return .all(readConditions(map.required("all")))
    case .any: return .any(readConditions(map.required("any")))
    case ConditionKind.none?: return .none(readConditions(map.required("none")))
    case .signal: return readSignalCondition(&map)
    case .signals: return readSignalsCondition(&map)
    case let kind?:
      let quantity = readQuantity(kind, &map)
      let limits = readLimits(&map, of: quantity)
      guard let quantity, let limits else { return nil }
      return .measured(quantity, limits)
    case nil:
      let parts = readConditions(map.required("of"))
      let count = yaml.integer(map.required("at-least"), 1...max(1, parts.count))
      return count.map { .atLeast($0, of: parts) }
    }
  }

  private func readConditions(_ node: YAMLNode?) -> [Condition] {
    yaml.items(node, atLeast: 1).map { readCondition($0) ?? .all([]) }
  }

  private func readSignalCondition(_ map: inout MappingReader) -> Condition? {
    let node = map.required("signal")
    let id = reference(node, to: signalIDs, Noun.signal)
    let state = readState(&map)
    guard let id, let node else { return nil }
    noteUse(of: .signal(id), at: node.location)
    return .signal(ID(id), state)
  }

  private func readSignalsCondition(_ map: inout MappingReader) -> Condition? {
    let node = map.required("signals")
    let kind = yaml.word(node, of: SignalKind.allCases)
    let state = readState(&map)
    let count = map.integer("at-least", 1...Int.max, default: 1)
    guard let kind, let node else { return nil }
    noteUse(of: .kind(kind), at: node.location)
    return .signals(kind, state, atLeast: count)
  }

  private func readState(_ map: inout MappingReader) -> SignalState {
    yaml.word(map.optional("state"), of: [SignalState.emerging, .active, .structural]) ?? .active
  }

  private func noteUse(of target: SignalUse.Target, at location: SourceLocation) {
    guard let currentSignal else { return }
    signalUses.append(SignalUse(by: currentSignal, of: target, location: location))
  }

  private func reportNoKind(_ map: MappingReader) {
    let kinds = ConditionKind.allCases.map(\.rawValue)
    let guess = map.keys.lazy.compactMap { key in SpellingSuggestion.nearest(to: key, among: kinds).map { (key, $0) } }.first
    yaml.report(.noKind(guess.map { map.keyLocation($0.0) } ?? map.location, known: kinds, suggestion: guess?.1))
  }
}

extension DiagnosticCode {
  static let conditionKind = DiagnosticCode("B2121", "condition-kind")
}

private extension Diagnostic {
  static func severalKinds(
    _ location: SourceLocation, _ first: NormenkaderReading.ConditionKind, _ second: NormenkaderReading.ConditionKind
  ) -> Diagnostic {
    Diagnostic(
      .conditionKind, .error,
      LocalizedText(
        nl: "een voorwaarde heeft één soort; hier staan '\(first.rawValue)' en '\(second.rawValue)'",
        en: "a condition has one kind; here are '\(first.rawValue)' and '\(second.rawValue)'"),
      at: location, fixIt: FixIt(LocalizedText(nl: "gebruik 'all' of 'any'", en: "use 'all' or 'any'")))
  }

  static func noKind(_ location: SourceLocation, known: [String], suggestion: String?) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .conditionKind, .error,
      LocalizedText(nl: "deze voorwaarde heeft geen bekende soort; kies uit: \(list)", en: "this condition has no known kind; choose from: \(list)"),
      at: location, fixIt: suggestion.map(FixIt.didYouMean))
  }
}
