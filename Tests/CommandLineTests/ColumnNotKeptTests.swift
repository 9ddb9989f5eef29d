// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// A dossier whose registers lack columns: what needs them is unknown, in the report and everywhere else.
struct ColumnNotKeptTests {
  private static let made = Result {
    let folder = try Example.small()
    for (register, columns) in [
      ("agreements", ["Rol"]), ("attendance", ["Met mandaat"]), ("milestones", ["Bereikt"]), ("decisions", ["Uitgevoerd op"]),
      ("tensions", ["Opgelost op", "Keert terug van"]), ("roles", ["Beëindigd op"]), ("actions", ["Stand", "Gedaan op"]),
      ("developments", ["Maakt doorgaan onmogelijk"]),
    ] {
      let path = "dossier/registers/\(register).csv"
      var table = try ExampleTable(path, in: folder)
      for column in columns {
        let place = try #require(table.headings.firstIndex(of: column))
        table.headings.remove(at: place)
        for row in table.rows.indices { table.rows[row].remove(at: place) }
      }
      try table.write(to: path, in: folder)
    }
    return (folder, try BuiltProgram.run("report", "dossier", in: folder.url))
  }

  private static let unknown: Set<String> = [
    "forced-endings", "agreements-without-owner", "attendance-with-mandate", "milestones-on-time", "milestones-reached", "milestones-to-go",
    "decisions-carried-out", "tensions-resolved", "tensions-returned", "tensions-open", "tensions-settled", "actions-done",
  ]

  @Test func givesTheFactsThatNeedThemNoValueAndNoScore() throws {
    let folder = try Self.made.get().0
    let data = try Data(contentsOf: folder["\(Example.reports)/assessments.json"])
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let collaborations = try #require(document["collaborations"] as? [[String: Any]])
    #expect(collaborations.count == 3)
    for collaboration in collaborations {
      let period = try #require((collaboration["periods"] as? [[String: Any]])?.last)
      let indicators = try #require(period["indicators"] as? [[String: Any]])
      let lacking = indicators.filter { $0["valueStatus"] as? String == "column-not-kept" }
      #expect(Set(lacking.compactMap { $0["id"] as? String }) == Self.unknown)
      #expect(lacking.allSatisfy { $0["value"] is NSNull && $0["score"] is NSNull })
      // A list of roles in which no ends are kept shows the roles of now.
      #expect(indicators.first { $0["id"] as? String == "roles-filled" }?["value"] is Int)
    }
  }

  @Test func saysInTheReportWhichColumnItIs() throws {
    let page = try Self.made.get().0.text("\(Example.reports)/groen-beekdal.md")
    #expect(page.contains("kolom ‘Rol’ niet bijgehouden in register ‘Afspraken’"))
    #expect(page.contains("niet bijgehouden of het gedaan is"))
  }

  @Test func explainsIt() throws {
    let run = try BuiltProgram.run(
      "explain", "dossier", "tensions-returned", "--collaboration", "groen-beekdal", "--language", "en", in: try Self.made.get().0.url)
    #expect(run.output.contains("column ‘Returns of’ not kept in register ‘Tensions’"), "\(run.output)\(run.errors)")
  }

  @Test func namesThemWhenChecking() throws {
    let (found, run) = try FoundInDossier.check(try Self.made.get().0)
    #expect(run.end == .status(0))
    #expect(
      found.summaries
        == ["actions", "agreements", "attendance", "decisions", "milestones", "tensions"].map { "registers/\($0).csv:1 warning B4018" })
  }
}
