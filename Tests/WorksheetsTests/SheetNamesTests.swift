// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Worksheets

struct SheetNamesTests {
  @Test func namesSheetsAsExcelTakesThem() {
    var names = SheetNames()
    #expect(names.name(for: "Afspraken: alle/oude") == "Afspraken alleoude")
    #expect(names.name(for: "afspraken alleoude") == "afspraken alleoude 2")
    #expect(names.name(for: "'[]'") == "2")
    #expect(names.name(for: String(repeating: "x", count: 40)).count == 31)
    #expect(names.name(for: String(repeating: "x", count: 40)).hasSuffix(" 2"))
    #expect(names.name(for: "History").lowercased() != "history")
    #expect(names.name(for: "a\u{7}\u{202E}b") == "ab")
    #expect(SheetNames.inFormula("O'Neill") == "'O''Neill'")
  }
}
