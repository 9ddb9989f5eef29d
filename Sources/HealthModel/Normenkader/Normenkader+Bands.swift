// SPDX-License-Identifier: EUPL-1.2

extension Normenkader {
  /// The score from which a score no longer belongs to a band; `nil` for the highest band.
  ///
  /// A dimension's edge is its own, else what the band says for a dimension, else its part of what the band says for all dimensions together; and the
  /// other way round for the overall score. The edge of a facet is what its statements add up to (or their mean) when each lies on the edge of its
  /// dimension.
  public func edge(of band: Band, in scope: ScoreScale.Scope) -> Double? {
    switch scope {
    case .overall: band.overallBelow ?? shared(band) ?? overallEdge(of: band)
    case .dimension(let id): dimension(id).flatMap { edge(of: band, in: $0) } ?? shared(band)
    case .facet(let id): shared(band) ?? facetEdge(of: band, id)
    case .indicator(let id): shared(band) ?? indicatorEdge(of: band, id)
    }
  }

  /// The norm: the score from which the highest band begins; the lowest score when there is one band only.
  public func norm(of scope: ScoreScale.Scope) -> Double {
    bands.reversed().lazy.compactMap { edge(of: $0, in: scope) }.first ?? scale(of: scope).range.lowerBound
  }

  /// The band that a score falls in.
  ///
  /// Bands are half-open: a score equal to an edge belongs to the next one. Of printed edges 18 and 19 the lower band holds 18.5 when the edge is 19.
  public func band(of score: Double, in scope: ScoreScale.Scope) -> Band {
    let score = score.settled
    return bands.first { band in edge(of: band, in: scope).map { score < $0.settled } ?? true } ?? bands[bands.count - 1]
  }

  /// The edge that holds everywhere, because scores are means and no dimension has one of its own.
  private func shared(_ band: Band) -> Double? {
    guard scoring.aggregate == .mean, !dimensions.contains(where: { $0.edges[band.id] != nil }) else { return nil }
    return band.below ?? band.overallBelow
  }

  private func edge(of band: Band, in dimension: Dimension) -> Double? {
    if let own = dimension.edges[band.id] ?? band.below { return own }
    let (part, whole) = (scale(of: .dimension(dimension.id)).size, scale(of: .overall).size)
    return band.overallBelow.map { $0 * part / whole }
  }

  private func overallEdge(of band: Band) -> Double? {
    let edges = dimensions.compactMap { dimension in edge(of: band, in: dimension).map { (dimension.weight, $0) } }
    return edges.count == dimensions.count ? total(edges, on: scale(of: .overall)) : nil
  }

  private func facetEdge(of band: Band, _ id: ID<Facet>) -> Double? {
    let parts = weights(of: id)
    let edges = parts.compactMap { dimension, weight in
      edge(of: band, in: dimension).map { (weight, $0 / scale(of: .dimension(dimension.id)).size) }
    }
    return edges.count == parts.count ? total(edges, on: scale(of: .facet(id))) : nil
  }

  private func indicatorEdge(of band: Band, _ id: ID<Indicator>) -> Double? {
    let dimension = dimensions.first { $0.indicators.contains { $0.id == id } }
    return dimension.flatMap { found in edge(of: band, in: found).map { $0 / scale(of: .dimension(found.id)).size } }
  }

  /// Σ w e, divided by Σ w when scores are means.
  private func total(_ edges: [(weight: Double, edge: Double)], on scale: ScoreScale) -> Double? {
    guard !edges.isEmpty else { return nil }
    let sum = edges.reduce(0) { $0 + $1.weight * $1.edge }
    return scoring.aggregate == .sum ? scale.settled(sum) : sum / edges.reduce(0) { $0 + $1.weight }
  }
}
