// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Exports as tools really wrote them.
struct RealExportTests {
  private static let statements = [
    Statement(id: "v01", text: LocalizedText(nl: "Partners komen hun afspraken na.", en: "Partners keep their agreements.")),
    Statement(id: "v02", text: LocalizedText(nl: "Informatie wordt tijdig gedeeld.", en: "Information is shared in time.")),
    Statement(id: "v03", text: LocalizedText(nl: "Meningsverschillen worden open besproken.", en: "Disagreements are discussed openly.")),
  ]

  private func read(_ text: String, name: String, settings: DossierSettings) -> TableFixture.Reading {
    var scale = TableFixture.scale(to: 5)
    scale.missing[.dontKnow]?.append("Weet niet / niet van toepassing")
    let normenkader = TableFixture.make(statements: Self.statements, scale: scale)
    let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    return TableFixture.read(answers: [InputFile(path: name, bytes: bytes)], normenkader: normenkader, settings: settings)
  }

  /// KoboToolbox writes codes or labels; both give the same answers.
  ///
  /// Written by formpack 3.0 from made-up answers.
  @Test func readsTheCodesAndTheLabelsOfKoboToolboxAlike() {
    let settings = TableFixture.settings(columns: ["Namens welke organisatie vult u in?": .partner])
    let codes = read(Self.koboCodes, name: "kobo.csv", settings: settings)
    let labels = read(Self.koboLabels, name: "kobo.csv", settings: settings)
    #expect(codes.diagnostics.allSatisfy { $0.severity < .error })
    #expect(labels.diagnostics.allSatisfy { $0.severity < .error })
    #expect(codes.input.responses.count == 8)
    #expect(codes.input.responses.spelled.sorted() == labels.input.responses.spelled.sorted())
    #expect(Set(codes.input.responses.map(\.period.description)) == ["2026-Q1"])
    #expect(codes.input.responses.spelled.sorted() == ["114", "233", "314", "321", "3db", "431", "553", "5d3"])
  }

