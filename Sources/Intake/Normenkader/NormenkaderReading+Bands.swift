// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The zones of a score; `nil` when there is no list of them.
  func readBands(_ node: YAMLNode) -> [Band]? {
    guard case .list = node.content else {
      yaml.reportWrongType(of: node, expected: .list)
      return nil
    }
    let items = yaml.items(node, atLeast: 1)
    return items.enumerated().map { readBand($0.element, $0.offset, isLast: $0.offset == items.count - 1) }
  }

  private func readBand(_ node: YAMLNode, _ place: Int, isLast: Bool) -> Band {
    var map = MappingReader(node, yaml)
    let id = declaredID(map.required("id"), in: .bands)
    let title = localized(map.required("title"))
    let (below, overall) = (map.optional("below"), map.optional("overall-below"))
    if !isLast, below == nil, overall == nil, map.isReadable { yaml.report(.bandWithoutEnd(map.location)) }
    let (edge, overallEdge) = (readEdge(below, place), readEdge(overall, place))
    if isLast {
      for key in ["below", "overall-below"] where map.keys.contains(key) { yaml.report(.lastBandWithEnd(map.keyLocation(key), key)) }
    } else {
      bandEdges.below += [edge].compactMap { $0 }
      bandEdges.overall += [overallEdge].compactMap { $0 }
    }
    bandEdges.bands.append(map.location)
    let status = map.word("status", Band.Status.allCases) ?? .fair
    map.finish()
    return Band(id: ID(id), title: title, below: edge?.value, overallBelow: overallEdge?.value, status: status)
  }

  private func readEdge(_ node: YAMLNode?, _ band: Int) -> BandEdges.Written? {
    guard let node, let value = yaml.number(node) else { return nil }
    return BandEdges.Written(band: band, value: value, location: node.location)
  }

  /// Where the bands of one dimension end, when that is not what the bands say for every dimension.
  func readOwnEdges(_ node: YAMLNode?, of dimension: ID<Dimension>, at location: SourceLocation) -> [ID<Band>: Double] {
    var own = BandEdges.Own(dimension: dimension, location: location)
    var edges: [ID<Band>: Double] = [:]
    if let node {
      var written: [BandEdges.Written] = []
      for entry in yaml.entries(node) {
        let id = reference(entry.keyNode, to: bands?.map(\.id.rawValue), Noun.band)
        guard let edge = readEdge(entry.value, bands?.firstIndex { $0.id.rawValue == id } ?? 0), let id else { continue }
        if let bands, edge.band == bands.count - 1 {
          yaml.report(.lastBandWithEnd(entry.keyLocation, id))
        } else {
          written.append(edge)
          edges[ID(id)] = edge.value
        }
      }
      let missing = (bands ?? []).dropLast().map(\.id.rawValue).filter { id in !id.isEmpty && !(node.entries?.contains { $0.key == id } ?? true) }
      if !missing.isEmpty { yaml.report(.missingEdges(node.location, missing)) }
      own.edges = written.sorted { $0.band < $1.band }
    }
    bandEdges.own.append(own)
    return edges
  }
}

extension DiagnosticCode {
  static let bandEnd = DiagnosticCode("B2111", "band-end")
  static let missingEdges = DiagnosticCode("B2140", "missing-edges")
}

private extension Diagnostic {
  static func bandWithoutEnd(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .bandEnd, .error,
      LocalizedText(nl: "alleen de laatste zone heeft geen 'below'", en: "only the last band has no 'below'"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf 'below' voor elk thema, 'overall-below' voor alle thema's samen, of allebei",
          en: "write 'below' for every dimension, 'overall-below' for all dimensions together, or both")))
  }

  static func lastBandWithEnd(_ location: SourceLocation, _ key: String) -> Diagnostic {
    Diagnostic(
      .bandEnd, .error,
      LocalizedText(
        nl: "'\(key)' kan hier niet: de laatste zone loopt tot het eind", en: "'\(key)' cannot be here: the last band runs to the end"),
      at: location)
  }

  static func missingEdges(_ location: SourceLocation, _ bands: [String]) -> Diagnostic {
    let names = bands.map { "'\($0.clipped)'" }.joined(separator: ", ")
    return Diagnostic(
      .missingEdges, .error,
      LocalizedText(
        nl: "hier ontbreekt tot waar deze zones lopen: \(names)", en: "where these bands end is missing here: \(names)"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "noem alle zones behalve de laatste, of laat 'bands' hier weg",
          en: "name all bands but the last, or leave 'bands' out here")))
  }
}
