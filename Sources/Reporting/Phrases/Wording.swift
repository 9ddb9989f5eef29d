// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// How a report says things: the phrases of its language together with the titles of its normenkader.
struct Wording: Sendable {
  /// The language.
  let language: Language
  /// The sentences and words.
  let phrases: Phrases
  /// Numbers.
  let numbers: NumberText
  /// Days and periods.
  let calendar: CalendarText
  /// The yardstick, whose titles and texts are used.
  let normenkader: Normenkader
  /// How long the periods of the report are.
  let periodLength: Period.Length

  /// Makes the wording of a report in a language.
  init(_ phrases: Phrases, normenkader: Normenkader, periodLength: Period.Length) {
    language = phrases.language
    self.phrases = phrases
    numbers = NumberText(phrases)
    calendar = CalendarText(phrases)
    self.normenkader = normenkader
    self.periodLength = periodLength
  }

  /// A text of the normenkader on one line.
  func text(_ text: LocalizedText) -> String { FreeText.line(text.text(in: language)) }

  /// The title of a dimension, its id when the normenkader has none.
  func title(_ id: ID<Dimension>) -> String { normenkader.dimension(id).map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of a facet.
  func title(_ id: ID<Facet>) -> String { normenkader.facet(id).map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of an indicator.
  func title(_ id: ID<Indicator>) -> String { normenkader.indicator(id).map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of a signal.
  func title(_ id: ID<SignalRule>) -> String { normenkader.signal(id).map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of a zone.
  func title(_ id: ID<Band>) -> String { normenkader.bands.first { $0.id == id }.map { text($0.title) } ?? FreeText.line(id.rawValue) }

  /// The title of an advice, as it is said to this collaboration.
  func title(_ id: ID<AdviceRule>, for collaboration: Collaboration) -> String {
    guard let rule = normenkader.adviceRule(id) else { return FreeText.line(id.rawValue) }
    if collaboration.isObligatory, let other = rule.obligatory { return text(other.title) }
    return text(rule.title)
  }

  /// "a, b en c".
  func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " " + phrases("list.and") + " " + last
  }

  /// Why there is no figure, in a word or two.
  func why(_ absence: Absence) -> String {
    guard case .columnNotKept(let id, let register) = absence else { return phrases("absence.\(absence.name)") }
    let title = title(register)
    guard let id else { return phrases("absence.column-not-kept.some", ["register": title]) }
    return phrases("absence.column-not-kept", ["column": column(id, normenkader.register(register)), "register": title])
  }

  /// What stands in the place of a figure that may not be seen.
  var withheld: String { phrases("withheld.cell") }

  /// A figure, or what stands in its place.
  func cell<Value>(_ figure: Published<Value>, _ say: (Value) -> String) -> String {
    switch figure {
    case .shown(let value): say(value)
    case .withheld: withheld
    case .absent(let absence): why(absence)
    }
  }

  /// A text with its first letter in upper case, to begin a sentence.
  func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
