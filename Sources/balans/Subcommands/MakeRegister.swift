// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans register`: empty registers to fill in with Excel.
struct MakeRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Makes empty registers as one workbook, to fill in with Excel.",
    discussion: """
      The workbook has a sheet per register with its headings, lists to choose from and hints, and a sheet that explains them. It never takes the
      place of a file that is there.

      Example:   balans register --template --output registers.xlsx
      Example:   balans register --template agreements meetings --dossier mijn-dossier --language nl --output registers.xlsx
      """
  )

  @Argument(help: "The ids of registers. Default: all of the normenkader.")
  var registers: [String] = []

  @Flag(help: "Make an empty workbook.")
  var template = false

  @Option(
    name: [.long, .customLong("normenkader")],
    help: "A dossier, the id of a bundled normenkader, or a file of one. Default: the dossier in this folder, else blijf-balanceren.",
    completion: .directory)
  var dossier: String?

  @Option(help: "The language of headings and explanations: nl or en. Default: that of the dossier.")
  var language: Language?

  @Option(help: "The file to write; there must be none by that name.", completion: .file())
  var output: String?

  func validate() throws {
    guard template else { throw ValidationError("Say what to do with registers: --template makes empty ones.") }
    guard output != nil else { throw ValidationError("A workbook is no text: name its file with --output.") }
  }

  func run() throws {
    var forms = BlankForms(dossier)
    let found = forms.find()
    let language = language ?? found?.language ?? DossierOptions.environmentLanguage
    do {
      let bytes = try found.map { try forms.registers($0, registers, language: self.language) } ?? nil
      FormOutput.show(forms, language: language)
      guard let bytes, let output else { throw ExitStatus.findings.exit }
      try BlankForms.writeNew(bytes, to: output)
      Terminal.write(output + "\n", to: .output)
    } catch let failure as WriteFailure {
      Terminal.write(failure.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: failure)
    }
    if forms.log.hasErrors { throw ExitStatus.findings.exit }
  }
}
