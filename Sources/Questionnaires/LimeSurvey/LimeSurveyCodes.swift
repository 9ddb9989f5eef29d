// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The codes of a questionnaire in LimeSurvey, which keeps only letters and digits.
///
/// Source: LimeSurvey, `application/helpers/admin/import_helper.php` and `models/Question.php`: a question code has at most 20 characters and
/// begins with a letter, the code of a statement at most 20, that of an answer at most 5.
struct LimeSurveyCodes {
  private static let reserved: Set<String> = [
    "LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this", "time", "id", "submitdate", "lastpage", "startlanguage",
    "seed", "startdate", "datestamp", "ipaddr", "refurl", "partner", "collaboration",
  ]
  private static let longestCode = 20
  private static let longestAnswer = 5

  private(set) var themes: [ID<Dimension>: String] = [:]
  private(set) var items: [ID<Statement>: String] = [:]
  /// The codes of choices by the code of their question, in the order of the choices.
  private(set) var choices: [String: [String]] = [:]

  /// Gives codes, and reports those by which answers cannot be found back.
  init(_ questionnaire: Questionnaire, log: inout DiagnosticLog) {
    var themeCodes = UniqueCodes(atMost: Self.longestCode, except: Self.reserved)
    for theme in questionnaire.themes { themes[theme.id] = themeCodes.code(for: theme.id.rawValue) }
    var itemCodes = UniqueCodes(atMost: Self.longestCode, except: ["time"])
    for theme in questionnaire.themes {
      for item in theme.items {
        let code = itemCodes.code(for: item.id.rawValue)
        items[item.id] = code
        if code != item.id.rawValue { log.add(.changedCode(item.id, heading: "\(themes[theme.id] ?? "")[\(code)]")) }
      }
    }
    for question in questionnaire.aboutYou { addChoices(of: question, log: &log) }
  }

  private mutating func addChoices(of question: Questionnaire.ChoiceQuestion, log: inout DiagnosticLog) {
    let isKept = question.choices.allSatisfy { choice in
      choice.code.count <= Self.longestAnswer && choice.code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    let letter = question.code.prefix(1).uppercased()
    let codes = isKept ? question.choices.map(\.code) : question.choices.indices.map { "\(letter)\($0 + 1)" }
    choices[question.code] = codes
    if isKept || codes.isEmpty { return }
    let pairs = zip(codes, question.choices).map { "\($0): \(Self.quoted($1.title))" }
    log.add(question.code == "partner" ? .codesOfPartners(pairs) : .codesOfCollaborations())
  }

  /// A name as it can stand in `balans.yaml`.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension DiagnosticCode {
  static let changedCode = DiagnosticCode("B7007", "changed-code")
  static let codesOfChoices = DiagnosticCode("B7008", "codes-of-choices")
}

extension Diagnostic {
  fileprivate static func changedCode(_ id: ID<Statement>, heading: String) -> Diagnostic {
    Diagnostic(
      .changedCode, .warning,
      LocalizedText(
        nl: "LimeSurvey bewaart de code '\(id)' niet; stelling '\(id)' heet daar '\(heading)'",
        en: "LimeSurvey does not keep the code '\(id)'; statement '\(id)' is called '\(heading)' there"),
      fixIt: FixIt(
        LocalizedText(
          nl: "exporteer met volledige teksten als koppen, of zet in balans.yaml: columns: {\"\(heading)\": \(id)}",
          en: "export with full texts as headings, or put in balans.yaml: columns: {\"\(heading)\": \(id)}")))
  }

  fileprivate static func codesOfPartners(_ pairs: [String]) -> Diagnostic {
    let line = "partners: {\(pairs.joined(separator: ", "))}"
    return Diagnostic(
      .codesOfChoices, .note,
      LocalizedText(
        nl: "in een export van LimeSurvey met antwoordcodes hebben partners een korte code",
        en: "in an export of LimeSurvey with answer codes partners have a short code"),
      fixIt: FixIt(
        LocalizedText(
          nl: "exporteer met volledige antwoorden, of zet in balans.yaml: \(line)",
          en: "export with full answers, or put in balans.yaml: \(line)")))
  }

  fileprivate static func codesOfCollaborations() -> Diagnostic {
    Diagnostic(
      .codesOfChoices, .note,
      LocalizedText(
        nl: "in een export van LimeSurvey met antwoordcodes hebben samenwerkingen een code die niet is terug te lezen",
        en: "in an export of LimeSurvey with answer codes collaborations have a code that cannot be read back"),
      fixIt: FixIt(LocalizedText(nl: "exporteer met volledige antwoorden", en: "export with full answers")))
  }
}
