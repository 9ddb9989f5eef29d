// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans moments`: sums of answers that can be added up, so that reading can be split over machines.
struct WriteMoments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moments",
    abstract: "Writes sums of the answers that other runs can add up.",
    discussion: """
      Writes the moments of the answers of a dossier: whole numbers from which every score follows, a line each. 'balans report --moments' reads any
      number of such files and adds them up, so that many answers can be read on many machines. The layout is in docs/moments.md.
      Moments are as confidential as the answers: of few people they tell what somebody answered.

      Example:   balans moments mijn-dossier --period 2026-Q3 --output deel-1.csv
      Example:   balans report dossier --moments deel-*.csv
      """
  )

  @OptionGroup var options: DossierOptions
  @OptionGroup var moments: MomentsOptions

  @Option(help: "The period, such as 2026-Q3. Default: all.")
  var period: Period?

  @Option(help: "The id of one collaboration. Default: all.")
  var collaboration: String?

  @Option(help: "The file to write, readable to you alone. Default: standard output.", completion: .file())
  var output: String?

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load(moments: moments.files, hasFingerprints: false)
    let language = options.language(of: dossier)
    let request = ReviewRequest(period: period, collaboration: collaboration.map { ID($0) })
    guard let dossier, var text = pipeline.moments(dossier, request) else {
      options.show(pipeline, language: language)
      throw ExitStatus.findings.exit
    }
    options.show(pipeline, language: language)
    if !options.quiet { Terminal.write(Pipeline.momentsNote.text(in: language) + "\n", to: .error) }
    try ResultFile.write(to: output, language: language) { text.next() }
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }
}
