// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel

@testable import Assessment

/// The reference data as a normenkader, an input and expected values.
struct ReferenceSet: Sendable {
  /// Read once.
  static let shared = Result { try ReferenceSet() }

  let normenkader: Normenkader
  let input: ReviewInput
  let expected: JSONValue

  init() throws {
    expected = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: Self.folder.appending(path: "expected.json")))
    let normenkader = Self.normenkader(items: try Self.table("items.csv"))
    self.normenkader = normenkader
    let responses = try Self.table("answers.csv").map { Self.response($0, statements: normenkader.statements.count) }
    let members = Register(id: "partners", rows: try Self.table("invited.csv").map(Self.member))
    let collaborations = Set(responses.map(\.collaboration)).sorted().map { Collaboration(id: $0, title: $0.rawValue) }
    input = ReviewInput(collaborations: collaborations, responses: responses, registers: ["partners": members])
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The rows of a table below its heading.
  static func table(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What is measured of every collaboration, in order of time.
  func measured() -> [ID<Collaboration>: [Assessment.Measurement]] {
    Dictionary(uniqueKeysWithValues: Measuring.measure(input, by: normenkader).map { ($0.collaboration.id, $0.measurements) })
  }

  /// T1 is 2025-Q1, T5 2026-Q1.
  static func period(_ name: String) -> Period {
    let first = Period(containing: Day(ordinal: 20_089))
    return Int(name.dropFirst()).flatMap { first.shifted(by: $0 - 1) } ?? first
  }

  private static func normenkader(items: [[String]], weights: [Double] = []) -> Normenkader {
    var order: [String] = []
    var statements: [String: [Statement]] = [:]
    for item in items {
      if statements[item[1]] == nil { order.append(item[1]) }
      statements[item[1], default: []].append(Statement(id: ID(item[0]), text: ScoringExample.noText, isReversed: item[2] == "1"))
    }
    return ScoringExample.normenkader(
      dimensions: order.map { Dimension(id: ID($0), title: ScoringExample.noText, question: ScoringExample.noText, statements: statements[$0] ?? []) }
    )
  }

  private static func response(_ row: [String], statements: Int) -> Response {
    let answers = row[4...].map { cell -> Answer in
      cell.isEmpty ? .missing(.blank) : Int(cell).map { .value($0) } ?? .missing(.dontKnow)
    }
    return Response(collaboration: ID(row[0]), period: period(row[1]), partner: Partner(name: row[2]).id, answers: answers)
  }

  /// Every row holds for one period: the partner joined on its first day and left on its last.
  private static func member(_ row: [String]) -> RegisterRow {
    let period = period(row[1])
    return ScoringExample.member(
      row[2], invited: Double(row[3]), joined: period.firstDay, left: period.lastDay, collaboration: ID(row[0])
    )
  }
}
