// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// What is said of a register that lacks a column, or has it without anything in it.
struct ColumnUsesTests {
  /// The small normenkader with facts about agreements.
  private static let normenkader = {
    var normenkader = TableFixture.normenkader
    func share(_ id: ID<Indicator>, _ title: String, _ filter: RowFilter, _ norm: [(Double, Double)], when window: Window? = nil) -> Indicator {
      Indicator(
        id: id, title: LocalizedText(nl: title, en: "the fact \(id)"), unit: .share,
        measure: Measure(.share, of: "agreements", where: [filter], when: window), norm: NormCurve(norm.map { .init($0.0, $0.1) }),
        minimumCases: 2)
    }
    normenkader.bands = [
      Band(id: "low", title: LocalizedText(nl: "x", en: "x"), below: 3.5, status: .poor),
      Band(id: "high", title: LocalizedText(nl: "x", en: "x"), below: nil, status: .good),
    ]
    normenkader.dimensions[0].indicators = [
      share("kept", "Afspraken nagekomen", RowFilter("status", .choices(["kept"])), [(0, 1), (1, 5)]),
      share("fixed", "Afspraken die vaststaan", RowFilter("fixed", .flag(true)), [(0, 5), (1, 1)]),
      share("no-date", "Afspraken zonder datum", RowFilter("due", .absent), [(0, 5), (1, 1)]),
    ]
    return normenkader
  }()

  private func read(_ text: String) -> TableFixture.Reading {
    TableFixture.read(registers: ["afspraken.csv": text], normenkader: Self.normenkader)
  }

  @Test func namesTheColumnsThatAreNotThereAndTheFactsThatNeedThem() throws {
    let reading = read("Afspraak;Deadline\na;2026-03-31\n")
    #expect(reading.findings == ["afspraken.csv:1 warning B4018"])
    let finding = try #require(reading.diagnostics.first)
    #expect(
      finding.message.text(in: .nl) == "deze kolommen zijn er niet: 'Stand', 'Staat vast'; de feiten die ze nodig hebben, blijven onbekend")
    #expect(
      finding.notes.map { $0.text(in: .nl) } == [
        "'Stand' is nodig voor 'Afspraken nagekomen'", "'Staat vast' is nodig voor 'Afspraken die vaststaan'",
      ])
    #expect(finding.fixIt?.message.text(in: .en).contains("add the heading") == true)
    let row = try #require(reading.input.registers["agreements"]?.rows.first)
    #expect(row.cells[2...] == [.notKept, .notKept, .notKept])
  }

  @Test func tellsTheOtherHeadingsOfAColumn() {
    let reading = read("Afspraak;Stand;Staat vast\na;kept;ja\n")
    #expect(reading.diagnostics.first?.message.text(in: .en) == "column 'Due' is not there; the facts that need it stay unknown")
    #expect(reading.diagnostics.first?.notes.map { $0.text(in: .en) } == ["'Due' is needed for 'the fact no-date'; also right as heading: deadline"])
  }

  @Test func saysNothingOfAColumnThatNoFactNeedsNorOfARegisterWithoutRows() {
    #expect(read("Afspraak;Vóór;Stand;Staat vast\na;2026-03-31;kept;ja\n").findings == [])
    #expect(read("Afspraak\n").findings == [])
  }

  @Test func warnsOfAnEmptyColumnOnlyWhereItMakesAFactMissItsNorm() throws {
    // Without a date every agreement misses one; that nothing is fixed is good here.
    let reading = read("Afspraak;Vóór;Stand;Staat vast\na;;gereed;\nb;;open;\n")
    #expect(reading.findings == ["afspraken.csv:1:10 warning B4019"])
    #expect(
      reading.diagnostics.first?.message.text(in: .nl)
        == "kolom 'Vóór' is in alle 2 rijen leeg; zo halen deze feiten hun norm niet: 'Afspraken zonder datum'")
    #expect(reading.input.registers["agreements"]?.rows.map { $0.cells[1] } == [.empty, .empty])
    // One row is too little to speak of a habit.
    #expect(read("Afspraak;Vóór;Stand;Staat vast\na;;gereed;\n").findings == [])
  }
}
