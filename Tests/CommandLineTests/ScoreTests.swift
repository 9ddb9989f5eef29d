// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

struct ScoreTests {
  private static let folder = Result { try Example.small(in: try SharedFolder.make()) }

  private func score(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of(BuiltProgram.url, ["score", "dossier"] + arguments, in: try Self.folder.get().url)
  }

  private func table(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func printsToStandardOutputOnlyAndSaysThatItIsNotForPublication() throws {
    let before = try Self.folder.get().paths(below: "dossier")
    let run = try score()
    #expect(run.end == .status(0))
    #expect(run.errors == "Niet om te publiceren: deze cijfers zijn onafgerond en groepen van weinig mensen zijn niet afgeschermd.\n")
    #expect(try Self.folder.get().paths(below: "dossier") == before)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(document.keys) == ["format", "note", "normenkader", "results"])
    #expect(document["format"] as? Int == 1)
  }

  @Test func bothFormatsHoldTheSameNumbersInFullPrecision() throws {
    let rows = table(try score("--format", "csv", "--verbose").output)
    #expect(rows.first == ["collaboration", "period", "kind", "id", "name", "value"])
    let document = try JSONDecoder().decode(Document.self, from: Data(try score("--format", "json", "--verbose").output.utf8))
    let places = ["collaboration", "period", "kind", "id"]
    var count = 0
    for result in document.results {
      let place = places.map { result[$0]?.text ?? "" }
      for (name, figure) in result where !places.contains(name) && figure != .none {
        let text = try #require(rows.first { $0.prefix(5) == place + [name] }?.last)
        if case .number(let number) = figure { #expect(Double(text) == number) } else { #expect(figure.text == text) }
        count += 1
      }
    }
    #expect(count == rows.count - 1 - rows.count { $0.last == "" })
    #expect(count > 500)
  }

  // JSONSerialization reads numbers less exactly than they are written.
  private struct Document: Decodable {
    var results: [[String: Figure]]
  }

  private enum Figure: Decodable, Equatable {
    case number(Double)
    case text(String)
    case none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var text: String? {
      if case .text(let text) = self { text } else { nil }
    }
  }

  @Test func intermediateValuesComeWithVerboseOnly() throws {
    let plain = Set(table(try score("--format", "csv").output).map { $0[4] })
    let verbose = Set(table(try score("--format", "csv", "--verbose").output).map { $0[4] })
    #expect(plain.isSubset(of: verbose))
    #expect(verbose.subtracting(plain).isSuperset(of: ["ss_within", "s2_within", "ss_error", "V_sampling", "V_answer", "r"]))
    #expect(plain.isSuperset(of: ["score", "se", "df", "lo95", "hi95", "n_eff", "respondent_mean", "p_below_norm", "tipping_gap"]))
  }

  @Test func noPersonAndNoPartnerIsNamed() throws {
    let text = try score("--format", "csv", "--verbose").output
    for name in ["Natuurstichting", "Waterschap", "Landschapsbeheer", "person_scores"] { #expect(!text.contains(name)) }
  }

  @Test func onePeriodIsTheSameAsThatPeriodOfAll() throws {
    let all = table(try score("--format", "csv").output)
    let period = try #require(all.last { !$0[1].isEmpty }?[1])
    let one = table(try score("--format", "csv", "--period", period).output)
    #expect(one.dropFirst().filter { !$0[1].isEmpty } == all.filter { $0[1] == period })
    #expect(one.count > 100)
  }

  @Test func whatIsNotThereIsSaid() throws {
    #expect(try score("--collaboration", "groen-beekdl").end == .status(1))
    #expect(try score("--collaboration", "groen-beekdl").errors.contains("groen-beekdal"))
    #expect(try score("--period", "2019-Q1").end == .status(1))
    #expect(try score("--format", "xml").end == .status(2))
  }
}
