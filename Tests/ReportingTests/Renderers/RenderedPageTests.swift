// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing
import XMLSupport

@testable import Reporting

@Suite struct RenderedPageTests {
  private static func files(_ report: PublishedReport, _ language: Language = .nl, _ formats: Set<ReportFormat>) -> [String: String] {
    var log = DiagnosticLog()
    let files = ReportRenderer(language: language, formats: formats).render(report, log: &log)
    #expect(log.diagnostics.isEmpty)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static func document(_ page: String) throws -> XMLDocument {
    let (document, problems) = XMLDocument.read(Array(page.utf8))
    #expect(problems.isEmpty)
    return try #require(document)
  }

  @Test(arguments: Language.supported) func pagesAreWellFormedAndSelfContained(_ language: Language) throws {
    for (path, page) in Self.files(SampleReport.report, language, [.html]) {
      let document = try Self.document(page)
      #expect(try document.strings("/html/@lang") == [language.rawValue])
      #expect(try document.count("//script | //link | //img | //iframe | //*[@src] | //@*[starts-with(name(), 'on')]") == 0, "\(path)")
      #expect(try document.count("//h1") == 1)
      #expect(try document.count("//main") == 1)
      #expect(try document.count("//table[not(caption)] | //th[not(@scope)]") == 0)
      #expect(try document.count("//a[not(starts-with(@href, '#')) and not(contains(@href, '.html'))]") == 0)
      #expect(page.contains("default-src 'none'"))
      #expect(page.utf8.count < 150_000)
    }
  }

