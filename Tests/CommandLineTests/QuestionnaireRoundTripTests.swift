// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// A questionnaire that was made comes back as answers: as each tool exports it, without a warning, and with the same scores.
struct QuestionnaireRoundTripTests {
  private static let settings = "balans: 1\nnormenkader: kort\nlanguage: nl\ncollaboration: {id: warm, title: Warm}\n"
  private static let partners = """
    Partner;Uitgenodigd;Sinds;Vertrokken op;Eigen opbrengst;Sleutelpartner
    Gemeente Dalen;9;;;x;
    Stichting 't Huis & zo;9;;;x;
    Woonbron;9;;;x;

    """

  /// A dossier without answers, and the questionnaire that it makes.
  private func made(_ format: String, to file: String) throws -> (folder: TemporaryFolder, run: ProgramRun) {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "d/balans.yaml")
    try folder.write(Self.partners, to: "d/registers/partners.csv")
    let run = try BuiltProgram.run("questionnaire", "d", "--format", format, "--period", "2026-Q3", "--output", file, in: folder.url)
    #expect(run.end == .status(0))
    return (folder, run)
  }

  /// What the program says of a table of answers, and the scores that come of it.
  private func read(_ table: String, in folder: TemporaryFolder, settings: String = "") throws -> (findings: String, scores: String) {
    try folder.write(Self.settings + settings, to: "d/balans.yaml")
    try folder.write(table, to: "d/answers/2026-Q3.csv")
    let check = try BuiltProgram.run("check", "d", in: folder.url)
    let scores = try BuiltProgram.run("score", "d", "--format", "csv", "--verbose", in: folder.url)
    #expect(check.end == .status(0))
    return (check.output, scores.output)
  }

  /// The scores when the same answers stand in a table by hand.
  private func scoresByHand(_ survey: AskedSurvey, in folder: TemporaryFolder) throws -> String {
    let names = survey.partners.map(\.text)
    let words = ["99": "weet niet", "Nvt": "n.v.t.", "rns": "zeg ik liever niet"]
    let rows = (0..<AskedSurvey.people).map { person in
      [names[person % names.count]] + survey.items.indices.map { words[survey.answer(person, $0).code] ?? survey.answer(person, $0).code }
    }
    let table = ([["Partner"] + survey.items.map(\.code)] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
    let (findings, scores) = try read(table, in: folder)
    #expect(findings.hasPrefix("Geen "), "\(findings)")
    #expect(scores.split(separator: "\n").count > 10)
    return scores
  }

  private func expectTheSame(_ table: String, _ survey: AskedSurvey, in folder: TemporaryFolder, settings: String = "") throws {
    let scores = try scoresByHand(survey, in: folder)
    let (findings, found) = try read(table, in: folder, settings: settings)
    #expect(findings.hasPrefix("Geen "), "\(findings)")
    #expect(found == scores)
  }

  enum Heading: String, CaseIterable {
    case code, text, codeAndText
  }

  @Test(arguments: Heading.allCases, ["nl", "en"]) func readsBackFromLimeSurvey(heading: Heading, language: String) throws {
    let (folder, run) = try made("limesurvey", to: "v.txt")
    let survey = AskedSurvey(limeSurvey: try folder.text("v.txt"), language: language)
    #expect(survey.items.count == 12 && survey.partners.count == 3 && survey.answers.count == 8)
    let english = language == "en"
    let own = [
      ("id", "Response ID"), ("submitdate", "Date submitted"), ("lastpage", "Last page"), ("startlanguage", "Start language"), ("seed", "Seed"),
    ]
    let asked =
      [(survey.partnerQuestion.code, survey.partnerQuestion.text)]
      + survey.blocks.flatMap { block in block.items.map { ("\(block.code)[\($0.code)]", "\(block.text) [\($0.text)]") } }
    let headings = (own + asked).map { code, text in
      switch heading {
      case .code: code
      case .text: text
      case .codeAndText: "\(code). \(text)"
      }
    }
    let first = { (person: Int) in ["\(person + 1)", "1980-01-01 00:00:00", "9", language, "12\(person)"] }
    // Full answers, then answer codes with what the program says to put into balans.yaml.
    try expectTheSame(survey.table(headings, first: first) { $0.text }, survey, in: folder)
    let advice = try #require(run.errors.split(separator: "\n").first { $0.contains("partners: {") })
    let line = String(advice[(advice.range(of: "partners: {")?.lowerBound ?? advice.startIndex)...]) + "\n"
    try expectTheSame(survey.table(headings, first: first) { $0.code }, survey, in: folder, settings: line)
    #expect(english == headings.contains { $0.contains("Your organisation") } || heading == .code)
  }

  @Test(arguments: [false, true]) func readsBackFromMicrosoftForms(hasBlocks: Bool) throws {
    let (folder, _) = try made("limesurvey", to: "v.txt")
    let survey = AskedSurvey(limeSurvey: try folder.text("v.txt"), language: "nl")
    let recipe = try BuiltProgram.run("questionnaire", "d", "--format", "forms", in: folder.url).output
    for text in survey.items + survey.answers + survey.partners { #expect(recipe.contains("\n\(text.text)\n")) }
    let headings = survey.blocks.flatMap { block in
      block.items.map { hasBlocks ? "\(block.title). \(block.text). \($0.text)" : $0.text }
    }
    let own = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"]
    let first = { (person: Int) in ["\(person + 1)", "\(person % 9 + 14)-08-2026 10:00:00", "\(person % 9 + 14)-08-2026 10:05:00", "anonymous", ""] }
    let table = survey.table(own + [survey.partnerQuestion.text] + headings, first: first) { $0.text }
    try expectTheSame(table, survey, in: folder)
  }

  @Test(.enabled(if: WorkbookParts.canRead), arguments: [false, true], [false, true])
  func readsBackFromKoboToolbox(hasLabels: Bool, hasGroups: Bool) throws {
    let (folder, _) = try made("xlsform", to: "v.xlsx")
    let parts = WorkbookParts("v.xlsx", in: folder)
    let survey = AskedSurvey(survey: try parts.cells(ofSheet: 1), choices: try parts.cells(ofSheet: 2), language: 0)
    #expect(survey.items.count == 12 && survey.partners.count == 3 && survey.answers.count == 8)
    let headings = survey.blocks.flatMap { block in
      block.items.map { item in
        let (group, name) = hasLabels ? (block.title, item.text) : (block.code, item.code)
        return hasGroups ? "\(group)/\(name)" : name
      }
    }
    let last = ["_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index"]
    let values = ["7", "u", "2026-08-03T10:00:00", "", "", "submitted_via_web", "", "v", "", "1"]
    let partner = hasLabels ? survey.partnerQuestion.text : survey.partnerQuestion.code
    var number = 0
    let table = survey.table([partner] + headings + last, last: values) { hasLabels ? $0.text : $0.code }
    // Each submission has a number of its own.
    let rows = table.split(separator: "\n").map { row -> String in
      defer { number += 1 }
      return String(row).replacing(";\"7\";\"u\";", with: ";\"\(number)\";\"u\(number)\";")
    }
    try expectTheSame(rows.joined(separator: "\n") + "\n", survey, in: folder)
  }

  @Test func thePageAndTheInvitationAskTheSame() throws {
    let (folder, _) = try made("limesurvey", to: "v.txt")
    let survey = AskedSurvey(limeSurvey: try folder.text("v.txt"), language: "nl")
    let page = try BuiltProgram.run("questionnaire", "d", "--format", "html", in: folder.url)
    #expect(page.end == .status(0) && page.errors.isEmpty)
    for item in survey.items { #expect(page.output.contains(item.text) && page.output.contains("name=\"\(item.code)\"")) }
    let invitation = try BuiltProgram.run("questionnaire", "d", "--format", "invitation", in: folder.url)
    #expect(invitation.output.contains("12 stellingen") && invitation.output.contains("minstens 5 mensen"))
  }
}
