// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation

/// The cores of the machine, for things that can be worked on at the same time.
enum Cores {
  /// How many there are.
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Works on things at the same time and gives the results in the order of the things.
  ///
  /// - Parameters:
  ///   - things: What to work on.
  ///   - makeWorker: Makes what one thread works with.
  ///   - work: The work on one thing; it may depend on the worker only in how long it takes.
  static func map<Thing: Sendable, Worker, Result: Sendable>(
    _ things: [Thing], with makeWorker: @Sendable () -> Worker, _ work: @Sendable (Worker, Thing) -> Result
  ) -> [Result] {
    let threads = min(count, things.count)
    guard threads > 1 else {
      let worker = makeWorker()
      return things.map { work(worker, $0) }
    }
    let queue = Queue(count: things.count)
    return [Result](unsafeUninitializedCapacity: things.count) { results, made in
      // Every place is written by the one thread that took it, and read when all are done.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        let worker = makeWorker()
        while let place = queue.next() { places.initializeElement(at: place, to: work(worker, things[place])) }
      }
      made = things.count
    }
  }

  /// Hands out places, each once.
  private final class Queue: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var place = 0
    private let count: Int

    init(count: Int) { self.count = count }

    func next() -> Int? {
      lock.withLock {
        defer { place += 1 }
        return place < count ? place : nil
      }
    }
  }
}
