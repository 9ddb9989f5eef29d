// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A table that someone made, or whose tool cannot be told: one row of headings, known by their words alone.
struct PlainTable: SurveyTool {
  let word = "plain"
  let title = LocalizedText(nl: "een gewone tabel", en: "a plain table")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.collaboration, ["samenwerking", "collaboration", "samenwerkingsverband"]),
    (
      .partner,
      [
        "partner", "partnerorganisatie", "partner organisation", "partner organization", "organisatie", "organisation", "organization",
        "uw organisatie", "mijn organisatie", "your organisation", "your organization", "uw partnerorganisatie", "naam organisatie",
        "naam van de organisatie", "naam van uw organisatie", "organisatienaam", "naam partner", "name of your organisation",
        "name of your organization", "organisation name", "organization name", "namens welke organisatie vult u in",
        "namens welke organisatie vult u deze vragenlijst in", "namens welke partner vult u in", "bij welke partner hoort u",
        "bij welke organisatie werkt u", "voor welke organisatie werkt u", "van welke organisatie bent u", "hoe heet uw organisatie",
        "welke organisatie vertegenwoordigt u", "welke partner vertegenwoordigt u", "which organisation do you represent",
        "which organization do you represent", "which organisation do you work for", "which organization do you work for",
      ]
    ),
    (.period, ["periode", "period", "kwartaal", "quarter"]),
    (.submitted, ["ingezonden op", "submitted", "end date"]),
    (.respondent, ["respondent", "respondent-id", "respondentcode", "token"]),
    (.email, ["e-mail", "email", "e-mailadres", "email address"]),
    (.ignore, ["naam", "name", "taal", "language", "first name", "last name", "voornaam", "achternaam"]),
  ]

  func marks(in top: SurveyTop) -> Int { 0 }
}
