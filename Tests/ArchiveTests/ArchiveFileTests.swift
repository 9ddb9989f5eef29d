// SPDX-License-Identifier: EUPL-1.2
import Archive
import Foundation
import HealthModel
import TestSupport
import Testing

struct ArchiveFileTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFile

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "archive.sqlite")
    archive = ArchiveFile(path: folder["archive.sqlite"].path, patience: 0.2, digest: ArchiveSample.digest)
  }

  private func bytes() throws -> Data { try Data(contentsOf: folder["archive.sqlite"]) }

  @Test func givesBackWhatWasKeptToTheLastBit() throws {
    let kept = [ArchiveSample.period("2026-Q1"), ArchiveSample.period("2026-Q2", score: 2.0 / 3), ArchiveSample.period("2026", of: "a")]
    #expect(try archive.add(kept).added == 3)
    let editions = try archive.editions()
    #expect(editions.map(\.collaboration.id) == ["a", "warmte", "warmte"])
    #expect(editions.map(\.period.description) == ["2026", "2026-Q1", "2026-Q2"])
    #expect(try archive.read(editions) == [kept[2], kept[0], kept[1]])
    #expect(try archive.faults().isEmpty)
  }

  @Test func anEmptyFileIsAnArchiveWithoutAnything() throws {
    #expect(try archive.editions().isEmpty)
    #expect(try archive.faults().isEmpty)
    #expect(try archive.compare([ArchiveSample.period()]) == ArchivedChange())
    #expect(try bytes().isEmpty)
  }

  @Test func keepsTheSameOnlyOnce() throws {
    _ = try archive.add([ArchiveSample.period()])
    let before = try bytes()
    #expect(try archive.add([ArchiveSample.period()]) == ArchivedChange())
    // The last bits of a sum are no difference.
    #expect(try archive.add([ArchiveSample.period(score: 3.1 + 1e-12)], isRenewing: true) == ArchivedChange())
    #expect(try bytes() == before)
  }

  @Test func reportsADifferenceAndKeepsWhatWasThere() throws {
    _ = try archive.add([ArchiveSample.period()])
    let other = ArchiveSample.period(
      score: 3.2, origin: ArchiveSample.origin(sources: [ArchiveSample.sources[1], SourceFile(path: "answers/laat.csv", fingerprint: "c")]))
    let change = try archive.add([other])
    #expect(change.added == 0)
    #expect(change.differing.map(\.figures) == [["edition overall", "scale all dimension commitment value", "dimension commitment score"]])
    #expect(change.differing.map(\.files) == [["answers/2026-Q1.csv", "answers/laat.csv"]])
    #expect(try archive.read(archive.editions()).map(\.summary.overall) == [3.1])
  }

  @Test func keepsADifferenceAsANewEditionWhenAsked() throws {
    _ = try archive.add([ArchiveSample.period()])
    let change = try archive.add([ArchiveSample.period(score: 3.2)], isRenewing: true)
    #expect(change.added == 1 && change.differing.count == 1)
    #expect(try archive.editions().map(\.number) == [1, 2])
    #expect(try archive.read(archive.editions()).map(\.summary.overall) == [3.1, 3.2])
    // From then on the new one is what later runs are compared with.
    #expect(try archive.add([ArchiveSample.period(score: 3.2)]) == ArchivedChange())
  }

  @Test func keepsAnotherNormenkaderBesideIt() throws {
    _ = try archive.add([ArchiveSample.period()])
    let change = try archive.add([ArchiveSample.period(score: 4, origin: ArchiveSample.origin(fingerprint: "f2"))])
    #expect(change.added == 1 && change.differing.isEmpty)
    #expect(try archive.editions().map(\.fingerprint) == ["f1", "f2"])
    #expect(try archive.editions().map(\.number) == [1, 1])
  }

  @Test func forgetsToTheLastByte() throws {
    let old = (2020...2025).map { ArchiveSample.period("\($0)", of: "verdwijnt-\($0)") }
    _ = try archive.add(old)
    _ = try archive.add([ArchiveSample.period("2026", of: "blijft", origin: ArchiveSample.origin(fingerprint: "f2", sources: []))])
    for word in ["verdwijnt", "answers/2026-Q1.csv", "blijft"] { #expect(try bytes().range(of: Data(word.utf8)) != nil, "\(word)") }
    try archive.forget(try archive.editions().filter { $0.collaboration.id.rawValue.hasPrefix("verdwijnt") })
    for word in ["verdwijnt", "answers/2026-Q1.csv"] { #expect(try bytes().range(of: Data(word.utf8)) == nil, "\(word)") }
    #expect(try archive.editions().map(\.collaboration.id) == ["blijft"])
    #expect(try archive.faults().isEmpty)
  }

  // MARK: the ledger

  @Test func remembersWhatWasShownOnceEach() throws {
    let (first, second) = (ArchiveSample.shown(12, "a0"), ArchiveSample.shown(17, "3f"))
    try archive.add([second], isReplacing: false)
    try archive.add([first, second], isReplacing: false)
    #expect(try archive.shown() == [first, second])
    let third = ArchiveSample.shown(13, "77")
    try archive.add([third], isReplacing: true)
    #expect(try archive.shown() == [third])
    try archive.forget([], shown: [third])
    #expect(try archive.shown().isEmpty)
  }

  @Test(arguments: [
    (12, "a0", 5, false), (12, "a1", 5, true), (13, "a0", 5, true), (16, "77", 5, true), (17, "77", 5, false), (7, "77", 5, false),
    (8, "77", 5, true), (17, "77", 6, true), (18, "77", 6, false),
  ])
  func tellsWhetherTwoReportsTellAboutFew(respondents: Int, mark: String, minimum: Int, isTold: Bool) {
    let (now, earlier) = (ArchiveSample.shown(respondents, mark, minimum: minimum), ArchiveSample.shown(12, "a0"))
    #expect(now.tellsAboutFew(beside: earlier) == isTold)
    #expect(earlier.tellsAboutFew(beside: now) == isTold)
  }

  @Test func noticesAFigureThatWasChangedAfterwards() throws {
    _ = try archive.add([ArchiveSample.period(), ArchiveSample.period("2026-Q2")])
    try Tampering.execute("UPDATE dimension SET score = score + 0.0000001 WHERE edition = 2", in: folder["archive.sqlite"])
    guard case .checksum(let edition)? = try archive.faults().first else {
      Issue.record("not noticed")
      return
    }
    #expect(edition.period.description == "2026-Q2")
    #expect(try archive.faults().count == 1)
  }

  @Test func waitsForAnotherAndThenGivesUp() throws {
    _ = try archive.add([ArchiveSample.period()])
    let (added, listed) = try Tampering.whileHeld(folder["archive.sqlite"]) {
      (Result { try archive.add([ArchiveSample.period("2026-Q2")]) }, Result { try archive.editions().count })
    }
    #expect(throws: ArchiveProblem.busy) { try added.get() }
    #expect(try listed.get() == 1)
    #expect(try archive.add([ArchiveSample.period("2026-Q2")]).added == 1)
  }

  @Test func manyAtOnceLoseNothing() async throws {
    let patient = ArchiveFile(path: folder["archive.sqlite"].path, patience: 30, digest: ArchiveSample.digest)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask { _ = try patient.add([ArchiveSample.period("2026-Q1"), ArchiveSample.period("2026-Q2", of: "c\(number)")]) }
      }
      try await group.waitForAll()
    }
    #expect(try archive.editions().count == 13)
    #expect(try archive.faults().isEmpty)
  }
}

/// Marks of the ledger that an earlier program made.
struct FormerMarkTests {
  @Test func theSameAnswersAreKnownByTheMarkOfAnEarlierProgram() {
    var now = ArchiveSample.shown(12, "c3f")
    #expect(now.tellsAboutFew(beside: ArchiveSample.shown(12, "a1")))
    now.formerMark = "a1"
    #expect(!now.tellsAboutFew(beside: ArchiveSample.shown(12, "a1")))
    #expect(now.tellsAboutFew(beside: ArchiveSample.shown(11, "a1")))
    #expect(now.tellsAboutFew(beside: ArchiveSample.shown(12, "c40")))
    #expect(!now.tellsAboutFew(beside: ArchiveSample.shown(12, "c3f")))
  }
}
