// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
import Reporting

extension Pipeline {
  /// Where a number of a report comes from, as text or JSON; `nil` with a finding when it is not said which, or when there is no such thing.
  ///
  /// What lies deeper than `depth` levels is left out.
  public mutating func explain(
    _ report: PublishedReport, subject: String?, language: Language, asJSON: Bool, depth: Int? = nil
  ) throws -> String? {
    guard let collaboration = report.collaborations.first, report.collaborations.count == 1 else {
      note(.whichCollaboration(report.collaborations.map(\.collaboration.id.rawValue)))
      return nil
    }
    guard let explainer = Explainer(report, collaboration, language: language, depth: depth) else { return nil }
    let explanation = subject.map { explainer.explain($0) } ?? explainer.overview
    guard let explanation else {
      note(.nothingToExplain(subject ?? "", known: explainer.subjects))
      return nil
    }
    return asJSON ? try ExplanationJSON.render(explanation) : ExplanationText.render(explanation)
  }
}

extension DiagnosticCode {
  static let whichCollaboration = DiagnosticCode("B1012", "which-collaboration")
  static let nothingToExplain = DiagnosticCode("B1013", "nothing-to-explain")
}

extension Diagnostic {
  fileprivate static func whichCollaboration(_ known: [String]) -> Diagnostic {
    let list = known.sorted().joined(separator: ", ")
    return Diagnostic(
      .whichCollaboration, .error,
      LocalizedText(nl: "dit dossier heeft meer dan een samenwerking", en: "this dossier has more than one collaboration"),
      fixIt: FixIt(LocalizedText(nl: "kies er een met --collaboration: \(list)", en: "choose one with --collaboration: \(list)")))
  }

  fileprivate static func nothingToExplain(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .nothingToExplain, .error,
      LocalizedText(
        nl: "er is geen thema, facet, stelling, feit of signaal '\(id)' in dit normenkader",
        en: "there is no theme, facet, statement, fact or signal '\(id)' in this normenkader"),
      fixIt: SpellingSuggestion.nearest(to: id, among: known).map { FixIt.didYouMean($0) }
        ?? FixIt(
          LocalizedText(
            nl: "laat de laatste naam weg voor een lijst van wat er te verklaren is",
            en: "leave the last name out for a list of what can be explained")))
  }
}
