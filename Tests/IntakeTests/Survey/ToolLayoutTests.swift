// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Layouts of tools in Dutch, and old ones of which the real files may not be copied; the answers are invented.
struct ToolLayoutTests {
  private func read(_ lines: [String], name: String = "2026-Q3.csv", settings: DossierSettings = TableFixture.settings()) -> TableFixture.Reading {
    TableFixture.read(answers: [name: lines.joined(separator: "\r\n")], settings: settings)
  }

  private static let first = "Wij komen onze afspraken na."
  private static let second = "De andere partners komen hun afspraken na."
  private static let third = "Partners zijn eerlijk over hun belangen."

  @Test func readsSurveyMonkeyInDutch() {
    let reading = read([
      "ID van respondent;ID van collector;Begindatum;Einddatum;IP-adres;E-mailadres;Voornaam;Achternaam;Aangepaste gegevens 1;Uw organisatie;"
        + "Hoe is het?;;;Opmerkingen",
      ";;;;;;;;;Antwoord;\(Self.first);\(Self.second);\(Self.third);Open antwoord",
      "118;41;01-09-2026 09:00:00;01-09-2026 09:10:00;1.2.3.4;;;;;Dalen;Mee eens;Mee oneens;Weet niet;",
      "119;41;02-09-2026 09:00:00;02-09-2026 09:10:00;1.2.3.4;;;;;Thuis;Helemaal mee eens;Mee eens;Mee eens;",
    ])
    #expect(reading.input.responses.spelled == ["42d", "544"])
    #expect(reading.input.answerFiles.first?.tool?.text(in: .en) == "SurveyMonkey")
    #expect(reading.findings == ["2026-Q3.csv:1 note B3105", "2026-Q3.csv:2:132 warning B3102"])
  }

  @Test func refusesTheNumbersOfSurveyMonkeyInDutch() {
    let reading = read([
      "ID van respondent;ID van collector;Begindatum;Einddatum;Uw organisatie;Hoe is het?;;",
      ";;;;Antwoord;\(Self.first);\(Self.second);\(Self.third)",
      "118;41;01-09-2026;01-09-2026;Dalen;4;2;3",
    ])
    #expect(reading.input.responses.isEmpty)
    #expect(reading.findings.contains("2026-Q3.csv:1 error B3130"))
  }

  @Test func knowsThePreviewsOfQualtricsInDutch() {
    let reading = read([
      "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,QPartner,Q1_1,Q1_2,Q1_3",
      "Begindatum,Einddatum,Type respons,Voortgang,Voltooid,Registratiedatum,Respons-ID,Uw organisatie,"
        + "Vraag - \(Self.first),Vraag - \(Self.second),Vraag - \(Self.third)",
      (1...11).map { "\"{\"\"ImportId\"\":\"\"Q\($0)\"\"}\"" }.joined(separator: ","),
      "2026-09-01 09:00:00,2026-09-01 09:05:00,IP-adres,100,Waar,2026-09-01 09:05:00,R_1,Dalen,Mee eens,Mee oneens,Mee eens",
      "2026-09-01 10:00:00,2026-09-01 10:05:00,Enquêtevoorbeeld,100,Waar,2026-09-01 10:05:00,R_2,Dalen,Mee eens,Mee eens,Mee eens",
      "2026-09-01 11:00:00,2026-09-01 11:05:00,IP-adres,10,Onwaar,2026-09-01 11:05:00,R_3,Dalen,Mee eens,,",
    ])
    #expect(reading.input.responses.spelled == ["424"])
    #expect(reading.findings.filter { !$0.contains("note") } == ["2026-Q3.csv warning B3134", "2026-Q3.csv warning B3135"])
    let messages = reading.diagnostics.map { $0.message.text(in: .nl) }
    #expect(messages.contains { $0.hasPrefix("1 van de 3 reacties is niet afgemaakt: 0 tellen mee") && $0.hasSuffix("1 niet") })
    #expect(messages.contains("1 reactie is een test of voorbeeld; die telt niet mee"))
  }

