// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct TruthLogicTests {
  @Test(arguments: [
    (2, [Truth.true, .true, .false], Truth.true),
    (2, [.true, .unknown, .false], .unknown),
    (2, [.true, .false, .false], .false),
    (0, [], .true),
    (1, [], .false),
    (3, [.true, .true, .unknown], .unknown),
    (1, [.unknown, .true], .true),
  ])
  func countsWhatHoldsAndWhatCouldHold(count: Int, truths: [Truth], expected: Truth) {
    #expect(Truth.atLeast(count, of: truths) == expected)
  }

  @Test func theOppositeOfUnknownIsUnknown() {
    #expect([Truth.true, .false, .unknown].map(\.negated) == [.false, .true, .unknown])
  }

  @Test func combinesDrawByDraw() {
    let some = Finding(.true, draws: [.true, .false, .unknown])
    let all = Finding.atLeast(2, of: [some, Finding(.true)])
    #expect(all.truth == .true)
    #expect(all.draws == [.true, .false, .unknown])
    #expect(all.certainty == 1.0 / 3)
    #expect(Finding.atLeast(1, of: [some, Finding(.false)]).draws == [.true, .false, .unknown])
    #expect(some.negated.draws == [.false, .true, .unknown])
    #expect(some.unknownAsFalse.draws == [.true, .false, .false])
  }

  @Test func somethingWithoutUncertaintyIsCertain() {
    #expect(Finding(.true).certainty == 1)
    #expect(Finding(.false).certainty == 0)
    #expect(Finding(.unknown).certainty == nil)
  }
}
