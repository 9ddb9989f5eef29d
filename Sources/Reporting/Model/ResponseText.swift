// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Who answered, in sentences that tell nothing about a group below the minimum.
struct ResponseText {
  private let response: PublishedResponse
  private let wording: Wording

  init(_ page: PageContext) {
    self.init(page.period.response, page.wording)
  }

  init(_ response: PublishedResponse, _ wording: Wording) {
    self.response = response
    self.wording = wording
  }

  /// "12 van 20 mensen antwoordden (60 %), uit 5 van 6 partners".
  var line: String {
    let phrases = wording.phrases
    let partners = partnersText
    guard case .shown(let respondents) = response.respondents else {
      let key = response.respondents == .withheld ? "response.few" : "response.none"
      return phrases(key, ["minimum": wording.numbers.whole(wording.normenkader.privacy.minimumGroup), "partners": partners])
    }
    var values = ["respondents": wording.numbers.whole(respondents), "partners": partners]
    guard case .shown(let invited) = response.invited, case .shown(let share) = response.share else {
      return phrases.plural("response.without-invited", respondents, values)
    }
    values["invited"] = wording.numbers.whole(invited)
    values["share"] = wording.numbers.percent(share)
    return phrases("response.full", values)
  }

  /// How far the score depends on the people who did not answer; `nil` when that cannot be said.
  var tippingGap: String? {
    guard case .shown(let gap) = response.tippingGap else { return nil }
    let key = isWeak(gap) ? "response.tipping.weak" : "response.tipping.firm"
    let plain = wording.say(score: Tenths(count: gap.count))
    switch gap.bound {
    case .exact, .about: return wording.phrases(key, ["gap": plain])
    case .orMore: return wording.phrases(key, ["gap": wording.phrases("response.tipping.at-least", ["number": plain])])
    case .orLess: return wording.phrases(key, ["gap": wording.phrases("response.tipping.at-most", ["number": plain])])
    }
  }

  /// A warning where the outcome depends on the people who did not answer.
  var doubt: String? {
    guard case .shown(let gap) = response.tippingGap, isWeak(gap) else { return nil }
    return tippingGap
  }

  // Less than half a point.
  private func isWeak(_ gap: Tenths) -> Bool {
    gap.value < 0.5 * wording.normenkader.scale(of: .overall).point
  }

  private var partnersText: String {
    let all = wording.numbers.whole(response.partners)
    guard case .shown(let answering) = response.partnersAnswering else {
      return wording.phrases.plural("response.partners", response.partners, ["count": all])
    }
    return wording.phrases("response.partners-answering", ["count": wording.numbers.whole(answering), "all": all])
  }
}
