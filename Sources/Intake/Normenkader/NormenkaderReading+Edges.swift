// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// Checks where bands end against the scales of the scores that they divide, once all dimensions are known.
  func checkEdges() {
    guard let draft, dimensions != nil || aggregate == .mean else { return }
    reportFactsInSums()
    let common = bandEdges.own.filter { $0.edges == nil }.map(\.dimension)
    let commonScale = draft.scale(of: common.first.map { .dimension($0) } ?? .indicator(""))
    let isUnequal = reportUnequalLengths(draft, commonScale)
    var isGood = check(bandEdges.overall, on: draft.scale(of: .overall), of: nil) && !isUnequal
    if aggregate == .mean || !common.isEmpty { isGood = check(bandEdges.below, on: commonScale, of: nil) && isGood }
    for own in bandEdges.own {
      isGood = check(own.edges ?? [], on: draft.scale(of: .dimension(own.dimension)), of: own.dimension) && isGood
    }
    if isGood { checkDerived(draft) }
    if common.isEmpty, !bandEdges.own.isEmpty, let unused = bandEdges.below.first { yaml.report(.unusedEdge(unused.location)) }
  }

  /// Whether edges lie on a scale and ascend.
  private func check(_ edges: [BandEdges.Written], on scale: ScoreScale, of dimension: ID<Dimension>?) -> Bool {
    var isGood = true
    var highest: Double?
    for edge in edges {
      if !(scale.range.lowerBound < edge.value && edge.value <= scale.range.upperBound) {
        yaml.report(.bandOutsideScale(edge.location, edge.value, scale, isSum: aggregate == .sum))
        isGood = false
      } else if let previous = highest, edge.value <= previous {
        yaml.report(.bandNotAscending(edge.location, edge.value, previous))
        isGood = false
      }
      highest = edge.value
    }
    return isGood
  }

  /// What follows from edges that are each good by themselves can still descend, when one is for a dimension and the next for all together.
  private func checkDerived(_ draft: Normenkader) {
    let scopes = [.overall] + draft.dimensions.map { ScoreScale.Scope.dimension($0.id) }
    for (place, pair) in zip(draft.bands, draft.bands.dropFirst()).enumerated() {
      let descending = scopes.lazy.compactMap { scope -> (Double, Double)? in
        guard let low = draft.edge(of: pair.0, in: scope), let high = draft.edge(of: pair.1, in: scope), high <= low else { return nil }
        return (high, low)
      }
      if let (value, previous) = descending.first, place + 1 < bandEdges.bands.count {
        yaml.report(.bandNotAscending(bandEdges.bands[place + 1], value, previous))
      }
    }
  }

  /// One edge for every dimension asks for dimensions of one length.
  private func reportUnequalLengths(_ draft: Normenkader, _ scale: ScoreScale) -> Bool {
    guard aggregate == .sum, !bandEdges.below.isEmpty else { return false }
    let others = bandEdges.own.filter { $0.edges == nil && draft.scale(of: .dimension($0.dimension)) != scale }
    for own in others { yaml.report(.unequalLength(own.location, draft.scale(of: .dimension(own.dimension)), scale)) }
    return !others.isEmpty
  }

  private func reportFactsInSums() {
    guard aggregate == .sum, let dimensions else { return }
    for (dimension, own) in zip(dimensions, bandEdges.own) where dimension.statements.isEmpty {
      if dimension.indicators.contains(where: { $0.norm != nil }) { yaml.report(.factsInSum(own.location)) }
    }
  }
}

extension DiagnosticCode {
  static let bandOrder = DiagnosticCode("B2110", "band-order")
  static let bandOutsideScale = DiagnosticCode("B2112", "band-outside-scale")
  static let unequalLength = DiagnosticCode("B2141", "unequal-length")
  static let unusedEdge = DiagnosticCode("B2145", "unused-edge")
  static let factsInSum = DiagnosticCode("B2142", "facts-in-sum")
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

  static func bandOutsideScale(_ location: SourceLocation, _ value: Double, _ scale: ScoreScale, isSum: Bool) -> Diagnostic {
    let (low, high) = (scale.range.lowerBound.short, scale.range.upperBound.short)
    let (nl, en) = isSum ? ("de scores", "the scores") : ("de antwoorden", "the answers")
    return Diagnostic(
      .bandOutsideScale, .error,
      LocalizedText(
        nl: "\(value.short) ligt niet binnen \(nl) \(low) tot en met \(high)", en: "\(value.short) does not lie within \(en) \(low) to \(high)"),
      at: location)
  }

  static func unequalLength(_ location: SourceLocation, _ own: ScoreScale, _ other: ScoreScale) -> Diagnostic {
    let (low, high) = (own.range.lowerBound.short, own.range.upperBound.short)
    let (otherLow, otherHigh) = (other.range.lowerBound.short, other.range.upperBound.short)
    return Diagnostic(
      .unequalLength, .error,
      LocalizedText(
        nl: "de score van dit thema loopt van \(low) tot en met \(high), die van een ander van \(otherLow) tot en met \(otherHigh): "
          + "één 'below' past niet bij allebei",
        en: "the score of this dimension runs from \(low) to \(high), that of another from \(otherLow) to \(otherHigh): "
          + "one 'below' does not suit both"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "geef dit thema 'bands' van zichzelf, of schrijf alleen 'overall-below'",
          en: "give this dimension 'bands' of its own, or write 'overall-below' only")))
  }

  static func unusedEdge(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unusedEdge, .warning,
      LocalizedText(
        nl: "elk thema heeft eigen 'bands': deze 'below' geldt nergens", en: "every dimension has 'bands' of its own: this 'below' holds nowhere"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf 'overall-below' in plaats van 'below'", en: "write 'overall-below' instead of 'below'")))
  }

  static func factsInSum(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .factsInSum, .warning,
      LocalizedText(
        nl: "dit thema heeft alleen feiten: in de som van alle thema's telt het als één stelling",
        en: "this dimension has facts only: in the sum of all dimensions it counts as one statement"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "geef het met 'weight' het gewicht dat u bedoelt", en: "give it the 'weight' that you mean")))
  }
}
