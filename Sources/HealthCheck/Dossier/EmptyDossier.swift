// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake

/// The files of a dossier without data: settings, an explanation with the questionnaire, and a table with headings per register.
enum EmptyDossier {
  /// The files for a bundled normenkader, with explanations in a language.
  static func files(for id: String, in language: Language) -> [InputFile] {
    var log = DiagnosticLog()
    guard let file = BundledNormenkaders.file(id), let text = TextDecoder.decode(file, log: &log),
      let normenkader = NormenkaderReader.read(text, file: file.path, log: &log)
    else { return [] }
    let registers = normenkader.registers.map { register in
      InputFile(path: "registers/\(register.id).csv", bytes: headings(of: register, in: language))
    }
    let explanation = InputFile(
      path: language == .nl ? "LEESMIJ.md" : "README.md", bytes: Array(explanation(normenkader, in: language).utf8))
    return [InputFile(path: "balans.yaml", bytes: Array(settings(normenkader, in: language).utf8)), explanation] + registers
  }

  /// Semicolons and a byte order mark: what a Dutch Excel opens as columns.
  private static func headings(of register: RegisterDeclaration, in language: Language) -> [UInt8] {
    let titles = register.columns.map { $0.title.text(in: language) }
    return [0xEF, 0xBB, 0xBF] + Array((titles.joined(separator: ";") + "\r\n").utf8)
  }

  private static func settings(_ normenkader: Normenkader, in language: Language) -> String {
    let comments =
      language == .nl
      ? [
        "de versie van dit bestand", "het normenkader: meegeleverd, of een bestand in deze map", "de taal van het rapport",
        "de samenwerking waar dit dossier over gaat",
      ]
      : [
        "the version of this file", "the framework of norms: a bundled one, or a file in this folder", "the language of the report",
        "the collaboration that this dossier is about",
      ]
    let named = "normenkader: \(normenkader.id)"
    let gap = String(repeating: " ", count: max(1, 33 - named.count))
    let title = language == .nl ? "Naam van onze samenwerking" : "Name of our collaboration"
    return """
      balans: 1                        # \(comments[0])
      \(named)\(gap)# \(comments[1])
      language: \(language.rawValue)                     # \(comments[2])

      # \(comments[3])
      collaboration:
        id: \(language == .nl ? "onze-samenwerking" : "our-collaboration")
        title: \(title)
        obligatory: no                 # \(language == .nl ? "yes als de wet de samenwerking verplicht" : "yes when the law requires it")

      """
  }

  private static func explanation(_ normenkader: Normenkader, in language: Language) -> String {
    let labels = (normenkader.answers.labels[language] ?? []).enumerated().map { "\($0 + normenkader.answers.from) = \($1)" }
    let statements = normenkader.statements.map { "| \($0.id) | \($0.text.text(in: language)) |" }
    let table = (language == .nl ? ["| code | stelling |"] : ["| code | statement |"]) + ["|---|---|"] + statements
    return intro(labels.joined(separator: ", "), in: language) + table.joined(separator: "\n") + "\n"
  }

  private static func intro(_ labels: String, in language: Language) -> String {
    if language == .nl {
      return """
        # Zo maakt u een rapport

        1. Vul in `balans.yaml` de naam van uw samenwerking in.
        2. Zet de stellingen hieronder in uw enquêteprogramma. Vraag ook bij welke partner iemand hoort. Met `balans questionnaire` maakt u
           de vragenlijst en de uitnodiging voor LimeSurvey, KoboToolbox, Microsoft Forms of papier.
           Zeg vooraf dat antwoorden vertrouwelijk zijn en dat cijfers over minder dan 5 mensen niet worden getoond.
        3. Bewaar de antwoorden van elk kwartaal als Excel-bestand (XLSX) of CSV in de map `answers`, met het kwartaal als naam:
           `2026-Q3.xlsx`.
           Elke rij is een respondent. De kolommen heten `Partner` en de codes of teksten van de stellingen.
        4. Vul in de map `registers` de lijsten aan die u heeft. Een lijst die leeg blijft telt als "niet bijgehouden".
        5. Maak het rapport: `balans report`. Met `balans check` ziet u eerst of alles leesbaar is.

        Antwoorden: \(labels). Of: weet niet, niet van toepassing, zeg ik liever niet.


        """
    }
    return """
      # How to make a report

      1. Put the name of your collaboration into `balans.yaml`.
      2. Put the statements below into your survey tool. Ask also which partner a person belongs to. `balans questionnaire` makes the
         questionnaire and the invitation for LimeSurvey, KoboToolbox, Microsoft Forms or paper.
         Say beforehand that answers are confidential and that figures about fewer than 5 people are not shown.
      3. Save the answers of each quarter as an Excel workbook (XLSX) or CSV in the folder `answers`, named after the quarter:
         `2026-Q3.xlsx`.
         Each row is a respondent. The columns are `Partner` and the codes or texts of the statements.
      4. Fill in the lists in the folder `registers` that you keep. A list that stays empty counts as "not kept".
      5. Make the report: `balans report`. With `balans check` you see first whether all can be read.

      Answers: \(labels). Or: don't know, not applicable, rather not say.


      """
  }
}
