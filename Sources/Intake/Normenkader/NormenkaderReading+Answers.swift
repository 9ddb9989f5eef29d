// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// The answer scale.
  func readAnswers(_ node: YAMLNode?) -> AnswerScale {
    guard let node else { return AnswerScale(from: 1, to: 5) }
    var map = MappingReader(node, yaml)
    scale = readScale(&map)
    let range = scale ?? 1...5
    var spellings = Spellings<Answer>()
    for answer in range { _ = spellings.add(String(answer), for: .value(answer)) }
    let labels = map.required("labels").map { readLabels($0, &spellings) } ?? [:]
    let synonyms = map.optional("synonyms").map { readAnswerSynonyms($0, &spellings) } ?? [:]
    let missing = readMissing(map.optional("missing"), &spellings)
    map.finish()
    return AnswerScale(from: range.lowerBound, to: range.upperBound, labels: labels, synonyms: synonyms, missing: missing)
  }

  private func readScale(_ map: inout MappingReader) -> ClosedRange<Int>? {
    let from = yaml.integer(map.required("from"), 0...100)
    let toNode = map.required("to")
    guard let to = yaml.integer(toNode, 0...100), let from, let toNode else { return nil }
    guard from < to else {
      yaml.report(.outOfRange(toNode.location, "\(to)", LocalizedText(nl: "meer dan \(from)", en: "more than \(from)")))
      return nil
    }
    return from...to
  }

  private func readLabels(_ node: YAMLNode, _ spellings: inout Spellings<Answer>) -> [Language: [String]] {
    var labels: [Language: [String]] = [:]
    for (language, value) in translations(node) {
      let items = yaml.items(value)
      if let scale, case .list = value.content, items.count != scale.count {
        yaml.report(.labelCount(value.location, items.count, needed: scale.count))
      } else if let scale {
        for (answer, item) in zip(scale, items) { add(item, for: .value(answer), to: &spellings) }
      }
      labels[language] = items.map { yaml.text($0) ?? "" }
    }
    return labels.filter { languages.contains($0.key) }
  }

  private func readAnswerSynonyms(_ node: YAMLNode, _ spellings: inout Spellings<Answer>) -> [Int: [String]] {
    var synonyms: [Int: [String]] = [:]
    for entry in yaml.entries(node) {
      let answer = yaml.integer(entry.keyNode, scale ?? 0...100)
      let words = yaml.items(entry.value)
      for word in words {
        if let answer { add(word, for: .value(answer), to: &spellings) }
      }
      if let answer { synonyms[answer] = words.compactMap(\.scalar) }
    }
    return synonyms
  }

  private func readMissing(_ node: YAMLNode?, _ spellings: inout Spellings<Answer>) -> [MissingAnswer: [String]] {
    guard let node else { return [:] }
    var map = MappingReader(node, yaml)
    var missing: [MissingAnswer: [String]] = [:]
    for kind in [MissingAnswer.dontKnow, .notApplicable, .ratherNotSay] {
      let words = map.items(kind.rawValue)
      for word in words { add(word, for: .missing(kind), to: &spellings) }
      if !words.isEmpty { missing[kind] = words.compactMap(\.scalar) }
    }
    map.finish()
    return missing
  }

  private func add(_ node: YAMLNode, for answer: Answer, to spellings: inout Spellings<Answer>) {
    guard let text = yaml.text(node), let other = spellings.add(text, for: answer) else { return }
    yaml.report(.ambiguousLabel(node.location, text, other))
  }
}

extension DiagnosticCode {
  static let labelCount = DiagnosticCode("B2107", "label-count")
  static let ambiguousLabel = DiagnosticCode("B2108", "ambiguous-label")
}

extension Diagnostic {
  static func ambiguousLabel(_ location: SourceLocation, _ text: String, _ other: Answer) -> Diagnostic {
    let meaning =
      switch other {
      case .value(let number): String(number)
      case .missing(let kind): kind.rawValue
      }
    return Diagnostic(
      .ambiguousLabel, .error,
      LocalizedText(nl: "'\(text.clipped)' betekent al antwoord \(meaning)", en: "'\(text.clipped)' means answer \(meaning) already"), at: location)
  }
}

private extension Diagnostic {
  static func labelCount(_ location: SourceLocation, _ count: Int, needed: Int) -> Diagnostic {
    Diagnostic(
      .labelCount, .error,
      LocalizedText(nl: "hier staan \(count) labels; er zijn \(needed) antwoorden", en: "there are \(count) labels here for \(needed) answers"),
      at: location)
  }
}
