// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import TestSupport
import Testing
import XMLSupport

@testable import Reporting

@Suite struct StandalonePictureTests {
  private func page(_ collaboration: PublishedCollaboration) throws -> PageContext {
    let wording = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    return try #require(PageContext(SampleReport.report, collaboration, wording, file: "een"))
  }

  @Test func standsBesideAPageAsOftenAsThereIsSomethingToDraw() throws {
    #expect(PagePicture.files(try page(SampleReport.troubled)).map(\.path) == ["een-balance.svg", "een-change.svg"])
    #expect(PagePicture.files(try page(SampleReport.healthy)).map(\.path) == ["een-balance.svg"])
  }

  @Test func isWellFormedWithASizeAndPaperBehindIt() throws {
    for file in PagePicture.files(try page(SampleReport.troubled)) {
      #expect(WellFormedness.check(file.bytes).isEmpty)
      let text = String(decoding: file.bytes, as: UTF8.self)
      let size = try #require(text.firstMatch(of: /width="360" height="([\d.]+)" viewBox="0 0 360 ([\d.]+)"/))
      #expect(size.1 == size.2)
      #expect(text.contains("</style><rect class=\"paper\""))
    }
  }

  @Test func hasTheColoursOfTheLightPage() throws {
    let style = try Repository.text("templates/style.css").prefix { $0 != "@" }
    let picture = StandalonePicture.text(of: SVGDrawing().svg(id: "a", height: 10, title: "", description: ""))
    let colours = Set(picture.matches(of: /#[0-9a-f]{6}\b/).map { String($0.0) })
    #expect(colours.count >= 5)
    for colour in colours { #expect(style.contains(colour), "\(colour)") }
  }

  @Test func saysEveryShapeOfAPictureHowToLook() throws {
    for file in PagePicture.files(try page(SampleReport.troubled)) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let style = try #require(text.firstMatch(of: /<style>(.*?)<\/style>/)).1
      for name in Set(text.matches(of: /class="([^"]*)"/).flatMap { $0.1.split(separator: " ") }) where !["chart", "value"].contains(name) {
        #expect(style.contains(".\(name)"), "\(name)")
      }
    }
  }

  @Test func cannotBeBrokenByATitle() throws {
    var collaboration = SampleReport.troubled
    collaboration.collaboration.title = "</desc>"
    var report = SampleReport.report
    report.normenkader.dimensions[0].title = LocalizedText(nl: "</desc> viewBox=\"0 0 360 9\" <script>", en: "")
    let wording = Wording(.builtIn(.nl), normenkader: report.normenkader, periodLength: .quarter)
    let page = try #require(PageContext(report, collaboration, wording, file: "een"))
    for file in PagePicture.files(page) {
      #expect(WellFormedness.check(file.bytes).isEmpty)
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("<script"))
    }
  }
}
