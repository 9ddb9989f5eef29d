// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// What a shell, another run or a full disk can do; `benchmarks/reliability/faults.py` does much more of it.
struct ReliabilityTests {
  /// Runs a line of shell in a folder with a small dossier; `$0` is the program.
  private func run(_ script: String, in folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun.of(URL(filePath: "/bin/sh"), ["-c", script, BuiltProgram.url.path], in: folder.url)
  }

  private static let report = "\"$0\" report dossier --collaboration groen-beekdal --format json"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no device that is always full"))
  func saysThatItsOutputIsLost() throws {
    let folder = try Example.small()
    for command in ["check dossier", "score dossier", "report dossier --format json", "explain dossier --collaboration groen-beekdal", "--help"] {
      let run = try run("\"$0\" \(command) >/dev/full", in: folder)
      #expect(run.end == .status(6), "\(command)")
      #expect(run.errors.contains("de schijf is vol"), "\(command)")
    }
  }

  @Test func endsWellWhenTheReaderHasHadEnough() throws {
    let run = try run("{ \"$0\" score dossier --format csv; echo \"status $?\" >&2; } | head -c 1", in: try Example.small())
    #expect(run.output.count == 1)
    #expect(run.errors.hasSuffix("status 0\n"))
  }

  @Test func writesNoMessageIntoAFileWhenTheStreamsAreClosed() throws {
    let folder = try Example.small()
    let run = try run("\(Self.report) <&- >&- 2>&-", in: folder)
    #expect(run.end == .status(6))
    let names = folder.paths(below: Example.reports)
    #expect(names == ["assessments.json", "manifest.json"])
    let data = try Data(contentsOf: folder["\(Example.reports)/assessments.json"])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
  }

  @Test(arguments: ["000", "777"])
  func keepsFilesToTheOwnerWhateverTheMask(mask: String) throws {
    let folder = try Example.small()
    #expect(try run("umask \(mask); \(Self.report)", in: folder).end == .status(0))
    for path in ["dossier/reports", Example.reports] { #expect(try folder.permissions(of: path) == 0o700) }
    for name in ["assessments.json", "manifest.json"] { #expect(try folder.permissions(of: "\(Example.reports)/\(name)") == 0o600) }
  }

  @Test func leavesTheOldSetWhenFilesMayNotGrow() throws {
    let folder = try Example.small()
    #expect(try run(Self.report, in: folder).end == .status(0))
    let before = try folder.text("\(Example.reports)/manifest.json")
    let run = try run("ulimit -f 8; \(Self.report),md", in: folder)
    #expect(run.end == .status(6))
    #expect(run.errors.contains("het bestand wordt groter dan mag"))
    #expect(try folder.text("\(Example.reports)/manifest.json") == before)
    #expect(folder.paths(below: "dossier/reports").filter { $0.hasPrefix(".") } == [".2026-Q3.lock"])
  }

  @Test func saysThatAnotherRunIsWriting() throws {
    let folder = try Example.small()
    try folder.write("4711\n", to: "dossier/reports/.2026-Q3.lock")
    let file = open(folder["dossier/reports/.2026-Q3.lock"].path, O_RDWR)
    defer { close(file) }
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    let run = try run(Self.report, in: folder)
    #expect(run.end == .status(7))
    #expect(run.errors.contains("(4711)"))
    #expect(folder.paths(below: "dossier/reports") == [".2026-Q3.lock"])
  }

  @Test func writesNothingThroughALinkInTheDossier() throws {
    let folder = try Example.small()
    try FileManager.default.createDirectory(at: folder["elders"], withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: folder["dossier/reports"], withDestinationURL: folder["elders"])
    let run = try run(Self.report, in: folder)
    #expect(run.end == .status(6))
    #expect(run.errors.contains("koppeling"))
    #expect(folder.paths(below: "elders").isEmpty)
  }
}
