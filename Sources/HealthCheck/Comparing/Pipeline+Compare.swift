// SPDX-License-Identifier: EUPL-1.2
import Assessment
public import HealthModel
import Reporting

/// How `balans compare` writes its results.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  /// Tables for a terminal.
  case text
  /// Tables in Markdown.
  case markdown = "md"
  /// An object for other programs.
  case json
}

/// Which two periods to compare, of which collaboration.
public struct ComparisonRequest: Sendable {
  /// The earlier period; `nil` for the one with answers before the later.
  public var from: Period?
  /// The later period; `nil` for the last one with answers.
  public var to: Period?
  /// One collaboration; `nil` for all.
  public var collaboration: ID<Collaboration>?

  /// Makes a request.
  public init(from: Period? = nil, to: Period? = nil, collaboration: ID<Collaboration>? = nil) {
    self.from = from
    self.to = to
    self.collaboration = collaboration
  }
}

extension Pipeline {
  /// Two periods side by side, past the privacy gate; `nil` with a finding when a period or the collaboration is not there.
  public mutating func compare(
    _ dossier: LoadedDossier, _ request: ComparisonRequest, format: ComparisonFormat, language: Language
  ) throws -> String? {
    guard let (input, from, to) = periods(of: dossier, request) else { return nil }
    let comparisons = Assess.compare(input, by: dossier.normenkader, from: from, to: to).sorted { $0.collaboration.id < $1.collaboration.id }
    let renderer = ComparisonRenderer(dossier.normenkader, language: language, periodLength: to.length)
    switch format {
    case .text: return renderer.text(comparisons)
    case .markdown: return renderer.markdown(comparisons)
    case .json:
      let file = ComparisonFile(
        comparisons, from: from, to: to, normenkader: dossier.normenkader, fingerprint: dossier.normenkaderFingerprint)
      return try JSONText.of(file)
    }
  }

  /// The input and the two periods; of one collaboration those are periods with answers about it unless they are named.
  private mutating func periods(of dossier: LoadedDossier, _ request: ComparisonRequest) -> (input: ReviewInput, from: Period, to: Period)? {
    if request.to != nil, input(of: dossier, ReviewRequest(period: request.to)) == nil { return nil }
    if request.from != nil, input(of: dossier, ReviewRequest(period: request.from)) == nil { return nil }
    guard let input = input(of: dossier, ReviewRequest(collaboration: request.collaboration)) else { return nil }
    let answered = input.answered.filter { $0.collaboration == request.collaboration ?? $0.collaboration }.map(\.period)
    let known = Set(answered).union(input.archived.map(\.period)).sorted()
    guard let to = request.to ?? known.last ?? dossier.periods.last else { return nil }
    guard let from = request.from ?? known.last(where: { $0 < to }) else {
      note(.noEarlierPeriod(than: to))
      return nil
    }
    guard from < to else {
      note(.periodsInWrongOrder(from: from, to: to))
      return nil
    }
    return (input, from, to)
  }
}

extension DiagnosticCode {
  static let noEarlierPeriod = DiagnosticCode("B1015", "no-earlier-period")
  static let periodsInWrongOrder = DiagnosticCode("B1016", "periods-in-wrong-order")
}

extension Diagnostic {
  fileprivate static func noEarlierPeriod(than period: Period) -> Diagnostic {
    Diagnostic(
      .noEarlierPeriod, .error,
      LocalizedText(
        nl: "er zijn geen antwoorden van vóór \(period) om mee te vergelijken", en: "there are no answers from before \(period) to compare with"),
      fixIt: FixIt(LocalizedText(nl: "vergelijken kan vanaf de tweede meting", en: "comparing is possible from the second measurement on")))
  }

  fileprivate static func periodsInWrongOrder(from: Period, to: Period) -> Diagnostic {
    Diagnostic(
      .periodsInWrongOrder, .error,
      LocalizedText(nl: "\(from) is niet eerder dan \(to)", en: "\(from) is not earlier than \(to)"),
      fixIt: FixIt(
        from == to
          ? LocalizedText(nl: "kies twee verschillende perioden", en: "choose two different periods")
          : LocalizedText(nl: "bedoelt u --from \(to) --to \(from)?", en: "did you mean --from \(to) --to \(from)?")))
  }
}
