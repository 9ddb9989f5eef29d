// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The reading of one normenkader: what was declared so far, so that later parts can refer to it.
///
/// Parts are read in the order in which they refer to each other, whatever their order in the file. A part with a mistake gives a stand-in, so
/// that reading goes on; the reader gives no normenkader in the end. A collection is `nil` while its part could not be read: references to it
/// are not judged then, or one mistake would be reported a hundred times.
final class NormenkaderReading {
  let yaml = YAMLReading()
  var languages: [Language] = []
  var scale: ClosedRange<Int>?
  var aggregate = ScoringRules.Aggregate.mean
  var bands: [Band]?
  var bandEdges = BandEdges()
  var registers: [RegisterDeclaration]?
  var facets: [Facet]?
  var facetLocations: [(id: String, location: SourceLocation)] = []
  var dimensions: [Dimension]?
  /// The ids of all signals, in the order of the file: signals may refer to later ones.
  var signalIDs: [String]?
  /// Registers (`r`) and columns (`r.c`) with a mistake of their own: what refers to them is not judged.
  var doubtful: Set<String> = []
  var declared = DeclaredIDs()
  /// Which dimensions must be in balance; `nil` when the file says nothing of it.
  var balanced: [ID<Dimension>]?
  /// What signals refer to, for finding cycles.
  var signalUses: [SignalUse] = []
  var currentSignal: String?

  /// Reads the whole file; `nil` when it has another format.
  func normenkader(_ root: YAMLNode) -> Normenkader? {
    var map = MappingReader(root, yaml)
    guard map.isReadable, map.hasVersion(Normenkader.formatVersion, under: "normenkader") else { return nil }
    // What it extends is in the tree already.
    _ = map.optional("extends")
    let id = self.id(map.required("id"))
    let version = map.text("version")
    languages = readLanguages(map.required("languages"))
    let title = localized(map.required("title"))
    let source = localized(map.required("source"))
    let answers = readAnswers(map.required("answers"))
    let scoring = readScoring(map.optional("scoring"))
    let privacy = readPrivacy(map.optional("privacy"))
    bands = map.required("bands").flatMap(readBands)
    registers = map.required("registers").flatMap(readRegisters)
    facets = map.optional("facets").map(readFacets) ?? []
    dimensions = map.required("dimensions").flatMap(readDimensions)
    checkEdges()
    let balance = map.optional("balance").map(readBalance) ?? BalanceRule(dimensions: [], outOfBalance: 1)
    let membership = map.optional("membership").flatMap(readMembership)
    let ledger = map.optional("ledger").flatMap(readLedger)
    let signals = readSignals(map.required("signals"))
    let advice = readAdvice(map.required("advice"))
    map.finish()
    reportUnusedFacets()
    return Normenkader(
      id: id, version: version, languages: languages, title: title, source: source, answers: answers, scoring: scoring, privacy: privacy,
      bands: bands ?? [], balance: balance, membership: membership, ledger: ledger, registers: registers ?? [], facets: facets ?? [],
      dimensions: dimensions ?? [], signals: signals, advice: advice)
  }
}
