// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing
import XMLSupport

@testable import Questionnaires

/// What is asked, in each form that is text.
struct QuestionnaireTests {
  private func make(_ source: QuestionnaireSource) -> (questionnaire: Questionnaire?, findings: [String]) {
    var log = DiagnosticLog()
    let made = Questionnaire(source, log: &log)
    return (made, log.diagnostics.map(\.code.number))
  }

  private func text(_ source: QuestionnaireSource, _ format: QuestionnaireFormat) throws -> (text: String, findings: [String]) {
    var log = DiagnosticLog()
    let made = try #require(Questionnaire(source, log: &log))
    return (made.text(as: format, log: &log), log.diagnostics.map(\.code.number))
  }

  private let collaboration = Collaboration(id: "warm", title: "Warme <Huizen> & zo")

  @Test func putsCollaborationAndPeriodIntoTheTitle() throws {
    let period = try #require(Period("2026-Q3"))
    let made = try #require(make(.init(normenkader: AskedNormenkader.make(), collaborations: [collaboration], period: period)).questionnaire)
    #expect(made.title == LocalizedText(nl: "Proefkader: Warme <Huizen> & zo, 3e kwartaal 2026", en: "Trial framework: Warme <Huizen> & zo, Q3 2026"))
    #expect(made.id == "proef-warm-2026-Q3")
    #expect(try #require(make(.init(normenkader: AskedNormenkader.make())).questionnaire).title.text(in: .en) == "Trial framework")
  }

  @Test func refusesALanguageThatTheNormenkaderDoesNotHave() {
    let dutch = AskedNormenkader.make(languages: [.nl])
    #expect(make(.init(normenkader: dutch, language: .en)).findings == ["B7003"])
    #expect(make(.init(normenkader: dutch)).questionnaire?.languages == [.nl])
    #expect(make(.init(normenkader: AskedNormenkader.make(), language: .en)).questionnaire?.languages == [.en, .nl])
  }

  @Test func saysWhenThereIsNothingToAskOrTwiceTheSame() {
    var empty = AskedNormenkader.make()
    for index in empty.dimensions.indices { empty.dimensions[index].statements = [] }
    #expect(make(.init(normenkader: empty)).findings == ["B7004"])
    let twice = AskedNormenkader.make(statements: [("A1", "Wij  helpen.", "We help."), ("A2", "wij helpen", "They help.")])
    #expect(make(.init(normenkader: twice)).findings == ["B7005"])
  }

