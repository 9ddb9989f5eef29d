// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Assessment

@Suite struct PartnerWeightTests {
  private static let declaration = RegisterDeclaration(
    id: "partners", title: ScoringExample.noText,
    columns: [
      ColumnDeclaration(id: "partner", title: ScoringExample.noText, type: .partner),
      ColumnDeclaration(id: "weight", title: ScoringExample.noText, type: .number),
    ])
  private static let rule = MembershipRule(register: "partners", partner: "partner", weight: "weight")

  private func measure(_ weights: [RegisterValue], voice: ScoringRules.Voice = .partner, aggregate: ScoringRules.Aggregate = .mean) throws
    -> Measurement
  {
    var normenkader = ScoringExample.normenkader(
      dimensions: [ScoringExample.dimension(statements: 2)], scoring: ScoringRules(aggregate: aggregate, voice: voice))
    normenkader.registers = [Self.declaration]
    normenkader.membership = Self.rule
    let rows = zip(["A", "B"], weights).map { name, weight in
      RegisterRow(collaboration: "c", cells: [.partner(Partner(name: name)), weight], location: SourceLocation(file: "partners.csv"))
    }
    let responses = [
      ScoringExample.response("A", [2, 2]), ScoringExample.response("A", [2, 2]), ScoringExample.response("B", [4, 4]),
    ]
    return try #require(ScoringExample.measure(responses, members: rows, by: normenkader))
  }

  private func score(_ weights: [RegisterValue], voice: ScoringRules.Voice = .partner) throws -> Double {
    try #require(try measure(weights, voice: voice).scales[.dimension("d")]?.estimate?.value)
  }

  @Test func aPartnerCountsForItsWeight() throws {
    #expect(try score([.number(3), .number(1)]) == 2.5)
    #expect(try score([.number(0.3), .number(0.1)]) == 2.5)
    #expect(try score([.number(1), .number(1)]) == 3)
    let measured = try measure([.number(3), .number(1)])
    #expect(measured.statements.map(\.mean) == [2.5, 2.5])
    #expect(measured.partnerMeans[.dimension("d")]?["a"]?.weight == 3)
  }

  @Test(arguments: [RegisterValue.empty, .number(0), .number(-2), .number(.nan), .unreadable])
  func withoutAWeightItCountsAsOne(weight: RegisterValue) throws {
    #expect(try score([.number(3), weight]) == 2.5)
  }

  @Test func whereEveryRespondentCountsEquallyPartnersHaveNoWeight() throws {
    #expect(try score([.number(9), .number(1)], voice: .respondent) == 8.0 / 3)
  }

  @Test func sumsAreWeighedTheSameWay() throws {
    let sum = try #require(try measure([.number(3), .number(1)], aggregate: .sum).scales[.dimension("d")]?.estimate)
    #expect(sum.value == 5)
  }
}

@Suite struct ThreadTests {
  @Test func resultsAreTheSameOnAnyNumberOfThreads() async throws {
    let reference = try ReferenceSet.shared.get()
    func all() -> [String] {
      Assess.workings(reference.input, by: reference.normenkader, isVerbose: true).map { "\($0.kind)|\($0.id)|\($0.figures)" }
    }
    let alone = all()
    let together = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { all() } }
      return await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
    #expect(alone.count > 100)
  }
}
