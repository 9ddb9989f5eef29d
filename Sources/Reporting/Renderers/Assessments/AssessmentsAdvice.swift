// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The advice in the data file.
///
/// What speaks against it stands among the reasons with `supports: false`.
struct AssessmentsAdvice: Encodable {
  /// A reason or a turn: what it is about and the sentence that the report has for it.
  struct Sentence: Encodable {
    let about: String
    let id: String?
    let supports: Bool?
    let text: String
  }

  /// Another advice and how often it comes out.
  struct Alternative: Encodable {
    let id: String
    let share: Int?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: FigureKey.self)
      try container.encode(id, forKey: "id")
      try container.encodeOrNull(share, "share")
    }
  }

  private let period: PublishedPeriod
  private let collaboration: Collaboration
  private let wording: Wording

  init(_ period: PublishedPeriod, _ collaboration: Collaboration, _ wording: Wording) {
    self.period = period
    self.collaboration = collaboration
    self.wording = wording
  }

  func encode(to encoder: any Encoder) throws {
    let advice = period.advice
    var container = encoder.container(keyedBy: FigureKey.self)
    try container.encode(advice.id.rawValue, forKey: "id")
    try container.encodeOrNull(advice.certainty, "certainty")
    // Where a number would tell too much, the word.
    if advice.certainty == nil, let stability = advice.stability { try container.encode(stability.rawValue, forKey: "stability") }
    let reasons = advice.reasonsFor.map { reason($0, supports: true) } + advice.reasonsAgainst.map { reason($0, supports: false) }
    try container.encode(reasons, forKey: "reasons")
    try container.encode(advice.turns.map(turn), forKey: "wouldChange")
    try container.encode(advice.alternatives.map { Alternative(id: $0.id.rawValue, share: $0.percent) }, forKey: "alternatives")
  }

  private func reason(_ reason: PublishedAdvice.Reason, supports: Bool) -> Sentence {
    let text = wording.say(reason, in: period)
    switch reason {
    case .signal(let id, _): return Sentence(about: "signal", id: id.rawValue, supports: supports, text: text)
    case .dimension(let id): return Sentence(about: "dimension", id: id.rawValue, supports: supports, text: text)
    case .evidence: return Sentence(about: "evidence", id: nil, supports: supports, text: text)
    }
  }

  private func turn(_ turn: PublishedAdvice.Turn) -> Sentence {
    let text = wording.say(turn, in: period, of: collaboration)
    switch turn {
    case .score(let id, _, _, _): return Sentence(about: "dimension", id: id.rawValue, supports: nil, text: text)
    case .cases(let id, _, _): return Sentence(about: "indicator", id: id.rawValue, supports: nil, text: text)
    case .overall: return Sentence(about: "overall", id: nil, supports: nil, text: text)
    case .signals: return Sentence(about: "signals", id: nil, supports: nil, text: text)
    }
  }
}
