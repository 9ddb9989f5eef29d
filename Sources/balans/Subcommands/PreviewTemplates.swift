// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans preview`: what templates make of an example and of hard cases.
struct PreviewTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows what templates make of an example and of hard cases.",
    discussion: """
      Renders the templates of a dossier, or the built-in ones, with invented data: the example, and collaborations that are hard to show, such as one
      with three answers, one of fifteen partners and one of twenty quarters. Begin at the page that it names.

      Example:   balans preview mijn-dossier --output voorproef
      """
  )

  @Argument(help: "The folder of the dossier with the templates. Default: the built-in templates.", completion: .directory)
  var dossier: String?

  @Option(help: "The folder to write.", completion: .directory)
  var output = "voorproef"

  @Option(help: "The language of pages and messages: nl or en.")
  var language: Language?

  func run() throws {
    let language = language ?? DossierOptions.environmentLanguage
    let preview = Preview(dossier: dossier, language: language)
    let findings = FindingsText(language: language, isColoured: Terminal.isColoured(.error), quotable: preview.quotableTexts)
    Terminal.write(findings.render(preview.log, least: .warning), to: .error)
    if preview.log.hasErrors { throw ExitStatus.findings.exit }
    do {
      Terminal.write(try preview.write(to: output) + "\n", to: .output)
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
  }
}
