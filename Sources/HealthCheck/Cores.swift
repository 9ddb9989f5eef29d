// SPDX-License-Identifier: EUPL-1.2
import CUnix
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
      onThreads(threads) {
        let worker = makeWorker()
        while let place = queue.next() { places.initializeElement(at: place, to: work(worker, things[place])) }
      }
      made = things.count
    }
  }

  /// Does something on so many threads at the same time, or on fewer when the system has no more.
  ///
  /// Dispatch waits for ever for a thread that the system cannot give, when there is little memory or a limit on threads.
  private static func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let box = Unmanaged.passRetained(Work(work))
      unix_on_threads(
        CInt(clamping: count),
        { context in
          context.map { Unmanaged<Work>.fromOpaque($0).takeUnretainedValue().run() }
        }, box.toOpaque())
      box.release()
    }
  }

  /// A closure, as C hands it on.
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
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
