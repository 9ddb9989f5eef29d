// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// Templates and a style sheet in the dossier take the place of the built-in ones.
struct TemplateOverrideTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try Example.small()
  }

  private func report(_ format: String = "html,md") throws -> ProgramRun {
    try BuiltProgram.run("report", "dossier", "--collaboration", "groen-beekdal", "--format", format, "--output", "uit", in: folder.url)
  }

  @Test func usesAStyleSheetAndAPartialOfTheDossier() throws {
    try folder.write(".huisstijl > p { color: #123456 }\n", to: "dossier/templates/style.css")
    let questions = "dossier/templates/questions.html.mustache"
    try folder.write("<p class=\"huisstijl\">{{words.themes}} & {{>eigen.html}}</p>\n", to: questions)
    try folder.write("{{heading.title}}", to: "dossier/templates/eigen.html.mustache")
    try folder.write("Eigen tekst over {{heading.title}}.\n", to: "dossier/templates/questions.md.mustache")
    let checked = try FoundInDossier.check(folder)
    // An ampersand by itself is not well-formed; everything else is.
    #expect(checked.found.summaries.count == 1)
    #expect(checked.found.summaries.first?.hasPrefix("templates/questions.html.mustache:1:") == true)
    try folder.write("<p class=\"huisstijl\">{{words.themes}} &amp; {{>eigen.html}}</p>\n", to: questions)
    let run = try report()
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    for name in ["index", "groen-beekdal"] { #expect(try folder.text("uit/\(name).html").contains(".huisstijl > p { color: #123456 }")) }
    #expect(try folder.text("uit/groen-beekdal.html").contains("<p class=\"huisstijl\">Thema’s &amp; Groen Beekdal Loosbeek</p>"))
    #expect(try folder.text("uit/groen-beekdal.md").contains("Eigen tekst over Groen Beekdal Loosbeek."))
  }

  @Test func putsAHouseStyleOnTopAndALogoInThePage() throws {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>"
    try folder.write("body { font-family: Eigen; }", to: "dossier/templates/house-style.css")
    try folder.write(picture, to: "dossier/templates/logo.svg")
    #expect(try report("html").end == .status(0))
    let page = try folder.text("uit/groen-beekdal.html")
    #expect(page.contains("--good: #154273") && page.contains("font-family: Eigen"))
    #expect(page.contains("--logo: url(\"data:image/svg+xml;base64,"))
    #expect(!page.contains("<script"))
    try folder.write("geen plaatje", to: "dossier/templates/logo.svg")
    #expect(try report("html").errors.contains("templates/logo.svg: fout: dit is geen SVG, PNG of JPEG [B1018 unusable-logo]"))
  }

  @Test func aStyleSheetCannotEndItsElement() throws {
    try folder.write("p::after { content: \"</style><script>1</script>\" }\n", to: "dossier/templates/style.css")
    #expect(try report("html").end == .status(0))
    let page = try folder.text("uit/groen-beekdal.html")
    #expect(!page.contains("<script"))
    #expect(page.matches(of: /<\/style>/).count == 1)
  }

  @Test func makesNoReportWithATemplateThatCannotBeUsed() throws {
    try folder.write("oude inhoud", to: "elders.txt")
    try folder.write("<p>{{adice}}</p>\n", to: "dossier/templates/summary.html.mustache")
    let run = try report("html")
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("templates/summary.html.mustache:1:"))
    #expect(run.errors.contains("    1 | <p>{{adice}}</p>\n"))
    #expect(!FileManager.default.fileExists(atPath: folder["uit"].path))
  }
}
