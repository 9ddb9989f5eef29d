// SPDX-License-Identifier: EUPL-1.2
import Archive
import HealthModel

/// An invented archived period that has something in every table.
enum ArchiveSample {
  /// Not a cryptographic one: long enough to notice a change.
  static let digest: @Sendable ([UInt8]) -> String = { bytes in
    "\(bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })"
  }

  static let sources = [SourceFile(path: "answers/2026-Q1.csv", fingerprint: "a1"), SourceFile(path: "balans.yaml", fingerprint: "b1")]

  static func shown(_ respondents: Int, _ mark: String, in period: String = "2026-Q1", minimum: Int = 5) -> ShownAnswers {
    ShownAnswers(
      collaboration: "warmte", period: Period(period) ?? Period(containing: Day(ordinal: 0)), normenkader: "probe", respondents: respondents,
      mark: mark, privacy: PrivacyRules(minimumGroup: minimum))
  }

  static func origin(fingerprint: String = "f1", sources: [SourceFile] = sources) -> ArchivedOrigin {
    var yardstick = ArchivedYardstick()
    (yardstick.id, yardstick.version, yardstick.fingerprint) = ("probe", "1", fingerprint)
    (yardstick.aggregate, yardstick.voice) = ("mean", "partner")
    var item = ArchivedYardstick.Item()
    (item.id, item.dimension, item.facet, item.about, item.isReversed, item.weight) = ("C1", "commitment", "will", "self", true, 1.5)
    yardstick.items = [item]
    return ArchivedOrigin(programVersion: "0.1.0", yardstick: yardstick, privacy: PrivacyRules(minimumGroup: 6), sources: sources)
  }

  static func period(_ text: String = "2026-Q1", of id: String = "warmte", score: Double = 3.1, origin: ArchivedOrigin = origin()) -> ArchivedPeriod {
    let collaboration = Collaboration(id: ID(id), title: "Warmte; 'in' de \"wijk\" 🌱", isObligatory: true)
    var kept = ArchivedPeriod(collaboration: collaboration, period: Period(text) ?? Period(containing: Day(ordinal: 0)), origin: origin)
    (kept.summary.invited, kept.summary.respondents, kept.summary.partners, kept.summary.partnersAnswering) = (20, 12, 4, 3)
    (kept.summary.overall, kept.summary.overallError, kept.summary.advice, kept.summary.outcome) = (score, 0.1, "adjust", "adjust")
    kept.scales = [scale("all", "dimension", score), scale("all", "facet", 0.1 + 0.2), scale("common-before", "dimension", 3), unasked]
    kept.correlations = [1.0 / 3]
    var mean = ArchivedPartnerMean()
    (mean.role, mean.kind, mean.id, mean.partner, mean.respondents, mean.mean) = ("all", "dimension", "commitment", "gemeente", 6, 3.25)
    kept.partnerMeans = [mean]
    kept.statements = [statement]
    var dimension = ArchivedDimension()
    (dimension.id, dimension.score, dimension.facts, dimension.agreement, dimension.dontKnow) = ("commitment", score, 4, "mixed", 0.125)
    kept.dimensions = [dimension]
    var fact = ArchivedFact()
    (fact.id, fact.state, fact.value, fact.hits, fact.cases, fact.score) = ("agreements-kept", "value", 0.5, 3, 6, 3)
    (fact.low, fact.high, fact.habit, fact.habitFirst, fact.habitSecond) = (0.2, 0.8, "share", 3.5, 3.5)
    kept.facts = [fact]
    var link = ArchivedLink()
    (link.dimension, link.from, link.statements, link.oldAll, link.addedVariance) = ("commitment", "2025-Q4", "C1 C2", 3, -0.001)
    kept.links = [link]
    var split = ArchivedSplit()
    (split.dimension, split.from, split.opinion, split.composition) = ("commitment", "2025-Q4", -0.2, 0.05)
    kept.splits = [split]
    var signal = ArchivedSignal()
    (signal.id, signal.kind, signal.state, signal.certainty, signal.since, signal.isHeld) = ("sham", "stop", "active", 75, "2025-Q4", true)
    kept.signals = [signal]
    return kept
  }

  private static func scale(_ role: String, _ kind: String, _ value: Double) -> ArchivedScale {
    var scale = ArchivedScale()
    (scale.role, scale.kind, scale.id, scale.state) = (role, kind, "commitment", "score")
    (scale.value, scale.standardError, scale.degreesOfFreedom) = (value, 0.123456789012345678, .infinity)
    (scale.lowest, scale.highest, scale.respondents, scale.partners) = (1, 5, 12, 3)
    return scale
  }

  private static var unasked: ArchivedScale {
    var scale = ArchivedScale()
    (scale.role, scale.kind, scale.id, scale.state) = ("all", "facet-self", "will", "not-asked")
    return scale
  }

  private static var statement: ArchivedStatement {
    var statement = ArchivedStatement()
    (statement.id, statement.state, statement.respondents, statement.mean, statement.counts) = ("C1", "asked", 12, 3.4, "0 2 4 5 1")
    return statement
  }
}
