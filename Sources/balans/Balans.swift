// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import CUnix
import Foundation
import HealthCheck
import HealthModel

/// The command line: `balans init`, `check`, `match`, `report`, `compare`, `explain`, `score`, `moments`, `normenkader`, `questionnaire`, `register`, `preview`,
/// `archive`.
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
    subcommands: [
      Init.self, Check.self, Match.self, Report.self, Compare.self, Explain.self, Score.self, WriteMoments.self, WriteSQL.self,
      ShowNormenkader.self, MakeQuestionnaire.self, MakeRegister.self, PreviewTemplates.self, ArchiveCommand.self,
    ]
  )
}

/// Where the program starts.
///
/// The argument parser has an exit status of its own for wrong usage; ours is 2.
@main
enum Door {
  static func main() {
    prepare()
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

  /// Sees to it that nothing that the shell or the system does ends in half a file or in an end by a signal.
  private static func prepare() {
    unix_open_standard_streams()
    // What is made here is for its owner, also the files that libraries make.
    umask(0o077)
    unix_watch(fault.text(in: DossierOptions.environmentLanguage))
  }

  private static let fault = LocalizedText(
    nl: "balans is gestopt door een fout in het programma of door te weinig geheugen. Er is niets half geschreven: het vorige rapport staat er nog, "
      + "of het nieuwe staat er helemaal.\n",
    en: "balans stopped because of a fault of the program or too little memory. Nothing is half written: the previous report is still there, or "
      + "the new one is there as a whole.\n")
}
