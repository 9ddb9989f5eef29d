// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Testing

@testable import Assessment

@Suite struct MomentsFormatTests {
  /// A normenkader with dimensions of one to six statements, weights, reversals, facets and halves, all from a seed.
  private func normenkader(_ random: inout SplitMix64) -> Normenkader {
    func number(_ count: UInt64) -> Int { Int(random.next() % count) }
    let weights = [1, 1, 1, 1.5, 2, 0.2, 1.0 / 3]
    let dimensions = (0...number(4)).map { place in
      var dimension = ScoringExample.dimension("d\(place)", statements: 1 + number(6))
      for statement in dimension.statements.indices {
        dimension.statements[statement].isReversed = number(4) == 0
        dimension.statements[statement].weight = weights[number(7)]
        dimension.statements[statement].about = [nil, .`self`, .others][number(3)]
        dimension.statements[statement].facet = number(2) == 0 ? "f" : nil
      }
      return dimension
    }
    return ScoringExample.normenkader(
      dimensions: dimensions, facets: [Facet(id: "f", title: ScoringExample.noText)],
      scoring: ScoringRules(voice: number(2) == 0 ? .partner : .respondent), answers: AnswerScale(from: number(2), to: 3 + number(4)))
  }

  private func encoded(_ moments: PeriodMoments) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(moments)
  }

  private func scores(_ moments: PeriodMoments, _ layout: ScaleLayout, _ voice: ScoringRules.Voice) -> Scores {
    let scoring = PeriodScoring(moments, layout: layout, voice: voice, takingPart: ["a": 9, "b": nil])
    let scales = scoring.scales
    return Scores(
      scales: scales, correlations: scoring.correlations(scales), partnerMeans: scoring.partnerMeans, agreement: scoring.agreements(scales),
      reliability: scoring.reliability(scales))
  }

  /// Everything that follows from moments; two are equal only when every number is, to the last bit.
  private struct Scores: Equatable {
    var scales: [ScaleID: ScoreOutcome]
    var correlations: ScaleCorrelations
    var partnerMeans: [ScaleID: [ID<Partner>: PartnerMean]]
    var agreement: [ID<HealthModel.Dimension>: DimensionAgreement]
    var reliability: [ID<HealthModel.Dimension>: Reliability]
  }

  private func parts(of responses: [Response], _ random: inout SplitMix64) -> [[Response]] {
    var parts = [[Response]](repeating: [], count: 1 + Int(random.next() % 8))
    for response in responses.shuffled(by: &random) { parts[Int(random.next() % UInt64(parts.count))].append(response) }
    return parts
  }

  @Test(arguments: 1...120)
  func anySplitInAnyOrderGivesTheSameMomentsBytesAndScores(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let normenkader = normenkader(&random)
    let layout = ScaleLayout(normenkader)
    let responses = ScoringExample.randomResponses(
      Int(random.next() % 40), statements: normenkader.statements.count, seed: random.next(), omissions: random.uniform() * 0.5)
    let whole = PeriodMoments(responses, layout: layout)
    let bytes = try encoded(whole)
    let expected = scores(whole, layout, normenkader.scoring.voice)
    for _ in 0..<4 {
      let moments = parts(of: responses, &random).map { PeriodMoments($0, layout: layout) }
      // As they would come from files: written, read and put together in another order.
      let read = try moments.shuffled(by: &random).map { try JSONDecoder().decode(PeriodMoments.self, from: encoded($0)) }
      let sum = try read.reduce(PeriodMoments(layout), +)
      try sum.check(against: layout)
      #expect(sum == whole)
      #expect(try encoded(sum) == bytes)
      #expect(scores(sum, layout, normenkader.scoring.voice) == expected)
    }
    #expect(try JSONDecoder().decode(PeriodMoments.self, from: bytes) == whole)
  }

  private static let small = ScoringExample.normenkader(
    dimensions: [ScoringExample.dimension("a", statements: 3, reversed: [1]), ScoringExample.dimension("b", statements: 1)])

  private func smallText() throws -> String {
    let responses = ScoringExample.randomResponses(7, statements: 4, seed: 3, omissions: 0.2)
    return String(decoding: try encoded(PeriodMoments(responses, layout: ScaleLayout(Self.small))), as: UTF8.self)
  }

  private func read(_ text: String) throws -> PeriodMoments {
    try JSONDecoder().decode(PeriodMoments.self, from: Data(text.utf8))
  }

  @Test func saysWhatItHolds() throws {
    let one = ScoringExample.response("P", [4, 2, 3, 1])
    let text = String(decoding: try encoded(PeriodMoments([one], layout: ScaleLayout(Self.small))), as: UTF8.self)
    #expect(text.hasPrefix(#"{"completeCases":[{"groups":[{"people":1,"places":[0,1,2],"products":[9,9,9,6,6,4],"sums":[3,3,2]}]}],"format":1,"#))
    #expect(text.contains(#""scores":[[8,3,1],[0,1,1]]"#))
    #expect(text.contains(#""partner":"p""#))
  }

  @Test func refusesAnotherFormat() throws {
    let other = try smallText().replacing(#""format":1"#, with: #""format":2"#)
    #expect(throws: MomentsFault.unknownFormat(2)) { try read(other) }
    #expect(MomentsFault.unknownFormat(2).description == "moments of format 2; this program reads format 1")
  }

  @Test func refusesEveryNegativeNumber() throws {
    let text = try smallText()
    let numbers = text.matches(of: /[,:\[](\d+)/)
    #expect(numbers.count > 150)
    for number in numbers {
      let damaged = text.replacingCharacters(in: number.output.1.startIndex..<number.output.1.endIndex, with: "-1")
      #expect(throws: MomentsFault.self, "\(number.output.1) at \(text.distance(from: text.startIndex, to: number.range.lowerBound))") {
        try read(damaged)
      }
    }
  }

  @Test func neverStumblesOverDamage() throws {
    let text = try smallText()
    let layout = ScaleLayout(Self.small)
    let ends = text.matches(of: /,\d+\]/).map(\.range)
    var damaged = ends.map { text.replacingCharacters(in: $0, with: "]") } + ends.map { text.replacingCharacters(in: $0, with: ",1,1]") }
    for number in text.matches(of: /[,:\[](\d+)/) {
      for other in ["9223372036854775807", "0", "99999", "1099511627776", "18446744073709551616", "1.5"] {
        damaged.append(text.replacingCharacters(in: number.output.1.startIndex..<number.output.1.endIndex, with: other))
      }
    }
    for each in damaged {
      guard let moments = try? read(each), (try? moments.check(against: layout)) != nil else { continue }
      _ = scores(moments, layout, .partner)
      _ = try? moments + moments
      _ = PeriodScoring(moments, layout: layout, voice: .partner, takingPart: [:]).statements(Self.small.statements)
    }
    for place in text.indices where text[place] == "}" || text[place] == "]" {
      #expect(throws: (any Error).self) { try read(String(text[..<place])) }
    }
  }

  @Test func refusesPartnersOutOfOrderAndTwice() throws {
    let responses = ["a", "b"].map { ScoringExample.response($0, [4, 2, 3, 1]) }
    let text = String(decoding: try encoded(PeriodMoments(responses, layout: ScaleLayout(Self.small))), as: UTF8.self)
    #expect(try read(text).partners.count == 2)
    #expect(throws: MomentsFault.inconsistent("order of partners")) { try read(text.replacing(#""partner":"b""#, with: #""partner":"a""#)) }
    #expect(throws: MomentsFault.inconsistent("order of partners")) { try read(text.replacing(#""partner":"a""#, with: #""partner":"c""#)) }
  }

  @Test func doesNotAddMomentsOfAnotherQuestionnaire() throws {
    let mine = PeriodMoments([ScoringExample.response("P", [4, 2, 3, 1])], layout: ScaleLayout(Self.small))
    var others = [Self.small, Self.small, Self.small, Self.small, Self.small]
    others[0].dimensions[0].statements[0].weight = 2
    others[1].dimensions[0].statements[1].isReversed = false
    others[2].dimensions[1].statements[0].id = "other"
    others[3].answers = AnswerScale(from: 1, to: 6)
    others[4].scoring.minimumAnswered = 0.7
    for other in others {
      let layout = ScaleLayout(other)
      #expect(throws: MomentsFault.otherLayout) { try mine + PeriodMoments(layout) }
      #expect(throws: MomentsFault.otherLayout) { try mine.check(against: layout) }
    }
    // What moments do not depend on makes no difference.
    var same = Self.small
    same.dimensions[0].weight = 3
    same.scoring.voice = .respondent
    #expect(try mine + PeriodMoments(ScaleLayout(same)) == mine)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var result = self
    result.replaceSubrange(range, with: text)
    return result
  }
}
