// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// What holds for every file of the repository.
struct FileRuleTests {
  @Test func noFileIsTooLong() {
    for file in SourceFile.sources { #expect(file.lineCount <= 380, "\(file.path): \(file.lineCount)") }
    for file in SourceFile.tests { #expect(file.lineCount <= 600, "\(file.path): \(file.lineCount)") }
  }

  @Test func mostFilesAreShort() {
    let lengths = SourceFile.sources.map(\.lineCount).sorted()
    #expect(lengths[lengths.count / 2] <= 110)
  }

  @Test func everyFileOfCodeBeginsWithItsLicence() {
    let code = SourceFile.all(in: ["Sources", "Tests"], endings: [".swift", ".c", ".h"])
    #expect(code.count > 250)
    for file in code { #expect(file.text.hasPrefix("// SPDX-License-Identifier: EUPL-1.2\n"), "\(file.path)") }
    for path in SourceFile.paths(below: "scripts") + [".ci/run"] {
      let lines = ((try? Repository.text(path)) ?? "").split(separator: "\n").prefix(2)
      #expect(lines.contains("# SPDX-License-Identifier: EUPL-1.2"), "\(path)")
    }
    #expect((try? Repository.text("Package.swift"))?.contains("\n// SPDX-License-Identifier: EUPL-1.2\n") == true)
  }

  @Test func noFileKnowsTheMachineItWasWrittenOn() throws {
    let folders = ["Sources", "Tests", "docs", "normenkader", "templates", "example", "scripts"]
    let paths = folders.flatMap(SourceFile.paths) + ["README.md", "CHANGELOG.md", "Package.swift", ".ci/run"]
    let traces = ["tmp", "work", "home", "Users", "private/var"].map { "/\($0)/" }
    for path in paths {
      guard let text = try? Repository.text(path) else { continue }
      for trace in traces { #expect(!text.contains(trace), "\(path) has \(trace)") }
    }
  }

  @Test func noLineEndsInSpaceAndEveryFileEndsItsLastLine() {
    for file in SourceFile.sources + SourceFile.tests + SourceFile.all(in: ["docs", "templates", "normenkader"], endings: [".md", ".mustache", ".yaml", ".txt"]) {
      #expect(file.text.hasSuffix("\n"), "\(file.path)")
      let isMarkdown = file.path.hasSuffix(".md") || file.path.hasSuffix(".mustache")
      #expect(isMarkdown || file.text.firstMatch(of: /[ \t]\n/) == nil, "\(file.path)")
    }
  }

  @Test func scriptsCanBeRun() {
    for name in ["bundle", "example", "test"] {
      #expect(FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: "scripts/\(name)").path), "\(name)")
    }
  }
}
