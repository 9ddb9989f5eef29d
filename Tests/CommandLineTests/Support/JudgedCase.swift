// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// A small invented collaboration, and what a bundled normenkader must say of it in its last quarter.
struct JudgedCase: Sendable {
  /// What must come out.
  enum Expectation: Sendable {
    /// The signal holds, with or without certainty.
    case holds(String)
    /// The signal does not hold: it is absent or unknown.
    case holdsNot(String)
    /// The signal is in this state.
    case state(String, String)
    /// The outcome of the advice.
    case advises(String)

    static func absent(_ signal: String) -> Self { .state(signal, "absent") }
    static func unknown(_ signal: String) -> Self { .state(signal, "unknown") }
    static func emerging(_ signal: String) -> Self { .state(signal, "emerging") }
    static func active(_ signal: String) -> Self { .state(signal, "active") }
    static func structural(_ signal: String) -> Self { .state(signal, "structural") }
  }

  /// The answers of all people to a statement, counted so that a high number is good; those to a reversed statement are turned round.
  enum Answers: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A mean in tenths: of 27 seven of ten people answer 3 and the others 2.
    case mean(Int)
    /// One character for each person; `?` does not know, `-` leaves it blank.
    case each(String)
    /// Nobody was asked: there is no such column.
    case notAsked

    init(integerLiteral value: Int) { self = .mean(value) }
    init(stringLiteral value: String) { self = .each(value) }
  }

  var expected: Expectation
  /// What the case is about, in a few words.
  var because: String
  /// Per quarter, the last one being the newest: answers by statement, or by the first letters of statements.
  var quarters: [[String: Answers]]
  /// Rows of registers, as `4 status=kept due=2026-08-15`: how many times, and cells.
  var registers: [String: [String]] = [:]
  /// How many people answered.
  var people = 10
  /// Whether the law requires the collaboration.
  var isObligatory = false

  init(
    _ expected: Expectation, _ because: String, _ quarters: [String: Answers]..., registers: [String: [String]] = [:], people: Int = 10,
    obligatory: Bool = false
  ) {
    (self.expected, self.because, self.quarters) = (expected, because, quarters)
    (self.registers, self.people, isObligatory) = (registers, people, obligatory)
  }

  init(_ expected: Expectation, _ because: String, course: [[String: Answers]], registers: [String: [String]] = [:]) {
    (self.expected, self.because, self.quarters, self.registers) = (expected, because, course, registers)
  }

  /// What is expected and why, for a failure.
  var summary: String { "\(expected): \(because)" }

  /// Whether the column of a statement stood in the questionnaire of a quarter.
  func asks(_ statement: String, quarter: Int) -> Bool {
    if case .notAsked = answers(to: statement, quarter: quarter) { false } else { true }
  }

  /// The answer of one person.
  func answer(to statement: String, person: Int, quarter: Int, reversed: Bool) -> String {
    switch answers(to: statement, quarter: quarter) {
    case .mean(let tenths):
      // The first tenths of ten people are one higher: with five partners they spread evenly.
      let answer = tenths / 10 + (person % 10 < tenths % 10 ? 1 : 0)
      return "\(reversed ? 6 - answer : answer)"
    case .each(let characters):
      let character = Array(characters)[person % characters.count]
      guard let answer = character.wholeNumberValue else { return character == "-" ? "" : "weet niet" }
      return "\(reversed ? 6 - answer : answer)"
    case .notAsked: return ""
    }
  }

  /// The longest beginning of its id decides about a statement, and 36 counts where none does.
  private func answers(to statement: String, quarter: Int) -> Answers {
    quarters[quarter].filter { statement.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?.value ?? 36
  }
}
