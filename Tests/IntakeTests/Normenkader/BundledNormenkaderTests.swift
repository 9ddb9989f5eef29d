// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Intake
import TestSupport
import Testing

@Suite struct BundledNormenkaderTests {
  private static let names = ["blijf-balanceren", "kort", "vijf-voorwaarden"]

  private func read(_ name: String) throws -> (normenkader: Normenkader, findings: [String]) {
    var log = DiagnosticLog()
    let path = "normenkader/\(name).yaml"
    let normenkader = try #require(NormenkaderReader.read(try Repository.text(path), file: path, log: &log))
    return (normenkader, log.diagnostics.map { "\($0.codeAndPlace) \($0.message.text(in: .en))" })
  }

  @Test func theseAreAllThereAre() throws {
    #expect(try Repository.files(below: "normenkader", suffix: ".yaml") == Self.names.map { "normenkader/\($0).yaml" })
  }

  @Test(arguments: names) func readsItWithoutFindings(name: String) throws {
    let (normenkader, findings) = try read(name)
    #expect(findings == [])
    #expect(normenkader.id == name)
    #expect(normenkader.languages == [.nl, .en])
    #expect(normenkader.scoring.imaginaryCases == 2)
  }

  @Test(arguments: names) func everyTextIsThereInBothLanguages(name: String) throws {
    let texts = try Self.texts(of: name)
    // All but the labels of the answers, which are lists.
    let starts = try Repository.text("normenkader/\(name).yaml").matches(of: #/\bnl: /#).count
    #expect(texts.count == starts - 1)
    for (nl, en) in texts {
      #expect(!nl.isEmpty && !en.isEmpty, "\(nl)")
      // A text that was left in Dutch; some titles are the same word in both.
      #expect(nl != en || !nl.contains(" "), "\(nl)")
    }
  }

  @Test(arguments: names) func everyStatementIsThereOnce(name: String) throws {
    let statements = try read(name).normenkader.statements
    #expect(Set(statements.map(\.id)).count == statements.count)
    for language in [Language.nl, .en] { #expect(Set(statements.map { $0.text.text(in: language) }).count == statements.count) }
  }

  @Test(arguments: names) func everyNormSaysThatItIsAProposalAndWhy(name: String) throws {
    for indicator in try read(name).normenkader.dimensions.flatMap(\.indicators) where indicator.norm != nil {
      let source = try #require(indicator.source, "\(indicator.id)")
      #expect(source.text(in: .nl).hasPrefix("Startwaarde"), "\(indicator.id)")
      #expect(source.text(in: .en).hasPrefix("Start value"), "\(indicator.id)")
      #expect(source.text(in: .nl).count > 80, "\(indicator.id)")
    }
  }

  /// B1: short sentences of known words.
  @Test(arguments: names) func writesShortSentencesOfKnownWords(name: String) throws {
    let hard = ["borgen", "stakeholder", "faciliter", "implement", "proactief", "draagvlak", "optimalis", "middels", "teneinde", "inzake"]
    for (nl, en) in try Self.texts(of: name) {
      for text in [nl, en] {
        for sentence in text.split(whereSeparator: { ".?!:".contains($0) }) {
          #expect(sentence.split(separator: " ").count <= 22, "\(sentence)")
        }
      }
      for word in hard { #expect(!nl.lowercased().contains(word), "\(nl)") }
    }
  }

  @Test(arguments: names) func asksOneThingInFewWords(name: String) throws {
    for statement in try read(name).normenkader.statements {
      let text = statement.text.text(in: .nl)
      #expect(text.split(separator: " ").count <= 16, "\(text)")
      #expect(text.hasSuffix("."), "\(text)")
      #expect(!text.contains(" niet ") || !statement.isReversed, "\(text)")
    }
  }

  @Test func thePulseAsksStatementsOfTheFullReview() throws {
    let full = try read("blijf-balanceren").normenkader
    let pulse = try read("kort").normenkader
    #expect((10...12).contains(pulse.statements.count))
    #expect(pulse.registers.map(\.id) == ["partners", "actions"])
    for dimension in pulse.dimensions {
      let known = try #require(full.dimension(dimension.id))
      #expect(dimension.title == known.title)
      for statement in dimension.statements {
        let same = try #require(known.statements.first { $0.id == statement.id })
        #expect(statement.text == same.text && statement.isReversed == same.isReversed && statement.about == same.about)
      }
    }
  }

  @Test func theFiveConditionsCannotBeTakenForAnother() throws {
    let five = try read("vijf-voorwaarden").normenkader
    let full = try read("blijf-balanceren").normenkader
    #expect(five.dimensions.map(\.id) == ["ambition", "interests", "relation", "organisation", "process"])
    #expect(five.dimensions.allSatisfy { (4...6).contains($0.statements.count) })
    #expect(Set(five.statements.map(\.id)).isDisjoint(with: full.statements.map(\.id)))
    #expect(Set(five.statements.map(\.text)).isDisjoint(with: full.statements.map(\.text)))
  }

  @Test(arguments: ["kort", "vijf-voorwaarden"]) func sharesItsRegistersWithTheFullReview(name: String) throws {
    let registers = try Self.registers(of: name)
    let known = try Self.registers(of: "blijf-balanceren")
    #expect(registers.count == (try read(name).normenkader.registers.count))
    for (register, text) in registers { #expect(known[register] == text, "\(register)") }
  }

  /// The lines of each register.
  private static func registers(of name: String) throws -> [String: String] {
    let lines = try Repository.text("normenkader/\(name).yaml").split(separator: "\n")
    let part = lines.drop { $0 != "registers:" }.dropFirst().prefix { $0.hasPrefix(" ") }
    var (registers, last): ([String: String], String) = ([:], "")
    for line in part where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      if !line.hasPrefix("    ") { last = String(line.drop { $0 == " " }) } else { registers[last, default: ""] += line + "\n" }
    }
    return registers
  }

  /// The texts of a file, as pairs of Dutch and English, wherever they stand; without its comments.
  private static func texts(of name: String) throws -> [(nl: String, en: String)] {
    let lines = try Repository.text("normenkader/\(name).yaml").split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    // Folded texts become one line, as do texts that run on.
    let joined = lines.joined(separator: " ").replacing(#/ +/#, with: " ")
    let quoted = joined.matches(of: #/nl: "([^"]*)",? en: "([^"]*)"/#).map { (String($0.1), String($0.2)) }
    let folded = joined.matches(of: #/nl: >- (.*?) en: >- (.*?)(?= - \w+: | [\w-]+: |$)/#).map { (String($0.1), String($0.2)) }
    return quoted + folded
  }
}
