// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// How answers become scores.
  func readScoring(_ node: YAMLNode?) -> ScoringRules {
    var rules = ScoringRules()
    guard let node else { return rules }
    var map = MappingReader(node, yaml)
    rules.voice = yaml.word(map.optional("voice"), of: ScoringRules.Voice.allCases) ?? rules.voice
    rules.minimumAnswered = map.number("minimum-answered", .within(0...1), default: rules.minimumAnswered)
    rules.minimumStatements = map.integer("minimum-statements", 1...1000, default: rules.minimumStatements)
    rules.perceptionWeight = map.number("perception-weight", .within(0...1), default: rules.perceptionWeight)
    rules.imaginaryCases = map.number("imaginary-cases", .within(0...100), default: rules.imaginaryCases)
    map.finish()
    return rules
  }

  /// The smallest groups that figures may be about.
  func readPrivacy(_ node: YAMLNode?) -> PrivacyRules {
    let floor = PrivacyRules()
    guard let node else { return floor }
    var map = MappingReader(node, yaml)
    let group = map.integer("minimum-group", floor.minimumGroup...Int.max, default: floor.minimumGroup)
    let least = max(group, floor.minimumDistribution)
    let distribution = map.integer("minimum-distribution", least...Int.max, default: least)
    map.finish()
    return PrivacyRules(minimumGroup: group, minimumDistribution: distribution)
  }

  /// Which dimensions must be in balance.
  func readBalance(_ node: YAMLNode?) -> BalanceRule {
    guard let node else { return BalanceRule(dimensions: [], outOfBalance: 1) }
    var map = MappingReader(node, yaml)
    var ids: [ID<Dimension>] = []
    for item in yaml.items(map.required("of"), atLeast: 2) {
      guard let id = reference(item, to: dimensions?.map(\.id.rawValue), Noun.dimension) else { continue }
      if ids.contains(ID(id)) { yaml.report(.listedTwice(item.location, id)) }
      ids.append(ID(id))
    }
    let spread = yaml.number(map.required("out-of-balance"), .above(0))
    map.finish()
    return BalanceRule(dimensions: ids, outOfBalance: spread ?? 1)
  }
}
