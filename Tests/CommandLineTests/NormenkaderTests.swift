// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing
import XMLSupport

/// `balans normenkader`: the yardstick as a page, and what an extending one changes.
struct NormenkaderTests {
  private static let head = """
    normenkader: 1
    id: ons-kader
    version: "1.0"
    title: {nl: Ons kader, en: Our framework}
    source: {nl: Van ons., en: Ours.}
    extends: blijf-balanceren

    """

  private func run(_ arguments: String..., in folder: TemporaryFolder? = nil) throws -> ProgramRun {
    try run(arguments, in: folder)
  }

  private func run(_ arguments: [String], in given: TemporaryFolder? = nil) throws -> ProgramRun {
    // The folder is there for as long as somebody holds it.
    let folder = try given ?? TemporaryFolder()
    return try withExtendedLifetime(folder) { try ProgramRun.of(BuiltProgram.url, ["normenkader"] + arguments, in: folder.url) }
  }

  /// The text with single spaces, as a reader of a page sees it.
  private func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What the bundled file says under a key, in a language.
  private func texts(_ key: String, _ language: String) throws -> [String] {
    let yaml = try Repository.text("normenkader/blijf-balanceren.yaml")
    let pattern = try Regex("\\b\(key):\\s+\\{?nl: \"([^\"]*)\",?\\s+en: \"([^\"]*)\"", as: (Substring, Substring, Substring).self)
    return yaml.matches(of: pattern).map { plain(String(language == "nl" ? $0.1 : $0.2)) }
  }

