// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Chains that go round, go on, or are huge.
@Suite struct ExtendingHostileTests {
  private func head(_ id: String, extends base: String) -> String {
    "normenkader: 1\nid: \(id)\nversion: \"1\"\ntitle: {nl: A, en: A}\nsource: {nl: A, en: A}\nextends: \(base)\n"
  }

  private func read(_ text: String, _ find: @escaping (String) -> String?) -> [String] {
    var log = DiagnosticLog()
    let shelf = NormenkaderShelf(known: []) { name, _ in find(name).map { NormenkaderShelf.Volume(path: "\(name).yaml", text: $0) } }
    _ = NormenkaderReader.read(text, file: "a.yaml", shelf: shelf, log: &log)
    return log.diagnostics.map { "\($0.location?.file ?? "-"):\($0.location?.line ?? 0) \($0.code.number)" }
  }

  @Test func refusesItself() {
    let text = head("a", extends: "a")
    #expect(read(text) { _ in text } == ["a.yaml:6 B2151"])
  }

  @Test func refusesACircleWhereItCloses() {
    let texts = ["a": head("a", extends: "b"), "b": head("b", extends: "c"), "c": head("c", extends: "a")]
    #expect(read(texts["a"] ?? "") { texts[$0] } == ["c.yaml:6 B2151"])
  }

  @Test func refusesACircleUnderAnotherName() {
    let text = head("a", extends: "x")
    #expect(read(text) { _ in text } == ["a.yaml:6 B2151"])
  }

  @Test func readsFourInARowAndNotFive() {
    func chain(_ length: Int) -> [String] {
      read(head("n0", extends: "n1")) { name in
        guard let number = Int(name.dropFirst()) else { return nil }
        return number < length ? head(name, extends: "n\(number + 1)") : NormenkaderText.with()
      }
    }
    #expect(chain(4) == [])
    #expect(chain(5) == ["n4.yaml:6 B2152"])
    #expect(chain(1_000_000) == ["n4.yaml:6 B2152"])
  }

  @Test func refusesABaseOfAnotherFormat() {
    #expect(read(head("a", extends: "b")) { _ in NormenkaderText.with(["normenkader": "normenkader: 2"]) } == ["b.yaml:1 B2016"])
    #expect(read(head("a", extends: "b")) { _ in "- een\n- lijst\n" } == ["b.yaml:1 B2003"])
    #expect(read(head("a", extends: "b")) { _ in "" } == ["b.yaml:0 B2012"])
    #expect(read(head("a", extends: "b")) { _ in "a: [" } == ["b.yaml:1 B2009"])
  }

  @Test(arguments: ["[a, b]", "{a: b}", "\"\"", "~", "[[[[[]]]]]"])
  func refusesWhatIsNoName(value: String) {
    #expect(read(head("a", extends: value)) { _ in NormenkaderText.with() }.count == 1)
  }

  @Test func reportsMistakesOfABaseOnce() {
    let base = NormenkaderText.with(["balance": "balance: {of: [will, wrok], out-of-balance: 0.8}"])
    #expect(read(head("a", extends: "b")) { _ in base }.map { $0.suffix(5) } == ["B2103"])
  }

  @Test func mergesThousandsOfStatementsInNoTime() {
    let statements = (0..<1_000).map { "  {id: S\($0), text: {nl: T, en: T}}" }.joined(separator: ",\n")
    let dropped = (0..<1_000).map { "  {id: S\($0), drop: yes}" }.joined(separator: ",\n")
    let texts = ["b": head("b", extends: "small") + "dimensions: [{id: will, statements: [\n  \(statements)]}]\n", "small": NormenkaderText.with()]
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(read(head("a", extends: "b") + "dimensions: [{id: will, statements: [\n  \(dropped)]}]\n") { texts[$0] } == [])
    }
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    "dimensions: 3", "dimensions: {a: b}", "dimensions: [3, [], ~]", "signals: [{id: [a]}]", "registers: [a]", "bands: drop", "advice: ~",
  ])
  func reportsWrongShapesWithoutStopping(own: String) {
    #expect(!read(head("a", extends: "b") + own + "\n") { _ in NormenkaderText.with() }.isEmpty)
  }
}
