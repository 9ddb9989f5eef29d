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
    var bands: [Band] = []
    var highest: Double?
    for (index, item) in items.enumerated() {
      var map = MappingReader(item, yaml)
      let id = declaredID(map.required("id"), in: .bands)
      let title = localized(map.required("title"))
      let below = readBelow(&map, isLast: index == items.count - 1, after: highest)
      highest = below ?? highest
      let status = map.word("status", Band.Status.allCases) ?? .fair
      map.finish()
      bands.append(Band(id: ID(id), title: title, below: below, status: status))
    }
    return bands
  }

  private func readBelow(_ map: inout MappingReader, isLast: Bool, after previous: Double?) -> Double? {
    guard let node = map.optional("below") else {
      if !isLast, map.isReadable { yaml.report(.bandWithoutEnd(map.location)) }
      return nil
    }
    guard let value = yaml.number(node) else { return nil }
    if isLast {
      yaml.report(.lastBandWithEnd(map.keyLocation("below")))
    } else if let scale, !(Double(scale.lowerBound) < value && value <= Double(scale.upperBound)) {
      yaml.report(.bandOutsideScale(node.location, value, scale))
    } else if let previous, value <= previous {
      yaml.report(.bandNotAscending(node.location, value, previous))
    }
    return value
  }
}

extension DiagnosticCode {
  static let bandOrder = DiagnosticCode("B2110", "band-order")
  static let bandEnd = DiagnosticCode("B2111", "band-end")
  static let bandOutsideScale = DiagnosticCode("B2112", "band-outside-scale")
}

private extension Diagnostic {
  static func bandNotAscending(_ location: SourceLocation, _ value: Double, _ previous: Double) -> Diagnostic {
    Diagnostic(
      .bandOrder, .error,
      LocalizedText(
        nl: "zones staan van laag naar hoog: \(value.short) is niet meer dan \(previous.short)",
        en: "bands stand from low to high: \(value.short) is not more than \(previous.short)"),
      at: location)
  }

  static func bandWithoutEnd(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .bandEnd, .error,
      LocalizedText(nl: "alleen de laatste zone heeft geen 'below'", en: "only the last band has no 'below'"), at: location)
  }

  static func lastBandWithEnd(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .bandEnd, .error,
      LocalizedText(nl: "de laatste zone heeft geen 'below': zij loopt tot het eind", en: "the last band has no 'below': it runs to the end"),
      at: location)
  }

  static func bandOutsideScale(_ location: SourceLocation, _ value: Double, _ scale: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .bandOutsideScale, .error,
      LocalizedText(
        nl: "\(value.short) ligt niet binnen de antwoorden \(scale.lowerBound) tot en met \(scale.upperBound)",
        en: "\(value.short) does not lie within the answers \(scale.lowerBound) to \(scale.upperBound)"),
      at: location)
  }
}
