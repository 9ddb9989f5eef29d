// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import HealthCheck

/// Which files of a folder are read, and what is said of the others.
struct DossierReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try NewDossier(folder: folder["dossier"].path, language: .nl).make(example: false)
    try folder.write("Partner;C1;C2\r\nA;4;5\r\nB;3;4\r\n", to: "dossier/answers/2026-Q1.csv")
    try folder.write(Self.partners, to: "dossier/registers/partners.csv")
  }

  /// With every column that a fact needs.
  private static let partners = "Partner;Sinds;Vertrokken op;Eigen opbrengst;Sleutelpartner\r\nA;;;x;\r\nB;;;x;\r\nC;;;x;\r\n"

  private func load() -> (dossier: LoadedDossier?, findings: [String]) {
    var pipeline = Pipeline(dossier: folder["dossier"].path)
    let dossier = pipeline.load()
    let findings = pipeline.log.diagnostics.filter { !["B3008", "B3106", "B3121"].contains($0.code.number) }
    return (dossier, findings.map { "\($0.location?.file ?? "-") \($0.severity.rawValue) \($0.code.number)" })
  }

  @Test func aNewDossierHasNoMistakesOnceThereAreAnswers() throws {
    let (dossier, findings) = load()
    #expect(findings.isEmpty)
    #expect(dossier?.periods.map(\.description) == ["2026-Q1"])
    #expect(dossier?.input.responses.count == 2)
    #expect(dossier?.input.collaborations.map(\.id.rawValue) == ["onze-samenwerking"])
  }

  @Test func anEmptyRegisterOfPartnersSaysNothingAboutMembers() throws {
    try folder.write("Partner\r\n", to: "dossier/registers/partners.csv")
    #expect(load().findings.isEmpty)
  }

  @Test func aNewDossierMissesItsAnswersOnly() throws {
    try FileManager.default.removeItem(at: folder["dossier/answers/2026-Q1.csv"])
    let (dossier, findings) = load()
    #expect(dossier != nil)
    #expect(findings == ["answers error B1007"])
  }

  @Test func anEnglishDossierIsNotLessRight() throws {
    _ = try NewDossier(folder: folder["english"].path, language: .en).make(example: false)
    try folder.write("Partner,C1,C2\nA,4,5\n", to: "english/answers/2026-Q1.csv")
    try folder.write("Partner,Joined on,Left on,Own gain,Key partner\nA,,,x,\n", to: "english/registers/partners.csv")
    var pipeline = Pipeline(dossier: folder["english"].path)
    #expect(pipeline.load()?.settings.language == .en)
    // Thirty of the statements have no column.
    #expect(pipeline.log.diagnostics.filter { $0.severity > .note }.map(\.code.number) == ["B3106"])
  }

  @Test func readsTablesOnlyAndSaysWhichFilesItLeftOut() throws {
    try folder.write("x", to: "dossier/answers/toelichting.pdf")
    try folder.write("x", to: "dossier/answers/export.txt")
    try folder.write("x", to: "dossier/registers/zonder-extensie")
    let (dossier, findings) = load()
    #expect(findings == ["answers/export.txt warning B1004", "answers/toelichting.pdf note B1004", "registers/zonder-extensie note B1004"])
    #expect(dossier?.sources.contains { $0.path == "answers/toelichting.pdf" } == false)
  }

  @Test func skipsLockFilesAndHiddenFilesWithoutAWord() throws {
    try folder.write("x", to: "dossier/answers/~$2026-Q1.csv")
    try folder.write("x", to: "dossier/answers/.2026-Q1.csv.swp")
    try folder.write("x", to: "dossier/registers/.DS_Store")
    #expect(load().findings.isEmpty)
  }

  @Test func takesAnyCaseOfTheEnding() throws {
    try FileManager.default.moveItem(at: folder["dossier/answers/2026-Q1.csv"], to: folder["dossier/answers/2026-Q1.CSV"])
    #expect(load().dossier?.input.responses.count == 2)
  }

  @Test func saysThatAFolderIsNoTable() throws {
    try FileManager.default.createDirectory(at: folder["dossier/answers/x.csv"], withIntermediateDirectories: true)
    #expect(load().findings == ["answers/x.csv error B1002"])
  }

  @Test func saysThatALinkLeadsNowhere() throws {
    try FileManager.default.createSymbolicLink(atPath: folder["dossier/answers/x.csv"].path, withDestinationPath: "nergens.csv")
    try FileManager.default.createSymbolicLink(atPath: folder["dossier/templates"].path, withDestinationPath: "nergens")
    #expect(load().findings == ["answers/x.csv error B1002", "templates error B1002"])
  }

  @Test func followsALinkToATable() throws {
    try folder.write("Partner;C1;C2\nC;4;4\n", to: "elders.csv")
    try FileManager.default.createSymbolicLink(at: folder["dossier/answers/2025-Q4.csv"], withDestinationURL: folder["elders.csv"])
    let (dossier, findings) = load()
    #expect(findings.isEmpty)
    #expect(dossier?.periods.map(\.description) == ["2025-Q4", "2026-Q1"])
  }

  @Test func readsNoFileThatIsTooLarge() throws {
    try folder.write("", to: "dossier/answers/groot.csv")
    // A file of holes: it takes no room on the disk.
    #expect(truncate(folder["dossier/answers/groot.csv"].path, DossierFolder.largestFile + 1) == 0)
    #expect(load().findings == ["answers/groot.csv error B1003"])
  }

  @Test func readsNoMoreFromAFolderThanIsKeptOfOne() throws {
    for name in ["a", "b", "c"] {
      try folder.write("", to: "dossier/answers/\(name).csv")
      #expect(truncate(folder["dossier/answers/\(name).csv"].path, DossierFolder.largestFile - 1) == 0)
    }
    #expect(load().findings.filter { $0.hasPrefix("answers error") } == ["answers error B1005"])
  }

  @Test func readsNoMoreTemplatesThanAnyoneMakes() throws {
    for number in 0...DossierFolder.mostTemplates { try folder.write("<p></p>", to: "dossier/templates/t\(number).html.mustache") }
    #expect(load().findings.contains("templates error B1005"))
  }

  @Test func readsANormenkaderOfTheDossier() throws {
    let own = try Repository.text("normenkader/blijf-balanceren.yaml").replacing("id: blijf-balanceren", with: "id: eigen")
    try folder.write(own, to: "dossier/eigen.yaml")
    try folder.write("balans: 1\nnormenkader: eigen.yaml\n", to: "dossier/balans.yaml")
    let dossier = load().dossier
    #expect(dossier?.normenkader.id == "eigen")
    #expect(dossier?.normenkaderFingerprint == Fingerprint.of(Array(own.utf8)))
  }

  @Test(arguments: [(8, 8, []), (5, 6, ["balans.yaml error B2007"])])
  func aMinimumGroupMayOnlyBeRaised(wanted: Int, group: Int, found: [String]) throws {
    let own = try Repository.text("normenkader/blijf-balanceren.yaml").replacing("minimum-group: 5", with: "minimum-group: 6")
    try folder.write(own, to: "dossier/eigen.yaml")
    try folder.write("balans: 1\nnormenkader: eigen.yaml\nminimum-group: \(wanted)\n", to: "dossier/balans.yaml")
    let (dossier, findings) = load()
    #expect(dossier?.normenkader.privacy.minimumGroup == group)
    #expect(findings.filter { $0.hasPrefix("balans.yaml") } == found)
  }

  @Test func hidesTheNumberOfRowsOfASmallGroupAndNoOther() throws {
    func rows(of path: String) -> Int? { load().dossier?.sources.first { $0.path == path }?.rows }
    #expect(rows(of: "answers/2026-Q1.csv") == nil)
    try folder.write("Partner;C1;C2\n" + (1...5).map { "A;\($0);4\n" }.joined(), to: "dossier/answers/2026-Q1.csv")
    #expect(rows(of: "answers/2026-Q1.csv") == 5)
  }

  @Test func warnsOfTemplatesThatNothingUses() throws {
    try folder.write("{{heading.title}}", to: "dossier/templates/eigen.md.mustache")
    try folder.write("phrase = text\n", to: "dossier/templates/phrases.nl.txt")
    #expect(load().findings == ["templates/eigen.md.mustache warning B1014", "templates/phrases.nl.txt warning B1014"])
    try folder.write("Hallo {{>eigen.md}}\n", to: "dossier/templates/questions.md.mustache")
    #expect(load().findings == ["templates/phrases.nl.txt warning B1014"])
  }

  @Test func readsNoTemplatesThatAreTooLargeTogether() throws {
    for place in 0..<5 { try folder.write(String(repeating: "a", count: 240_000), to: "dossier/templates/t\(place).md.mustache") }
    #expect(load().findings == ["templates/t0.md.mustache error B1020"])
  }

  @Test func knowsAFolderWithoutSettings() throws {
    var pipeline = Pipeline(dossier: folder.url.path)
    #expect(pipeline.load() == nil)
    #expect(pipeline.log.diagnostics.map(\.code.number) == ["B1001"])
    #expect(!Pipeline.isDossier(folder.url.path))
    #expect(Pipeline.isDossier(folder["dossier"].path))
    #expect(Pipeline.isDossier(folder["dossier/balans.yaml"].path))
  }
}
