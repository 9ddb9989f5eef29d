// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// Whatever lies in a dossier, the program ends by itself, soon, and with a status that it knows.
struct HostileInputTests {
  /// A way to spoil a dossier.
  struct Spoiling: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Whether a report can be made of what is left.
    var isUsable = false
    var spoil: @Sendable (TemporaryFolder) throws -> Void
  }

  private static let statuses: Set<ProgramRun.End> = [.status(0), .status(1), .status(2), .status(6)]

  /// Ten seconds for the release build, which `scripts/test` names; an unoptimised one is many times slower.
  private static let limit = ProcessInfo.processInfo.environment["BALANS_PROGRAM"] == nil ? 100.0 : 10.0

  private static func tables(_ folder: TemporaryFolder) -> [String] {
    folder.paths(below: "dossier").filter { $0.hasSuffix(".csv") }.map { "dossier/\($0)" }
  }

  /// Bytes without any pattern, the same in every run.
  private static func noise(_ count: Int) -> Data {
    var state: UInt64 = 88_172_645_463_325_252
    return Data(
      (0..<count).map { _ in
        // Marsaglia's xorshift64.
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state)
      })
  }

  private static func link(_ path: String, to target: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(atPath: folder[path].path, withDestinationPath: target)
  }

  private static func remove(_ path: String, in folder: TemporaryFolder) throws {
    try FileManager.default.removeItem(at: folder[path])
  }

  private static let spoilings = [
    Spoiling(testDescription: "empty tables") { folder in for path in tables(folder) { try folder.write("", to: path) } },
    Spoiling(testDescription: "tables of line ends") { folder in for path in tables(folder) { try folder.write("\r\n\n\r;;\n", to: path) } },
    Spoiling(testDescription: "empty settings") { try $0.write("", to: "dossier/balans.yaml") },
    Spoiling(testDescription: "noise in tables") { folder in for path in tables(folder) { try folder.write(noise(5_000), to: path) } },
    Spoiling(testDescription: "noise in settings") { try $0.write(noise(20_000), to: "dossier/balans.yaml") },
    Spoiling(testDescription: "noise in templates", isUsable: true) { folder in
      for name in ["report.html.mustache", "report.md.mustache", "style.css"] {
        try folder.write(noise(20_000), to: "dossier/templates/\(name)")
      }
    },
    Spoiling(testDescription: "a ZIP called CSV") { try $0.write(Data([0x50, 0x4B, 3, 4]) + noise(9_000), to: "dossier/answers/2026-Q3.csv") },
    Spoiling(testDescription: "deep settings") { try $0.write(String(repeating: "[", count: 100_000), to: "dossier/balans.yaml") },
    Spoiling(testDescription: "settings that grow by aliases") { folder in
      let levels = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
      try folder.write((["balans: 1", "a0: &a0 [x]"] + levels).joined(separator: "\n"), to: "dossier/balans.yaml")
    },
    Spoiling(testDescription: "deep template", isUsable: true) { folder in
      let text = String(repeating: "<div>", count: 50_000) + String(repeating: "{{#summary}}", count: 50_000)
      try folder.write(text, to: "dossier/templates/summary.html.mustache")
    },
    Spoiling(testDescription: "template within itself", isUsable: true) {
      try $0.write("{{>summary.html}}\n", to: "dossier/templates/summary.html.mustache")
    },
    Spoiling(testDescription: "folders called like tables", isUsable: true) { folder in
      for path in ["answers/x.csv", "registers/tensions2.csv", "templates/style.css"] {
        try FileManager.default.createDirectory(at: folder["dossier/\(path)"], withIntermediateDirectories: true)
      }
    },
    Spoiling(testDescription: "settings are a folder") { folder in
      try remove("dossier/balans.yaml", in: folder)
      try FileManager.default.createDirectory(at: folder["dossier/balans.yaml"], withIntermediateDirectories: true)
    },
    Spoiling(testDescription: "links in circles", isUsable: true) { folder in
      try link("dossier/answers/kring.csv", to: "kring.csv", in: folder)
      try link("dossier/answers/hier.csv", to: ".", in: folder)
      try link("dossier/answers/nergens.csv", to: "/nergens/niets.csv", in: folder)
      try remove("dossier/registers", in: folder)
      try link("dossier/registers", to: "registers", in: folder)
      try link("dossier/templates", to: "..", in: folder)
    },
    Spoiling(testDescription: "endless files", isUsable: true) { folder in
      try link("dossier/answers/eindeloos.csv", to: "/dev/zero", in: folder)
      #expect(mkfifo(folder["dossier/registers/pijp.csv"].path, 0o600) == 0)
    },
    Spoiling(testDescription: "settings are a pipe") { folder in
      try remove("dossier/balans.yaml", in: folder)
      #expect(mkfifo(folder["dossier/balans.yaml"].path, 0o600) == 0)
    },
    Spoiling(testDescription: "odd names", isUsable: true) { folder in
      let table = try folder.text("dossier/answers/2026-Q3.csv")
      for name in ["met spatie 2026-Q1", "regel\neinde 2026-Q2", "\u{1B}[31m rood", "\u{202E}vsc.", "-rf", "É\u{301}", "'\"$(x)`"] {
        try folder.write(table + "\r\n\(name.count)", to: "dossier/answers/\(name).csv")
      }
    },
    Spoiling(testDescription: "a yardstick outside the dossier") { folder in
      try folder.write("balans: 1\nnormenkader: /dev/zero\n", to: "dossier/balans.yaml")
    },
    Spoiling(testDescription: "a huge collaboration name") { folder in
      var table = try ExampleTable("dossier/answers/2026-Q3.csv", in: folder)
      for row in table.rows.indices { table.rows[row][0] = String(repeating: "../", count: 400) + "x" }
      try table.write(to: "dossier/answers/2026-Q3.csv", in: folder)
    },
  ]

  @Test(arguments: spoilings)
  func endsByItselfWithAKnownStatus(spoiling: Spoiling) throws {
    let folder = try Example.small()
    try spoiling.spoil(folder)
    let check = try BuiltProgram.run("check", "dossier", "--verbose", in: folder.url, within: Self.limit)
    #expect(check.end == .status(1))
    #expect(!check.output.isEmpty)
    #expect(check.output.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" || $0 == "\n" })
    let report = try BuiltProgram.run(
      "report", "dossier", "--collaboration", "groen-beekdal", "--format", "json", in: folder.url, within: Self.limit)
    #expect(report.end == .status(1))
    #expect(report.output.isEmpty != spoiling.isUsable)
  }

  @Test(arguments: ["answers/2026-Q3.csv", "balans.yaml", "templates/summary.html.mustache"])
  func readsALineOfTenMegabytes(path: String) throws {
    let folder = try Example.small()
    try folder.write(Data(repeating: UInt8(ascii: path.hasSuffix(".csv") ? "\"" : "{"), count: 10_000_000), to: "dossier/\(path)")
    let run = try BuiltProgram.run("check", "dossier", in: folder.url, within: Self.limit)
    #expect(run.end == .status(1))
    #expect(run.output.contains(path))
    #expect(run.output.utf8.count < 10_000)
  }

  @Test(arguments: ["check \"$1\"", "report \"$1\" --output \"$1\"", "report --collaboration \"$1\"", "explain \"$1\" \"$1\"", "init \"$1/$1\""])
  func takesArgumentsThatAreNoText(command: String) throws {
    let folder = try Example.small()
    // A shell can pass bytes that a text cannot hold.
    let script = "cd dossier && exec \"$0\" \(command.replacing("$1", with: "$(printf 'x\\377\\376\\033y')"))"
    let run = try ProgramRun.of(URL(filePath: "/bin/sh"), ["-c", script, BuiltProgram.url.path], in: folder.url, within: Self.limit)
    #expect(Self.statuses.contains(run.end))
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }
}
