// SPDX-License-Identifier: EUPL-1.2
import Archive
import Foundation
import HealthModel
import TestSupport
import Testing

/// Files of other programs, other versions and other times.
struct ArchiveFormatTests {
  private let folder: TemporaryFolder
  private let file: URL
  private let archive: ArchiveFile

  init() throws {
    folder = try TemporaryFolder()
    file = folder["archive.sqlite"]
    archive = ArchiveFile(path: file.path, digest: ArchiveSample.digest)
  }

  private func use(_ bytes: Data) throws { try folder.write(bytes, to: "archive.sqlite") }

  /// Nobody may touch a file that is not ours or that we do not understand.
  private func isRefused(_ problem: ArchiveProblem) throws {
    let before = try Data(contentsOf: file)
    #expect(throws: problem) { try archive.editions() }
    #expect(throws: problem) { try archive.add([ArchiveSample.period()]) }
    #expect(throws: problem) { try archive.faults() }
    #expect(try Data(contentsOf: file) == before)
  }

  /// A file that version 0.1 made is read by every later version; it is never made anew.
  @Test func readsTheStoredFileOfFormatOne() throws {
    let expected = [ArchiveSample.period("2026-Q1"), ArchiveSample.period("2026-Q2", score: 2.0 / 3)]
    let stored = Repository.root.appending(path: "Tests/ArchiveTests/Fixtures/format-1.sqlite")
    // The first time only.
    if !FileManager.default.fileExists(atPath: stored.path), ProcessInfo.processInfo.environment["BALANS_REWRITE"] != nil {
      try use(Data())
      _ = try archive.add(expected)
      try FileManager.default.copyItem(at: file, to: stored)
    }
    try use(try Data(contentsOf: stored))
    #expect(try archive.read(archive.editions()) == expected)
    #expect(try archive.faults().isEmpty)
    #expect(try archive.add([ArchiveSample.period("2026-Q3")] + expected).added == 1)
    #expect(try archive.editions().count == 3)
  }

  /// A file of format 1 has no ledger: reading it gives none, writing makes one, and its editions stay as they are.
  @Test func bringsAFileOfFormatOneUpToDate() throws {
    try use(try Data(contentsOf: Repository.root.appending(path: "Tests/ArchiveTests/Fixtures/format-1.sqlite")))
    let editions = try archive.editions()
    #expect(try archive.shown().isEmpty)
    try archive.add([ArchiveSample.shown(12, "a0")], isReplacing: false)
    #expect(try archive.shown() == [ArchiveSample.shown(12, "a0")])
    #expect(try archive.editions() == editions)
    #expect(try archive.faults().isEmpty)
  }

  @Test func readsTheStoredFileOfFormatTwo() throws {
    let stored = Repository.root.appending(path: "Tests/ArchiveTests/Fixtures/format-2.sqlite")
    let shown = [ArchiveSample.shown(12, "a0"), ArchiveSample.shown(17, "3f")]
    // The first time only.
    if !FileManager.default.fileExists(atPath: stored.path), ProcessInfo.processInfo.environment["BALANS_REWRITE"] != nil {
      try use(Data())
      _ = try archive.add([ArchiveSample.period("2026-Q1")])
      try archive.add(shown, isReplacing: false)
      try FileManager.default.copyItem(at: file, to: stored)
    }
    try use(try Data(contentsOf: stored))
    #expect(try archive.read(archive.editions()) == [ArchiveSample.period("2026-Q1")])
    #expect(try archive.shown() == shown)
    #expect(try archive.faults().isEmpty)
  }

  @Test func readsTheStoredFileOfFormatThree() throws {
    let stored = Repository.root.appending(path: "Tests/ArchiveTests/Fixtures/format-3.sqlite")
    var moved = ArchiveSample.period("2026-Q1")
    moved.scales[0].moved = 0.2
    // The first time only.
    if !FileManager.default.fileExists(atPath: stored.path), ProcessInfo.processInfo.environment["BALANS_REWRITE"] != nil {
      try use(Data())
      _ = try archive.add([moved])
      try FileManager.default.copyItem(at: file, to: stored)
    }
    try use(try Data(contentsOf: stored))
    #expect(try archive.read(archive.editions()) == [moved])
    #expect(try archive.faults().isEmpty)
  }

  /// An edition of a format that did not keep it is not called different for what scores were moved by; one that did keep it is.
  @Test func saysNothingOfWhatAnEarlierFormatDidNotKeep() throws {
    var moved = ArchiveSample.period("2026-Q1")
    moved.scales[0].moved = 0.2
    var otherwise = moved
    otherwise.scales[0].moved = 0.3
    #expect(moved.differences(from: ArchiveSample.period("2026-Q1")) == [])
    #expect(ArchiveSample.period("2026-Q1").differences(from: moved) == [])
    #expect(otherwise.differences(from: moved) == ["scale all dimension commitment moved"])
  }

  @Test func refusesANewerFormat() throws {
    try use(Data())
    _ = try archive.add([ArchiveSample.period()])
    try Tampering.execute("PRAGMA user_version = 4", in: file)
    try isRefused(.newer(4))
  }

  @Test func refusesADatabaseOfAnotherProgram() throws {
    try use(Data())
    try Tampering.execute("CREATE TABLE edition (id INTEGER)", in: file)
    try isRefused(.notOurs)
  }

  @Test func refusesWhatIsNoDatabase() throws {
    try use(Data(String(repeating: "Partner;C1;C2\nGemeente;4;3\n", count: 200).utf8))
    try isRefused(.notADatabase)
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func saysThatACutOffFileIsDamaged(share: Double) throws {
    try use(Data())
    _ = try archive.add((1...4).map { ArchiveSample.period("2026-Q\($0)") })
    let whole = try Data(contentsOf: file)
    try use(whole.prefix(Int(Double(whole.count) * share) / 512 * 512))
    let before = try Data(contentsOf: file)
    #expect(throws: ArchiveProblem.self) {
      _ = try archive.read(archive.editions())
      let faults = try archive.faults()
      if !faults.isEmpty { throw ArchiveProblem.damaged }
    }
    #expect(try Data(contentsOf: file) == before)
  }

  /// Bytes that were overwritten are noticed, or nothing comes out of them; never a crash.
  @Test func neverCrashesOnOverwrittenBytes() throws {
    try use(Data())
    _ = try archive.add((1...4).map { ArchiveSample.period("2026-Q\($0)") })
    let whole = try Data(contentsOf: file)
    let periods = try archive.read(archive.editions())
    var seed: UInt64 = 20_260_930
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int((seed >> 20) % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: seed >> 50)
      }
      try use(bytes)
      let read = try? archive.read(archive.editions())
      let faults = (try? archive.faults()) ?? [.integrity("")]
      if let read, faults.isEmpty { #expect(read == periods) }
    }
  }

  @Test func saysThatAFolderOrAMissingFileCannotBeOpened() throws {
    #expect(throws: ArchiveProblem.self) { try ArchiveFile(path: folder.url.path, digest: ArchiveSample.digest).editions() }
    #expect(throws: ArchiveProblem.self) { try ArchiveFile(path: folder["weg/a.sqlite"].path, digest: ArchiveSample.digest).editions() }
  }
}
