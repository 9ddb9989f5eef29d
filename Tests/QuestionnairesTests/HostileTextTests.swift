// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing
import XMLSupport

@testable import Questionnaires

/// Whatever stands in a normenkader or a register, a questionnaire stays whole.
struct HostileTextTests {
  private static let pieces = [
    "a", "Wij", " ", "\n", "\t", "\r\n", "\"", "'", "<", ">", "&", "&amp;", "</script>", "<!--", "]]>", "{", "}", "{{x}}", "${C1}", "\\", "`", "````",
    "|",
    "=1+1", "-", "\u{0}", "\u{B}", "\u{202E}", "\u{FEFF}", "\u{FFFF}", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "日本", ";", ",",
  ]

  /// Texts that are the same in every run (a linear congruential generator, Knuth's MMIX).
  private static func texts(_ count: Int, seed: UInt64) -> [String] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return (0..<count).map { place in "\(place)" + (0...next(9)).map { _ in pieces[next(pieces.count)] }.joined() }
  }

  private func questionnaire(seed: UInt64) throws -> Questionnaire {
    let texts = Self.texts(12, seed: seed)
    var normenkader = AskedNormenkader.make(statements: (0..<4).map { ("S\($0)", texts[$0], texts[$0 + 4]) })
    normenkader.title = LocalizedText(nl: texts[8], en: texts[9])
    let collaborations = [Collaboration(id: "a", title: texts[10]), Collaboration(id: "b", title: texts[11])]
    var log = DiagnosticLog()
    let source = QuestionnaireSource(normenkader: normenkader, collaborations: collaborations, partners: texts, asksCollaboration: true)
    return try #require(Questionnaire(source, log: &log))
  }

  @Test(arguments: 1...40) func thePageSaysExactlyWhatIsAsked(seed: Int) throws {
    let made = try questionnaire(seed: UInt64(seed))
    var log = DiagnosticLog()
    let (document, problems) = XMLDocument.read(Array(made.text(as: .html, log: &log).utf8))
    #expect(problems.isEmpty)
    let found = try #require(document)
    for item in made.items {
      #expect(try found.strings("//th[@id='statement.\(item.id)']/text()").joined() == item.text.text(in: .nl))
    }
    #expect(try found.strings("//input[@name='partner']/@value") == made.partner.choices.map(\.code))
    #expect(try found.count("//script") == 0)
  }

  @Test(arguments: 1...40) func theStructureKeepsItsRowsAndHasNoExpressions(seed: Int) throws {
    let made = try questionnaire(seed: UInt64(seed))
    var log = DiagnosticLog()
    let rows = made.text(as: .limesurvey, log: &log).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let perLanguage = 2 + made.partner.choices.count + 2 + 1 + 2 + 2 + 5 + 2 * made.options.count
    #expect(rows.count == 1 + 10 + 6 + 2 * perLanguage)
    for row in rows {
      #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 12)
      #expect(!row.contains("{") && !row.contains("}") && !row.contains("\r"))
      #expect(row.unicodeScalars.count { $0 == "\"" } % 2 == 0)
    }
  }

  @Test(arguments: 1...40) func theRecipeKeepsEveryTextInItsBlock(seed: Int) throws {
    let made = try questionnaire(seed: UInt64(seed))
    var log = DiagnosticLog()
    let lines = made.text(as: .markdown, log: &log).split(separator: "\n", omittingEmptySubsequences: false)
    var fence: Substring?
    var pasted: Set<Substring> = []
    for line in lines {
      if let open = fence {
        if line == open { fence = nil } else { pasted.insert(line) }
      } else if line.hasSuffix("text"), line.hasPrefix("```") {
        fence = line.dropLast(4)
      }
    }
    #expect(fence == nil)
    for item in made.items { #expect(pasted.contains(item.text.text(in: .nl)[...])) }
  }
}
