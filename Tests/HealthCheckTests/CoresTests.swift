// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import HealthCheck

/// That a run ends when the system gives no more threads is tried by `benchmarks/reliability/faults.py`, with less and less memory.
struct CoresTests {
  @Test(arguments: [0, 1, 2, 3, 1_000])
  func givesTheResultsInTheOrderOfTheThings(count: Int) {
    let things = Array(0..<count)
    #expect(Cores.map(things, with: { 2 }, { $0 * $1 }) == things.map { $0 * 2 })
  }

  @Test func everyThreadHasAWorkerOfItsOwnAndEveryThingIsWorkedOnOnce() {
    final class Worker { var count = 0 }
    let seen = Cores.map(Array(0..<500), with: { Worker() }) { worker, thing in
      worker.count += 1
      return (thing, worker.count)
    }
    #expect(seen.map(\.0) == Array(0..<500))
    // As many first things as there are workers that had any.
    #expect((1...max(1, Cores.count)).contains(seen.count { $0.1 == 1 }))
  }
}
