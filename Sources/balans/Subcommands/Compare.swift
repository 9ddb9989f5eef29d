// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
public import HealthCheck
import HealthModel

/// `balans compare`: two periods side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two periods: themes, statements and facts.",
    discussion: """
      Shows both values, the difference, how sure it is and what it is made of. Any two periods with answers can be compared. Where other questions
      were asked in between, themes are compared on those that stayed the same. Small groups are protected as in a report.

      Example:   balans compare mijn-dossier --from 2026-Q1 --to 2026-Q3
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "The earlier period, such as 2026-Q1. Default: the one with answers before the later.")
  var from: Period?

  @Option(help: "The later period. Default: the last one with answers.")
  var to: Period?

  @Option(help: "The id of one collaboration. Default: all.")
  var collaboration: String?

  @Option(help: "How to show it: text, md or json.")
  var format = ComparisonFormat.text

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load(moments: moments.files)
    let language = options.language(of: dossier)
    let request = ComparisonRequest(from: from, to: to, collaboration: collaboration.map { ID($0) })
    if let dossier, !pipeline.mayShow(dossier, until: to, of: request.collaboration) {
      options.show(pipeline, language: language)
      throw ExitStatus.withheld.exit
    }
    guard let dossier, let text = try pipeline.compare(dossier, request, format: format, language: language) else {
      options.show(pipeline, language: language)
      throw ExitStatus.findings.exit
    }
    options.show(pipeline, language: language)
    Terminal.write(text, to: .output)
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }
}

extension ComparisonFormat: ExpressibleByArgument {}
