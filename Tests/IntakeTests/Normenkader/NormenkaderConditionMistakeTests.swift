// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

/// Mistakes in conditions, signals and advice are found at their places, and nothing else is found.
@Suite struct NormenkaderConditionMistakeTests {
  @Test(arguments: conditions) func locatesMistakesInConditions(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: signals) func locatesMistakesInSignals(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  @Test(arguments: advice) func locatesMistakesInAdvice(_ mistake: Mistake) {
    let (found, expected) = mistake.findings()
    #expect(found == expected)
  }

  private static func condition(_ name: String, _ code: String, _ condition: String) -> Mistake {
    Mistake(name, code, in: "signals", NormenkaderText.condition(condition))
  }

  static let conditions = [
    condition("unknown kind", "B2121", "{⟦scoer: work, below: 2}"),
    condition("no kind at all", "B2121", "⟦{below: 2}"),
    condition("two kinds", "B2121", "{score: work, ⟦facet: trust, below: 2}"),
    condition("condition is a word", "B2003", "⟦always"),
    condition("no limits", "B2122", "⟦{score: work}"),
    condition("two lower limits", "B2122", "{score: work, above: 1, ⟦at-least: 2}"),
    condition("two upper limits", "B2122", "{score: work, at-most: 2, ⟦below: 3}"),
    condition("limits that exclude each other", "B2122", "{score: work, above: 2.5, below: ⟦2}"),
    condition("limits that meet", "B2122", "{score: work, at-least: 2, below: ⟦2}"),
    condition("limit is a word", "B2004", "{score: work, below: ⟦low}"),
    condition("limit outside the scale", "B2130", "{score: work, below: ⟦30}"),
    condition("share as a percentage", "B2130", "{response: share, below: ⟦40}"),
    condition("kept share as a percentage", "B2130", "{indicator: kept-share, below: ⟦40}"),
    condition("unknown dimension", "B2103", "{score: ⟦wrok, below: 2}"),
    condition("unknown facet", "B2103", "{facet: ⟦trsut, below: 2}"),
    condition("unknown indicator", "B2103", "{indicator: ⟦kept-shar, below: 1}"),
    condition("unknown signal", "B2103", "{signal: ⟦tlak}"),
    condition("disagreement overall", "B2103", "{disagreement: ⟦overall, above: 1}"),
    condition("dont-know of a facet", "B2103", "{dont-know: ⟦trust, above: 0.5}"),
    condition("unknown basis", "B2006", "{score: work, basis: ⟦fact, below: 2}"),
    condition("basis of a facet", "B2001", "{facet: trust, ⟦basis: facts, below: 2}"),
    condition("over no periods", "B2007", "{change: work, over: ⟦0, below: 0}"),
    condition("over in a score", "B2001", "{score: work, ⟦over: 2, below: 2}"),
    condition("one period", "B2007", "{score: work, below: 2, for-periods: ⟦1}"),
    condition("thirteen periods", "B2007", "{score: work, below: 2, for-periods: ⟦13}"),
    condition("unknown gap", "B2006", "{gap: ⟦self-other, of: will, above: 1}"),
    condition("gap of nothing", "B2002", "⟦{gap: self-others, above: 1}"),
    condition("gap of facts of a facet", "B2103", "{gap: perception-facts, of: ⟦trust, above: 1}"),
    condition("gap with one side", "B2128", "{gap: self-others, of: ⟦trust, above: 1}"),
    condition("unknown response", "B2006", "{response: ⟦partner, below: 0.5}"),
    condition("balance of something else", "B2006", "{balance: ⟦will, above: 0.5}"),
    condition("unknown state", "B2006", "{signals: continue, state: ⟦absent}"),
    condition("unknown signal kind", "B2006", "{signals: ⟦stopping}"),
    condition("no signals", "B2007", "{signals: continue, at-least: ⟦0}"),
    condition("limits of a signal", "B2001", "{all: [{signals: continue, ⟦below: 2}]}"),
    condition("empty all", "B2018", "{all: ⟦[]}"),
    condition("all of a map", "B2003", "{any: ⟦{score: work, below: 2}}"),
    condition("at least of too few", "B2007", "{at-least: ⟦3, of: [{score: work, below: 2}, {score: will, below: 2}]}"),
    condition("of without at least", "B2002", "⟦{of: [{score: work, below: 2}]}"),
    condition("two mistakes deep inside", "B2103", "{all: [{any: [{score: ⟦wokr, below: 2}]}, {none: [{facet: ⟦turst, below: 2}]}]}"),
  ]

  private static func signal(_ id: String, when condition: String) -> String {
    "  - {id: \(id), kind: stop, title: {nl: A, en: A}, meaning: {nl: A, en: A}, when: \(condition)}"
  }

  static let signals = [
    Mistake("signals are a map", "B2003", in: "signals", "signals: ⟦{}", also: ["advice": advice("{id: go-on, outcome: continue}")]),
    Mistake("structural at once", "B2007", in: "signals", NormenkaderText.condition("{score: work, below: 2}, structural-after: ⟦0")),
    Mistake(
      "unknown kind", "B2006", in: "signals", NormenkaderText.condition("{score: work, below: 2}").replacing("kind: stop", with: "kind: ⟦halt")),
    Mistake(
      "id of a dimension", "B2102", in: "signals",
      NormenkaderText.condition("{score: work, below: 2}") + "\n" + signal("⟦will", when: "{score: work, below: 2}")),
    Mistake("signal that needs itself", "B2123", in: "signals", NormenkaderText.condition("{signal: ⟦talk}")),
    Mistake("signal that counts itself", "B2123", in: "signals", NormenkaderText.condition("{any: [{signals: ⟦stop, at-least: 2}]}")),
    Mistake(
      "signals that need each other", "B2123", in: "signals",
      "signals:\n"
        + [
          signal("talk", when: "{signal: walk}"), signal("walk", when: "{any: [{signal: run}, {score: work, below: 2}]}"),
          signal("run", when: "{signal: ⟦walk}"),
        ].joined(separator: "\n")),
  ]

  private static func advice(_ rules: String...) -> String {
    let texts = "title: {nl: A, en: A}, summary: {nl: A, en: A}}"
    return "advice:\n" + rules.map { "  - \($0.dropLast()), \(texts)" }.joined(separator: "\n")
  }

  static let advice = [
    Mistake("no advice", "B2018", in: "advice", "advice: ⟦[]"),
    Mistake(
      "rule without condition before the last", "B2120", in: "advice",
      advice("⟦{id: a, outcome: stop}", "{id: b, outcome: continue}")),
    Mistake("last rule with a condition", "B2120", in: "advice", advice("{id: a, outcome: stop, ⟦when: {signal: talk}}")),
    Mistake(
      "rule twice", "B2102", in: "advice", advice("{id: a, outcome: stop, when: {signal: talk}}", "{id: ⟦a, outcome: continue}")),
    Mistake("unknown outcome", "B2006", in: "advice", advice("{id: a, outcome: ⟦winddown}")),
    Mistake("obligatory without summary", "B2002", in: "advice", advice("{id: a, outcome: stop, obligatory: ⟦{title: {nl: A, en: A}}}")),
    Mistake("step in one language", "B2104", in: "advice", advice("{id: a, outcome: stop, steps: [⟦{en: Talk}]}")),
  ]
}
