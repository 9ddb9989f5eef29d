// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

@Suite struct AgreementPartTests {
  private func value(_ collaboration: PublishedCollaboration, _ language: Language = .nl) throws -> TemplateValue {
    let wording = Wording(.builtIn(language), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)
    return AgreementPart.value(try #require(PageContext(SampleReport.report, collaboration, wording)))
  }

  @Test func showsTheMostDividedThemesFirst() throws {
    var collaboration = SampleReport.troubled
    collaboration.periods[5].dimensions[0].dissent = .twoCamps
    let value = try value(collaboration)
    #expect(value["rows"].items.compactMap { $0["title"].string } == ["Commitment", "Openheid", "Voortgang", "Resultaat", "Lenigheid en omgeving"])
    #expect(value["rows"].items.compactMap { $0["agreement"].string } == ["verdeeld", "verdeeld", "wisselend", "eens", "eens"])
    #expect(value["rows"].items.first?["dissent"].string == "tussen twee groepen")
    #expect(value["rows"].items[1]["dontKnow"].string == "22\u{A0}%")
    #expect(value["sentence"].string == "Hierover zijn de respondenten verdeeld: Commitment, Openheid.")
    #expect(try self.value(collaboration, .en)["sentence"].string == "The respondents are divided on this: Commitment, Openness.")
  }

  @Test func saysThatPeopleAgree() throws {
    let sentence = try value(SampleReport.healthy)["sentence"].string
    #expect(sentence == "Over elk thema waarvan dat te zeggen is, zijn de respondenten het eens.")
  }

  @Test func tellsNothingThatIsWithheld() throws {
    var collaboration = SampleReport.troubled
    for index in collaboration.periods[5].dimensions.indices.dropFirst() { collaboration.periods[5].dimensions[index].agreement = .withheld }
    let value = try value(collaboration)
    #expect(value["rows"].items.compactMap { $0["agreement"].string }.dropFirst().allSatisfy { $0 == "niet getoond" })
    #expect(value["chart"].string?.components(of: "<circle") == 1)
    collaboration.periods[5].dimensions[0].agreement = .withheld
    #expect(try self.value(collaboration)["rows"].items.isEmpty)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
