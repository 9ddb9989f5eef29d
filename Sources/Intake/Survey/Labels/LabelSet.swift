// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The labels of one answer scale, from its lowest step to its highest, with their variants in Dutch, Flemish, English and German.
///
/// The same words have another rank in another set ("Mee eens" is 4 of 5, 3 of 4 and 6 of 7), so a set is chosen for a whole column.
struct LabelSet: Hashable, Sendable {
  /// What is asked.
  enum Family: String, Hashable, Sendable, CaseIterable {
    case agreement, satisfaction, quality, frequency, importance, extent, favour, yesNo = "yes-no"

    /// What its words say, after "words for".
    var title: LocalizedText {
      switch self {
      case .agreement: LocalizedText(nl: "eens of oneens", en: "agreeing")
      case .satisfaction: LocalizedText(nl: "tevredenheid", en: "satisfaction")
      case .quality: LocalizedText(nl: "goed of slecht", en: "good or bad")
      case .frequency: LocalizedText(nl: "hoe vaak", en: "how often")
      case .importance: LocalizedText(nl: "hoe belangrijk", en: "how important")
      case .extent: LocalizedText(nl: "in welke mate", en: "to what extent")
      case .favour: LocalizedText(nl: "gunstig of ongunstig", en: "favour")
      case .yesNo: LocalizedText(nl: "ja of nee", en: "yes or no")
      }
    }
  }

  /// A step of the scale.
  struct Step: Hashable, Sendable {
    /// Which one, from 0.
    let index: Int
    /// Whether the label stands beside a stronger one in longer scales, such as "somewhat disagree" beside "disagree".
    let isMild: Bool
  }

  let family: Family
  let points: Int
  private let steps: [FoldedText: Step]

  /// Makes a set of the variants of each step, and of the mild ones by step.
  init(_ family: Family, _ variants: [[String]], mild: [Int: [String]] = [:]) {
    self.family = family
    points = variants.count
    var steps: [FoldedText: Step] = [:]
    for (index, texts) in variants.enumerated() {
      for text in texts { steps[AnswerWords.fold(text)] = Step(index: index, isMild: false) }
    }
    for (index, texts) in mild {
      for text in texts { steps[AnswerWords.fold(text)] = Step(index: index, isMild: true) }
    }
    self.steps = steps
  }

  /// All labels, folded.
  var labels: [FoldedText] { Array(steps.keys) }

  /// The step of a folded label, if it is of this set.
  func step(of label: FoldedText) -> Step? { steps[label] }

  /// Whether all of some labels are of this set, and no step has both a mild and a strong one.
  func holds(_ labels: some Sequence<FoldedText>) -> Bool {
    var isMild: [Int: Bool] = [:]
    for label in labels {
      guard let step = steps[label], isMild[step.index] ?? step.isMild == step.isMild else { return false }
      isMild[step.index] = step.isMild
    }
    return true
  }

  /// How many of some labels are of this set.
  func count(of labels: some Sequence<FoldedText>) -> Int {
    labels.reduce(0) { $0 + (steps[$1] == nil ? 0 : 1) }
  }
}

extension LabelSet {
  /// All sets: those that are used most come first.
  static let all = agreement + others

  /// The sets that hold all of some labels.
  static func holding(_ labels: Set<FoldedText>) -> [LabelSet] {
    labels.isEmpty ? [] : all.filter { $0.holds(labels) }
  }
}
