// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans check`: everything that is wrong or doubtful, without making a report.
struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Checks settings, normenkader, templates, answers and registers.",
    discussion: """
      Shows every finding with file, line and column, and how to mend it. Ends with status 1 when there are errors.

      Example:   balans check mijn-dossier
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "How to show findings: text or json.")
  var format = Format.text

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load(thoroughly: true, moments: moments.files)
    let language = options.language(of: dossier)
    switch format {
    case .json: Terminal.write(try FindingsJSON.render(pipeline.log, language: language), to: .output)
    case .text: Terminal.write(text(pipeline, language), to: .output)
    }
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }

  private func text(_ pipeline: Pipeline, _ language: Language) -> String {
    let rendering = FindingsText(language: language, isColoured: Terminal.isColoured(.output), quotable: pipeline.quotableTexts)
    let findings = rendering.render(pipeline.log, least: options.leastSeverity)
    return options.quiet ? findings : findings + FindingsSummary.sentence(pipeline.log, language: language) + "\n"
  }
}