  /// Options are columns headed by the option alone, and yes and no are 1 and 0.
  @Test func readsTheOldLayoutOfTypeform() throws {
    let lines = [
      "#,\"Hoort u erbij?\",mail,app,None,Other,mail,None,\"\(Self.first)\",\"\(Self.second)\",\"\(Self.third)\",Partner,"
        + "\"Start Date (UTC)\",\"Submit Date (UTC)\",\"Network ID\"",
      "995106cd710ec2af,1,mail,,,,,None,4,2,5,Dalen,\"2026-09-01 21:21:23\",\"2026-09-01 21:25:00\",ab12",
      "03b2dbbd2b2b3f4c,0,,app,,iets,mail,,1,,3,Thuis,\"2026-09-02 21:21:23\",\"2026-09-02 21:25:00\",cd34",
    ]
    let reading = read(lines, name: "typeform.csv")
    #expect(reading.input.responses.spelled == ["425", "1b3"])
    #expect(Set(reading.input.responses.map(\.period.description)) == ["2026-Q3"])
    #expect(reading.input.answerFiles.first?.tool?.text(in: .en) == "Typeform")
    #expect(reading.diagnostics.allSatisfy { $0.severity < .error })
  }

  /// Groups stand before the names, `n/a` is a question that was not asked, and there are columns of the phone.
  @Test func readsTheOldLayoutOfKoboToolbox() {
    let reading = read(
      [
        "groep/partner,groep/C1,groep/C2,groep/blok/O1,groep/kanaal/mail,formhub/uuid,_location_latitude,imei,phonenumber,meta/instanceID,_uuid,"
          + "_submission_time,_tags,_notes,_submitted_by",
        "Dalen,4,n/a,5,True,{0},n/a,x,y,uuid:1,1,2026-09-04T12:08:04,,,bob", "Thuis,n/a,n/a,n/a,False,{0},n/a,x,y,uuid:2,2,2026-09-05T12:08:04,,,bob",
        "Thuis,2,3,NA,False,{0},n/a,x,y,uuid:3,3,2026-09-06T12:08:04,,,bob",
      ], name: "kobo.csv", settings: TableFixture.settings(columns: ["groep/partner": .partner]))
    #expect(reading.input.responses.spelled == ["4.5", "23u"])
    #expect(reading.findings.filter { $0.contains("error") } == ["kobo.csv:4:11 error B3109"])
    #expect(reading.findings.contains("kobo.csv:3 note B3121"))
    #expect(reading.input.answerFiles.first?.tool?.text(in: .en) == "KoboToolbox or ODK")
  }

  /// A structure as LimeSurvey wrote it, and what it says of columns.
  private func structure(_ name: String) throws -> (file: InputFile, codebook: Codebook) {
    let path = "Tests/IntakeTests/Fixtures/SurveyExports/\(name)"
    let file = InputFile(path: "answers/enquete.lss", bytes: Array(try Data(contentsOf: Repository.root.appending(path: path))))
    var (codebook, log) = (Codebook(), DiagnosticLog())
    LimeSurveyStructure.read(file, into: &codebook, log: &log)
    #expect(log.diagnostics.isEmpty)
    return (file, codebook)
  }

  @Test func readsAStructureOfWhichTheQuestionHasNoText() throws {
    let (_, codebook) = try structure("limesurvey_two_languages_one_question.lss")
    #expect(codebook.texts(of: "Q1") == [])
  }

  /// The structure of a real survey, older than the tables of translations: codes by their labels, of which the first is the highest.
  @Test func readsCodesByTheStructureOfARealSurvey() throws {
    let (structure, codebook) = try structure("limesurvey_survey.lss")
    let text = try #require(codebook.texts(of: "DZD1[DZD1001]").first)
    let statements = [Statement(id: "twin", text: LocalizedText(nl: text, en: text)), Statement(id: "none", text: LocalizedText(nl: "x", en: "x"))]
    let rows = ["id,submitdate,lastpage,startlanguage,DZD1[DZD1001],none"] + (1...4).map { "\($0),2026-09-01 10:00:00,3,de,A0\($0),1" }
    let reading = TableFixture.read(
      answers: [structure, InputFile(path: "2026-Q3.csv", bytes: Array(rows.joined(separator: "\n").utf8))],
      normenkader: TableFixture.make(statements: statements, scale: TableFixture.scale(to: 4)))
    #expect(reading.input.responses.spelled == ["11", "21", "31", "41"])
    #expect(reading.diagnostics.allSatisfy { $0.severity < .error })
  }
}
