// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which statements one person was asked and which of them got an answer: a letter per statement, in the order of the normenkader.
///
/// How many people a score is about, and with what weights, follows from patterns alone; what they answered does not.
struct AnswerPattern: Hashable, Sendable {
  /// What a person did with a statement.
  enum Letter: UInt8, CaseIterable {
    /// An answer on the scale.
    case answered = 0x61  // a
    /// No answer: blank, not applicable, or something that is none.
    case blank = 0x62  // b
    /// "Don't know" or "rather not say".
    case silent = 0x6B  // k
    /// The statement was not asked.
    case unasked = 0x75  // u
  }

  /// A letter per statement.
  let letters: [Letter]

  /// Reads a text of letters; `nil` when it holds anything else.
  init?(_ text: String) {
    var letters: [Letter] = []
    for byte in text.utf8 {
      guard let letter = Letter(rawValue: byte) else { return nil }
      letters.append(letter)
    }
    self.letters = letters
  }

  /// The letter of an answer, which is one on the scale or not.
  static func letter(_ answer: Answer?, isAnswer: Bool) -> Letter {
    switch answer {
    case nil: .unasked
    case .missing(.dontKnow), .missing(.ratherNotSay): .silent
    case .missing: .blank
    case .value: isAnswer ? .answered : .blank
    }
  }

  /// Answers with this pattern, each the lowest that there is: they bear on scales as those of its people do.
  func answers(in layout: ScaleLayout) -> [Answer?] {
    letters.map { letter in
      switch letter {
      case .answered: .value(layout.lowest)
      case .blank: .missing(.blank)
      case .silent: .missing(.dontKnow)
      case .unasked: nil
      }
    }
  }

  /// Whether at least one statement has an answer.
  var hasAnswered: Bool { letters.contains(.answered) }
}