  @Test func everyLinkLeadsSomewhereAndEveryPlaceIsNamedOnce() throws {
    for (path, page) in Self.files(SampleReport.report, .nl, [.html]) {
      let document = try Self.document(page)
      let ids = try document.strings("//@id")
      #expect(Set(ids).count == ids.count, "\(path)")
      for link in Set(try document.strings("//@href")) where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(path) \(link)")
      }
    }
  }

  @Test func headingsSkipNoLevel() throws {
    for (path, page) in Self.files(SampleReport.report, .nl, [.html]) {
      let levels = try Self.document(page).matches("//h1 | //h2 | //h3 | //h4").compactMap { $0.name.last?.wholeNumberValue }
      for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1, "\(path)") }
    }
  }

  @Test(arguments: Language.supported) func nothingUnfinishedIsLeft(_ language: Language) {
    let formats = Set(ReportFormat.allCases)
    for (path, text) in Self.files(SampleReport.report, language, formats) {
      for residue in ["Optional(", "{{", "}}", "NaN", "inf,", "{name}", "{count}", "{value}"] {
        #expect(!text.contains(residue), "\(path) \(residue)")
      }
      for key in Phrases.builtIn(.nl).keys where key.contains(".") { #expect(!text.contains(">\(key)<"), "\(path) \(key)") }
    }
  }

  @Test func dutchPagesHaveNoDecimalPoints() throws {
    let page = try #require(Self.files(SampleReport.report, .nl, [.html])["klimaattafel.html"])
    for text in try Self.document(page).strings("//td | //p | //li | //*[local-name()='text']") {
      #expect(text.firstMatch(of: /(^|\s)\d\.\d(\s|$)/) == nil, "\(text)")
    }
  }

  @Test func chartsSayTheNumbersOfTheirTables() throws {
    let page = try #require(Self.files(SampleReport.report, .nl, [.html])["klimaattafel.html"])
    let document = try Self.document(page)
    let chart = try document.strings("//section[@id='themes']/figure//*[local-name()='text'][@class='value']")
    let table = try document.strings("//section[@id='themes']/figure//tbody/tr[not(@id)]/td[1]/span[contains(@class, 'score')]")
    #expect(chart.count == 5)
    // The table has the symbol of the zone in front.
    #expect(table.map { String($0.drop { !$0.isNumber }) } == chart)
  }

  @Test func markdownHasTheSameNumbersAsThePage() throws {
    let files = Self.files(SampleReport.report, .nl, [.html, .markdown])
    let page = try #require(files["klimaattafel.html"])
    let markdown = try #require(files["klimaattafel.md"])
    for text in try Self.document(page).strings("//td[@class='figure']") {
      for number in text.matches(of: /\d+,\d/) { #expect(markdown.contains(number.output), "\(number.output)") }
    }
    for heading in try Self.document(page).strings("//h2") { #expect(markdown.contains("## \(heading)"), "\(heading)") }
  }

  @Test func hostileTitlesStayText() throws {
    let hostile = "</title><script>alert(1)</script>{{words.skip}}\u{202E}|`*[x](javascript:1) & \"'"
    var report = SampleReport.report
    for index in report.collaborations.indices { report.collaborations[index].collaboration.title = hostile }
    report.collaborations[1].periods[5].ledger[0].text = hostile
    report.normenkader.dimensions[0].title = LocalizedText(nl: hostile, en: hostile)
    report.normenkader.signals[1].title = LocalizedText(nl: hostile, en: hostile)
    let clean = Self.files(SampleReport.report, .nl, [.html])
    for (path, text) in Self.files(report, .nl, [.html, .markdown]) {
      #expect(!text.contains("\u{202E}"))
      if path.hasSuffix(".html"), let twin = clean[path] {
        // A long title takes more lines in a chart: apart from those, not one element more or less.
        let names = try Self.document(text).matches("//*[local-name() != 'text']").map(\.name)
        let expected = try Self.document(twin).matches("//*[local-name() != 'text']").map(\.name)
        #expect(names == expected, "\(path)")
      } else {
        // What has a backslash in front is text.
        let live = text.replacing("\\<", with: "").replacing("\\]", with: "")
        #expect(!live.contains("<script"), "\(path)")
        // In a picture a bracket is a bracket.
        if !path.hasSuffix(".svg") { #expect(!live.contains("](javascript"), "\(path)") }
      }
    }
  }

  @Test func aHouseStyleCannotEndTheStyleElement() throws {
    var log = DiagnosticLog()
    let style = TemplateSource(name: ReportRenderer.styleName, file: "style.css", bytes: Array("</style><script>1</script> a & b".utf8))
    let files = ReportRenderer(language: .nl, formats: [.html], templates: [style]).render(SampleReport.report, log: &log)
    for file in files {
      let document = try Self.document(String(decoding: file.bytes, as: UTF8.self))
      #expect(try document.count("//script") == 0)
    }
  }

  @Test(arguments: [
    (Array(repeating: UInt8(ascii: " "), count: 1 << 20), false), (Array(repeating: UInt8(ascii: " "), count: 1 + 1 << 20), true),
    ([0x61, 0xFF], true), ([0x61, 0x00], true), ([0x61, 0x1B], true),
  ])
  func doesNotUseAStyleSheetThatNoPageCanHold(bytes: [UInt8], isRefused: Bool) {
    var log = DiagnosticLog()
    let style = TemplateSource(name: ReportRenderer.styleName, file: "style.css", bytes: bytes)
    let renderer = ReportRenderer(language: .nl, formats: [.html], templates: [style])
    renderer.check(log: &log)
    #expect(log.diagnostics.map(\.code.number) == (isRefused ? ["B5032"] : []))
    let page = renderer.render(SampleReport.report, log: &log).first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    #expect(page.contains("--") == isRefused)
  }

  @Test func ownTemplatesTakeThePlaceOfBuiltInOnes() throws {
    var log = DiagnosticLog()
    let own = TemplateSource(name: "report.md", file: "report.md.mustache", bytes: Array("# {{heading.title}}!\n".utf8))
    let files = ReportRenderer(language: .nl, formats: [.markdown], templates: [own]).render(SampleReport.report, log: &log)
    let page = try #require(files.first { $0.path == "groene-delta.md" })
    #expect(String(decoding: page.bytes, as: UTF8.self).hasPrefix("# Groene Delta"))
  }

  @Test func theSameReportGivesTheSameBytes() {
    var log = DiagnosticLog()
    let first = ReportRenderer(language: .en).render(SampleReport.report, log: &log)
    #expect(first == ReportRenderer(language: .en).render(SampleReport.report, log: &log))
  }
}
