// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

@Suite struct SignalCyclesTests {
  private func cycles(_ uses: [(String, SignalUse.Target)], _ signals: String...) -> [[String]] {
    let rules = signals.map {
      SignalRule(id: ID($0), kind: .stop, title: .init([:]), meaning: .init([:]), condition: .all([]))
    }
    let places = uses.enumerated().map { SignalUse(by: $1.0, of: $1.1, location: SourceLocation(file: "a", line: $0 + 1)) }
    return SignalCycles(signals: rules, uses: places).find().map { ["\($0.location.line ?? 0)"] + $0.names }
  }

  @Test func findsNothingWhereSignalsOnlyShareOthers() {
    #expect(cycles([("a", .signal("b")), ("a", .signal("c")), ("b", .signal("c")), ("d", .kind(.complete))], "a", "b", "c", "d") == [])
  }

  @Test func namesTheCycleAndTheReferenceThatClosesIt() {
    #expect(cycles([("a", .signal("b")), ("b", .signal("c")), ("c", .signal("b"))], "a", "b", "c") == [["3", "b", "c", "b"]])
    #expect(cycles([("a", .signal("a"))], "a") == [["1", "a", "a"]])
  }

  @Test func findsCyclesThroughAKind() {
    #expect(cycles([("a", .kind(.stop))], "a", "b") == [["1", "a", "signals: stop", "a"]])
  }

  @Test func findsEveryCycle() {
    let uses: [(String, SignalUse.Target)] = [("a", .signal("b")), ("b", .signal("a")), ("c", .signal("d")), ("d", .signal("c"))]
    #expect(cycles(uses, "a", "b", "c", "d") == [["2", "a", "b", "a"], ["4", "c", "d", "c"]])
  }

  @Test func walksAChainOfTenThousandSignals() {
    let ids = (0..<10_000).map { "s\($0)" }
    let rules = ids.map { SignalRule(id: ID($0), kind: .stop, title: .init([:]), meaning: .init([:]), condition: .all([])) }
    let uses = zip(ids, ids.dropFirst() + ids.prefix(1)).map { SignalUse(by: $0, of: .signal($1), location: SourceLocation(file: "a")) }
    #expect(SignalCycles(signals: rules, uses: uses).find().map(\.names.count) == [10_001])
  }
}
