// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// KoboToolbox and ODK: names or labels, with or without the group before them.
///
/// Older ones write `n/a` in cells of questions that were not asked. A validation may have turned a response down.
struct KoboToolbox: SurveyTool {
  let word = "kobotoolbox"
  let title = LocalizedText(nl: "KoboToolbox of ODK", en: "KoboToolbox or ODK")

  let headings: [(role: DossierSettings.ColumnRole, names: [String])] = [
    (.submitted, ["_submission_time", "submissiondate"]),
    (.respondent, ["_id", "meta-instanceid"]),
    (
      .ignore,
      [
        "start", "end", "today", "key", "_uuid", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index",
        "formhub/uuid", "meta/instanceid", "meta/rootuuid", "instanceid", "submitterid", "submittername", "attachmentspresent",
        "attachmentsexpected", "status", "reviewstate", "deviceid", "edits", "formversion", "username", "phonenumber", "imei",
      ]
    ),
  ]

  let statuses = [
    StatusColumn(
      names: ["_validation_status", "reviewstate"],
      states: [
        (.rejected, ["validation_status_not_approved", "not approved", "niet goedgekeurd", "rejected"]),
        (
          .complete,
          [
            "validation_status_approved", "validation_status_on_hold", "approved", "on hold", "goedgekeurd", "in de wacht", "hasissues",
            "edited", "received",
          ]
        ),
      ],
      blank: .complete, other: nil)
  ]

  let notShown = ["n/a"]

  func marks(in top: SurveyTop) -> Int {
    let kobo = top.count([
      "_uuid", "_submission_time", "_index", "_validation_status", "__version__", "formhub/uuid", "meta/instanceid", "_submitted_by",
    ])
    let central = top.count(["submissiondate", "key", "submitterid", "submittername", "reviewstate", "meta-instanceid", "instanceid"])
    return max(kobo, central) >= 2 ? max(kobo, central) : 0
  }
}
