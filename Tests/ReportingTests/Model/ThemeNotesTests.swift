// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct ThemeNotesTests {
  private func page(_ language: Language = .nl) throws -> PageContext {
    let wording = Wording(.builtIn(language), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    return try #require(PageContext(SampleReport.report, SampleReport.troubled, wording))
  }

  private func notes(_ dissent: Dissent?, _ language: Language = .nl) throws -> [String] {
    var dimension = SampleReport.dimension("commitment", 24, perception: 27, facts: 21, agreement: .divided)
    dimension.dissent = dissent
    return ThemeNotes(dimension, try page(language)).sentences
  }

  @Test func saysWhereADifferenceLiesAfterHowLargeItIs() throws {
    let sentences = [
      Dissent.partnersDiffer:
        "Er is verschil tussen partners: mensen van dezelfde partner antwoorden meer hetzelfde dan mensen van verschillende partners.",
      .peopleDiffer: "Het verschil zit tussen mensen, niet tussen partners: ook binnen een partner lopen de meningen uiteen.",
      .twoCamps: "Er lijken twee groepen te zijn die hier ver uit elkaar liggen.",
    ]
    for dissent in Dissent.allCases {
      let found = try notes(dissent)
      #expect(found.prefix(2) == ["De respondenten zijn hierover verdeeld.", try #require(sentences[dissent])])
      #expect(try notes(dissent, .en).count == found.count)
    }
  }

  @Test func saysNothingWhereThereIsNothingToSay() throws {
    #expect(try notes(nil).count == notes(.twoCamps).count - 1)
  }

  private func silence(_ silent: Published<Int>, of respondents: Published<Int>) throws -> String? {
    var statement = SampleReport.statement("C1", 30, nil)
    statement.dontKnow = silent
    statement.respondents = respondents
    return StatementRow.value(statement, try page())["dontKnow"].string
  }

  @Test func marksAStatementThatMoreThanOneInFiveDoNotKnow() throws {
    #expect(try silence(.shown(3), of: .shown(12)) == "3 weet niet of zegt liever niet")
    #expect(try silence(.shown(4), of: .shown(15)) == "4 weet niet of zegt liever niet: meer dan één op de vijf")
    #expect(try silence(.shown(3), of: .withheld) == "3 weet niet of zegt liever niet")
    #expect(try silence(.withheld, of: .shown(12)) == nil)
  }
}
