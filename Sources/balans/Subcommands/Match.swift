// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans match`: what the columns of the answers were taken for.
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows which column of the answers is which statement.",
    discussion: """
      Shows per file which survey tool wrote it and what each column was taken for, and why. With --write that is put into balans.yaml under
      'columns', so that the next export needs nothing; headings that are not understood are then set to 'ignore'. Comments and everything else
      in balans.yaml stay.

      Example:   balans match mijn-dossier --write
      """
  )

  @OptionGroup var options: DossierOptions

  @Option(help: "How to show it: text or json.")
  var format = Check.Format.text

  @Flag(help: "Put the proposal into balans.yaml.")
  var write = false

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let matching = pipeline.match()
    let language = options.language ?? matching?.language ?? DossierOptions.environmentLanguage
    options.show(pipeline, language: language)
    guard let matching else { throw ExitStatus.findings.exit }
    switch format {
    case .json: Terminal.write(try MatchingJSON.render(matching), to: .output)
    case .text: Terminal.write(MatchingText(language: language).render(matching), to: .output)
    }
    if write { try store(matching, language) }
    if pipeline.log.hasErrors { throw ExitStatus.findings.exit }
  }

  private func store(_ matching: Matching, _ language: Language) throws {
    let written: Int?
    do {
      written = try matching.write()
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
    guard let written else {
      Terminal.write(Self.refusal.text(in: language) + "\n", to: .error)
      throw ExitStatus.findings.exit
    }
    let message = LocalizedText(
      nl: "balans.yaml: \(written) \(written == 1 ? "regel" : "regels") toegevoegd onder 'columns'",
      en: "balans.yaml: \(written) \(written == 1 ? "line" : "lines") added under 'columns'")
    Terminal.write(message.text(in: language) + "\n", to: .error)
  }

  private static let refusal = LocalizedText(
    nl: "balans.yaml is niet veranderd: de regels passen niet zonder de rest te raken. Zet ze er zelf in.",
    en: "balans.yaml was not changed: the lines do not fit without touching the rest. Put them there yourself.")
}
