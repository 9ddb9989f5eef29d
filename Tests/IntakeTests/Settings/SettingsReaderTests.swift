// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

@Suite struct SettingsReaderTests {
  private static let complete = """
    balans: 1
    normenkader: small
    language: en
    minimum-group: 8
    collaborations:
      warmte: {title: "Warmte in de wijk", obligatory: ja}
      groen: {title: Groen}
    columns: {"Hoe heet uw organisatie?": partner, "Vraag 1": W1, Opmerkingen: ignore, Tijd: submitted}
    labels: {Zeker: 3, "Geen idee": 2}
    missing: {"-": dont-know, "9": not-applicable, Passen: rather-not-say}
    partners: {"Gem. Dalen": Gemeente Dalen}
    registers:
      agreements: {file: "registers/afspraken 2026.csv", columns: {Wat: agreement, Netwerk: collaboration}}

    """

  private func read(_ text: String) -> (settings: DossierSettings?, findings: [String]) {
    var log = DiagnosticLog()
    let settings = SettingsReader.read(text, file: "balans.yaml", log: &log)
    return (settings, log.diagnostics.map(\.codeAndPlace))
  }

  private func check(_ text: String, privacy: String = "") throws -> [Diagnostic] {
    var log = DiagnosticLog()
    let kader = NormenkaderReader.read(NormenkaderText.with(["privacy": privacy]), file: "kader.yaml", log: &log)
    let settings = SettingsReader.read(text, file: "balans.yaml", log: &log)
    SettingsReader.check(try #require(settings), against: try #require(kader), text: text, file: "balans.yaml", log: &log)
    return log.diagnostics
  }

  @Test func readsAllSettings() throws {
    let (settings, findings) = read(Self.complete)
    #expect(findings == [])
    let all = try #require(settings)
    #expect(all.normenkader == "small")
    #expect(all.normenkaderLocation == SourceLocation(file: "balans.yaml", line: 2, column: 14, length: 5))
    #expect(all.language == .en)
    #expect(all.minimumGroup == 8)
    #expect(
      all.collaborations == [
        Collaboration(id: "warmte", title: "Warmte in de wijk", isObligatory: true), Collaboration(id: "groen", title: "Groen"),
      ])
    #expect(
      all.columns == ["Hoe heet uw organisatie?": .partner, "Vraag 1": .statement("W1"), "Opmerkingen": .ignore, "Tijd": .submitted])
    #expect(all.labels == ["Zeker": 3, "Geen idee": 2])
    #expect(all.missing == ["-": .dontKnow, "9": .notApplicable, "Passen": .ratherNotSay])
    #expect(all.partnerAliases == ["Gem. Dalen": "Gemeente Dalen"])
    #expect(all.aliasLocations["Gem. Dalen"]?.line == 11)
    #expect(
      all.registers == [
        "agreements": .init(file: "registers/afspraken 2026.csv", columns: ["Wat": "agreement", "Netwerk": "collaboration"])
      ])
  }

  @Test func readsHowTablesAreRead() throws {
    let (settings, findings) = read(
      """
      balans: 1
      normenkader: small
      registers: {agreements: {file: a.xlsx, sheet: Lijst}}
      tables:
        "./answers/*.csv": {delimiter: ";", encoding: windows-1252, quote: "'", decimals: comma}
        a.xlsx: {sheet: Data, heading-row: 3, heading-rows: 2, skip-rows: 1, dates: month-first}
        b.csv: {delimiter: tab, quote: none}

      """)
    #expect(findings == [])
    var first = TableSettings(pattern: "answers/*.csv", location: settings?.tables.first?.location)
    (first.delimiter, first.encoding, first.quote, first.decimalMark) = (";", .windows1252, .single, .comma)
    var second = TableSettings(pattern: "a.xlsx", location: settings?.tables.dropFirst().first?.location)
    (second.sheet, second.headingRow, second.headingRows, second.skippedRows, second.dayOrder) = ("Data", 3, 2, 1, .monthFirst)
    var third = TableSettings(pattern: "b.csv", location: settings?.tables.last?.location)
    (third.delimiter, third.quote) = ("\t", TableSettings.Quote.none)
    #expect(settings?.tables == [first, second, third])
    #expect(settings?.tables.first?.location?.line == 5)
    #expect(settings?.registers["agreements"]?.sheet == "Lijst")
  }

  @Test func reportsMistakesInHowTablesAreRead() {
    let text = """
      balans: 1
      normenkader: small
      tables:
        a: {delimiter: "x", encoding: latin1, heading-row: 0, dates: amerikaans}
        b: {delimiter: ";;", kop: 3}

      """
    #expect(read(text).findings.count == 6)
  }

  @Test(arguments: [
    ("missing: {\"-\": weet-niet}", "B2006 3:16"), ("missing: {\"9\": blank}", "B2006 3:16"), ("survey: {missing: {\"9\": dont-know}}", "B2001 3:10"),
    ("missing: [\"9\"]", "B2003 3:10"),
    ("labels: {\"9\": dont-know}", "B1510 3:15"),
  ])
  func reportsAWordOfMissingThatIsNoReason(line: String, finding: String) {
    #expect(read("balans: 1\nnormenkader: small\n\(line)\n").findings == [finding])
  }

  /// A word cannot be an answer and no answer.
  @Test(arguments: [
    ("missing: {\"2\": dont-know}", "means answer 2 already"), ("labels: {Zeker: 3}\nmissing: {zeker: dont-know}", "means answer 3 already"),
    ("survey: {scale: {from: 0, to: 10}}\nmissing: {\"9\": dont-know}", "means answer 9 already"),
    ("survey: {files: {a.csv: {missing: {\"2\": dont-know}}}}", "means answer 2 already"),
    ("survey: {files: {a.csv: {scale: {from: 0, to: 10}, missing: {\"9\": dont-know}}}}", "means answer 9 already"),
  ])
  func refusesAnAnswerAmongTheMissing(lines: String, message: String) throws {
    let findings = try check("balans: 1\nnormenkader: small\n\(lines)\n")
    #expect(findings.map(\.code.number) == ["B2108"])
    #expect(findings.first?.message.text(in: .en).hasSuffix(message) == true)
    #expect(findings.first?.location?.line == 2 + lines.split(separator: "\n").count)
  }

  @Test func needsOnlyTheVersionAndTheNormenkader() throws {
    let (settings, findings) = read("balans: 1\nnormenkader: small\n")
    #expect(findings == [])
    let bare = try #require(settings)
    #expect(bare.language == nil && bare.minimumGroup == nil && bare.collaborations.isEmpty && bare.columns.isEmpty && bare.registers.isEmpty)
  }

  @Test func readsOneCollaboration() {
    let (settings, findings) = read("balans: 1\nnormenkader: small\ncollaboration: {id: warmte, title: Warmte, obligatory: no}\n")
    #expect(findings == [])
    #expect(settings?.collaborations == [Collaboration(id: "warmte", title: "Warmte")])
  }

  @Test(arguments: [
    ("language: ⟦de", "B2006"), ("minimum-group: ⟦4", "B2007"), ("minimum-group: ⟦\"8\"", "B2004"), ("⟦lables: {Zeker: 5}", "B2001"),
    ("labels: {Zeker: ⟦zeer}", "B2004"), ("labels: ⟦[Zeker]", "B2003"), ("columns: {Vraag: ⟦[C1]}", "B2003"), ("columns: {⟦\"\": C1}", "B2017"),
    ("collaboration: ⟦{id: warmte}", "B2002"), ("collaboration: {id: ⟦Warm te, title: W}", "B2101"),
    ("collaboration: {id: a, title: A, obligatory: ⟦soms}", "B2005"), ("collaborations: {⟦Warmte: {title: W}}", "B2101"),
    ("collaborations: {warmte: {title: W, ⟦id: w}}", "B2001"), ("collaboration: {id: a, title: A}\n⟦collaborations: {b: {title: B}}", "B1501"),
    ("partners: {A: ⟦b, B: C}", "B1502"), ("registers: {agreements: {⟦fiel: a.csv}}", "B2001"), ("registers: {agreements: {file: ⟦[]}}", "B2003"),
    ("registers: {agreements: ⟦a.csv}", "B2003"), ("registers: {agreements: {columns: {Wat: ⟦~}}}", "B2003"), ("⟦normenkader: other", "B2008"),
  ]) func locatesMistakes(_ marked: String, _ code: String) {
    let text = MarkedText("balans: 1\nnormenkader: small\n\(marked)\n")
    let (settings, findings) = read(text.text)
    #expect(findings == text.expectations(code))
    #expect(settings == nil)
  }

  @Test(arguments: [
    ("⟦normenkader: small", "B2002"), ("balans: ⟦2\nnormenkadr: small", "B2016"), ("⟦balans: 1", "B2002"), ("⟦- balans", "B2003"),
    ("balans: 1\nnormenkader:⟦", "B2003"),
  ]) func locatesMistakesInWhatIsRequired(_ marked: String, _ code: String) {
    let text = MarkedText(marked + "\n")
    #expect(read(text.text).findings == text.expectations(code))
  }

  @Test func findsAllMistakesInOneRun() {
    let findings = read("balans: 1\nlanguage: de\nminimum-group: 3\nlabels: {A: x}\nparnters: {}\n").findings
    #expect(findings == ["B2002 1:1", "B2006 2:11", "B2007 3:16", "B2004 4:13", "B2001 5:1"])
  }

  @Test func acceptsSettingsThatFitTheNormenkader() throws {
    #expect(try check(Self.complete).map(\.codeAndPlace) == [])
  }

  @Test(arguments: [
    ("columns: {\"Vraag 1\": ⟦W3}", "B1503", "W1"), ("columns: {Organisatie: ⟦parnter}", "B1503", "partner"),
    ("registers: {⟦agrements: {file: a.csv}}", "B2103", "agreements"),
    ("registers: {agreements: {columns: {Wat: ⟦agremeent}}}", "B2103", "agreement"), ("labels: {Zeker: ⟦5}", "B2007", nil),
    ("labels: {⟦EENS: 1}", "B2108", nil), ("labels: {⟦\"2\": 1}", "B2108", nil),
  ]) func locatesWhatTheNormenkaderDoesNotHave(_ marked: String, _ code: String, _ suggestion: String?) throws {
    let text = MarkedText("balans: 1\nnormenkader: small\n\(marked)\n")
    let findings = try check(text.text)
    #expect(findings.map(\.codeAndPlace) == text.expectations(code))
    #expect(findings.map(\.fixIt) == [suggestion.map(FixIt.didYouMean)])
  }

  @Test func refusesAMinimumGroupBelowThatOfTheNormenkader() throws {
    let findings = try check("balans: 1\nnormenkader: small\nminimum-group: 7\n", privacy: "privacy: {minimum-group: 12}")
    #expect(findings.map(\.codeAndPlace) == ["B2007 3:16"])
  }

  @Test func refusesALanguageThatTheNormenkaderDoesNotHave() throws {
    var log = DiagnosticLog()
    let kader = NormenkaderReader.read(NormenkaderText.with(["languages": "languages: [nl]"]), file: "kader.yaml", log: &log)
    let text = "balans: 1\nnormenkader: small\nlanguage: en\n"
    let settings = SettingsReader.read(text, file: "balans.yaml", log: &log)
    SettingsReader.check(try #require(settings), against: try #require(kader), text: text, file: "balans.yaml", log: &log)
    #expect(log.diagnostics.map(\.codeAndPlace) == ["B2006 3:11"])
  }

  @Test func readsWhatIsSaidOfSurveys() throws {
    let (settings, findings) = read(
      """
      balans: 1
      normenkader: small
      survey:
        tool: limesurvey
        scale: {from: 1, to: 7}
        files: {"2026-Q1.csv": {tool: plain, codes: scale}, "answers/x.csv": {scale: {from: 0, to: 10}}}
      responses: {partial: leave-out, tests: count, rejected: count, duplicates: last}
      partners-by-domain: {Dalen.NL: Gemeente Dalen, "@thuis.org": Stichting Thuis}
      token-list: answers/tokens.csv
      columns: {"Uw adres": email}

      """)
    #expect(findings == [])
    let all = try #require(settings)
    #expect(all.survey == SurveySettings(tool: "limesurvey", scale: 1...7))
    #expect(all.survey(of: "answers/2026-Q1.csv") == SurveySettings(tool: "plain", scale: 1...7, codesAreScale: true))
    #expect(all.survey(of: "answers/x.csv").scale == 0...10)
    #expect(all.survey(of: "answers/y.csv") == all.survey)
    #expect(all.responses == ResponseRules(partial: .leaveOut, tests: .count, rejected: .count, duplicates: .last))
    #expect(all.partnerDomains == ["dalen.nl": "Gemeente Dalen", "thuis.org": "Stichting Thuis"])
    #expect(all.tokenList == "answers/tokens.csv")
    #expect(all.columns == ["Uw adres": .email])
  }

  @Test(arguments: [
    ("survey: {tool: excel}", "B2006"), ("survey: {scale: {from: 5, to: 1}}", "B1509"), ("survey: {scale: {from: 1}}", "B2002"),
    ("survey: {scale: {from: -100, to: 100}}", "B1509"), ("survey: {codes: maybe}", "B2006"), ("survey: {nope: 1}", "B2001"),
    ("survey: {files: {\"a.csv\": {files: {}}}}", "B2001"), ("responses: {partial: sometimes}", "B2006"), ("responses: [1]", "B2003"),
    ("partners-by-domain: {jan@dalen.nl: A}", "B1507"), ("partners-by-domain: {dalen: A}", "B1507"), ("partners-by-domain: {\"a b.nl\": A}", "B1507"),
  ])
  func refusesWhatIsWronglySaidOfSurveys(line: String, code: String) {
    let (settings, findings) = read("balans: 1\nnormenkader: small\n\(line)\n")
    #expect(settings == nil)
    #expect(findings.allSatisfy { $0.contains(code) } && !findings.isEmpty, "\(findings)")
  }
}
