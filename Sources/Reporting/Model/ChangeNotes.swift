// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// What a reader must know of a change besides the number: other questions, parts that were not compared.
struct ChangeNotes {
  let wording: Wording

  private var phrases: Phrases { wording.phrases }

  /// What holds for one change among those of a step, in a line; `nil` when the scores were compared just as they are.
  func note(_ change: PublishedChange, among changes: [PublishedChange]) -> String? {
    let onPerception = onPerception(change, changes)
    let isAllCompared = onPerception == nil && change.leftOut.isEmpty
    let notes = [onPerception, questions(change, isAllCompared || change.dimension != nil), leftOut(change)].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private func onPerception(_ change: PublishedChange, _ changes: [PublishedChange]) -> String? {
    guard change.dimension == nil else { return change.basis == .perception ? phrases("change.perception") : nil }
    let names = changes.filter { $0.basis == .perception && $0.change.value != nil }.compactMap(\.dimension).map { wording.title($0) }
    guard change.change.value != nil, !names.isEmpty else { return nil }
    return phrases("change.perception.overall", ["names": wording.list(names)])
  }

  private func questions(_ change: PublishedChange, _ isAllCompared: Bool) -> String? {
    switch change.questionnaire {
    case .same: return nil
    case .broken: return phrases("change.broken.note")
    case .linked:
      guard let part = change.questions.value, let total = Self.total(of: change) else { return nil }
      let values = ["total": wording.say(change: total), "questions": wording.say(change: part)]
      return phrases(isAllCompared ? "change.questions" : "change.questions.overall", values)
    }
  }

  private func leftOut(_ change: PublishedChange) -> String? {
    guard !change.leftOut.isEmpty else { return nil }
    return phrases("change.left-out", ["names": wording.list(change.leftOut.map { wording.title($0) })])
  }

  /// The difference of the two scores that a reader sees: the change and what comes from other questions.
  static func total(of change: PublishedChange) -> Tenths? {
    guard let part = change.questions.value, let value = change.change.value else { return nil }
    return Tenths(count: value.count + part.count)
  }

  /// What became of the questions between two periods, in sentences; none when the same were asked.
  func sentences(_ changes: [PublishedChange]) -> [String] {
    let themes = changes.filter { $0.dimension != nil }
    let linked = themes.filter { $0.questionnaire == .linked && $0.change.value != nil }
    let broken = themes.filter { $0.questionnaire == .broken }
    return linked.isEmpty && broken.isEmpty ? [] : self.linked(linked) + self.broken(broken)
  }

  private func linked(_ changes: [PublishedChange]) -> [String] {
    guard let first = changes.first else { return [] }
    let general = phrases("change.linked", ["names": names(changes)])
    guard changes.count == 1, let part = first.questions.value, let total = Self.total(of: first) else { return [general] }
    return [general, phrases("change.linked.part", ["total": wording.say(change: total), "questions": wording.say(change: part)])]
  }

  private func broken(_ changes: [PublishedChange]) -> [String] {
    changes.isEmpty ? [] : [phrases("change.broken", ["names": names(changes)])]
  }

  private func names(_ changes: [PublishedChange]) -> String {
    wording.list(changes.compactMap(\.dimension).map { wording.title($0) })
  }

  /// A trend that is sure, with what it is about when that is not the score as it is; `nil` when it is not sure.
  func trend(_ trend: PublishedTrend?) -> String? {
    guard let trend, trend.direction != .unclear else { return nil }
    let values = ["count": wording.numbers.whole(trend.periods), "slope": wording.say(change: trend.slope)]
    var text = phrases("trend.\(trend.direction.rawValue)", values)
    if trend.basis == .perception { text = phrases("trend.perception", ["trend": text]) }
    return trend.isLinked ? phrases("trend.linked", ["trend": text]) : text
  }
}
