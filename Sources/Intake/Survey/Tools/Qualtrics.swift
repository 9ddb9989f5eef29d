// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Qualtrics: three rows of headings, of which the last is for machines; two in older exports.
///
/// With "numeric values" a number is the code of a choice, and codes need not be in order: 1 may be "strongly disagree" and 6 "somewhat
/// disagree".
struct Qualtrics: SurveyTool {
  let word = "qualtrics"
  let title = LocalizedText(nl: "Qualtrics", en: "Qualtrics")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["recordeddate", "recorded date", "erfassungsdatum", "registratiedatum", "enddate", "end date", "enddatum", "einddatum"]),
    (.respondent, ["responseid", "response id", "antwort-id", "respons-id"]),
    (.email, ["recipientemail", "recipient email", "emailaddress"]),
    (
      .ignore,
      [
        "startdate", "start date", "anfangsdatum", "status", "response type", "antworttyp", "ipaddress", "ip address", "ip-adresse", "progress",
        "aktueller stand", "duration (in seconds)", "dauer (in sekunden)", "finished", "beendet", "recipientlastname", "recipientfirstname",
        "externalreference", "externaldatareference", "external data reference", "locationlatitude", "locationlongitude", "locationaccuracy",
        "distributionchannel", "userlanguage", "responseset", "name",
      ]
    ),
  ]

  let statuses = [
    StatusColumn(
      names: ["status", "response type", "antworttyp", "type respons"],
      states: [
        (.complete, ["0", "ip address", "ip-adresse", "ip-adres", "4", "imported", "geïmporteerd", "16", "offline"]),
        (
          .test,
          [
            "1", "survey preview", "umfragevorschau", "enquêtevoorbeeld", "voorbeeld van enquête", "2", "survey test", "umfragetest",
            "enquêtetest", "9", "17", "18",
          ]
        ),
        (.rejected, ["8", "spam"]),
      ],
      blank: .complete, other: nil),
    StatusColumn(
      names: ["finished", "beendet", "voltooid"],
      states: [(.complete, ["1", "true", "waar", "wahr"]), (.partial, ["0", "false", "onwaar", "falsch"])], blank: .complete, other: nil),
  ]

  let numbersAreCodes = true

  func marks(in top: SurveyTop) -> Int {
    if importRow(of: top) != nil { return 10 }
    if top.count(["v1", "v2", "v3", "v8", "v9"]) == 5, top.row(1)?.first == "ResponseID" { return 10 }
    let own = top.count(["startdate", "enddate", "recordeddate", "responseid", "distributionchannel", "userlanguage", "finished", "progress"])
    return own >= 4 ? own : 0
  }

  /// The row for machines: `{"ImportId":"Q1"}`, in early exports with single quotes.
  private func importRow(of top: SurveyTop) -> Int? {
    (1..<3).first { index in
      let cells = top.row(index)?.filter { !$0.isEmpty } ?? []
      return !cells.isEmpty && cells.allSatisfy { $0.hasPrefix("{") && $0.contains("ImportId") }
    }
  }

  func headingRows(of top: SurveyTop) -> Int {
    if let row = importRow(of: top) { return row + 1 }
    if top.row(1)?.first == "ResponseID" { return 2 }
    // Someone took the row for machines out: under a date stands its name, not a date.
    guard let column = top.column("startdate") ?? top.column("enddate"), let below = top.row(1)?[column] else { return 1 }
    return below.isEmpty || WrittenDay(below) != nil ? 1 : 2
  }

  func headings(of top: SurveyTop, rows: Int) -> [SurveyHeading] {
    let texts = rows > 1 && importRow(of: top) != 1 ? top.row(1) : nil
    return top.headings.enumerated().map { column, code in
      guard let text = texts?[column], !text.isEmpty else { return SurveyHeading(code) }
      return SurveyHeading(text, code: code, parts: Self.endings(of: text))
    }
  }

  /// What follows a hyphen: early exports write `Question-Statement` without spaces, and a statement may hold hyphens of its own.
  private static func endings(of text: String) -> [String] {
    var endings: [String] = []
    for index in text.indices where text[index] == "-" && endings.count < 20 {
      endings.append(CellText.clean(String(text[text.index(after: index)...])))
    }
    return endings
  }
}
