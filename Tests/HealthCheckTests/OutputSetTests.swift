// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Reporting
import TestSupport
import Testing

@testable import HealthCheck

struct OutputSetTests {
  private let folder: TemporaryFolder
  private let first = [RenderedFile(path: "index.html", bytes: [1]), RenderedFile(path: "a.html", bytes: [2])]
  private let second = [RenderedFile(path: "index.html", bytes: [3]), RenderedFile(path: "b.html", bytes: [4])]

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ files: [RenderedFile], to path: String = "uit") throws(WriteFailure) {
    try OutputSet(folder: OutputSet.folder(at: folder[path].path)).write(files)
  }

  /// What is there, but for the lock, which is never removed.
  private func paths() -> [String] { folder.paths().filter { !$0.hasSuffix(".lock") } }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder[path]))
  }

  @Test func makesTheFolderAndThoseOnTheWay() throws {
    try write(first, to: "diep/er/uit")
    #expect(folder.paths(below: "diep/er/uit") == ["a.html", "index.html", "manifest.json"])
    #expect(paths() == ["diep", "diep/er", "diep/er/uit", "diep/er/uit/a.html", "diep/er/uit/index.html", "diep/er/uit/manifest.json"])
  }

  @Test func keepsAllToTheOwner() throws {
    try write(first)
    #expect(try folder.permissions(of: "uit") == 0o700)
    for name in ["a.html", "index.html", "manifest.json"] { #expect(try folder.permissions(of: "uit/\(name)") == 0o600) }
  }

  @Test func putsANewSetInThePlaceOfTheOldOne() throws {
    try write(first)
    try write(second)
    #expect(paths() == ["uit", "uit/b.html", "uit/index.html", "uit/manifest.json"])
    #expect(try bytes("uit/index.html") == [3])
  }

  @Test func keepsFilesAndFoldersThatAreNotItsOwn() throws {
    try write(first)
    try folder.write("van mij", to: "uit/notulen.txt")
    try folder.write("ook van mij", to: "uit/bijlagen/een.txt")
    try write(second)
    #expect(
      folder.paths(below: "uit") == ["b.html", "bijlagen", "bijlagen/een.txt", "index.html", "manifest.json", "notulen.txt"])
    #expect(try folder.text("uit/bijlagen/een.txt") == "ook van mij")
    #expect(try bytes("uit/index.html") == [3])
    for name in ["b.html", "index.html", "manifest.json"] { #expect(try folder.permissions(of: "uit/\(name)") == 0o600) }
  }

  @Test func neverWritesOverAFileThatItDidNotMake() throws {
    try folder.write("mijn eigen pagina", to: "uit/index.html")
    let failure = try #require(throws: WriteFailure.self) { try write(first) }
    #expect(failure.message.text(in: .nl).contains("index.html"))
    #expect(paths() == ["uit", "uit/index.html"])
    #expect(try folder.text("uit/index.html") == "mijn eigen pagina")
  }

  @Test func neverTouchesAFileInThePlaceOfTheFolder() throws {
    try folder.write("mijn bestand", to: "uit")
    #expect(throws: WriteFailure.self) { try write(first) }
    #expect(paths() == ["uit"])
    #expect(try folder.text("uit") == "mijn bestand")
  }

  @Test func leavesTheOldSetWholeWhenAFileCannotBeWritten() throws {
    try write(first)
    // A file system has no name with a slash at its end, and none of a thousand characters.
    for name in ["niet/daar.html", String(repeating: "x", count: 1_000)] {
      #expect(throws: WriteFailure.self) { try write(second + [RenderedFile(path: name, bytes: [5])]) }
      #expect(paths() == ["uit", "uit/a.html", "uit/index.html", "uit/manifest.json"])
      #expect(try bytes("uit/index.html") == [1])
    }
  }

  @Test func leavesNothingBehindWhenTheFirstSetCannotBeWritten() throws {
    #expect(throws: WriteFailure.self) { try write([RenderedFile(path: "niet/daar.html", bytes: [5])]) }
    #expect(paths().isEmpty)
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write anywhere"))
  func leavesTheOldSetWholeWhenTheFoldersMayNotBeWritten() throws {
    try write(first)
    for path in ["uit", "."] { try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder[path].path) }
    defer {
      for path in [".", "uit"] { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder[path].path) }
    }
    let failure = try #require(throws: WriteFailure.self) { try write(second) }
    #expect(failure.message.text(in: .en).contains("The previous report is unchanged."))
    #expect(paths() == ["uit", "uit/a.html", "uit/index.html", "uit/manifest.json"])
    #expect(try bytes("uit/index.html") == [1])
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write anywhere"))
  func replacesTheFilesWhenOnlyTheFolderItselfMayBeWritten() throws {
    try write(first, to: "vast/uit")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder["vast"].path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder["vast"].path) }
    try write(second, to: "vast/uit")
    #expect(folder.paths(below: "vast/uit") == ["b.html", "index.html", "manifest.json"])
  }

  @Test func writesThroughNoLinkToAFolder() throws {
    try folder.write("van mij", to: "elders/notulen.txt")
    try FileManager.default.createSymbolicLink(at: folder["uit"], withDestinationURL: folder["elders"])
    let failure = try #require(throws: WriteFailure.self) { try write(first) }
    #expect(failure.message.text(in: .nl).contains("koppeling"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["uit"].path) == folder["elders"].path)
    #expect(folder.paths() == ["elders", "elders/notulen.txt", "uit"])
  }

  @Test func takesNoFileForItsOwnThatAForgedManifestNames() throws {
    try folder.write("buiten", to: "buiten.txt")
    try folder.write(#"{"format": 1, "files": [{"path": "../buiten.txt", "bytes": 6, "sha256": ""}]}"#, to: "uit/manifest.json")
    try write(first)
    #expect(try folder.text("buiten.txt") == "buiten")
    #expect(folder.paths(below: "uit") == ["a.html", "index.html", "manifest.json"])
  }

  @Test func replacesTheFilesInAFolderThatHasNoManifestYet() throws {
    try folder.write("van mij", to: "uit/notulen.txt")
    try write(first)
    try write(second)
    #expect(folder.paths(below: "uit") == ["b.html", "index.html", "manifest.json", "notulen.txt"])
  }
}