  @Test(arguments: ["nl", "en"]) func saysEverythingOfTheBundledOne(language: String) throws {
    let page = try run("--format", "html", "--language", language)
    #expect(page.end == .status(0) && page.errors.isEmpty)
    let (document, problems) = XMLDocument.read(Array(page.output.utf8))
    #expect(problems.isEmpty)
    let said = plain(try #require(document).strings("/html/body").joined())
    let (statements, titles) = (try texts("text", language), try texts("title", language))
    #expect(statements.count > 30 && titles.count > 60)
    for text in statements + titles { #expect(said.contains(text), "\(text)") }
    let yaml = try Repository.text("normenkader/blijf-balanceren.yaml")
    let conditions = yaml.matches(of: /\{indicator:/).count
    let fact = language == "nl" ? "het feit ‘" : "the fact ‘"
    #expect(said.split(separator: fact, omittingEmptySubsequences: false).count - 1 == conditions)
    let norms = yaml.matches(of: /\n\ +norm:/).count
    let lines = language == "nl" ? said.matches(of: /Daartussen/).count : said.matches(of: /(?:A straight line runs in|In) between/).count
    #expect(lines == norms)
  }

  @Test(arguments: ["nl", "en"], ["html", "md", "text"]) func leavesNothingUnfinished(language: String, format: String) throws {
    let page = try run("--format", format, "--language", language)
    #expect(page.end == .status(0) && page.errors.isEmpty)
    for residue in ["Optional(", "{{", "}}", "NaN", "yardstick.", "condition.lead", "window.", "filter."] {
      #expect(!page.output.contains(residue), "\(residue)")
    }
    for word in ["{name}", "{count}", "{column}", "{value}", "{limit}"] { #expect(!page.output.contains(word), "\(word)") }
    #expect(page.output == (try run("--format", format, "--language", language).output))
  }

  @Test func thePageIsSelfContainedAndItsPlacesAreNamedOnce() throws {
    let page = try run("--format", "html").output
    let document = try #require(XMLDocument.read(Array(page.utf8)).document)
    #expect(try document.count("//script | //link | //img | //*[@src] | //@*[starts-with(name(), 'on')]") == 0)
    #expect(page.contains("default-src 'none'"))
    #expect(try document.count("//h1") == 1)
    #expect(try document.count("//table[not(caption)] | //th[not(@scope)]") == 0)
    let ids = try document.strings("//@id")
    #expect(Set(ids).count == ids.count)
    for link in try document.strings("//@href") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func showsTheNormenkaderOfTheDossierInItsFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.head + "dimensions: [{id: commitment, weight: 2}]\n", to: "eigen.yaml")
    try folder.write("balans: 1\nnormenkader: eigen.yaml\nlanguage: en\ncollaboration: {id: a, title: A}\n", to: "balans.yaml")
    let page = try run(in: folder)
    #expect(page.end == .status(0))
    #expect(page.output.hasPrefix("Our framework\n"))
    #expect(page.output.contains("\n- Commitment: 2\n"))
    #expect(try run("blijf-balanceren", in: folder).output.hasPrefix("Blijf balanceren\n"))
    #expect(try run("eigen.yaml", "--language", "en", in: folder).output == page.output)
  }

  @Test func showsWhatAnExtendingOneChanges() throws {
    let folder = try TemporaryFolder()
    let own = """
      bands: [{id: attention, below: 3.6}]
      dimensions: [{id: commitment, statements: [{id: C6, drop: yes}, {id: C9, text: {nl: Wij helpen., en: We help.}}]}]
      """
    try folder.write(Self.head + own + "\n", to: "eigen.yaml")
    let diff = try run("eigen.yaml", "--diff", in: folder)
    #expect(diff.end == .status(0) && diff.errors.isEmpty)
    for line in ["Anders: attention: Aandacht", "    Was: 3,5", "    Is nu: 3,6", "Erbij: C9: Wij helpen.", "- Thema: Commitment"] {
      #expect(diff.output.contains("\n\(line)\n"), "\(line)")
    }
    #expect(diff.output.contains("\nWeg: C6: "))
    #expect(diff.output.matches(of: /\n(?:Anders|Erbij|Weg):/).count == 4)
    #expect(try run("eigen.yaml", "--diff", "blijf-balanceren", in: folder).output == diff.output)
    let page = try run("eigen.yaml", "--diff", "--format", "md", "--language", "en", in: folder).output
    #expect(page.contains("### Changed: attention: Attention"))
    #expect(page.contains("| Zone up to | 3.5 | 3.6 |"))
    let turned = try run("blijf-balanceren", "--diff", "eigen.yaml", in: folder).output
    #expect(turned.contains("\nWeg: C9: Wij helpen.\n") && turned.contains("\nErbij: C6: "))
  }

  @Test func saysSoWhenThereIsNoDifference() throws {
    let same = try run("blijf-balanceren", "--diff", "blijf-balanceren")
    #expect(same.end == .status(0))
    #expect(same.output.contains("Er is geen verschil."))
  }

  @Test func writesAFileInTheFormatOfItsName() throws {
    let folder = try TemporaryFolder()
    let run = try run("--output", "kader.html", in: folder)
    #expect(run.end == .status(0) && run.output == "kader.html\n")
    #expect(try folder.text("kader.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try self.run("--output", "kader.md", in: folder).end == .status(0))
    #expect(try folder.text("kader.md").hasPrefix("# Blijf balanceren"))
    let failed = try self.run("--output", "nergens/kader.md", in: folder)
    #expect(failed.end == .status(6) && failed.output.isEmpty && failed.errors.contains("nergens/kader.md"))
  }

  @Test(arguments: [
    (["bliif-balanceren"], "B1006"), (["blijf-balanceren", "--diff"], "B1030"), (["blijf-balanceren", "--diff", "weg.yaml"], "B1006"),
    (["rond.yaml"], "B2151"), (["fout.yaml"], "B2154"), (["."], "B1002"),
  ])
  func endsWithOneOnFindings(arguments: [String], code: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.head.replacing("extends: blijf-balanceren", with: "extends: rond.yaml"), to: "rond.yaml")
    try folder.write(Self.head + "dimensions: [{id: comitment, weight: 2}]\n", to: "fout.yaml")
    let run = try ProgramRun.of(BuiltProgram.url, ["normenkader"] + arguments, in: folder.url)
    #expect(run.end == .status(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("[\(code) "), "\(run.errors)")
  }

  @Test(arguments: [["--format", "pdf"], ["a", "b"], ["--language", "de"], ["--nope"]])
  func endsWithTwoWhenItIsUsedWrongly(arguments: [String]) throws {
    #expect(try run(arguments).end == .status(2))
  }

  @Test func aReportByAnExtendingOneNamesAllItsFiles() throws {
    let folder = try Example.small()
    try folder.write(Self.head, to: "dossier/eigen.yaml")
    let settings = try folder.text("dossier/balans.yaml").replacing("normenkader: blijf-balanceren", with: "normenkader: eigen.yaml")
    try folder.write(settings, to: "dossier/balans.yaml")
    let run = try BuiltProgram.run("report", "dossier", "--format", "md", "--output", "uit", in: folder.url)
    #expect(run.end == .status(0), "\(run.errors)")
    let page = try folder.text("uit/warme-huizen.md")
    #expect(page.contains("Ons kader"))
    #expect(page.contains("| eigen.yaml |") && page.contains("| blijf-balanceren.yaml |"))
  }
}
