// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Reporting
import TestSupport
import Testing

@testable import HealthCheck

/// Links, locks, and what killed runs leave behind.
struct OutputFaultTests {
  private let folder: TemporaryFolder
  private let first = [RenderedFile(path: "index.html", bytes: [1]), RenderedFile(path: "a.html", bytes: [2])]
  private let second = [RenderedFile(path: "index.html", bytes: [3]), RenderedFile(path: "b.html", bytes: [4])]
  private let afterSecond = [".uit.lock", "uit", "uit/b.html", "uit/index.html", "uit/manifest.json"]
  /// No file system has a name of a thousand characters.
  private let impossible = RenderedFile(path: String(repeating: "x", count: 1_000), bytes: [5])

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ files: [RenderedFile], to path: String = "uit", below root: String? = nil) throws(WriteFailure) {
    try OutputSet(folder: OutputSet.folder(at: folder[path].path), root: root.map { OutputSet.folder(at: folder[$0].path) }).write(files)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder[path]))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(at: folder[path], withDestinationURL: folder[target])
  }

  private func move(_ path: String, to target: String) throws {
    try FileManager.default.moveItem(at: folder[path], to: folder[target])
  }

  private func inode(_ path: String) throws -> NSNumber? {
    try FileManager.default.attributesOfItem(atPath: folder[path].path)[.systemFileNumber] as? NSNumber
  }

  // MARK: Links

  @Test func followsNoLinkInsideTheDossier() throws {
    try folder.write("van mij", to: "elders/notulen.txt")
    try folder.write("balans: 1", to: "dossier/balans.yaml")
    try link("dossier/reports", to: "elders")
    let failure = try #require(throws: WriteFailure.self) { try write(first, to: "dossier/reports/2026-Q3", below: "dossier") }
    #expect(failure.kind == .cannotWrite)
    #expect(failure.message.text(in: .en).contains("dossier/reports' is a link"))
    #expect(folder.paths(below: "elders") == ["notulen.txt"])
  }

  @Test func followsLinksAboveTheDossierForTheyAreTheWayToIt() throws {
    try folder.write("balans: 1", to: "echt/dossier/balans.yaml")
    try link("weg", to: "echt")
    try write(first, to: "weg/dossier/reports/2026-Q3", below: "weg/dossier")
    #expect(folder.paths(below: "echt/dossier/reports/2026-Q3") == ["a.html", "index.html", "manifest.json"])
  }

  @Test func locksNoFileThroughALink() throws {
    try folder.write("van mij", to: "elders.txt")
    try link(".uit.lock", to: "elders.txt")
    #expect(throws: WriteFailure.self) { try write(first) }
    #expect(try folder.text("elders.txt") == "van mij")
    #expect(folder.paths() == [".uit.lock", "elders.txt"])
  }

  @Test(arguments: [false, true])
  func replacesALinkInTheSetAndNotWhatItLeadsTo(hasFolder: Bool) throws {
    try write(first)
    // A folder of the user makes that files are replaced one by one.
    if hasFolder { try folder.write("van mij", to: "uit/map/een.txt") }
    try folder.write("van mij", to: "elders.txt")
    for name in ["index.html", "a.html"] {
      try FileManager.default.removeItem(at: folder["uit/\(name)"])
      try link("uit/\(name)", to: "elders.txt")
    }
    try write(second)
    #expect(try folder.text("elders.txt") == "van mij")
    #expect(try bytes("uit/index.html") == [3])
    #expect(folder.paths(below: "uit") == ["b.html", "index.html", "manifest.json"] + (hasFolder ? ["map", "map/een.txt"] : []))
  }

  @Test func refusesAManifestThatItDidNotMake() throws {
    try folder.write("{\"name\": \"mijn app\"}", to: "uit/manifest.json")
    let failure = try #require(throws: WriteFailure.self) { try write(first) }
    #expect(failure.message.text(in: .nl).contains("manifest.json"))
    #expect(folder.paths(below: "uit") == ["manifest.json"])
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", ".verborgen", "nul\u{0}teken", "manifest.json"])
  func writesNoNameThatIsNone(name: String) throws {
    #expect(throws: WriteFailure.self) { try write([RenderedFile(path: name, bytes: [1])]) }
    #expect(folder.paths().isEmpty)
  }

  // MARK: The lock

  @Test func saysWhoIsWritingAndChangesNothing() throws {
    try write(first)
    let parent = try OpenFolder(path: folder.url.path)
    let lock = try FolderLock(".uit.lock", in: parent, for: "uit")
    let failure = try #require(throws: WriteFailure.self) { try write(second) }
    #expect(failure.kind == .locked)
    #expect(failure.message.text(in: .en).contains("(\(ProcessInfo.processInfo.processIdentifier))"))
    #expect(try bytes("uit/index.html") == [1])
    _ = consume lock
    try write(second)
    #expect(try bytes("uit/index.html") == [3])
  }

  @Test func keepsTheLockToTheOwnerAndNeverRemovesIt() throws {
    try write(first)
    #expect(try folder.permissions(of: ".uit.lock") == 0o600)
    let before = try inode(".uit.lock")
    try write(second)
    #expect(try inode(".uit.lock") == before)
    #expect(folder.paths() == afterSecond)
  }

  @Test func letsSetsBesideEachOtherBeWrittenAtOnce() throws {
    let parent = try OpenFolder(path: folder.url.path)
    let lock = try FolderLock(".2026-Q2.lock", in: parent, for: "2026-Q2")
    try write(first, to: "2026-Q3")
    #expect(try bytes("2026-Q3/index.html") == [1])
    _ = consume lock
  }

  // MARK: What killed runs leave

  @Test func clearsWhatARunLeftThatWasKilledBeforeTheSwap() throws {
    try write(first)
    try folder.write("half", to: ".uit.new/index.html")
    try folder.write("half", to: ".uit.new/zomaar.html")
    try write(second)
    #expect(folder.paths() == afterSecond)
  }

  @Test func clearsTheOldSetThatARunLeftThatWasKilledAfterTheSwap() throws {
    try write(first, to: "oud")
    try move("oud", to: ".uit.new")
    try write(first)
    try write(second)
    #expect(folder.paths() == [".oud.lock"] + afterSecond)
  }

  @Test func bringsBackAnOldSetThatWasPutAsideFirst() throws {
    try write(first)
    try move("uit", to: ".uit.old")
    #expect(throws: WriteFailure.self) { try write(second + [impossible]) }
    #expect(folder.paths() == [".uit.lock", "uit", "uit/a.html", "uit/index.html", "uit/manifest.json"])
    #expect(try bytes("uit/index.html") == [1])
  }

  @Test func givesBackAFileOfTheUserThatIsOnlyInWhatWasLeft() throws {
    try write(first)
    try move("uit", to: ".uit.new")
    try folder.write("van mij", to: ".uit.new/notulen.txt")
    try write(first)
    try write(second)
    #expect(try folder.text("uit/notulen.txt") == "van mij")
    #expect(!folder.paths().contains { $0.hasPrefix(".uit.new") })
  }

  @Test func keepsTheLastFormOfAFileOfTheUser() throws {
    try write(first)
    try FileManager.default.copyItem(at: folder["uit"], to: folder[".uit.new"])
    for (path, text, seconds) in [
      ("uit/een.txt", "laatste", 20.0), (".uit.new/een.txt", "eerste", 10), ("uit/twee.txt", "eerste", 10),
      (".uit.new/twee.txt", "laatste", 20),
    ] {
      try folder.write(text, to: path)
      let moment = Date(timeIntervalSince1970: seconds)
      try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: folder[path].path)
    }
    try write(second)
    for name in ["een", "twee"] { #expect(try folder.text("uit/\(name).txt") == "laatste") }
    #expect(!folder.paths().contains { $0.hasPrefix(".uit.new") })
  }

  @Test func takesFilesOfTheUserAlongAndStillSwapsAsAWhole() throws {
    try write(first)
    try folder.write("van mij", to: "uit/notulen.txt")
    let (set, file) = try (inode("uit"), inode("uit/notulen.txt"))
    try write(second)
    #expect(try inode("uit") != set)
    #expect(try inode("uit/notulen.txt") == file)
    #expect(try FileManager.default.attributesOfItem(atPath: folder["uit/notulen.txt"].path)[.referenceCount] as? Int == 1)
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write anywhere"))
  func replacesNoSetThatItsOwnerMadeReadOnly() throws {
    try write(first)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder["uit"].path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder["uit"].path) }
    #expect(throws: WriteFailure.self) { try write(second) }
    #expect(folder.paths() == [".uit.lock", "uit", "uit/a.html", "uit/index.html", "uit/manifest.json"])
  }

  /// Without an exchange the old manifest has another name for a moment.
  @Test(arguments: ["manifest.json", "manifest.json.old"])
  func mendsAMixtureThatAKilledRunLeftInAFolderOfTheUser(oldManifest: String) throws {
    try write(first)
    try folder.write("van mij", to: "uit/map/een.txt")
    // Killed after the manifest and the first page: the old ones are in the staging folder, a.html was still to go.
    try write(second, to: "tweede")
    try FileManager.default.createDirectory(at: folder["uit/.balans-new"], withIntermediateDirectories: true)
    for name in ["manifest.json", "index.html"] {
      try move("uit/\(name)", to: "uit/.balans-new/\(name == "manifest.json" ? oldManifest : name)")
      try move("tweede/\(name)", to: "uit/\(name)")
    }
    try write(second)
    #expect(folder.paths(below: "uit") == ["b.html", "index.html", "manifest.json", "map", "map/een.txt"])
  }

  @Test func clearsWhatARunLeftInAFolderOfTheUserBeforeItChangedAnything() throws {
    let large = [RenderedFile(path: "index.html", bytes: [UInt8](repeating: 1, count: 9_000)), RenderedFile(path: "a.html", bytes: [2])]
    try write(large)
    try folder.write("van mij", to: "uit/map/een.txt")
    try write(second, to: "tweede")
    try move("tweede", to: "uit/.balans-new")
    try write(second)
    #expect(folder.paths(below: "uit") == ["b.html", "index.html", "manifest.json", "map", "map/een.txt"])
  }

  @Test func leavesTheOldFilesWholeWhenOneByOneFails() throws {
    try write(first)
    try folder.write("van mij", to: "uit/map/een.txt")
    #expect(throws: WriteFailure.self) { try write(second + [impossible]) }
    #expect(folder.paths(below: "uit") == ["a.html", "index.html", "manifest.json", "map", "map/een.txt"])
    #expect(try bytes("uit/index.html") == [1])
  }
}
