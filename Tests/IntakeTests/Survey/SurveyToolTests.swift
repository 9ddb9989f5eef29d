// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Each tool by the marks of its exports, with invented answers.
struct SurveyToolTests {
  private func read(_ text: String, tool: String? = nil) throws -> SurveyReading {
    var log = DiagnosticLog()
    let file = InputFile(path: "x.csv", bytes: Array(text.utf8))
    return try #require(SurveyReading(file, settings: SurveySettings(tool: tool), log: &log))
  }

  @Test(arguments: [
    ("ID;Begintijd;Tijd van voltooien;E-mail;Naam;C1", "microsoft-forms"), ("Id,Start time,Completion time,C1", "microsoft-forms"),
    ("ID;Startzeit;Fertigstellungszeit;E-Mail;Name;C1", "microsoft-forms"),
    ("ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;C1", "microsoft-forms"), ("Tijdstempel;C1;Partner", "google-forms"),
    ("Timestamp,Vraag [Wij komen na],C1", "google-forms"), ("id,submitdate,lastpage,startlanguage,seed,C1", "limesurvey"),
    ("id. Response ID,submitdate. Date submitted,lastpage. Last page,A2[C1]. Vraag [x]", "limesurvey"),
    ("Response ID,Date submitted,Last page,Start language,Seed,Vraag [x]", "limesurvey"),
    ("Antwort ID;Datum Abgeschickt;Letzte Seite;Start-Sprache;Frage [x]", "limesurvey"), ("A[b1],A[b2],A[b3]", "limesurvey"),
    ("StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,Q1", "qualtrics"),
    ("Respondent ID,Collector ID,Start Date,End Date,C1", "surveymonkey"), ("#,C1,Start Date (UTC),Submit Date (UTC),Network ID", "typeform"),
    ("Time Started,Date Submitted,Status,C1", "alchemer"), ("start;end;C1;_id;_uuid;_submission_time;_index", "kobotoolbox"),
    ("groep/C1,meta/instanceID,_uuid,_submission_time,_tags,_notes", "kobotoolbox"),
    ("SubmissionDate,groep-C1,meta-instanceID,KEY,SubmitterID", "kobotoolbox"), ("Partner;C1;C2", "plain"), ("id;C1", "plain"),
    ("Datum;Status;Time Started;C1", "plain"),
  ])
  func recognisesAToolByItsHeadings(heading: String, tool: String) throws {
    let mark = heading.contains(";") ? ";" : ","
    let row = heading.split(separator: mark).map { _ in "1" }.joined(separator: mark)
    #expect(try read(heading + "\n" + row + "\n").tool == tool)
  }

  @Test func letsTheSettingsNameTheTool() throws {
    let text = "Timestamp,C1\n2026-03-01,N/A\n"
    #expect(try read(text).columns[1].missing == [.notApplicable: 1])
    let declared = try read(text, tool: "limesurvey")
    #expect(declared.tool == "limesurvey")
    #expect(declared.columns[1].notShown == 1)
  }

  @Test func leavesOutTheRowForMachinesHoweverMuchOfTheHeadingsIsLeft() throws {
    let codes = "StartDate,Status,Finished,RecordedDate,ResponseId,Progress,Q1_1"
    let texts = "Start Date,Response Type,Finished,Recorded Date,Response ID,Progress,Hoe is het? - Wij komen na"
    let machine = (0..<7).map { "\"{\"\"ImportId\"\":\"\"QID\($0)\"\"}\"" }.joined(separator: ",")
    let row = "2026-03-01 10:00:00,IP Address,True,2026-03-01 10:05:00,R_1,100,Neutraal"
    for (lines, rows) in [([codes, texts, machine], 3), ([codes, texts], 2), ([codes], 1), ([codes, machine], 2)] {
      let reading = try read((lines + [row, row]).joined(separator: "\r\n"))
      #expect(reading.headingRows == rows)
      #expect(reading.responses == 2)
      #expect(reading.columns[6].kind == .labels(.agreement, points: 5))
      #expect(reading.columns[6].counts == [2: 2])
    }
  }

  @Test func carriesAQuestionOverItsBlockAndNoFurther() throws {
    let text = """
      Respondent ID,Collector ID,Hoe is het?,,Hoe oud is het?,Wie bent u?,
      ,,Wij komen na,Zij komen na,Response,Open-Ended Response,
      1,2,Mee eens,Eens,3,x,
      """
    #expect(
      try read(text).columns.map(\.heading) == [
        "Respondent ID", "Collector ID", "Hoe is het? [Wij komen na]", "Hoe is het? [Zij komen na]", "Hoe oud is het?", "Wie bent u?",
      ])
  }

  @Test func takesAnIncompleteResponseForWhatTheToolSaysItIs() throws {
    #expect(
      try read("id,submitdate,lastpage,C1\n1,2026-03-01 10:00:00,3,1\n2,,1,1\n3,1980-01-01 00:00:00,3,1\n").states == [.complete: 2, .partial: 1])
    #expect(
      try read("Time Started,Date Submitted,Status,C1\na,b,Complete,1\na,b,Partial,1\na,b,Disqualified,2\n").states == [
        .complete: 1, .partial: 1, .rejected: 1,
      ])
    #expect(
      try read("#,C1,Response Type,Start Date (UTC),Submit Date (UTC)\na,1,completed,x,y\nb,1,started,x,\n").states == [.complete: 1, .partial: 1])
    let qualtrics = "Status,Finished,Progress,StartDate,ResponseId,RecordedDate,Q1\n"
    #expect(
      try read(
        qualtrics
          + "0,1,100,2026-01-01,R1,x,1\n1,0,10,2026-01-01,R2,x,1\nSurvey Test,True,100,2026-01-01,R3,x,1\n8,1,100,2026-01-01,R4,x,1\n0,False,5,2026-01-01,R5,x,1\n"
      )
      .states == [.complete: 1, .test: 2, .rejected: 1, .partial: 1])
    #expect(try read("ReviewState,KEY,SubmitterID,C1\napproved,a,1,1\nrejected,b,1,1\n,c,1,1\n").states == [.complete: 2, .rejected: 1])
  }

  @Test func readsTheLayoutsOfOlderTools() throws {
    let kobo = try read(
      "naam,vervoer/fiets,vervoer/auto,meta/instanceID,_uuid,_submission_time,_tags\nx,True,False,u,u,2014-09-04T12:08:04,\ny,n/a,n/a,u,u,2014-09-04T12:08:04,\n"
    )
    #expect(kobo.columns[1].kind == .labels(.yesNo, points: 2))
    #expect(kobo.columns[1].notShown == 1)
    let typeform = try read(
      "#,Werkt u samen?,overleg,mail,Other,Start Date (UTC),Submit Date (UTC),Network ID\na1,1,overleg,,,2016-03-29 21:23,2016-03-29 21:27,n\nb2,0,,mail,x,2016-03-29 21:23,2016-03-29 21:27,n\n"
    )
    #expect(typeform.columns[1].kind == .numbers(0...1))
    #expect(typeform.responses == 2)
  }

  @Test func doesNotReadThePointsOfAQuizForAnAnswer() {
    let text = """
      ID;Begintijd;Tijd van voltooien;Partner;Wij komen onze afspraken na.;Points - Wij komen onze afspraken na.;C2;O1
      1;1-2-26 10:00:00;1-2-26 10:05:00;A;1;5;2;3
      """
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:1 note B3105"])
    #expect(reading.input.responses.spelled == ["123"])
  }
}
