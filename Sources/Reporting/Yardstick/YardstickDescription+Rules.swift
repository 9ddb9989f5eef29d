// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension YardstickDescription {
  /// The signals and when each is given.
  var signals: YardstickSection {
    YardstickSection(
      id: "signals", title: phrases("word.signals"), paragraphs: [phrases("yardstick.signals")], parts: normenkader.signals.map(signal))
  }

  private func signal(_ rule: SignalRule) -> YardstickSection {
    var part = YardstickSection(id: Anchor.signal(rule.id), title: wording.title(rule.id))
    let kind = wording.sentence(phrases("kind.\(rule.kind.rawValue).one"))
    part.paragraphs = ["\(kind). \(wording.text(rule.meaning))", structural(rule)]
    let condition = wording.parts(of: rule.condition)
    part.add(condition.parts, under: phrases("yardstick.signal.when", ["lead": condition.lead]))
    part.add(rule.questions.map(wording.text), under: phrases("yardstick.questions"))
    part.add(rule.actions.map(wording.text), under: phrases("word.actions"))
    return part
  }

  private func structural(_ rule: SignalRule) -> String {
    let key = rule.kind == .stop ? "yardstick.structural" : "yardstick.lasting"
    return phrases.plural(key, rule.structuralAfter, ["count": numbers.whole(rule.structuralAfter)])
  }

  /// The decision list, in order.
  var advice: YardstickSection {
    let parts = normenkader.advice.enumerated().map { part($0.element, number: $0.offset + 1) }
    return YardstickSection(id: "advice", title: phrases("word.advice"), paragraphs: [phrases("yardstick.advice")], parts: parts)
  }

  private func part(_ rule: AdviceRule, number: Int) -> YardstickSection {
    var part = YardstickSection(
      id: "advice-\(number)", title: "\(numbers.whole(number)). \(wording.text(rule.title))", paragraphs: [wording.text(rule.summary)])
    if let condition = rule.condition.map(wording.parts) {
      part.add(condition.parts, under: phrases("yardstick.advice.when", ["lead": condition.lead]))
    } else {
      part.paragraphs.append(phrases("yardstick.advice.else"))
    }
    if let other = rule.obligatory {
      part.paragraphs.append(phrases("yardstick.obligatory", ["title": wording.text(other.title), "summary": wording.text(other.summary)]))
    }
    part.add(rule.steps.map(wording.text), under: phrases("yardstick.steps"))
    part.add(rule.questions.map(wording.text), under: phrases("yardstick.questions"))
    return part
  }
}
