// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct AnswersTests {
  private static let kinds: [Answer?] = [
    .value(1), .value(5), .value(0), .value(-20), .value(228), .value(-21), .value(229), .value(.max), .value(.min), .missing(.blank),
    .missing(.dontKnow), .missing(.notApplicable), .missing(.ratherNotSay), .missing(.unreadable), nil,
  ]

  @Test func givesBackWhatWasPutIn() {
    #expect(Array(Answers(Self.kinds)) == Self.kinds)
    for kind in Self.kinds { #expect(Array(Answers(repeating: kind, count: 3)) == [kind, kind, kind]) }
    for old in Self.kinds {
      for new in Self.kinds {
        var answers: Answers = [old, .value(2)]
        answers[0] = new
        #expect(answers[0] == new && answers[1] == .value(2))
        // What stood there before leaves no trace.
        #expect(answers == [new, .value(2)] && answers.hashValue == Answers([new, .value(2)]).hashValue)
      }
    }
  }

  @Test func ordersNumbersBeforeTheKindsOfMissingAnswersAndThoseBeforeWhatWasNotAsked() {
    let order: [Answer?] = [
      .value(.min), .value(-21), .value(-20), .value(1), .value(4), .value(228), .value(229), .value(.max), .missing(.blank), .missing(.dontKnow),
      .missing(.notApplicable), .missing(.ratherNotSay), .missing(.unreadable), nil,
    ]
    for (first, left) in order.enumerated() {
      for (second, right) in order.enumerated() {
        #expect((([.value(3), left] as Answers) < [.value(3), right]) == (first < second))
      }
    }
    #expect(([.value(1)] as Answers) < [.value(1), .value(1)] && ([] as Answers) < [nil])
  }

  @Test func countsStatementsWithAnAnswerOrAReason() {
    #expect(Answers(Self.kinds).filledCount == 13 && Answers([]).filledCount == 0)
  }
}
