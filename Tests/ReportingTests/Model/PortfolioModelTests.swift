// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct PortfolioModelTests {
  private var value: TemplateValue {
    let report = SampleReport.report
    let wording = Wording(.builtIn(.nl), normenkader: report.normenkader, periodLength: .quarter)
    return PortfolioModel(report, wording, names: FileNames(report.collaborations.map(\.collaboration.id)), style: "").value
  }

  @Test func sortsByTitleAndNotByScore() {
    #expect(value["rows"].items.compactMap { $0["title"].string } == ["Groene Delta", "Kleine Kring", "Klimaattafel Rivierenland", "Wachtkamer"])
  }

  @Test func drawsHowManyNeedWhichHelp() throws {
    let chart = try #require(value["helpChart"].string)
    #expect(chart.contains("<desc id=\"help-chart-desc\">Hulp bij herijken: 1; Hulp bij meten: 1; Doorgaan op eigen kracht: 1.</desc>"))
    #expect(chart.contains("geen rangorde"))
  }

  @Test func groupsByTheKindOfHelp() {
    #expect(value["groups"].items.compactMap { $0["title"].string } == ["Hulp bij herijken", "Hulp bij meten", "Doorgaan op eigen kracht"])
  }

  @Test func saysThatACollaborationWasNeverMeasured() {
    let row = value["rows"].items.last
    #expect(row?["period"].string == "nog niet gemeten")
    #expect(row?["advice"].string == nil)
  }
}
