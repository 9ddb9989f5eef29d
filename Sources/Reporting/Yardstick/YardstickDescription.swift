// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Everything that a normenkader says, for people who have to agree on it before anything is measured.
struct YardstickDescription {
  let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  var normenkader: Normenkader { wording.normenkader }
  var phrases: Phrases { wording.phrases }
  var numbers: NumberText { wording.numbers }

  /// The page.
  func page(fingerprint: String) -> YardstickPage {
    let values = ["version": FreeText.line(normenkader.version), "id": FreeText.line(normenkader.id)]
    let print = "\(phrases("word.fingerprint")): \(FreeText.line(fingerprint).prefix(12))"
    return YardstickPage(
      title: wording.text(normenkader.title), eyebrow: phrases("yardstick.eyebrow"),
      lines: [phrases("yardstick.version", values), print],
      sections: [source, answers, scoring, bands, themes] + [facets].compactMap(\.self) + [signals, advice, privacy, registers])
  }

  private var source: YardstickSection {
    YardstickSection(id: "source", title: phrases("yardstick.source"), paragraphs: [wording.text(normenkader.source)])
  }

  private var answers: YardstickSection {
    let labels = normenkader.answers.labels[wording.language] ?? []
    let items = zip(normenkader.answers.range, labels).map { "\(numbers.whole($0)): \(FreeText.line($1))" }
    var section = YardstickSection(id: "answers", title: phrases("yardstick.answers"))
    section.add(items, under: phrases("yardstick.labels"))
    if !normenkader.answers.missing.isEmpty { section.paragraphs.append(phrases("yardstick.missing")) }
    return section
  }

  private var scoring: YardstickSection {
    let scoring = ScoringText(wording: wording)
    let weight = normenkader.scoring.perceptionWeight
    let weighing = phrases("yardstick.weighing", ["weight": numbers.limit(weight), "rest": numbers.limit(1 - weight)])
    var section = YardstickSection(
      id: "scoring", title: phrases("yardstick.scoring"),
      paragraphs: [scoring.statements, scoring.aggregate, scoring.voice, scoring.facts, weighing].compactMap(\.self))
    let weights = normenkader.dimensions.map { "\(wording.title($0.id)): \(numbers.limit($0.weight, keepsDecimal: false))" }
    section.add(weights, under: phrases("yardstick.weights"))
    return section
  }

  private var bands: YardstickSection {
    let paragraphs = ScoringText(wording: wording).bands + [phrases("yardstick.norm", ["norm": wording.norm(of: .overall)]), balance]
    return YardstickSection(id: "bands", title: phrases("yardstick.bands"), paragraphs: paragraphs)
  }

  private var balance: String {
    let rule = normenkader.balance
    guard !rule.dimensions.isEmpty else { return phrases("yardstick.balance.none") }
    let names = wording.list(rule.dimensions.map { wording.title($0) })
    return phrases("yardstick.balance", ["names": names, "limit": wording.say(edge: rule.outOfBalance)])
  }

  private var facets: YardstickSection? {
    guard !normenkader.facets.isEmpty else { return nil }
    var section = YardstickSection(id: "facets", title: phrases("word.facets"), paragraphs: [phrases("yardstick.facets")])
    let rows = normenkader.facets.map { facet in
      let members = normenkader.statements.filter { $0.facet == facet.id }.map { FreeText.line($0.id.rawValue) }
      return [wording.title(facet.id), members.joined(separator: ", ")]
    }
    section.add(phrases("word.facets"), [phrases("word.facet"), phrases("word.statements")], rows)
    return section
  }

  private var privacy: YardstickSection {
    let rules = normenkader.privacy
    return YardstickSection(
      id: "privacy", title: phrases("yardstick.privacy"),
      paragraphs: [
        phrases("withheld.rule.group", ["minimum": numbers.whole(rules.minimumGroup)]),
        phrases("withheld.rule.distribution", ["minimum": numbers.whole(rules.minimumDistribution)]), phrases("withheld.rule.same"),
      ])
  }
}
