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
        "partner", "partnerorganisatie", "partner organisation", "organisatie", "organisation", "organization", "uw organisatie",
        "your organisation",
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
