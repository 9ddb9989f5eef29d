// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A question for the partner in words of one's own, such as "Bij welke partnerorganisatie hoort u?".
enum PartnerHeading {
  private static let words: Set<String> = [
    "partner", "organisatie", "organization", "organisation", "partnerorganisatie", "partnerorganisation", "partnerorganization",
  ]
  private static let which: Set<String> = ["welke", "welk", "which", "what"]
  /// Before the word of asking: "namens welke organisatie".
  private static let relations: Set<String> = ["namens", "bij", "voor", "van", "vanuit", "tot", "for", "from", "of", "behalf", "to"]
  /// What a respondent does with an organisation.
  private static let belonging: Set<String> = [
    "u", "je", "jij", "you", "werkt", "werk", "hoort", "behoort", "bent", "ben", "vult", "vul", "vertegenwoordigt", "vertegenwoordig",
    "represent", "belong", "work", "answer", "answering",
  ]
  /// Opinions on an organisation are asked in these words.
  private static let others: Set<String> = [
    "samen", "meest", "meeste", "minst", "beste", "best", "beter", "graag", "mist", "missen", "most", "least", "with", "met", "together", "vindt",
    "nog", "andere", "other", "another", "draagt", "think", "missing",
  ]
  /// What may stand between "what is" and the organisation.
  private static let fillers: Set<String> = ["de", "het", "the", "uw", "je", "jouw", "your", "naam", "name", "van", "of"]
  private static let longestName = 60
  private static let fewRows = 4

  /// The columns whose headings have such a word.
  static func candidates(_ columns: [Int], of table: Table) -> [Int] {
    columns.filter { column in words(of: table.headings[column]).contains { words.contains($0) } }
  }

  /// Whether a heading asks for the organisation of the respondent, and not for an opinion on one or for something about it.
  static func asksForName(_ heading: String) -> Bool {
    let found = words(of: heading)
    guard let place = found.firstIndex(where: { words.contains($0) }), !found.contains(where: { others.contains($0) }) else { return false }
    let before = place > 0 ? found[place - 1] : ""
    // "Partner organisation" is one word in two.
    let isPair = place + 1 < found.count && found[place] == "partner" && words.contains(found[place + 1])
    let isLast = place + (isPair ? 1 : 0) == found.count - 1
    if found[0] == "naam" || found[0] == "name" { return found.count <= 6 }
    if ["hoe heet", "wat is", "what is"].contains(found.prefix(2).joined(separator: " ")) {
      return isLast && place >= 2 && found[2..<place].allSatisfy { fillers.contains($0) }
    }
    if which.contains(before) {
      if place == 1, isLast { return true }
      let hasRelation = place >= 2 && relations.contains(found[place - 2])
      return (hasRelation || place == 1) && found[(place + 1)...].contains { belonging.contains($0) }
    }
    return place == 0 && found.count > 1 && ["waarvoor", "namens", "naam", "name", "waar"].contains(found[1])
  }

  private static func words(of heading: String) -> [String] {
    FoldedText(heading).text.split { !$0.isLetter }.map(String.init)
  }

  /// Whether a column can hold names of organisations: an opinion is longer, few have the same one, and an answer to a question is known.
  static func holdsNames(_ column: Int, of table: Table, isAnswer: (String) -> Bool) -> Bool {
    let cells = table.coded(column)
    let different = cells.texts
    guard !different.isEmpty, different.allSatisfy({ $0.count <= longestName }) else { return false }
    guard different.count(where: { isAnswer($0) }) * 2 <= different.count else { return false }
    let isName = cells.each { !$0.isEmpty }
    let names = (0..<cells.codes.count).count { isName[cells.codes[$0]] }
    return names < fewRows || different.count * 3 <= names * 2
  }
}

extension DiagnosticCode {
  static let partnerByWord = DiagnosticCode("B3210", "partner-by-word")
  static let noPartnerColumn = DiagnosticCode("B3208", "no-partner-column")
  static let answersAsPartners = DiagnosticCode("B3218", "answers-as-partners")
  static let numbersAsPartners = DiagnosticCode("B3219", "numbers-as-partners")
}

extension Diagnostic {
  /// A heading that was taken for the one of the partner.
  static func partnerByWord(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .partnerByWord, .warning,
      LocalizedText(nl: "kolom '\(heading)' is gelezen als de partner", en: "column '\(heading)' was read as the partner"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "klopt dat, zet dan in balans.yaml: columns: {\"\(heading)\": partner}; zo niet: ignore in plaats van partner",
          en: "if that is right, put in balans.yaml: columns: {\"\(heading)\": partner}; if not: ignore instead of partner"))
    )
  }

  /// A column with the heading of the partner, in which answers to a question stand.
  static func answersAsPartners(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .answersAsPartners, .warning,
      LocalizedText(
        nl: "kolom '\(heading)' heet als de partner, maar er staan antwoorden op een stelling in; zij is niet als de partner gelezen",
        en: "column '\(heading)' is called like the partner, but holds answers to a statement; it was not read as the partner"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'columns' wat deze kop is: een stelling, partner of ignore",
          en: "say in balans.yaml under 'columns' what this heading is: a statement, partner or ignore"))
    )
  }

  /// A column of partners in which numbers stand, such as the codes of a list.
  static func numbersAsPartners(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .numbersAsPartners, .warning,
      LocalizedText(
        nl: "de partners in kolom '\(heading)' zijn getallen en staan zo in het rapport",
        en: "the partners in column '\(heading)' are numbers and stand in the report as such"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "geef elk getal in balans.yaml onder 'partners' zijn naam, of zeg onder 'columns' welke kop de partner is",
          en: "give each number its name in balans.yaml under 'partners', or say under 'columns' which heading is the partner"))
    )
  }

  /// A file in which everyone counts as one partner.
  static func noPartnerColumn(at location: SourceLocation, heading: String?) -> Diagnostic {
    let line = { (example: String) in "columns: {\"\(heading ?? example)\": partner}" }
    return Diagnostic(
      .noPartnerColumn, .warning,
      LocalizedText(
        nl: "er is geen kolom met de partner; alle respondenten tellen als één partner",
        en: "there is no column with the partner; all respondents count as one partner"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "voeg een kolom 'Partner' toe, of zet in balans.yaml: \(line("de kop van de kolom"))",
          en: "add a column 'Partner', or put in balans.yaml: \(line("the heading of the column"))"
        )
      )
    )
  }
}
