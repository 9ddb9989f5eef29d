// SPDX-License-Identifier: EUPL-1.2

import HealthModel
import Testing

@testable import Reporting

/// How a report speaks when scores are sums.
@Suite struct SumTextTests {
  /// The sample with sums: commitment of two statements, progress of three.
  private static func kader(_ aggregate: ScoringRules.Aggregate = .sum) -> Normenkader {
    var kader = SampleNormenkader.normenkader
    kader.scoring.aggregate = aggregate
    kader.dimensions = [("commitment", 2), ("progress", 3)].compactMap { id, count in
      var dimension = kader.dimension(ID(id))
      dimension?.weight = 1
      dimension?.statements = (0..<count).map { Statement(id: ID("\(id)\($0)"), text: LocalizedText(nl: "s", en: "s")) }
      return dimension
    }
    kader.bands[0].below = 6
    kader.bands[1].below = 7
    kader.dimensions[1].edges = ["concern": 9, "attention": 10.5]
    return kader
  }

  private let sums = Wording(.builtIn(.nl), normenkader: kader(), periodLength: .quarter)
  private let means = Wording(.builtIn(.nl), normenkader: SampleNormenkader.normenkader, periodLength: .quarter)

  @Test(arguments: [(1043, "104,3", "+104,3"), (1040, "104", "+104"), (-5, "−0,5", "−0,5"), (0, "0", "0"), (12_340, "1.234", "+1.234")])
  func printsAtMostOneDecimal(_ tenths: Int, _ score: String, _ change: String) {
    #expect(sums.say(score: Tenths(count: tenths)) == score)
    #expect(sums.say(change: Tenths(count: tenths)) == change)
  }

  @Test func keepsTheDecimalOfAMean() {
    #expect(means.say(score: Tenths(count: 30)) == "3,0")
    #expect(means.say(change: Tenths(count: 30)) == "+3,0")
    #expect(means.say(edge: 3) == "3,0")
    #expect(sums.say(edge: 37) == "37")
    #expect(sums.say(edge: 18.1666) == "18,17")
  }

  private func say(_ quantity: Quantity, _ tenths: Int, below limit: Double) -> String {
    let limits = Limits(upper: Limits.End(limit, isIncluded: false))
    return sums.say(Evidence(subject: .quantity(quantity, limits), measured: .shown(.points(Tenths(count: tenths))), truth: .true))
  }

  @Test func comparesWithTheNormOfEachTheme() {
    #expect(say(.score(.dimension("commitment"), .both), 65, below: 7) == "Commitment is 6,5: lager dan de norm 7")
    #expect(say(.score(.dimension("progress"), .both), 90, below: 7) == "Voortgang is 9: net onder de grens 7")
    #expect(say(.score(.dimension("progress"), .both), 90, below: 10.5) == "Voortgang is 9: lager dan de norm 10,5")
    #expect(say(.score(.overall, .both), 170, below: 17.5).hasSuffix("is 17: lager dan de norm 17,5"))
    #expect(say(.balanceSpread, 10, below: 2).hasSuffix("is 1: lager dan 2"))
  }

  @Test func saysPerAnswerWhatWouldChangeTheAdvice() {
    let turns: [PublishedAdvice.Turn] = [
      .overall(by: Tenths(count: 3), advice: "adjust"), .overall(by: Tenths(count: -3), advice: "adjust"),
      .score("commitment", from: Tenths(count: 50), to: Tenths(count: 70), advice: "adjust"),
    ]
    let period = SampleReport.troubled.periods[5]
    let said = turns.map { sums.say($0, in: period, of: SampleReport.troubled.collaboration) }
    #expect(said[0].hasPrefix("Elk antwoord gemiddeld 0,3 hoger: dan "))
    #expect(said[1].hasPrefix("Elk antwoord gemiddeld 0,3 lager: dan "))
    #expect(said[2].hasPrefix("Commitment op 7 (nu 5): dan "))
  }

  private func page() throws -> PageContext {
    var report = SampleReport.report
    report.normenkader = Self.kader()
    var collaboration = SampleReport.troubled
    for place in collaboration.periods.indices {
      collaboration.periods[place].dimensions = [("commitment", 90), ("progress", 95)].map { id, tenths in
        SampleReport.dimension(ID(id), tenths, perception: tenths, facts: nil)
      }
    }
    return try #require(PageContext(report, collaboration, sums))
  }

  @Test func namesTheThemeThatIsLowestOnItsOwnScale() throws {
    // 9 of 2...10 lies higher than 9.5 of 3...15.
    let value = ThemesSection.value(try page())
    #expect(value["chartTitle"].string?.contains("Voortgang met 9,5") == true)
  }

  @Test func drawsTheNormOfEachRowWithoutANumberOnTop() throws {
    let page = try page()
    let svg = ScoreRows.chart("c", "T", page.period.dimensions, page, showsParts: false)
    #expect(svg.contains(">norm</text>"))
    #expect(svg.contains(">laagst</text>") && svg.contains(">hoogst</text>"))
    // (7 − 2)/8 and (10.5 − 3)/12 of 332 beyond 14 are the same place here.
    #expect(svg.count(of: "class=\"norm\" x1=\"221.5\"") == 2)
    #expect(svg.contains("Commitment 9 ") && svg.contains(", norm 7; ") && svg.contains(", norm 10,5. Elk thema staat op zijn eigen schaal."))
  }

  @Test func tellsHowASumIsMade() throws {
    let sentences = MethodText(try page()).sentences
    #expect(sentences.contains { $0.contains("is de som van de antwoorden") && $0.contains("van 5 tot en met 25") })
    #expect(sentences.contains { $0.hasPrefix("De zones van Commitment: ") && $0.contains("tot 6") })
    #expect(sentences.contains { $0.hasPrefix("De zones van Voortgang: ") && $0.contains("tot 10,5") })
    #expect(sentences.contains { $0.hasPrefix("De zones van alle thema’s samen: ") && $0.contains("tot 17,5") })
  }

  @Test func leavesOutTheBalanceThatNobodyAskedFor() throws {
    let page = try page()
    var report = page.report
    report.normenkader.balance.dimensions = []
    let other = try #require(PageContext(report, page.collaboration, sums))
    guard case .absent = BalanceSection.value(other) else {
      Issue.record("there is a balance")
      return
    }
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
