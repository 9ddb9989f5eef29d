// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans explain`: where a number comes from.
struct Explain: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Shows where a score, a signal or the advice comes from, down to the rows of files.",
    discussion: """
      Give the id of a theme, a fact, a signal or 'advice'; without one it lists all there is to explain.

      Example:   balans explain mijn-dossier --collaboration warmte commitment
      """
  )

  @OptionGroup var options: DossierOptions

  @Option(help: "The id of the collaboration. May be left out when the dossier holds one.")
  var collaboration: String?

  @Option(help: "The period, such as 2026-Q3. Default: the last one with answers.")
  var period: Period?

  @Option(help: "How to show it: text or json.")
  var format = Format.text

  @Argument(help: "The id of a theme, a fact or a signal, or 'advice'.")
  var subject: String?

  func run() throws {
    // With one word it may be the dossier or what to explain: a dossier has settings.
    let isSubject = subject == nil && !Pipeline.isDossier(options.dossier) && Pipeline.isDossier(".")
    var pipeline = Pipeline(dossier: isSubject ? "." : options.dossier)
    let subject = isSubject ? options.dossier : self.subject
    let dossier = pipeline.load()
    let language = options.language(of: dossier)
    let request = ReviewRequest(period: period, collaboration: collaboration.map { ID($0) })
    guard let dossier, let report = pipeline.review(dossier, request),
      let text = try pipeline.explain(report, subject: subject, language: language, asJSON: format == .json)
    else {
      options.show(pipeline, language: language)
      throw ExitStatus.findings.exit
    }
    options.show(pipeline, language: language)
    Terminal.write(text, to: .output)
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }
}
