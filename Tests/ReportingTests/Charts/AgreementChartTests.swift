// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing
import XMLSupport

@testable import Reporting

@Suite struct AgreementChartTests {
  private func document(_ rows: [AgreementChart.Row]) throws -> XMLDocument {
    let chart = AgreementChart(
      id: "a", title: "T", description: "D", heads: [.agreed: "eens", .mixed: "wisselend", .divided: "verdeeld"], rows: rows)
    let (document, problems) = XMLDocument.read(Array(chart.svg().utf8), namespaces: ["s": "http://www.w3.org/2000/svg"])
    #expect(problems.isEmpty)
    return try #require(document)
  }

  private func row(_ title: String, _ agreement: Agreement?) -> AgreementChart.Row {
    AgreementChart.Row(title: title, agreement: agreement, reason: "niet getoond")
  }

  @Test func putsEachThemeOnOneOfThreePlaces() throws {
    let document = try document([row("Een", .divided), row("Twee", .mixed), row("Drie", .agreed)])
    #expect(try document.strings("//s:circle/@cx") == ["326", "258", "190"])
    #expect(try document.strings("//s:text[@class='label']") == ["eens", "wisselend", "verdeeld"])
    #expect(try document.strings("//s:title[@id='a-title']") == ["T"])
    #expect(try document.strings("//s:desc[@id='a-desc']") == ["D"])
  }

  @Test func drawsNothingForWhatMayNotBeSeen() throws {
    let document = try document([row("Een", nil)])
    #expect(try document.count("//s:circle | //s:path") == 0)
    #expect(try document.strings("//s:text[@class='value']") == ["niet getoond"])
  }

  @Test func survivesHostileTitlesAndNoRows() throws {
    _ = try document([])
    let document = try document([row("<b>&\u{202E}" + String(repeating: "x", count: 200), .agreed)])
    #expect(try document.count("//*[local-name()='b']") == 0)
  }
}
