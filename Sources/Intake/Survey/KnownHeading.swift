// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the headings mean that survey tools and people put over columns that are no statements, in Dutch and English.
///
/// Microsoft Forms, Google Forms, LimeSurvey, KoboToolbox, Qualtrics and SurveyMonkey. To know another tool, add its headings here.
struct KnownHeading {
  /// What the column is.
  let role: DossierSettings.ColumnRole
  /// Lower is better, when a table has several columns for the same thing.
  let rank: Int

  /// What a heading means, or `nil` when it is none of these.
  static func find(_ heading: FoldedText) -> KnownHeading? {
    known[heading]
  }

  /// What a heading of LimeSurvey with code and text means, such as `lastpage. Last page`.
  static func find(code heading: String) -> KnownHeading? {
    let code = heading.prefix { $0 != "." }
    return code.count < heading.count ? known[FoldedText(String(code))] : nil
  }

  /// Names of columns that a suggestion for a mistyped heading may be made of.
  static let names: [String] = ["samenwerking", "collaboration", "partner", "organisatie", "organisation", "periode", "period", "respondent"]

  /// Whether a column holds the number that a tool gives to a response: unique within one form only.
  static func isResponseNumber(_ heading: String) -> Bool {
    responseNumbers.contains(FoldedText(heading)) || responseNumbers.contains(FoldedText(String(heading.prefix { $0 != "." })))
  }

  private static let responseNumbers: Set<FoldedText> = folded("id, #, response id, responseid, respons-id, antwoord-id, _id")

  private static let known: [FoldedText: KnownHeading] = {
    var known: [FoldedText: KnownHeading] = [:]
    for (role, names) in table {
      for (rank, name) in names.enumerated() { known[FoldedText(name)] = KnownHeading(role: role, rank: rank) }
    }
    return known
  }()

  private static let table: [(DossierSettings.ColumnRole, [String])] = [
    (.collaboration, list("samenwerking, collaboration, samenwerkingsverband")),
    (
      .partner,
      list("partner, partnerorganisatie, partner organisation, organisatie, organisation, organization, uw organisatie, your organisation")
    ),
    (.period, list("periode, period, kwartaal, quarter")),
    (
      .submitted,
      list(
        """
        submitdate, date submitted, datum verzonden, datum ingediend, ingezonden op, submitted, recordeddate, \
        recorded date, _submission_time, submissiondate, submit date (utc), tijd van voltooien, completion time, tijdstempel, timestamp, \
        end date
        """
      )
    ),
    (
      .respondent,
      list(
        """
        respondent, respondent-id, respondentcode, token, responseid, response id, respons-id, antwoord-id, id, _id, #
        """
      )
    ),
    (
      .ignore,
      list(
        """
        begintijd, start time, starttijd, e-mail, email, e-mailadres, email address, naam, name, username, gebruikersnaam, \
        tijd van laatste wijziging, last modified time, taal, language, score, total points, quiz feedback, \
        lastpage, last page, laatste pagina, startlanguage, start language, starttaal, seed, startdate, start date, date started, startdatum, \
        datum gestart, datestamp, date last action, datum laatste actie, ipaddr, ip address, ip-adres, refurl, referrer url, \
        start, end, _uuid, _validation_status, _notes, _status, _submitted_by, __version__, _tags, _index, formhub/uuid, meta/instanceID, \
        enddate, status, ipaddress, progress, duration (in seconds), finished, recipientlastname, recipientfirstname, recipientemail, \
        externalreference, locationlatitude, locationlongitude, distributionchannel, userlanguage, collector id, first name, last name, \
        custom data 1, start date (utc), network id
        """
      )
    ),
  ]

  private static func list(_ names: String) -> [String] {
    names.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  private static func folded(_ names: String) -> Set<FoldedText> {
    Set(list(names).map { FoldedText($0) })
  }
}
