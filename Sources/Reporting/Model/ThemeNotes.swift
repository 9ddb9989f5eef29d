// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Remarks on a theme's score, each a sentence and only where there is something to say.
struct ThemeNotes {
  private let dimension: PublishedDimension
  private let page: PageContext

  init(_ dimension: PublishedDimension, _ page: PageContext) {
    self.dimension = dimension
    self.page = page
  }

  /// The remarks in the order of the report.
  var sentences: [String] {
    [mirror, agreement, dissent, respondents, rough, coverage, voice, dontKnow].compactMap(\.self)
  }

  private var phrases: Phrases { page.phrases }

  private var mirror: String? {
    dimension.mirror.map { mirror in
      phrases("mirror.sentence", ["case": phrases("mirror.\(mirror.rawValue)"), "meaning": phrases("mirror.\(mirror.rawValue).meaning")])
    }
  }

  private var agreement: String? {
    guard case .shown(let agreement) = dimension.agreement else { return nil }
    return phrases("agreement.\(agreement.rawValue)")
  }

  private var dissent: String? {
    dimension.dissent.map { phrases("dissent.\($0.rawValue)") }
  }

  private var respondents: String? {
    guard case .shown(let count) = dimension.respondents else { return nil }
    let few = count < page.normenkader.privacy.minimumDistribution
    return phrases.plural(few ? "theme.respondents.few" : "theme.respondents", count, ["count": page.wording.numbers.whole(count)])
  }

  private var rough: String? {
    let own = page.normenkader.dimension(dimension.id)?.statements.map(\.id) ?? []
    let isRough = page.period.statements.contains { own.contains($0.id) && $0.mean.value?.bound == .about }
    return isRough ? phrases("theme.rough") : nil
  }

  private var coverage: String? {
    let hasFacts = page.normenkader.dimension(dimension.id)?.indicators.contains { $0.norm != nil } ?? false
    guard hasFacts, dimension.factsCoverage < 100 else { return nil }
    if dimension.facts.value == nil, dimension.perception.value == nil { return nil }
    let key = dimension.facts.value == nil ? "theme.coverage.none" : "theme.coverage.part"
    return phrases(key, ["percent": page.wording.numbers.percent(dimension.factsCoverage)])
  }

  // Worth a remark from two tenths of a point on (docs/method.md: voices). A small part less, because a tenth has no exact fraction.
  private var voice: String? {
    guard page.normenkader.scoring.voice == .partner, case .shown(let other) = dimension.respondentVoice,
      case .shown(let own) = dimension.perception,
      Double((other - own.value).count.magnitude) >= 2 * page.normenkader.scale(of: .dimension(dimension.id)).point - 1e-9
    else { return nil }
    let key = other > own.value ? "theme.voice.higher" : "theme.voice.lower"
    return phrases(key, ["other": page.wording.say(score: other), "own": page.wording.say(score: own.value)])
  }

  // From fifteen in a hundred the silence itself says something (docs/method.md: missing answers).
  private var dontKnow: String? {
    guard case .shown(let percent) = dimension.dontKnow, percent >= 15 else { return nil }
    return phrases("theme.dont-know", ["percent": page.wording.numbers.percent(percent)])
  }
}