  /// LimeSurvey with codes as headings and answers, `QMIQ02[QMI01]`: the first rows of cvanbuckhave/PLR_tool_AP, results-survey.csv (CC0 1.0).
  @Test func readsTheCodesOfLimeSurvey() {
    let statements = (1...35).map { number in
      let id = "QMI" + (number < 10 ? "0" : "") + "\(number)"
      return Statement(id: ID(id), text: LocalizedText(nl: "Stelling \(id)", en: "Statement \(id)"))
    }
    let normenkader = TableFixture.make(statements: statements, scale: TableFixture.scale(to: 7))
    let settings = TableFixture.settings(columns: ["Q00PARTICIPANT": .respondent])
    let file = InputFile(path: "2026-Q1.csv", bytes: Array(Self.limeSurvey.utf8))
    let reading = TableFixture.read(answers: [file], normenkader: normenkader, settings: settings)
    #expect(reading.diagnostics.allSatisfy { $0.severity < .error })
    #expect(Set(reading.diagnostics.map(\.code)) == [.surveyTool, .unknownColumn, .noPartnerColumn])
    #expect(
      reading.input.responses.spelled.sorted() == [
        "52155434145255544444554454344235333",
        "55465544355554555565554455445556565",
        "55664455556576564555534445576553343",
        "77677776474757777677456476677777676",
      ])
  }

  private static let koboCodes = #"""
    "start";"end";"organisatie";"v01";"v02";"v03";"kanaal";"kanaal/overleg";"kanaal/app";"kanaal/mail";"toelichting";"_id";"_uuid";\#
    "_submission_time";"_validation_status";"_notes";"_status";"_submitted_by";"__version__";"_tags";"_index"
    "2026-03-10T09:10:00.000+01:00";"2026-03-10T09:20:30.000+01:00";"gemeente";"3";"1";"4";"mail app";"0";"1";"1";"";"1000";\#
    "00000000-aaaa-4bbb-8ccc-000000000000";"2026-03-10T08:20:35";"";"";"submitted_via_web";"";"vDemo1";"";"1"
    "2026-03-11T09:11:00.000+01:00";"2026-03-11T09:21:30.000+01:00";"gemeente";"1";"1";"4";"app";"0";"1";"0";"";"1001";\#
    "00000001-aaaa-4bbb-8ccc-000000000001";"2026-03-11T08:21:35";"";"";"submitted_via_web";"";"vDemo1";"";"2"
    "2026-03-12T09:12:00.000+01:00";"2026-03-12T09:22:30.000+01:00";"gemeente";"5";"5";"3";"app";"0";"1";"0";"";"1002";\#
    "00000002-aaaa-4bbb-8ccc-000000000002";"2026-03-12T08:22:35";"";"";"submitted_via_web";"";"vDemo1";"";"3"
    "2026-03-13T09:13:00.000+01:00";"2026-03-13T09:23:30.000+01:00";"gemeente";"3";"2";"1";"app";"0";"1";"0";"Zie ""bijlage""; graag overleg.";\#
    "1003";"00000003-aaaa-4bbb-8ccc-000000000003";"2026-03-13T08:23:35";"";"";"submitted_via_web";"";"vDemo1";"";"4"
    "2026-03-14T09:14:00.000+01:00";"2026-03-14T09:24:30.000+01:00";"gemeente";"2";"3";"3";"app";"0";"1";"0";"";"1004";\#
    "00000004-aaaa-4bbb-8ccc-000000000004";"2026-03-14T08:24:35";"";"";"submitted_via_web";"";"vDemo1";"";"5"
    "2026-03-15T09:15:00.000+01:00";"2026-03-15T09:25:30.000+01:00";"anders";"3";"99";"";"overleg mail";"1";"0";"1";"";"1005";\#
    "00000005-aaaa-4bbb-8ccc-000000000005";"2026-03-15T08:25:35";"";"";"submitted_via_web";"";"vDemo1";"";"6"
    "2026-03-16T09:16:00.000+01:00";"2026-03-16T09:26:30.000+01:00";"gemeente";"4";"3";"1";"app";"0";"1";"0";"";"1006";\#
    "00000006-aaaa-4bbb-8ccc-000000000006";"2026-03-16T08:26:35";"";"";"submitted_via_web";"";"vDemo1";"";"7"
    "2026-03-17T09:17:00.000+01:00";"2026-03-17T09:27:30.000+01:00";"provincie";"5";"99";"3";"overleg mail";"1";"0";"1";"Zie ""bijlage"";\#
     graag overleg.";"1007";"00000007-aaaa-4bbb-8ccc-000000000007";"2026-03-17T08:27:35";"";"";"submitted_via_web";"";"vDemo1";"";"8"
    """#

  private static let koboLabels = #"""
    "start";"end";"Namens welke organisatie vult u in?";"Partners komen hun afspraken na.";"Informatie wordt tijdig gedeeld.";\#
    "Meningsverschillen worden open besproken.";"Welke kanalen gebruikt u?";"Welke kanalen gebruikt u?/Regulier overleg";\#
    "Welke kanalen gebruikt u?/Chat/app";"Welke kanalen gebruikt u?/E-mail";"Wilt u iets toelichten?";"_id";"_uuid";"_submission_time";\#
    "_validation_status";"_notes";"_status";"_submitted_by";"__version__";"_tags";"_index"
    "2026-03-10T09:10:00.000+01:00";"2026-03-10T09:20:30.000+01:00";"Gemeente";"Niet mee eens / niet mee oneens";"Helemaal mee oneens";\#
    "Mee eens";"E-mail Chat/app";"0";"1";"1";"";"1000";"00000000-aaaa-4bbb-8ccc-000000000000";"2026-03-10T08:20:35";"";"";"submitted_via_web";\#
    "";"vDemo1";"";"1"
    "2026-03-11T09:11:00.000+01:00";"2026-03-11T09:21:30.000+01:00";"Gemeente";"Helemaal mee oneens";"Helemaal mee oneens";"Mee eens";\#
    "Chat/app";"0";"1";"0";"";"1001";"00000001-aaaa-4bbb-8ccc-000000000001";"2026-03-11T08:21:35";"";"";"submitted_via_web";"";"vDemo1";"";"2"
    "2026-03-12T09:12:00.000+01:00";"2026-03-12T09:22:30.000+01:00";"Gemeente";"Helemaal mee eens";"Helemaal mee eens";\#
    "Niet mee eens / niet mee oneens";"Chat/app";"0";"1";"0";"";"1002";"00000002-aaaa-4bbb-8ccc-000000000002";"2026-03-12T08:22:35";"";"";\#
    "submitted_via_web";"";"vDemo1";"";"3"
    "2026-03-13T09:13:00.000+01:00";"2026-03-13T09:23:30.000+01:00";"Gemeente";"Niet mee eens / niet mee oneens";"Mee oneens";\#
    "Helemaal mee oneens";"Chat/app";"0";"1";"0";"Zie ""bijlage""; graag overleg.";"1003";"00000003-aaaa-4bbb-8ccc-000000000003";\#
    "2026-03-13T08:23:35";"";"";"submitted_via_web";"";"vDemo1";"";"4"
    "2026-03-14T09:14:00.000+01:00";"2026-03-14T09:24:30.000+01:00";"Gemeente";"Mee oneens";"Niet mee eens / niet mee oneens";\#
    "Niet mee eens / niet mee oneens";"Chat/app";"0";"1";"0";"";"1004";"00000004-aaaa-4bbb-8ccc-000000000004";"2026-03-14T08:24:35";"";"";\#
    "submitted_via_web";"";"vDemo1";"";"5"
    "2026-03-15T09:15:00.000+01:00";"2026-03-15T09:25:30.000+01:00";"Anders, namelijk; vrij veld";"Niet mee eens / niet mee oneens";\#
    "Weet niet / niet van toepassing";"";"Regulier overleg E-mail";"1";"0";"1";"";"1005";"00000005-aaaa-4bbb-8ccc-000000000005";\#
    "2026-03-15T08:25:35";"";"";"submitted_via_web";"";"vDemo1";"";"6"
    "2026-03-16T09:16:00.000+01:00";"2026-03-16T09:26:30.000+01:00";"Gemeente";"Mee eens";"Niet mee eens / niet mee oneens";\#
    "Helemaal mee oneens";"Chat/app";"0";"1";"0";"";"1006";"00000006-aaaa-4bbb-8ccc-000000000006";"2026-03-16T08:26:35";"";"";\#
    "submitted_via_web";"";"vDemo1";"";"7"
    "2026-03-17T09:17:00.000+01:00";"2026-03-17T09:27:30.000+01:00";"Provincie";"Helemaal mee eens";"Weet niet / niet van toepassing";\#
    "Niet mee eens / niet mee oneens";"Regulier overleg E-mail";"1";"0";"1";"Zie ""bijlage""; graag overleg.";"1007";\#
    "00000007-aaaa-4bbb-8ccc-000000000007";"2026-03-17T08:27:35";"";"";"submitted_via_web";"";"vDemo1";"";"8"
    """#

  private static let limeSurvey = #"""
    Q00PARTICIPANT,QMIQ02[QMI01],QMIQ02[QMI02],QMIQ02[QMI03],QMIQ02[QMI04],QMIQ02[QMI05],QMIQ03[QMI06],QMIQ03[QMI07],QMIQ03[QMI08],\#
    QMIQ03[QMI09],QMIQ03[QMI10],QMIQ04[QMI11],QMIQ04[QMI12],QMIQ04[QMI13],QMIQ04[QMI14],QMIQ04[QMI15],QMIQ05[QMI16],QMIQ05[QMI17],QMIQ05[QMI18],\#
    QMIQ05[QMI19],QMIQ05[QMI20],QMIQ06[QMI21],QMIQ06[QMI22],QMIQ06[QMI23],QMIQ06[QMI24],QMIQ06[QMI25],QMIQ07[QMI26],QMIQ07[QMI27],QMIQ07[QMI28],\#
    QMIQ07[QMI29],QMIQ07[QMI30],QMIQ08[QMI31],QMIQ08[QMI32],QMIQ08[QMI33],QMIQ08[QMI34],QMIQ08[QMI35],Q01Language,Q02Age,Q03Sex,Q04Trouble,\#
    Q04Vision,Q05Aphant,Q06Aphant,Q07Unvoluntary,Q08Change
    S004,7,7,6,7,7,7,7,6,4,7,4,7,5,7,7,7,7,6,7,7,4,5,6,4,7,6,6,7,7,7,7,7,6,7,6,1,20,1,N,2,Y,N,Y,Y
    S005,5,5,6,6,4,4,5,5,5,5,6,5,7,6,5,6,4,5,5,5,5,3,4,4,4,5,5,7,6,5,5,3,3,4,3,1,22,1,N,2,N,N,Y,N
    S006,5,2,1,5,5,4,3,4,1,4,5,2,5,5,5,4,4,4,4,4,5,5,4,4,5,4,3,4,4,2,3,5,3,3,3,1,22,1,N,2,Y,N,Y,N
    S007,5,5,4,6,5,5,4,4,3,5,5,5,5,4,5,5,5,5,6,5,5,5,4,4,5,5,4,4,5,5,5,6,5,6,5,1,19,1,N,1,Y,N,Y,N
    """#
}
