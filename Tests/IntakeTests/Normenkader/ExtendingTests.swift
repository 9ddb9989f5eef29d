// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// What an extending normenkader inherits, overrides, adds and drops.
@Suite struct ExtendingTests {
  private static let head = """
    normenkader: 1
    id: own
    version: "2.0"
    title: {nl: Eigen, en: Own}
    source: {nl: Van ons, en: Ours}
    extends: small

    """

  /// Reads a text over the small normenkader; more files can stand on the shelf.
  private func read(_ own: String, files: [String: String] = [:], head: String = Self.head) -> (normenkader: Normenkader?, findings: [String]) {
    let shelf = files.merging(["small": NormenkaderText.with()]) { own, _ in own }
    var log = DiagnosticLog()
    let normenkader = NormenkaderReader.read(
      head + own, file: "eigen.yaml",
      shelf: NormenkaderShelf(known: shelf.keys.sorted()) { name, _ in
        shelf[name].map { NormenkaderShelf.Volume(path: "\(name).yaml", text: $0) }
      }, log: &log)
    let findings = log.diagnostics.map { "\($0.location?.file ?? "-"):\($0.location?.line ?? 0) \($0.code.number)" }
    return (normenkader, findings)
  }

  private func tailored(_ own: String) throws -> Normenkader {
    let (normenkader, findings) = read(own)
    #expect(findings == [])
    return try #require(normenkader)
  }

  @Test func inheritsEverythingButWhatItIs() throws {
    let own = try tailored("")
    #expect(own.id == "own" && own.version == "2.0")
    #expect(own.title == LocalizedText(nl: "Eigen", en: "Own"))
    #expect(own.source == LocalizedText(nl: "Van ons", en: "Ours"))
    #expect(own.dimensions.map(\.id) == ["will", "work"])
    #expect(own.statements.map(\.id) == ["W1", "W2"])
    #expect(own.advice.map(\.id) == ["halt", "go-on"])
    #expect(own.registers.map(\.columns.count) == [9])
  }

  @Test func overridesOneNormAndKeepsTheRest() throws {
    let own = try tailored("dimensions: [{id: work, indicators: [{id: kept-share, norm: {points: [[0.1, 1], [0.2, 3]]}}]}]")
    let indicator = try #require(own.indicator("kept-share"))
    #expect(indicator.norm == NormCurve([NormCurve.Knot(0.1, 1), NormCurve.Knot(0.2, 3)]))
    #expect(indicator.title == LocalizedText(nl: "Nagekomen", en: "Kept"))
    #expect(indicator.source == LocalizedText(nl: "Ervaring", en: "Experience"))
  }

  @Test func overridesOneLanguageOfAText() throws {
    let own = try tailored("dimensions: [{id: will, title: {nl: Inzet}}]")
    #expect(own.dimension("will")?.title == LocalizedText(nl: "Inzet", en: "Will"))
  }

  @Test func addsStatementsAtTheEndAndDropsOthers() throws {
    let own = try tailored("dimensions: [{id: will, statements: [{id: W3, text: {nl: Nieuw, en: New}}, {id: W2, drop: yes}]}]")
    #expect(own.statements.map(\.id) == ["W1", "W3"])
  }

  @Test func addsAdviceBeforeTheLastOne() throws {
    let extra = "{id: extra, outcome: adjust, title: {nl: E, en: E}, summary: {nl: E, en: E}, when: {signal: talk}}"
    #expect(try tailored("advice: [\(extra)]").advice.map(\.id) == ["halt", "extra", "go-on"])
  }

  @Test func putsANewLastAdviceInThePlaceOfADroppedOne() throws {
    let last = "{id: last, outcome: continue, title: {nl: E, en: E}, summary: {nl: E, en: E}}"
    #expect(try tailored("advice: [{id: go-on, drop: ja}, \(last)]").advice.map(\.id) == ["halt", "last"])
  }

  @Test func replacesAConditionAsAWhole() throws {
    let own = try tailored("signals: [{id: talk, when: {any: [{score: will, below: 1.5}]}}]")
    let limits = Limits(upper: Limits.End(1.5, isIncluded: false))
    #expect(own.signal("talk")?.condition == .any([.measured(.score(.dimension("will"), .both), limits)]))
  }

  @Test func mergesRegistersColumnsAndChoicesByKey() throws {
    let own = try tailored(
      """
      registers:
        agreements:
          columns:
            hours: drop
            note: {type: text, title: {nl: Notitie, en: Note}}
            status: {choices: {late: {title: {nl: te laat, en: late}}, open: drop}}
        talks:
          title: {nl: Gesprekken, en: Talks}
          columns: {day: {type: day, title: {nl: Dag, en: Day}}}
      """)
    let agreements = try #require(own.register("agreements"))
    #expect(own.registers.map(\.id) == ["agreements", "talks"])
    #expect(agreements.columns.map(\.id.rawValue).filter { ["hours", "note"].contains($0) } == ["note"])
    #expect(agreements.columns.first { $0.id == "status" }?.choices.map(\.id) == ["kept", "late"])
  }

  @Test func dropsAnOptionalKey() throws {
    let own = try tailored(
      "balance: drop\ndimensions: [{id: work, indicators: [{id: kept-share, norm: drop, source: drop}], statements: "
        + "[{id: X1, text: {nl: Wij, en: We}}]}]")
    #expect(own.balance.dimensions.isEmpty)
    #expect(own.indicator("kept-share")?.norm == nil)
  }

