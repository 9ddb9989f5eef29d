// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// What a questionnaire is made of: a normenkader, and what is known of those who will answer.
public struct QuestionnaireSource: Sendable {
  /// What is asked.
  public var normenkader: Normenkader
  /// The language that comes first; the first one of the normenkader when `nil`.
  public var language: Language?
  /// The collaborations that respondents can belong to, as far as they are known.
  public var collaborations: [Collaboration]
  /// The names of the partners that respondents can belong to, as far as they are known.
  public var partners: [String]
  /// The period that is asked about, if that is known.
  public var period: Period?
  /// Whether answers must say which collaboration they are about.
  public var asksCollaboration: Bool
  /// Words that stand for an answer in the dossier.
  public var labels: [String: Int]

  /// Makes a source; the normenkader alone is enough.
  public init(
    normenkader: Normenkader, language: Language? = nil, collaborations: [Collaboration] = [], partners: [String] = [], period: Period? = nil,
    asksCollaboration: Bool = false, labels: [String: Int] = [:]
  ) {
    self.normenkader = normenkader
    self.language = language
    self.collaborations = collaborations
    self.partners = partners
    self.period = period
    self.asksCollaboration = asksCollaboration
    self.labels = labels
  }
}
