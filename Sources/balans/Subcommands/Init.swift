// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans init`: a new dossier.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new dossier, empty or with an example.",
    discussion: """
      An empty dossier has settings, the questionnaire, a table to fill in per register and an explanation. With --example it holds three
      collaborations over six quarters. Nothing that is there already is changed.

      Example:   balans init voorbeeld --example
      """
  )

  @Argument(help: "The folder to make.", completion: .directory)
  var folder = "."

  @Flag(help: "Fill it with an example of three collaborations and six quarters.")
  var example = false

  @Option(help: "The normenkader of the empty dossier: \(NewDossier.normenkaders.joined(separator: ", ")).")
  var normenkader = NewDossier.usualNormenkader

  @Option(help: "The language of messages and of the empty dossier: nl or en.")
  var language: Language = .nl

  func validate() throws {
    guard NewDossier.normenkaders.contains(normenkader) else {
      let near = SpellingSuggestion.nearest(to: normenkader, among: NewDossier.normenkaders).map { [$0] } ?? NewDossier.normenkaders
      let choices = near.map { "'\($0)'" }.joined(separator: ", ")
      throw ValidationError("There is no bundled normenkader '\(normenkader)'. Try: \(choices).")
    }
    guard !example || normenkader == NewDossier.usualNormenkader else {
      throw ValidationError("The example has the normenkader '\(NewDossier.usualNormenkader)': leave out --normenkader.")
    }
  }

  func run() throws {
    do {
      let made = try NewDossier(folder: folder, normenkader: normenkader, language: language).make(example: example)
      Terminal.write(made.text(in: language) + "\n", to: .output)
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
  }
}
