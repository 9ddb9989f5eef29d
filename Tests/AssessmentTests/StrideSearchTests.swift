// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Assessment

struct StrideSearchTests {
  /// The first step from a threshold on, and how many steps were asked about.
  private func search(upTo limit: Int, from threshold: Int) -> (steps: Int?, asked: Int) {
    var asked = 0
    let found = StrideSearch.first(upTo: limit) { steps -> Int? in
      asked += 1
      return steps >= threshold ? steps : nil
    }
    return (found?.steps, asked)
  }

  @Test func findsTheFirstOfWhatHoldsFromThereOn() {
    for limit in [0, 1, 4, 5, 6, 11, 100, 599, 600, 5_000, 20_001] {
      for threshold in [1, 2, 5, 6, 7, 10, 11, 99, 100, 598, 4_999, 5_000, 20_000, 20_001] {
        #expect(search(upTo: limit, from: threshold).steps == (threshold <= limit ? threshold : nil), "\(threshold) of \(limit)")
      }
    }
  }

  @Test func asksSomeHundredTimesOfAHundredThousandRows() {
    #expect(search(upTo: 100_000, from: 100_001).asked == 100)
    #expect((1...100_000).lazy.filter { $0 % 997 == 0 }.allSatisfy { search(upTo: 100_000, from: $0).asked <= 140 })
  }

  @Test func findsWhatHoldsForAWhileAsFarAsStridesOfFiveShowIt() {
    func first(_ range: ClosedRange<Int>) -> Int? { StrideSearch.first(upTo: 40) { range.contains($0) ? true : nil }?.steps }
    #expect(first(7...12) == 7)
    #expect(first(6...9) == nil)
    #expect(first(10...10) == 10)
    #expect(first(38...40) == 38)
  }
}
