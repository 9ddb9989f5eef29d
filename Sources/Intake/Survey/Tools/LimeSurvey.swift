// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// LimeSurvey: headings as codes, texts or both, answers as codes or texts.
///
/// A row of an array is `code[row]`, `Question [Row]` or `code[row]. Question [Row]`. `N/A` is a question that was not shown. An incomplete
/// response has no date of sending in.
struct LimeSurvey: SurveyTool {
  let word = "limesurvey"
  let title = LocalizedText(nl: "LimeSurvey", en: "LimeSurvey")

  private static let sent = ["submitdate", "date submitted", "datum abgeschickt", "datum verzonden", "datum ingediend"]

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, sent),
    (.respondent, ["token", "zugangscode", "toegangscode", "id", "response id", "antwort id", "answer id", "antwoord-id", "respons-id"]),
    (
      .ignore,
      [
        "lastpage", "last page", "laatste pagina", "letzte seite", "startlanguage", "start language", "starttaal", "start-sprache", "seed",
        "zufallsgeneratorstartwert", "startdate", "date started", "start date", "startdatum", "datum gestart", "datum gestartet", "datestamp",
        "date last action", "datum laatste actie", "datum letzte aktivität", "ipaddr", "ip address", "ip-adres", "ip-adresse", "refurl",
        "referrer url", "referring url", "weiterleitungs-url", "interviewtime", "total time",
      ]
    ),
    (.email, ["email address", "e-mailadres"]),
  ]

  let statuses = [StatusColumn(names: sent, states: [], blank: .partial, other: .complete)]

  let notShown = ["n/a"]

  func marks(in top: SurveyTop) -> Int {
    let codes = Self.codes(in: top)
    let texts = top.count([
      "response id", "date submitted", "last page", "start language", "seed", "date started", "date last action",
    ])
    let german = top.count(["antwort id", "datum abgeschickt", "letzte seite", "start-sprache", "datum gestartet", "datum letzte aktivität"])
    let isNumbered = top.headings.first.map { ["answer id", "antwort id", "response id"].contains(FoldedText($0).text) } ?? false
    let rows = top.headings.count { $0.hasSuffix("]") && $0.contains("[") }
    if isNumbered, rows >= 3 { return max(3, texts, german) }
    return max(codes, Self.rowCodes(in: top), texts >= 3 ? texts : 0, german >= 2 ? german : 0)
  }

  /// Headings that only LimeSurvey has, alone or before a text.
  private static func codes(in top: SurveyTop) -> Int {
    let known: Set<String> = ["submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "refurl", "ipaddr"]
    let own = top.headings.count { heading in
      known.contains(heading) || heading.split(separator: ".").first.map { heading.contains(". ") && known.contains(String($0)) } ?? false
    }
    return own >= 2 ? own : 0
  }

  /// Headings such as `QMIQ02[QMI01]`, when the columns of the tool itself were taken out.
  private static func rowCodes(in top: SurveyTop) -> Int {
    let rows = top.headings.count { heading in
      guard let open = heading.firstIndex(of: "["), let close = heading.firstIndex(of: "]"), open < close, open > heading.startIndex else {
        return false
      }
      let rest = heading[heading.index(after: close)...]
      let code = heading[..<open] + heading[heading.index(after: open)..<close]
      return (rest.isEmpty || rest.hasPrefix(". ")) && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return rows >= 3 ? 2 : 0
  }

  /// How long a page or a question took.
  func isAddition(_ heading: String) -> Bool {
    let times = ["question time", "group time", "fragenzeit", "gruppenzeit", "vraagtijd", "groepstijd"]
    let text = heading.split(separator: ". ", maxSplits: 1).last.map { String($0) } ?? heading
    return [heading, text].contains { part in times.contains { FoldedText(String(part.prefix { $0 != ":" })).text == $0 && part.contains(":") } }
  }

  /// A code and a text together are both tried.
  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading] {
    top.headings.map { heading in
      guard let dot = heading.firstIndex(of: "."), heading[..<dot].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "[]_".contains($0)) })
      else { return SurveyHeading(heading) }
      return SurveyHeading(heading, code: String(heading[..<dot]), parts: [CellText.clean(String(heading[heading.index(after: dot)...]))])
    }
  }
}
