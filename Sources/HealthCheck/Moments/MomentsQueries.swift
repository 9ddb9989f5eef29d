// SPDX-License-Identifier: EUPL-1.2
import Assessment
public import HealthModel
import Intake
public import Queries

/// Makes queries that compute moments where answers live, of a normenkader or a dossier; no answers are read.
public struct MomentsQueries: Sendable {
  private var yardstick = Yardstick()
  private var own = DiagnosticLog()

  /// Prepares.
  public init() {}

  /// Every finding so far.
  public var log: DiagnosticLog {
    var log = yardstick.log
    log.add(contentsOf: own)
    return log
  }

  /// The texts of files that findings may quote.
  public var quotableTexts: [String: String] { yardstick.quotableTexts }

  /// The query by a bundled normenkader, that of a file or that of a dossier, whose words for answers it then knows too; `nil` with findings when
  /// it is not there or has errors, or when it lacks a statement.
  public mutating func query(_ name: String?, dialect: SQLDialect, source: MomentsQuery.Source) -> String? {
    let isDossier = name.map { Pipeline.isDossier($0) } ?? false
    if isDossier, let name { yardstick = Yardstick(folder: name) }
    guard let found = yardstick.find(isDossier ? nil : name), knows(source.asked ?? [], found.normenkader) else { return nil }
    let vocabulary = InputReader.vocabulary(of: found.normenkader.answers, settings: found.settings ?? DossierSettings(normenkader: ""))
    return MomentsQuery(Assess.momentsLayout(of: found.normenkader), vocabulary: vocabulary, dialect: dialect, source: source).text
  }

  private mutating func knows(_ asked: Set<ID<Statement>>, _ normenkader: Normenkader) -> Bool {
    let known = normenkader.statements.map(\.id.rawValue)
    let unknown = asked.map(\.rawValue).filter { !known.contains($0) }.sorted()
    for id in unknown { own.add(.unknownStatement(id, known: known)) }
    return unknown.isEmpty
  }
}

extension DiagnosticCode {
  static let unknownStatement = DiagnosticCode("B8010", "unknown-statement-of-query")
}

extension Diagnostic {
  fileprivate static func unknownStatement(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownStatement, .error,
      LocalizedText(nl: "er is geen stelling '\(id)' in dit normenkader", en: "there is no statement '\(id)' in this normenkader"),
      fixIt: SpellingSuggestion.nearest(to: id, among: known).map { FixIt.didYouMean($0) })
  }
}
