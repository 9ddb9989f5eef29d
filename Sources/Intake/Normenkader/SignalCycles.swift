// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Finds signals that depend on themselves: a depth-first walk that keeps its own stack, so that long chains are no danger.
struct SignalCycles {
  private typealias Target = SignalUse.Target

  /// A cycle: the names along it, the first repeated at the end, and the reference that closes it.
  struct Cycle {
    var names: [String]
    var location: SourceLocation
  }

  private var edges: [Target: [(target: Target, location: SourceLocation?)]] = [:]
  private let order: [Target]

  init(signals: [SignalRule], uses: [SignalUse]) {
    order = signals.map { .signal($0.id.rawValue) }
    for use in uses { edges[.signal(use.user), default: []].append((use.target, use.location)) }
    for signal in signals { edges[.kind(signal.kind), default: []].append((.signal(signal.id.rawValue), nil)) }
  }

  /// One cycle for every reference that closes one, in the order of the walk.
  func find() -> [Cycle] {
    var done: Set<Target> = []
    var cycles: [Cycle] = []
    for start in order where !done.contains(start) { walk(from: start, &done, &cycles) }
    return cycles
  }

  private func walk(from start: Target, _ done: inout Set<Target>, _ cycles: inout [Cycle]) {
    var path: [(node: Target, next: Int, entry: SourceLocation?)] = [(start, 0, nil)]
    var depths: [Target: Int] = [start: 0]
    while let top = path.last {
      let outgoing = edges[top.node] ?? []
      guard top.next < outgoing.count else {
        done.insert(top.node)
        depths[top.node] = nil
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let edge = outgoing[top.next]
      if let depth = depths[edge.target] {
        if let location = edge.location ?? top.entry {
          cycles.append(Cycle(names: path[depth...].map(\.node.name) + [edge.target.name], location: location))
        }
      } else if !done.contains(edge.target) {
        depths[edge.target] = path.count
        path.append((edge.target, 0, edge.location))
      }
    }
  }
}
