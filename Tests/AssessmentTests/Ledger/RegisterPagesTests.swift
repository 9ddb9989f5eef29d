// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

struct RegisterPagesTests {
  private static let columns: [(ID<ColumnDeclaration>, ColumnDeclaration.CellType)] = [
    ("action", .text), ("from", .period), ("due", .day), ("done", .day), ("dropped", .flag), ("aim", .text),
  ]

  private let sketch = Sketch(
    registers: [
      RegisterDeclaration(
        id: "actions", title: Sketch.text, columns: columns.map { ColumnDeclaration(id: $0.0, title: Sketch.text, type: $0.1) })
    ],
    ledger: LedgerRule(
      register: "actions", text: "action", agreedIn: "from", due: "due", doneOn: "done",
      dropped: [RowFilter("dropped", .flag(true))], aimsAt: "aim"),
    tables: [
      RegisterView(
        register: "actions", columns: ["due", "action"], filters: [RowFilter("dropped", .absent)], window: .untilEnd(of: "due"))
    ])

  private func row(_ text: String, from: Period, due: Day?, done: Day? = nil, dropped: Bool? = nil, aim: String? = nil) -> RegisterRow {
    let cells: [RegisterValue] = [
      .text(text), .period(from), due.map { .day($0) } ?? .empty, done.map { .day($0) } ?? .empty, dropped.map { .flag($0) } ?? .empty,
      aim.map { .text($0) } ?? .empty,
    ]
    return RegisterRow(collaboration: "c", cells: cells, location: SourceLocation(file: "actions.csv"))
  }

  private func latest(_ rows: [RegisterRow], answers: [[Int]] = [[3, 4], [3, 4], [4, 4]]) throws -> PublishedPeriod {
    let responses = zip(quarters, answers).flatMap { sketch.responses($0, count: 12, $1) }
    return try #require(sketch.publish(responses, registers: ["actions": Register(id: "actions", rows: rows)])?.latest)
  }

  @Test func saysWhatBecameOfEachAction() throws {
    let (q2, q3) = (quarters[1], quarters[2])
    let rows = [
      row("in time", from: q2, due: q3.lastDay, done: q3.firstDay),
      row("too late", from: q2, due: q3.firstDay, done: q3.lastDay),
      row("not yet due", from: q2, due: quarters[3].firstDay),
      row("late", from: q2, due: q3.lastDay),
      row("forgotten", from: q2, due: q2.lastDay),
      row("dropped", from: q2, due: q3.firstDay, dropped: true),
      row("done later", from: q2, due: q3.firstDay, done: quarters[3].firstDay),
    ]
    let fates = Dictionary(uniqueKeysWithValues: try latest(rows).ledger.map { ($0.text, $0.fate) })
    #expect(
      fates == [
        "in time": .done, "too late": .doneLate, "not yet due": .open, "late": .late, "forgotten": .forgotten, "dropped": .dropped,
        "done later": .late,
      ])
  }

  @Test func callsNothingLateWhenTheRegisterDoesNotSayWhetherItWasDone() throws {
    var rows = [row("late", from: quarters[1], due: quarters[2].firstDay), row("dropped", from: quarters[1], due: nil, dropped: true)]
    for index in rows.indices { rows[index].cells[3] = .notKept }
    #expect(Set(try latest(rows).ledger.map { "\($0.text): \($0.fate)" }) == ["late: unknown", "dropped: dropped"])
  }

  @Test func showsOlderActionsOnlyWhileTheyAreOpen() throws {
    let (q1, q3) = (quarters[0], quarters[2])
    let rows = [
      row("old and done", from: q1, due: q1.lastDay, done: q1.lastDay), row("old and open", from: q1, due: q1.lastDay),
      row("of this review", from: q3, due: nil),
    ]
    #expect(try latest(rows).ledger.map(\.text) == ["old and open"])
  }

  @Test func saysWhetherTheScoreItAimedAtMoved() throws {
    let action = try #require(try latest([row("x", from: quarters[1], due: nil, aim: "A")]).ledger.first)
    #expect(action.aimsAt == "a")
    #expect(action.scoreChange == .shown(Tenths(count: 10)))
  }

  @Test(arguments: [(200, 0), (201, 1), (450, 250)])
  func showsAtMostTwoHundredRowsOfATable(count: Int, left: Int) throws {
    let rows = (0..<count).map { row("row \($0)", from: quarters[0], due: quarters[1].firstDay) }
    let table = try #require(try latest(rows).tables.first)
    #expect(table.rows.count == 200)
    #expect(table.moreRows == left)
  }

  @Test func showsRowsOfATableByDayWhateverTheirOrderInTheFile() throws {
    let rows = [
      row("b", from: quarters[0], due: quarters[1].firstDay), row("a", from: quarters[0], due: quarters[0].firstDay),
      row("later", from: quarters[0], due: quarters[3].firstDay), row("gone", from: quarters[0], due: quarters[0].firstDay, dropped: true),
    ]
    let table = try #require(try latest(rows).tables.first)
    #expect(table.rows == [[.day(quarters[0].firstDay), .text("a")], [.day(quarters[1].firstDay), .text("b")]])
    #expect(try latest(rows.reversed()).tables == [table])
  }
}
