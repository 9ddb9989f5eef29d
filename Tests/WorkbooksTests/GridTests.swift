// SPDX-License-Identifier: EUPL-1.2
import Testing
import Workbooks

struct GridTests {
  @Test func knowsTheKindOfACellAndThatACellIsNotThere() {
    var grid = Grid()
    grid.bytes = Array("ab3".utf8)
    grid.cells = [CellSpan(start: 0, end: 2), CellSpan(start: 2, end: 3)]
    grid.kinds = [.text, .number]
    let row = Grid.Row(cells: 0..<2, number: 4, line: 4)
    #expect(grid.kind(row, 1) == .number)
    #expect(grid.kind(row, 2) == .blank)
    #expect(grid.span(row, 1)?.range == 2..<3)
    #expect(grid.span(row, -1) == nil)
    grid.kinds = []
    #expect(grid.kind(row, 0) == .unsaid)
  }
}
