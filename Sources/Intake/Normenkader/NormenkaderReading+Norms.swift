// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// How a value becomes a score: two ends, a list of knots, or an agreed time with or without knots of its own.
  func readNorm(_ node: YAMLNode, mostPossible most: Double?) -> NormCurve? {
    var map = MappingReader(node, yaml)
    let curve: NormCurve?
    if let agreed = map.optional("agreed") {
      curve = readAgreed(agreed, points: map.optional("points"))
    } else {
      curve = map.keys.contains("points") ? readPoints(map.required("points"), most) : readEnds(&map, most)
    }
    map.finish()
    return curve
  }

  /// Half the agreed time is best, four times the worst; without knots of its own the agreed time just meets the norm of the bundled normenkader.
  ///
  /// Source: `docs/method.md`, facts.
  private func readAgreed(_ node: YAMLNode, points: YAMLNode?) -> NormCurve? {
    guard let agreed = yaml.number(node, .above(0)), let scale else { return nil }
    if let points { return NormCurve(readPoints(points, nil).knots, agreed: agreed) }
    let (low, width) = (Double(scale.lowerBound), Double(scale.upperBound - scale.lowerBound))
    let shares = [(-1.0, 1.0), (0, 0.625), (1, 0.25), (2, 0)]
    return NormCurve(shares.map { NormCurve.Knot($0, low + $1 * width) }, agreed: agreed)
  }

  private func readEnds(_ map: inout MappingReader, _ most: Double?) -> NormCurve? {
    let worstNode = map.required("worst")
    let worst = yaml.number(worstNode)
    let bestNode = map.required("best")
    guard let best = yaml.number(bestNode), let worst, let bestNode, let worstNode else { return nil }
    checkShare(worst, at: worstNode, most)
    checkShare(best, at: bestNode, most)
    guard worst != best else {
      yaml.report(.flatNorm(bestNode.location))
      return nil
    }
    guard let scale else { return nil }
    let knots = [NormCurve.Knot(worst, Double(scale.lowerBound)), NormCurve.Knot(best, Double(scale.upperBound))]
    return NormCurve(knots.sorted { $0.value < $1.value })
  }

  private func readPoints(_ node: YAMLNode?, _ most: Double?) -> NormCurve {
    var knots: [NormCurve.Knot] = []
    for item in yaml.items(node, atLeast: 2) {
      let pair = yaml.items(item)
      guard case .list = item.content else { continue }
      guard pair.count == 2 else {
        yaml.report(.notAPoint(item.location))
        continue
      }
      let value = yaml.number(pair[0])
      let score = yaml.number(pair[1])
      if let score, let scale, !(Double(scale.lowerBound)...Double(scale.upperBound)).contains(score) {
        yaml.report(.knotOutsideScale(pair[1].location, score, scale))
      }
      guard let value, let score else { continue }
      checkShare(value, at: pair[0], most)
      if let last = knots.last, value <= last.value { yaml.report(.knotNotAscending(pair[0].location, value, last.value)) }
      knots.append(NormCurve.Knot(value, score))
    }
    return NormCurve(knots)
  }

  /// A share is written 0.8, not 80.
  private func checkShare(_ value: Double, at node: YAMLNode, _ most: Double?) {
    if let most, !(0...most).contains(value) { yaml.report(.normOutOfReach(node.location, value)) }
  }
}

extension DiagnosticCode {
  static let flatNorm = DiagnosticCode("B2117", "flat-norm")
  static let knotOrder = DiagnosticCode("B2118", "knot-order")
  static let knotOutsideScale = DiagnosticCode("B2119", "knot-outside-scale")
  static let notAPoint = DiagnosticCode("B2134", "not-a-point")
}

private extension Diagnostic {
  static func flatNorm(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .flatNorm, .error,
      LocalizedText(nl: "'worst' en 'best' zijn gelijk: dan is er geen norm", en: "'worst' and 'best' are equal: that is no norm"), at: location)
  }

  static func knotNotAscending(_ location: SourceLocation, _ value: Double, _ previous: Double) -> Diagnostic {
    Diagnostic(
      .knotOrder, .error,
      LocalizedText(
        nl: "punten staan in volgorde van waarde: \(value.short) is niet meer dan \(previous.short)",
        en: "points stand in order of value: \(value.short) is not more than \(previous.short)"),
      at: location)
  }

  static func knotOutsideScale(_ location: SourceLocation, _ score: Double, _ scale: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      .knotOutsideScale, .error,
      LocalizedText(
        nl: "score \(score.short) ligt niet binnen de antwoorden \(scale.lowerBound) tot en met \(scale.upperBound)",
        en: "score \(score.short) does not lie within the answers \(scale.lowerBound) to \(scale.upperBound)"),
      at: location)
  }

  static func normOutOfReach(_ location: SourceLocation, _ value: Double) -> Diagnostic {
    Diagnostic(
      .limitOutOfReach, .warning,
      LocalizedText(
        nl: "de eenheid is 'share', een deel van 0 tot en met 1; \(value.short) ligt daarbuiten",
        en: "the unit is 'share', a part from 0 to 1; \(value.short) lies outside"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf 80 procent als 0.8", en: "write 80 per cent as 0.8")))
  }

  static func notAPoint(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notAPoint, .error,
      LocalizedText(nl: "een punt is een waarde en een score, zoals [0.8, 3.5]", en: "a point is a value and a score, such as [0.8, 3.5]"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "gebruik een punt voor decimalen, geen komma", en: "use a point for decimals, not a comma")))
  }
}
