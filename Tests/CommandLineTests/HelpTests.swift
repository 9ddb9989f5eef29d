// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct HelpTests {
  private static let commands = [
    "init", "check", "match", "report", "compare", "explain", "moments", "sql", "normenkader", "questionnaire", "register", "preview", "archive",
  ]

  @Test(arguments: commands)
  func everyCommandHasAnExample(command: String) throws {
    let run = try BuiltProgram.run(command, "--help")
    #expect(run.end == .status(0))
    #expect(run.output.contains("Example:   balans \(command) "))
    #expect(run.errors.isEmpty)
    #expect(try BuiltProgram.run("help", command).output == run.output)
  }

  @Test func showsTheCommandsWithoutArguments() throws {
    let run = try BuiltProgram.run()
    #expect(run.end == .status(0))
    for command in Self.commands {
      #expect(run.output.contains("\n  \(command) "))
    }
  }

  @Test func saysItsVersion() throws {
    let run = try BuiltProgram.run("--version")
    #expect(run.end == .status(0))
    let numbers = run.output.split(separator: "\n").first?.split(separator: ".") ?? []
    #expect(numbers.count == 3 && numbers.allSatisfy { Int($0) != nil })
  }

  @Test(arguments: [
    ["frobnicate"], ["report", "--nope"], ["report", "a", "b"], ["report", "--period", "foo"], ["report", "--period", "2026-Q5"],
    ["report", "--format", "pdf"], ["report", "--format", ""], ["report", "--format", "html,,pdf"], ["report", "--language", "de"],
    ["report", "--quiet", "--verbose"], ["report", "--collaboration"], ["check", "--format", "xml"], ["explain", "a", "b", "c"],
    ["init", "--language", "fr"], ["init", "a", "b"],
  ])
  func endsWithTwoWhenItIsUsedWrongly(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun.of(BuiltProgram.url, arguments, in: folder.url)
    #expect(run.end == .status(2))
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: balans "))
    #expect(folder.paths().isEmpty)
  }

  @Test(arguments: ["morgen", "-5", "1.5", "99999999999999999999999", "253402300800"])
  func refusesASourceDateThatIsNone(date: String) throws {
    let folder = try Example.made().folder
    let run = try BuiltProgram.run("report", "dossier", in: folder.url, environment: ["SOURCE_DATE_EPOCH": date])
    #expect(run.end == .status(2))
    #expect(run.errors.contains("SOURCE_DATE_EPOCH"))
  }
}
