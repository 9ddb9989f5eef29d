// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

/// The structure file of LimeSurvey (`.lss`): what codes in an export stand for, in each language of the survey.
enum LimeSurveyStructure {
  /// One record of a table of the file: its fields by name.
  private typealias Record = [String: String]

  private static let options = WellFormedness.Options(maximumBytes: 20_000_000)

  /// Whether a file is one, by its name.
  static func isStructure(_ file: InputFile) -> Bool {
    file.path.lowercased().hasSuffix(".lss")
  }

  /// Adds what a file says.
  static func read(_ file: InputFile, into codebook: inout Codebook, log: inout DiagnosticLog) {
    let reading = XMLDocument.read(file.bytes, options: options)
    guard let document = reading.document, strings("/document/LimeSurveyDocType", document) == ["Survey"] else {
      let problem = reading.problems.first
      log.add(.unreadableStructure(at: SourceLocation(file: file.path, line: problem?.line, column: problem?.column)))
      return
    }
    let questions = records("questions", document) + records("subquestions", document)
    let texts = texts(of: questions, records("question_l10ns", document), id: "qid", text: "question")
    var names: [String: String] = [:]
    for record in questions where isTop(record) { names[record["qid"] ?? ""] = record["title"] }
    let labels = answerLabels(document)
    for record in unique(questions) {
      guard let id = record["qid"], let title = record["title"] else { continue }
      let parent = isTop(record) ? nil : names[record["parent_qid"] ?? ""]
      let own = labels[isTop(record) ? id : record["parent_qid"] ?? ""] ?? []
      for code in codes(title, parent: parent) {
        codebook.add(texts[id] ?? [], of: code)
        for (answer, texts) in own { codebook.add(texts, of: answer, column: code) }
      }
    }
  }

  private static func isTop(_ record: Record) -> Bool { ["", "0"].contains(record["parent_qid"] ?? "") }

  /// The headings that a question or a row of a block can have.
  private static func codes(_ title: String, parent: String?) -> [String] {
    parent.map { ["\($0)[\(title)]", "\($0)_\(title)", "\($0).\(title)"] } ?? [title]
  }

  /// Older files have a record per language.
  private static func unique(_ records: [Record]) -> [Record] {
    var seen: Set<String> = []
    return records.filter { seen.insert($0["qid"] ?? "").inserted }
  }

  /// The texts by id: in the records themselves, or in the table of their translations.
  private static func texts(of records: [Record], _ translations: [Record], id: String, text: String) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for record in records + translations {
      guard let key = record[id], let found = record[text], !found.isEmpty else { continue }
      texts[key, default: []].append(found)
    }
    return texts
  }

  /// The labels of the answer codes of each question, by its id.
  private static func answerLabels(_ document: XMLDocument) -> [String: [(answer: String, texts: [String])]] {
    let answers = records("answers", document)
    let translations = texts(of: [], records("answer_l10ns", document), id: "aid", text: "answer")
    var labels: [String: [(answer: String, texts: [String])]] = [:]
    for answer in answers {
      guard let question = answer["qid"], let code = answer["code"] else { continue }
      labels[question, default: []].append((code, answer["answer"].map { [$0] } ?? translations[answer["aid"] ?? ""] ?? []))
    }
    return labels
  }

  /// The records of a table.
  private static func records(_ table: String, _ document: XMLDocument) -> [Record] {
    let row = "/document/\(table)/rows/row"
    let matches = (try? document.matches("\(row) | \(row)/*")) ?? []
    var records: [Record] = []
    for match in matches {
      if match.name == "row" {
        records.append([:])
      } else if !records.isEmpty {
        records[records.count - 1][match.name] = match.text
      }
    }
    return records
  }

  private static func strings(_ expression: String, _ document: XMLDocument) -> [String] {
    (try? document.strings(expression)) ?? []
  }
}

extension DiagnosticCode {
  static let unreadableStructure = DiagnosticCode("B3138", "unreadable-structure")
}

extension Diagnostic {
  fileprivate static func unreadableStructure(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadableStructure, .error,
      LocalizedText(
        nl: "dit is geen structuurbestand van LimeSurvey (.lss) dat te lezen is",
        en: "this is no structure file of LimeSurvey (.lss) that can be read"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal het opnieuw op in LimeSurvey met Exporteren, 'Vragenlijststructuur (.lss)'",
          en: "export it again in LimeSurvey with Export, 'Survey structure (.lss)'")))
  }
}
