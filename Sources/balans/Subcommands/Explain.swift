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
    abstract: "Shows where a score, a signal or the advice comes from, as a tree down to the columns and rows of files.",
    discussion: """
      Give the id of a theme, a facet, a statement, a fact or a signal, 'overall' or 'advice'; without one it lists all there is to explain.

      Example:   balans explain mijn-dossier --collaboration warmte commitment
                 balans explain mijn-dossier --collaboration warmte advice --depth 3
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "The id of the collaboration. May be left out when the dossier holds one.")
  var collaboration: String?

  @Option(help: "The period, such as 2026-Q3. Default: the last one with answers.")
  var period: Period?

  @Option(help: "How to show it: text or json.")
  var format = Format.text

  @Option(help: "How many levels of the tree to show. Default: all.")
  var depth: Int?

  @Argument(help: "The id of a theme, a facet, a statement, a fact or a signal, or 'overall' or 'advice'.")
  var subject: String?

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("The depth must be at least 1.") }
  }

  func run() throws {
    // With one word it may be the dossier or what to explain: a dossier has settings.
    let isSubject = subject == nil && !Pipeline.isDossier(options.dossier) && Pipeline.isDossier(".")
    var pipeline = Pipeline(dossier: isSubject ? "." : options.dossier)
    let subject = isSubject ? options.dossier : self.subject
    let dossier = pipeline.load(moments: moments.files)
    let language = options.language(of: dossier)
    let request = ReviewRequest(period: period, collaboration: collaboration.map { ID($0) })
    if let dossier, !pipeline.mayShow(dossier, until: period, of: request.collaboration) {
      options.show(pipeline, language: language)
      throw ExitStatus.withheld.exit
    }
    guard let dossier, let report = pipeline.review(dossier, request),
      let text = try pipeline.explain(report, subject: subject, language: language, asJSON: format == .json, depth: depth)
    else {
      options.show(pipeline, language: language)
      throw (pipeline.isWithheld ? ExitStatus.withheld : .findings).exit
    }
    options.show(pipeline, language: language)
    Terminal.write(text, to: .output)
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }
}
