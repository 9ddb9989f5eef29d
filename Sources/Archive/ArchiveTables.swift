// SPDX-License-Identifier: EUPL-1.2
import GRDB
public import HealthModel

/// The tables of the archive.
struct ArchiveTables {
  let items = ArchiveTable<ArchivedYardstick.Item>(
    "item", of: "yardstick", ArchivedYardstick.Item.init,
    [
      .init("id", \.id), .init("dimension", \.dimension), .init("facet", \.facet), .init("about", \.about), .init("reversed", \.isReversed),
      .init("weight", \.weight),
    ])
  let sources = ArchiveTable<SourceFile>(
    "source", of: "run", { SourceFile(path: "", fingerprint: "") }, [.init("path", \.path), .init("fingerprint", \.fingerprint)])
  let scales = ArchiveTable<ArchivedScale>(
    "scale", keys: 3, ArchivedScale.init,
    [
      .init("role", \.role), .init("kind", \.kind), .init("id", \.id), .init("state", \.state), .init("value", \.value),
      .init("se", \.standardError), .init("df", \.degreesOfFreedom), .init("lowest", \.lowest), .init("highest", \.highest),
      .init("respondents", \.respondents), .init("partners", \.partners), .init("respondent_mean", \.respondentMean), .init("spread", \.spread),
      .init("v_missing_partners", \.missingPartners), .init("v_sampling", \.sampling), .init("v_answers", \.answers),
      .init("n_eff", \.effectiveRespondents), .init("moved", \.moved, isAdded: true),
    ])
  let partnerMeans = ArchiveTable<ArchivedPartnerMean>(
    "partner_mean", keys: 4, ArchivedPartnerMean.init,
    [
      .init("role", \.role), .init("kind", \.kind), .init("id", \.id), .init("partner", \.partner), .init("respondents", \.respondents),
      .init("mean", \.mean), .init("weight", \.weight),
    ])
  let statements = ArchiveTable<ArchivedStatement>(
    "statement", ArchivedStatement.init,
    [
      .init("id", \.id), .init("state", \.state), .init("respondents", \.respondents), .init("mean", \.mean), .init("counts", \.counts),
      .init("dont_know", \.dontKnow),
    ])
  let dimensions = ArchiveTable<ArchivedDimension>(
    "dimension", ArchivedDimension.init,
    [
      .init("id", \.id), .init("score", \.score), .init("se", \.standardError), .init("facts", \.facts),
      .init("facts_coverage", \.factsCoverage), .init("dont_know", \.dontKnow), .init("agreement", \.agreement), .init("dissent", \.dissent),
    ])
  let facts = ArchiveTable<ArchivedFact>(
    "fact", ArchivedFact.init,
    [
      .init("id", \.id), .init("state", \.state), .init("value", \.value), .init("hits", \.hits), .init("cases", \.cases), .init("low", \.low),
      .init("high", \.high), .init("score", \.score), .init("shrunk_share", \.shrunkShare), .init("habit", \.habit),
      .init("habit_1", \.habitFirst), .init("habit_2", \.habitSecond),
    ])
  let links = ArchiveTable<ArchivedLink>(
    "link", ArchivedLink.init,
    [
      .init("dimension", \.dimension), .init("from_period", \.from), .init("statements", \.statements), .init("old_all", \.oldAll),
      .init("old_common", \.oldCommon), .init("new_common", \.newCommon), .init("new_all", \.newAll), .init("added_variance", \.addedVariance),
    ])
  let splits = ArchiveTable<ArchivedSplit>(
    "split", ArchivedSplit.init,
    [
      .init("dimension", \.dimension), .init("from_period", \.from), .init("opinion", \.opinion), .init("composition", \.composition),
      .init("facts", \.facts),
    ])
  let signals = ArchiveTable<ArchivedSignal>(
    "signal", ArchivedSignal.init,
    [
      .init("id", \.id), .init("kind", \.kind), .init("state", \.state), .init("certainty", \.certainty), .init("since", \.since),
      .init("held", \.isHeld),
    ])
  /// The columns of `edition` that hold results.
  let summary = ArchiveTable<ArchivedSummary>(
    "edition", keys: 0, ArchivedSummary.init,
    [
      .init("invited", \.invited), .init("respondents", \.respondents), .init("partners", \.partners),
      .init("partners_answering", \.partnersAnswering), .init("overall", \.overall), .init("overall_se", \.overallError),
      .init("overall_perception", \.overallPerception), .init("overall_facts", \.overallFacts), .init("advice", \.advice),
      .init("outcome", \.outcome), .init("certainty", \.certainty),
    ])

  /// Every figure of a period, in the order of the tables.
  func figures(of kept: ArchivedPeriod) -> [ArchivedFigure] {
    var figures = summary.figures(of: [kept.summary])
    figures += scales.figures(of: kept.scales) + partnerMeans.figures(of: kept.partnerMeans) + statements.figures(of: kept.statements)
    figures += dimensions.figures(of: kept.dimensions) + facts.figures(of: kept.facts) + links.figures(of: kept.links)
    figures += splits.figures(of: kept.splits) + signals.figures(of: kept.signals)
    return figures
      + kept.correlations.enumerated().map { place, value in
        ArchivedFigure(kind: "correlation", key: "\(place)", name: "r", value: value.databaseValue)
      }
  }

  /// What a checksum is made of: every figure with all its digits, a line each.
  func text(of kept: ArchivedPeriod) -> [UInt8] {
    let head = "\(kept.collaboration.id.rawValue)\n\(kept.period)\n\(kept.origin.yardstick.fingerprint)\n"
    return Array((head + figures(of: kept).map { "\($0.title)=\($0.text)\n" }.joined()).utf8)
  }
}

extension ArchiveTables {
  /// What a seal is made of: the checksum of the figures, and what is known of where they come from.
  func sealText(of kept: ArchivedPeriod, number: Int, checksum: String) -> [UInt8] {
    let (origin, yardstick) = (kept.origin, kept.origin.yardstick)
    var lines = [
      checksum, kept.collaboration.title, "\(kept.collaboration.isObligatory) \(number)", origin.programVersion,
      "\(origin.privacy.minimumGroup) \(origin.privacy.minimumDistribution)", yardstick.id, yardstick.version,
      "\(yardstick.lowest) \(yardstick.highest) \(yardstick.aggregate) \(yardstick.voice)",
      "\(yardstick.minimumAnswered) \(yardstick.minimumStatements)",
    ]
    for figure in items.figures(of: yardstick.items) + sources.figures(of: origin.sources) { lines.append("\(figure.title)=\(figure.text)") }
    return Array(lines.joined(separator: "\n").utf8)
  }
}

extension ArchivedPeriod {
  /// Every figure by name, for exporting and comparing.
  public var figures: [ArchivedFigure] { ArchiveTables().figures(of: self) }

  /// The names of the figures that differ from those of another edition by more than the rounding of a calculation.
  public func differences(from other: ArchivedPeriod) -> [String] {
    let (own, others) = (figures, Dictionary(other.figures.map { ($0.title, $0) }) { first, _ in first })
    // An edition of an earlier format says nothing of what that did not keep.
    func isUnknown(_ figure: ArchivedFigure) -> Bool { figure.kind == "scale" && figure.name == "moved" }
    let changed = own.filter { figure in others[figure.title].map { !$0.isLike(figure) } ?? !isUnknown(figure) }.map(\.title)
    let known = Set(own.map(\.title))
    return changed + other.figures.filter { !known.contains($0.title) && !isUnknown($0) }.map(\.title)
  }
}
