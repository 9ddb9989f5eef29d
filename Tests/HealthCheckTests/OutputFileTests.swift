// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import HealthCheck

struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func makesAFileForItsOwnerAlone() throws {
    try OutputFile.write([1, 2], to: folder["uit.html"].path)
    #expect(try Data(contentsOf: folder["uit.html"]) == Data([1, 2]))
    #expect(try folder.permissions(of: "uit.html") == 0o600)
    #expect(folder.paths() == ["uit.html"])
  }

  @Test func keepsThePermissionsOfAFileThatIsThere() throws {
    try folder.write("oud en langer", to: "uit.html")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder["uit.html"].path)
    try OutputFile.write([1], to: folder["uit.html"].path)
    #expect(try folder.permissions(of: "uit.html") == 0o644)
    #expect(try Data(contentsOf: folder["uit.html"]) == Data([1]))
  }

  @Test func writesOverWhatAKilledRunLeft() throws {
    try folder.write("een halve pagina die langer is", to: ".uit.html.new")
    try OutputFile.write([1], to: folder["uit.html"].path)
    #expect(try Data(contentsOf: folder["uit.html"]) == Data([1]))
    #expect(folder.paths() == ["uit.html"])
  }

  @Test func writesThroughNoLinkAndOverNothingButAFile() throws {
    try folder.write("van mij", to: "elders.txt")
    #expect(mkfifo(folder["pijp"].path, 0o600) == 0)
    try FileManager.default.createSymbolicLink(at: folder["uit.html"], withDestinationURL: folder["elders.txt"])
    for path in [folder["uit.html"].path, folder["pijp"].path, folder.url.path] {
      #expect(throws: WriteFailure.self) { try OutputFile.write([1], to: path) }
    }
    #expect(try folder.text("elders.txt") == "van mij")
    #expect(folder.paths() == ["elders.txt", "pijp", "uit.html"])
  }

  @Test func saysInTwoLanguagesThatTheFolderIsNotThere() throws {
    let failure = try #require(throws: WriteFailure.self) { try OutputFile.write([1], to: folder["niet/uit.html"].path) }
    #expect(failure.message.text(in: .nl).contains("de map is er niet"))
    #expect(failure.message.text(in: .en).contains("the folder is not there"))
  }
}

struct NewDossierTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func make(_ path: String = "nieuw") throws(WriteFailure) {
    _ = try NewDossier(folder: folder[path].path, language: .nl).make(example: false)
  }

  @Test func writesThroughNoLinkToTheFolder() throws {
    try folder.write("van mij", to: "elders/notulen.txt")
    try FileManager.default.createSymbolicLink(at: folder["nieuw"], withDestinationURL: folder["elders"])
    #expect(throws: WriteFailure.self) { try make() }
    #expect(folder.paths(below: "elders") == ["notulen.txt"])
  }

  @Test func takesBackAllThatItMadeWhenAFolderIsALink() throws {
    try folder.write("van mij", to: "elders/notulen.txt")
    try folder.write("van mij", to: "nieuw/notulen.txt")
    try FileManager.default.createSymbolicLink(at: folder["nieuw/registers"], withDestinationURL: folder["elders"])
    let failure = try #require(throws: WriteFailure.self) { try make() }
    #expect(failure.message.text(in: .nl).contains("koppeling"))
    #expect(folder.paths() == ["elders", "elders/notulen.txt", "nieuw", "nieuw/notulen.txt", "nieuw/registers"])
  }

  @Test func takesBackTheFolderToo() throws {
    // The way through a file is no folder.
    try folder.write("van mij", to: "bestand")
    #expect(throws: WriteFailure.self) { try make("bestand/nieuw") }
    #expect(folder.paths() == ["bestand"])
  }

  @Test func keepsAFileThatAppearsUnderANameItNeeds() throws {
    try folder.write("van mij", to: "nieuw/registers/roles.csv")
    #expect(throws: WriteFailure.self) { try make() }
    #expect(folder.paths(below: "nieuw") == ["registers", "registers/roles.csv"])
    #expect(try folder.text("nieuw/registers/roles.csv") == "van mij")
  }
}
