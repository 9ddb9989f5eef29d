// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
public import HealthCheck
import HealthModel

/// `balans score`: all results in full precision, so that anyone can check them.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints all results in full precision, for checking.",
    discussion: """
      Prints scores, margins, facts, changes, trends, signals and advice of every period to standard output, as JSON or as CSV with one figure a row.
      With --verbose also the intermediate values of each formula, under the names of docs/method.md.
      Not for publication: nothing is rounded and small groups are not withheld.

      Example:   balans score mijn-dossier --format csv --verbose > controle.csv
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "The period, such as 2026-Q3. Default: all.")
  var period: Period?

  @Option(help: "The id of one collaboration. Default: all.")
  var collaboration: String?

  @Option(help: "How to print it: json or csv.")
  var format = ScoresFormat.json

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load(moments: moments.files)
    let language = options.language(of: dossier)
    let request = ReviewRequest(period: period, collaboration: collaboration.map { ID($0) })
    guard let dossier,
      let text = try pipeline.scores(dossier, request, format: format, isVerbose: options.verbose, language: language)
    else {
      options.show(pipeline, language: language)
      throw ExitStatus.findings.exit
    }
    options.show(pipeline, language: language)
    if !options.quiet { Terminal.write(Pipeline.scoresNote.text(in: language) + "\n", to: .error) }
    Terminal.write(text, to: .output)
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }
}

extension ScoresFormat: ExpressibleByArgument {}