  @Test func writesTheStructureOfLimeSurveyLanguageByLanguage() throws {
    let (text, findings) = try text(.init(normenkader: AskedNormenkader.make(), partners: ["Gemeente Dalen", "Thuis"]), .limesurvey)
    let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows.allSatisfy { $0.count == 12 })
    let order = rows.dropFirst().filter { !["S", "SL"].contains($0[0]) }.map { "\($0[6]) \($0[0]) \($0[1]) \($0[2])" }
    let dutch = order.filter { $0.hasPrefix("nl") }
    #expect(order == dutch + order.filter { $0.hasPrefix("en") })
    #expect(
      dutch.prefix(12) == [
        "nl G 1 Over u", "nl Q L partner", "nl A 0 P1", "nl A 0 P2", "nl G 2 Commitment", "nl Q F commitment", "nl SQ 0 C1", "nl A 0 1", "nl A 0 2",
        "nl A 0 3", "nl A 0 99", "nl A 0 Nvt",
      ])
    #expect(dutch.contains("nl Q F progressmade"))
    #expect(text.contains("S\t\tadditional_languages\t\ten\t"))
    #expect(findings == ["B7008"])
  }

  @Test func escapesWhatLimeSurveyTakesForHTMLOrForAnExpression() throws {
    let normenkader = AskedNormenkader.make(statements: [("C1", "Wij & {hun} <b> \"samen\"", "We")])
    let text = try text(.init(normenkader: normenkader), .limesurvey).text
    #expect(text.contains("\"Wij &amp; &#123;hun&#125; &lt;b&gt; \"\"samen\"\"\"\t"))
  }

  @Test func reportsCodesThatDoNotSurvive() throws {
    let normenkader = AskedNormenkader.make(statements: [("goals-apart", "Een", "One"), ("goalsapart", "Twee", "Two")])
    let (text, findings) = try text(.init(normenkader: normenkader), .limesurvey)
    #expect(findings == ["B7007", "B7007"])
    #expect(text.contains("SQ\t0\tgoalsapart\t1\tEen") && text.contains("SQ\t0\tgoalsapart2\t1\tTwee"))
  }

  @Test func asksForThePartnerInAListWhenThereAreManyAndOpenlyWhenNoneIsKnown() throws {
    let names = (1...11).map { "Partner nummer \($0)" }
    #expect(try text(.init(normenkader: AskedNormenkader.make(), partners: names), .limesurvey).text.contains("Q\t!\tpartner\t"))
    let (open, findings) = try text(.init(normenkader: AskedNormenkader.make()), .limesurvey)
    #expect(open.contains("Q\tS\tpartner\t1\tUw organisatie"))
    #expect(findings.isEmpty)
  }

  @Test func cutsATitleThatLimeSurveyDoesNotKeepAndSaysSo() throws {
    let long = Collaboration(id: "lang", title: String(repeating: "lang ", count: 60))
    let (text, findings) = try text(.init(normenkader: AskedNormenkader.make(languages: [.nl]), collaborations: [long]), .limesurvey)
    #expect(findings == ["B7009"])
    let title = try #require(text.split(separator: "\n").first { $0.contains("surveyls_title") }?.split(separator: "\t")[2])
    #expect(title.count == 200)
  }

  @Test(arguments: [Language.nl, .en]) func makesAPageInWhichEveryButtonHasAName(language: Language) throws {
    let normenkader = AskedNormenkader.make(statements: [("C1", "Wij & <script>\"hun\"</script>", "We & <them>"), ("C2", "Twee", "Two")])
    let source = QuestionnaireSource(
      normenkader: normenkader, language: language, collaborations: [collaboration], partners: ["A & B", "\"C\" <d>"], asksCollaboration: true)
    let page = try text(source, .html).text
    let (document, problems) = XMLDocument.read(Array(page.utf8))
    #expect(problems.isEmpty)
    let found = try #require(document)
    let ids = try found.strings("//@id")
    #expect(Set(ids).count == ids.count)
    for names in try found.strings("//@aria-labelledby | //@aria-describedby") {
      for name in names.split(separator: " ") { #expect(ids.contains(String(name)), "\(name)") }
    }
    #expect(try found.count("//td/input[not(@aria-labelledby)]") == 0)
    #expect(try found.count("//td/input") == 3 * 6)
    #expect(try found.count("//fieldset") == 4 && found.count("//fieldset[not(legend)]") == 0)
    #expect(try found.count("//th[not(@scope)]") == 0)
    #expect(try found.count("//script | //link | //img | //*[@src] | //@*[starts-with(name(), 'on')]") == 0)
    #expect(try found.strings("//label").contains { $0.contains("\"C\" <d>") })
    #expect(try found.strings("/html/@lang") == [language.rawValue])
  }

  @Test func asksForANumberWhereTheScaleIsLong() throws {
    let answers = AskedNormenkader.scale(0...100, missing: [.dontKnow: ["Weet niet"]])
    let page = try text(.init(normenkader: AskedNormenkader.make(answers: answers)), .html).text
    let document = try #require(XMLDocument.read(Array(page.utf8)).document)
    #expect(try document.count("//td/input[@type='text']") == 2)
    #expect(try document.count("//td/input[@type='radio']") == 2)
    #expect(page.contains("Een getal van 0 tot en met 100"))
  }

  @Test func givesTheTextsToPasteExactly() throws {
    let (plain, findings) = try text(.init(normenkader: AskedNormenkader.make(), partners: ["Thuis"]), .forms)
    #expect(plain.contains("\n\nWij helpen elkaar.\n\n"))
    #expect(plain.contains("\n\nOneens\nTussen 2\nEens\nWeet niet\nNiet van toepassing\nZeg ik liever niet\n\n"))
    #expect(plain.contains("\n\nCommitment. Kies bij elke stelling het antwoord dat het beste past.\n\n"))
    #expect(findings.isEmpty)
    let markdown = try text(.init(normenkader: AskedNormenkader.make(), language: .en), .markdown).text
    #expect(markdown.contains("```text\nWe help each other.\n```"))
    #expect(markdown.contains("## Text of the invitation"))
  }

  @Test func fencesBackticksAndEscapesMarksInHeadings() throws {
    var normenkader = AskedNormenkader.make(statements: [("C1", "Wij ```` hun", "We")])
    normenkader.title = LocalizedText(nl: "*Kader* <b>", en: "F")
    let markdown = try text(.init(normenkader: normenkader), .markdown).text
    #expect(markdown.hasPrefix("# \\*Kader\\* \\<b\\>\n"))
    #expect(markdown.contains("`````text\nWij ```` hun\n`````"))
  }

  @Test func warnsOfStatementsThatFormsCutsOff() throws {
    let normenkader = AskedNormenkader.make(statements: [
      ("C1", String(repeating: "lang ", count: 38), "We"), ("C2", String(repeating: "l", count: 190), "They"),
    ])
    #expect(try text(.init(normenkader: normenkader), .forms).findings == ["B7006"])
    #expect(try text(.init(normenkader: normenkader), .html).findings.isEmpty)
  }

  @Test func tellsThePrivacyRuleWithTheNumbersThatHold() throws {
    let normenkader = AskedNormenkader.make(privacy: PrivacyRules(minimumGroup: 8, minimumDistribution: 12))
    let dutch = try text(.init(normenkader: normenkader), .invitation).text
    #expect(dutch.contains("minstens 8 mensen samen") && dutch.contains("pas vanaf 12 antwoorden"))
    #expect(dutch.contains("\"weet niet\", \"niet van toepassing\" of \"zeg ik liever niet\""))
    #expect(dutch.hasPrefix("Onderwerp: Proefkader\n"))
    let english = try text(.init(normenkader: normenkader, language: .en), .invitation).text
    #expect(english.contains("at least 8 people together") && english.contains("from 12 answers on"))
    #expect(english.contains("2 statements"))
  }
}
