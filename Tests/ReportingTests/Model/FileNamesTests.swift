// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct FileNamesTests {
  @Test func keepsPlainIds() {
    #expect(FileNames(["klimaattafel"]).page(of: "klimaattafel") == "klimaattafel")
  }

  @Test(arguments: [
    "../../etc/passwd", "index", "CON", "com1", "a b", "é", "", "..", "Klimaat", String(repeating: "x", count: 300),
    "con", "prn", "aux", "nul", "lpt9", "NUL.txt", ".verborgen", "...", "-rf", "a/b", "a\\b", "a\0b", "a\nb", "assessments", "\u{202E}vsc",
    "e\u{301}", String(repeating: "👩‍👩‍👧", count: 100), "punt.", "spatie ",
  ])
  func makesSafeNamesOfAnyId(_ raw: String) {
    let name = FileNames([ID(raw)]).page(of: ID(raw))
    #expect(name.wholeMatch(of: /[a-z0-9][a-z0-9-]{0,79}/) != nil)
    #expect(name != raw)
  }

  @Test func neverGivesTwoIdsOneName() {
    let ids: [ID<Collaboration>] = ["a b", "a-b", "A b", "a  b", "a_b"]
    let names = FileNames(ids)
    #expect(Set(ids.map(names.page)).count == ids.count)
  }

  @Test func neverGivesNamesThatDifferInCaseOnly() {
    let ids: [ID<Collaboration>] = ["Klimaat", "klimaat", "KLIMAAT", "klimaat-", "İ", "i", "I"]
    let names = ids.map(FileNames(ids).page)
    #expect(Set(names.map { $0.lowercased() }).count == ids.count)
  }

  @Test func givesAnIDTheSameNameWhateverElseThereIs() {
    let ids: [ID<Collaboration>] = ["a b", "a-b", "A b", "b"]
    for id in ids { #expect(FileNames([id]).page(of: id) == FileNames(ids).page(of: id)) }
  }

  @Test func doesNotDependOnTheOrderOfIds() {
    let ids: [ID<Collaboration>] = ["c d", "a b", "a-b"]
    #expect(ids.map(FileNames(ids).page) == ids.map(FileNames(ids.reversed()).page))
  }
}
