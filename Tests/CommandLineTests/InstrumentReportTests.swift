// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing
import XMLSupport

/// Four kinds of questionnaire, from the file of norms to the page, with results that were worked out by hand.
struct InstrumentReportTests {
  private typealias Person = (partner: String, answers: [String])

  /// One person's answers: so many times the same, theme by theme.
  private func person(_ partner: String, _ answers: (count: Int, answer: String)...) -> Person {
    (partner, answers.flatMap { Array(repeating: $0.answer, count: $0.count) })
  }

  private func dossier(_ instrument: Instrument, _ people: [Person]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let settings = "balans: 1\nnormenkader: kader.yaml\nlanguage: nl\ncollaborations:\n  proef: {title: Proef}\n"
    try folder.write(settings, to: "dossier/balans.yaml")
    try folder.write(instrument.yaml, to: "dossier/kader.yaml")
    try folder.write(instrument.table(people), to: "dossier/answers/2026-Q1.csv")
    return folder
  }

  /// The page in Markdown; the dossier must be free of errors and warnings.
  private func page(_ folder: TemporaryFolder) throws -> String {
    let (found, _) = try FoundInDossier.check(folder)
    #expect(found.summaries == [])
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(0))
    return try folder.text("dossier/reports/2026-Q1/proef.md")
  }

  @Test func meansOnAnswersOfOneToFive() throws {
    let instrument = Instrument(
      answers: 1...5, edges: ["below: 3", "below: 4"], themes: [.init("a", 3), .init("b", 2)],
      more: "balance: {of: [a, b], out-of-balance: 0.8}")
    let people = Array(repeating: person("Noord", (3, "4"), (2, "5")), count: 4) + [person("Zuid", (3, "3"), (2, "5"))]
    let page = try page(dossier(instrument, people))
    #expect(page.contains("| Thema a | 3,5 ▲ zone2 | "))
    // With two partners an end is not shown nearer than a point: all gave the highest answer.
    #expect(page.contains("| Thema b | 4,0 of hoger ● zone3 | "))
    // (3.5 + 5)/2 = 4.25, with 4.0 for what is not shown 3.75
    #expect(page.contains("| Alle thema’s samen | 3,8 of hoger ● zone3 | "))
    #expect(page.contains("## De balans"))
    #expect(page.contains("De zones: zone1 tot 3,0, zone2 tot 4,0 en daarboven zone3."))
    #expect(!page.contains("is de som"))
  }

  /// Themes of unequal length that have no printed edges: each has its part of those of the whole.
  private let long = Instrument(
    answers: 0...4, scoring: "{aggregate: sum}", edges: ["overall-below: 50", "overall-below: 95"],
    themes: [.init("a", 10, reversed: [2, 7]), .init("b", 10), .init("c", 15)])

  private var longPeople: [Person] {
    // Of a: eight times 3, and twice 1 that counts as 3. One person answers half of b: what is missing counts as the rest.
    let a = ["3", "1", "3", "3", "3", "3", "1", "3", "3", "3"]
    let north: Person = ("Noord", a + Array(repeating: "4", count: 10) + Array(repeating: "2", count: 15))
    let half: Person = ("Noord", a + Array(repeating: "4", count: 5) + Array(repeating: "", count: 5) + Array(repeating: "2", count: 15))
    let south = person("Zuid", (10, "2"), (10, "1"), (15, "3"))
    return [north, north, half, south, south]
  }

  @Test func sumsOfThirtyFiveStatementsWithBandsOnTheTotal() throws {
    let page = try page(dossier(long, longPeople))
    // Every partner counts equally: (30 + 20)/2, (40 + 10)/2, (30 + 45)/2.
    #expect(page.contains("| Thema a | 25 ▲ zone2 | "))
    #expect(page.contains("| Thema b | 25 ▲ zone2 | "))
    #expect(page.contains("| Thema c | 37,5 ▲ zone2 | "))
    #expect(page.contains("| Alle thema’s samen | 87,5 ▲ zone2 | "))
    #expect(page.contains("De zones van Thema a en Thema b: zone1 tot 14,29, zone2 tot 27,14 en daarboven zone3."))
    #expect(page.contains("De zones van alle thema’s samen: zone1 tot 50, zone2 tot 95 en daarboven zone3."))
    #expect(page.contains("De score van een thema is de som"))
    #expect(page.contains("van 0 tot en met 140"))
    // Nothing asks for balance.
    #expect(!page.contains("## De balans"))
  }

  @Test func drawsThemesOfUnequalLengthEachOnItsOwnScale() throws {
    let folder = try dossier(long, longPeople)
    _ = try page(folder)
    let html = try folder.text("dossier/reports/2026-Q1/proef.html")
    let (document, problems) = XMLDocument.read(Array(html.utf8))
    #expect(problems.isEmpty)
    let texts = try #require(document).strings("//*[local-name()='svg']//*[local-name()='text' and @class='tick']")
    #expect(texts == ["laagst", "hoogst"])
    // 25 of 40 and 37.5 of 60 are equally far along, at 14 + 0.625 × 332.
    let marks = try #require(document).strings("//*[@class='chart']//*[@class='mark poor']/@points")
    #expect(Set(marks.map { $0.prefix { $0 != "," } }) == ["221.5"])
    #expect(try #require(document).strings("//*[@href='#balance']").isEmpty)
  }

  @Test func sixSumsOfSixWithPrintedBandsForEachAndForTheTotal() throws {
    let instrument = Instrument(
      answers: 1...4, scoring: "{aggregate: sum}",
      edges: ["below: 7, overall-below: 37", "below: 13, overall-below: 73", "below: 19, overall-below: 109"],
      themes: (1...6).map { .init("p\($0)", 6) }, more: "balance: {of: [p1, p2, p3, p4, p5, p6], out-of-balance: 6}")
    // Of eight partners no mean here lies so near an end that only the end is shown.
    func people(_ others: (Int, String)...) -> [Person] {
      (1...4).map { person("Noord \($0)", (36, "3")) } + (1...4).map { Person("Zuid \($0)", others.flatMap { Array(repeating: $0.1, count: $0.0) }) }
    }
    let lower = people((5, "3"), (1, "4"), (30, "3"))
    let page = try page(dossier(instrument, lower))
    // Between the printed 18 and 19: (18 + 19)/2 lies in the zone of 13 to 18. And 18.5 + 5 · 18 in that of 73 to 108.
    #expect(page.contains("| Thema p1 | 18,5 ▲ zone3 | "))
    #expect(page.contains("| Thema p2 | 18 ▲ zone3 | "))
    #expect(page.contains("| Alle thema’s samen | 108,5 ▲ zone3 | "))
    #expect(page.contains("De thema’s liggen dicht bij elkaar (0,5 verschil), maar allemaal onder de norm."))
    #expect(page.contains("De zones van een thema: zone1 tot 7, zone2 tot 13, zone3 tot 19 en daarboven zone4."))
    #expect(page.contains("zone3 tot 109 en daarboven zone4."))
    let higher = people((4, "3"), (2, "4"), (30, "3"))
    // (18 + 20)/2 = 19 and 19 + 5 · 18 = 109: on the edge is above it.
    let edge = try self.page(self.dossier(instrument, higher))
    #expect(edge.contains("| Thema p1 | 19 ● zone4 | "))
    #expect(edge.contains("| Alle thema’s samen | 109 ● zone4 | "))
    #expect(edge.contains("ze liggen 1 uit elkaar. Vanaf 6 is het uit balans."))
  }

  @Test func marksOfZeroToTen() throws {
    let instrument = Instrument(answers: 0...10, edges: ["below: 5.5", "below: 7.5"], themes: [.init("m", 3)])
    let people = (1...4).flatMap { [person("Noord \($0)", (2, "10"), (1, "4")), person("Zuid \($0)", (3, "0"))] }
    let page = try page(dossier(instrument, people))
    // Of Noord 8, of Zuid 0.
    #expect(page.contains("| Thema m | 4,0 ▲ zone1 | "))
    #expect(page.contains("Een antwoord telt van 0 tot 10."))
  }
}
