// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How a part of an extending normenkader is put over the same part of the one that it extends.
indirect enum MergeRule: Sendable {
  /// As a whole: half an old condition and half a new one would mean something that nobody wrote.
  case whole
  /// A map of texts by key; anything else as a whole.
  case texts
  /// A map by key, each key by its own rule or by that of the rest; `key: drop` removes.
  case keys([String: MergeRule], rest: MergeRule)
  /// A map of things with their ids as keys; `id: drop` removes.
  case named(MergeRule, Thing)
  /// A list of things with an id, merged by it; `{id: x, drop: yes}` removes.
  case things(MergeRule, Thing)

  /// What an id stands for.
  struct Thing: Sendable {
    /// What messages call it.
    var noun: LocalizedText
    /// The key without which a new one is none: what lacks it was meant to change another.
    var essential = "title"
    /// Whether new ones come before the last one, which holds when no other does.
    var keepsLast = false
  }

  /// The rule of the whole file.
  static let normenkader = MergeRule.keys(
    [
      "answers": .keys(["synonyms": settings], rest: settings), "scoring": settings, "privacy": settings, "balance": settings,
      "membership": settings, "ledger": .keys(["done": .whole, "dropped": .whole], rest: .texts),
      "bands": .things(settings, Thing(noun: NormenkaderReading.Noun.band)),
      "registers": .named(register, Thing(noun: NormenkaderReading.Noun.register)),
      "facets": .things(settings, Thing(noun: NormenkaderReading.Noun.facet)),
      "dimensions": .things(dimension, Thing(noun: NormenkaderReading.Noun.dimension)),
      "signals": .things(ruled, Thing(noun: NormenkaderReading.Noun.signal)), "advice": .things(ruled, Thing(noun: advice, keepsLast: true)),
    ], rest: .texts)

  private static let advice = LocalizedText(nl: "advies", en: "advice")
  private static let statement = LocalizedText(nl: "stelling", en: "statement")

  private static let settings = MergeRule.keys([:], rest: .texts)
  private static let ruled = MergeRule.keys(["when": .whole], rest: .texts)
  private static let choice = MergeRule.named(settings, Thing(noun: NormenkaderReading.Noun.choice))
  private static let column = MergeRule.named(.keys(["choices": choice], rest: .texts), Thing(noun: NormenkaderReading.Noun.column))
  private static let register = MergeRule.keys(["columns": column], rest: .texts)
  private static let indicator = MergeRule.keys(["measure": .whole, "norm": .whole], rest: .texts)

  private static let dimension = MergeRule.keys(
    [
      "statements": .things(settings, Thing(noun: statement, essential: "text")),
      "indicators": .things(indicator, Thing(noun: NormenkaderReading.Noun.indicator)), "explain": settings, "bands": settings,
    ], rest: .texts)
}
