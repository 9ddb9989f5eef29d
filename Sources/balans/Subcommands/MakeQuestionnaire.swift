// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
import HealthCheck
import HealthModel
public import Questionnaires

/// `balans questionnaire`: what is asked, in a form that a survey tool takes or that can be printed.
struct MakeQuestionnaire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "Makes the questionnaire for a survey tool or for paper, or the invitation.",
    discussion: """
      Of a dossier it takes the partners and the collaborations too. The answers read back without changing anything: export them, put them into the
      folder answers and run balans check.

      Example:   balans questionnaire mijn-dossier --format limesurvey --period 2026-Q3 --output vragenlijst.txt
      Example:   balans questionnaire kort --format html --output vragenlijst.html
      """
  )

  @Argument(
    help: "A dossier, the id of a bundled normenkader, or a file of one. Default: the dossier in this folder, else blijf-balanceren.",
    completion: .directory)
  var source: String?

  @Option(
    help: "How: limesurvey, xlsform, html, md or forms (to paste into Microsoft Forms), invitation. Default: what the name of --output says, else md."
  )
  var format: QuestionnaireFormat?

  @Option(help: "The language, in a form with several the first one: nl or en. Default: that of the dossier.")
  var language: Language?

  @Option(help: "The period that is asked about, for the title and the list of partners, such as 2026-Q3.")
  var period: Period?

  @Option(help: "The id of one collaboration, in a dossier with several.")
  var collaboration: String?

  @Option(help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  func validate() throws {
    guard !chosenFormat.isWorkbook || output != nil else { throw ValidationError("A workbook is no text: name its file with --output.") }
  }

  func run() throws {
    var forms = BlankForms(source)
    let found = forms.find()
    let language = language ?? found?.language ?? DossierOptions.environmentLanguage
    let request = BlankForms.Request(language: self.language, period: period, collaboration: collaboration.map { ID($0) })
    do {
      let bytes = try found.map { try forms.questionnaire($0, request, as: chosenFormat) } ?? nil
      FormOutput.show(forms, language: language)
      guard let bytes else { throw ExitStatus.findings.exit }
      try FormOutput.write(bytes, to: output)
    } catch let failure as WriteFailure {
      Terminal.write(failure.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: failure)
    }
    if forms.log.hasErrors { throw ExitStatus.findings.exit }
  }

  private var chosenFormat: QuestionnaireFormat {
    if let format { return format }
    let suffix = output.flatMap { $0.split(separator: ".").last.map { $0.lowercased() } }
    switch suffix {
    case "html", "htm": return .html
    case "xlsx": return .xlsform
    case "tsv": return .limesurvey
    default: return .markdown
    }
  }
}

/// What commands that make empty forms have in common.
enum FormOutput {
  /// Shows what was found, on standard error; notes too, for they say what to do with the answers.
  static func show(_ forms: BlankForms, language: Language) {
    let text = FindingsText(language: language, isColoured: Terminal.isColoured(.error), quotable: forms.quotableTexts)
    Terminal.write(text.render(forms.log, least: .warning), to: .error)
    Terminal.write(text.render(forms.advice, least: .note), to: .error)
  }

  /// Writes to a file and says its name, or to standard output.
  static func write(_ bytes: [UInt8], to output: String?) throws(WriteFailure) {
    guard let output else { return Terminal.write(String(decoding: bytes, as: UTF8.self), to: .output) }
    try OutputFile.write(bytes, to: output)
    Terminal.write(output + "\n", to: .output)
  }
}

extension QuestionnaireFormat: ExpressibleByArgument {}
