// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck

/// The command line: `balans init`, `check`, `report`, `compare`, `explain`, `score`, `normenkader`, `archive`.
struct Balans: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balans",
    abstract: "Prepares the quarterly balancing review of a collaboration between organisations.",
    discussion: """
      balans reads the answers to a questionnaire and the registers of a collaboration, scores them against a framework of norms
      (normenkader), derives signals and an advice, compares periods and writes reports.

      Try it:   balans init voorbeeld --example && balans report voorbeeld
      """,
    version: Pipeline.version,
    subcommands: [Init.self, Check.self, Report.self, Compare.self, Explain.self, Score.self, ShowNormenkader.self, ArchiveCommand.self]
  )
}

/// Where the program starts.
///
/// The argument parser has an exit status of its own for wrong usage; ours is 2.
@main
enum Door {
  static func main() {
    do {
      var command = try Balans.parseAsRoot()
      try command.run()
    } catch {
      let parserCode = Balans.exitCode(for: error)
      let message = Balans.fullMessage(for: error)
      if !message.isEmpty {
        parserCode.isSuccess ? Terminal.write(message + "\n", to: .output) : Terminal.write(message + "\n", to: .error)
      }
      Terminal.exit(parserCode == .validationFailure ? ExitStatus.usage.rawValue : parserCode.rawValue)
    }
  }
}