  @Test func aTextMayBeTheWordDrop() throws {
    #expect(try tailored("dimensions: [{id: will, title: {nl: drop}}]").dimension("will")?.title.text(in: .nl) == "drop")
  }

  @Test func followsAChainAndTheNearestWins() throws {
    let middle = Self.head + "dimensions: [{id: will, weight: 2}, {id: work, weight: 3}]\n"
    let (own, findings) = read(
      "dimensions: [{id: work, weight: 4}]", files: ["middle": middle], head: Self.head.replacing("extends: small", with: "extends: middle"))
    #expect(findings == [])
    #expect(own?.dimensions.map(\.weight) == [2, 4])
  }

  @Test func isTheSameAsWritingItOut() throws {
    let own = try tailored("scoring: {voice: respondent}\nprivacy: {minimum-group: 8}")
    var log = DiagnosticLog()
    let whole = NormenkaderReader.read(
      NormenkaderText.with(["scoring": "scoring: {voice: respondent}", "privacy": "privacy: {minimum-group: 8}"]), file: "a.yaml", log: &log)
    #expect(own.scoring == whole?.scoring)
    #expect(own.privacy == whole?.privacy)
    #expect(own.bands == whole?.bands)
    #expect(own.signals.map(\.condition) == whole?.signals.map(\.condition))
  }

  // Findings

  @Test(arguments: [
    ("dimensions: [{id: wil, weight: 2}]", "eigen.yaml:7 B2154"),
    ("dimensions: [{id: wil, drop: yes}]", "eigen.yaml:7 B2153"),
    ("dimensions: [{id: will, statements: [{id: W9, weight: 2}]}]", "eigen.yaml:7 B2154"),
    ("signals: [{id: tlak, drop: yes}]", "eigen.yaml:7 B2153"),
    ("registers: {agreemnts: {synonyms: [x]}}", "eigen.yaml:7 B2154"),
    ("registers: {agreements: {columns: {houses: drop}}}", "eigen.yaml:7 B2153"),
    ("registers: {agreements: {columns: {status: {choices: {opn: drop}}}}}", "eigen.yaml:7 B2153"),
    ("facetten: drop", "eigen.yaml:7 B2153"),
    ("dimensions: [{id: will, drop: misschien}]", "eigen.yaml:7 B2005"),
    ("signals: [{id: talk, kind: stop, drop: no}, {id: talk, kind: stop}]", "eigen.yaml:7 B2102"),
    ("signals: [{id: talk, structural-after: 0}]", "eigen.yaml:7 B2007"),
    ("thema: {}", "eigen.yaml:7 B2001"),
  ])
  func findsMistakesInItsOwnFile(own: String, finding: String) {
    let (normenkader, findings) = read(own)
    #expect(normenkader == nil)
    #expect(findings == [finding])
  }

  @Test func findsWhatADropLeavesDanglingInTheFileWhereItStands() {
    let lines = NormenkaderText.with().split(separator: "\n", omittingEmptySubsequences: false)
    let line = (lines.firstIndex { $0.contains("when: {signal: talk}") } ?? -1) + 1
    #expect(read("signals: [{id: talk, drop: yes}]").findings == ["small.yaml:\(line) B2103"])
  }

  @Test func saysWhichFileAnInheritedIdStandsIn() {
    var log = DiagnosticLog()
    let text = Self.head + "signals: [{id: will, kind: stop, title: {nl: A, en: A}, meaning: {nl: A, en: A}, when: {score: will, below: 2}}]"
    let shelf = NormenkaderShelf(known: []) { _, _ in NormenkaderShelf.Volume(path: "small.yaml", text: NormenkaderText.with()) }
    _ = NormenkaderReader.read(text, file: "eigen.yaml", shelf: shelf, log: &log)
    #expect(log.diagnostics.map(\.code.number) == ["B2102"])
    #expect(log.diagnostics.first?.message.text(in: .en).hasSuffix("of small.yaml") == true)
  }

  @Test func mustSayItselfWhoItIs() {
    let (normenkader, findings) = read("", head: "normenkader: 1\nextends: small\n")
    #expect(normenkader == nil)
    #expect(findings == Array(repeating: "eigen.yaml:1 B2002", count: 4))
  }

  @Test func refusesMoreKeysBesideADrop() {
    #expect(read("signals: [{id: talk, kind: stop, drop: yes}]\nadvice: [{id: halt, drop: yes}]").findings == ["eigen.yaml:7 B2001"])
  }

  @Test func suggestsTheNameThatWasMeant() {
    var log = DiagnosticLog()
    let shelf = NormenkaderShelf(known: ["small"]) { name, _ in
      name == "small" ? NormenkaderShelf.Volume(path: "small.yaml", text: NormenkaderText.with()) : nil
    }
    _ = NormenkaderReader.read(Self.head.replacing("small", with: "smal"), file: "eigen.yaml", shelf: shelf, log: &log)
    #expect(log.diagnostics.map(\.codeAndPlace) == ["B2150 6:10"])
    #expect(log.diagnostics.first?.fixIt?.replacement == "small")
    log = DiagnosticLog()
    _ = NormenkaderReader.read(
      Self.head + "dimensions: [{id: wrok, weight: 2}]", file: "eigen.yaml",
      shelf: NormenkaderShelf(known: []) { _, _ in
        NormenkaderShelf.Volume(path: "small.yaml", text: NormenkaderText.with())
      }, log: &log)
    #expect(log.diagnostics.first?.fixIt?.replacement == "work")
  }
}
