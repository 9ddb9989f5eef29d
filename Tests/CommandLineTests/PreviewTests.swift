// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing
import XMLSupport

/// `balans preview` shows templates with the example and with what is hard to show.
struct PreviewTests {
  private static let states = [
    "gezond", "vastgelopen", "onbekend", "te-weinig", "alleen-feiten", "eerste-keer", "twintig-kwartalen", "vijftien-partners", "vreemde-tekens",
  ]

  private static let built = Result {
    let folder = try SharedFolder.make()
    return (folder: folder, run: try BuiltProgram.run("preview", "--output", "uit", "--language", "nl", in: folder.url))
  }

  @Test func namesEveryStateOnOnePage() throws {
    let (folder, run) = try Self.built.get()
    #expect(run.end == .status(0))
    #expect(run.errors.isEmpty)
    #expect(run.output == folder["uit/index.html"].path + "\n")
    let index = try folder.text("uit/index.html")
    for state in Self.states { #expect(index.contains("href=\"moeilijk/\(state).html\""), "\(state)") }
    for address in index.matches(of: /href="([^"]+)"/) {
      #expect(FileManager.default.fileExists(atPath: folder["uit/\(address.1)"].path), "\(address.1)")
    }
  }

  @Test func everyPageIsWellFormedAndKeepsTheRules() throws {
    let folder = try Self.built.get().folder
    let rules = try #require(SchematronRules.read(Array(Repository.text("templates/rules.sch").utf8)).rules)
    let pages = folder.paths().filter { $0.hasPrefix("uit/") && $0.hasSuffix(".html") }
    let scratch = try TemporaryFolder()
    #expect(pages.count == Self.states.count + 6)
    for page in pages {
      let bytes = Array(try folder.text(page).utf8)
      let (document, problems) = XMLDocument.read(bytes, ignoringNamespaces: true)
      #expect(problems == [], "\(page)")
      let broken = try document.map { try rules.breaches(in: $0).map { "\($0.assertion.id) \($0.element)" } } ?? []
      #expect(broken == [], "\(page)")
      guard let xmllint = SystemProgram.find("xmllint") else { continue }
      let schema = Repository.root.appending(path: "templates/report.rng").path
      let plain = try folder.text(page).replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "")
      try scratch.write(plain, to: "rng.html")
      let run = try ProgramRun.of(xmllint, ["--noout", "--relaxng", schema, scratch["rng.html"].path])
      #expect(run.end == .status(0), "\(page): \(run.errors.prefix(300))")
    }
  }

  @Test func showsTheStatesThatItNames() throws {
    let folder = try Self.built.get().folder
    func page(_ state: String) throws -> String { try folder.text("uit/moeilijk/\(state).html") }
    #expect(try page("vreemde-tekens").contains("&lt;b&gt;Tekens&lt;/b&gt;"))
    #expect(try page("vreemde-tekens").contains("⟨U+202E⟩"))
    #expect(try page("vijftien-partners").contains("afdeling 15"))
    #expect(try page("twintig-kwartalen") != page("eerste-keer"))
    #expect(try !page("twintig-kwartalen").contains("en is niet gelezen"))
    // All are drawn, with a gap where nobody was asked.
    let lines = try page("twintig-kwartalen").matches(of: /<polyline class="trend" points="([^"]*)"/).prefix(2)
    #expect(lines.map { $0.1.split(separator: " ").count } == [8, 11])
    #expect(try page("twintig-kwartalen").contains("<caption>Van 4e kwartaal 2021 tot en met 3e kwartaal 2022</caption>"))
    #expect(try !page("alleen-feiten").contains("id=\"agreement\""))
    #expect(try page("eerste-keer").contains("id=\"agreement\""))
  }

  @Test func saysABoundBesideALineWithASign() throws {
    let page = try Self.built.get().folder.text("uit/moeilijk/gezond.html")
    // Words would stick out of the picture.
    #expect(page.contains(/<text class="value"[^>]*>≥\d,\d<\/text>/))
    #expect(!page.contains(/<polyline class="trend".{0,900}of hoger<\/text>/))
  }

  @Test func usesTheTemplatesOfADossierAndStopsAtAMistakeInThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("balans: 1\nnormenkader: kort\n", to: "dossier/balans.yaml")
    try folder.write("<section><h2>Eigen {{words.discuss}}</h2></section>\n", to: "dossier/templates/questions.html.mustache")
    let run = try BuiltProgram.run("preview", "dossier", "--output", "uit", in: folder.url)
    #expect(run.end == .status(0))
    #expect(try folder.text("uit/moeilijk/gezond.html").contains("<h2>Eigen "))
    try folder.write("<p><img src=\"a.png\" /></p>\n", to: "dossier/templates/questions.html.mustache")
    let bad = try BuiltProgram.run("preview", "dossier", "--output", "elders", "--language", "en", in: folder.url)
    #expect(bad.end == .status(1))
    #expect(bad.errors.contains("templates/questions.html.mustache:1:4: error: an image needs an alt text"))
    #expect(bad.errors.contains("rule 'image-alt' in templates/rules.sch"))
    #expect(!FileManager.default.fileExists(atPath: folder["elders"].path))
    #expect(try BuiltProgram.run("preview", "nergens", in: folder.url).end == .status(1))
  }

  @Test func makesTheSamePagesEachTime() throws {
    let folder = try Self.built.get().folder
    // Not in the shared folder: another test lists what is in it at the same time.
    let again = try TemporaryFolder()
    #expect(try BuiltProgram.run("preview", "--output", "weer", "--language", "nl", in: again.url).end == .status(0))
    for state in Self.states {
      #expect(try again.text("weer/moeilijk/\(state).html") == folder.text("uit/moeilijk/\(state).html"))
    }
  }
}
