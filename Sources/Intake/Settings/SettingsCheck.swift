// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Compares the settings of a dossier with its normenkader.
struct SettingsCheck {
  let normenkader: Normenkader
  private(set) var findings: [Diagnostic] = []
  /// What the normenkader says that labels mean.
  private let meanings: Spellings<Answer>

  init(normenkader: Normenkader) {
    self.normenkader = normenkader
    meanings = Self.meanings(normenkader)
  }

  /// Walks the settings; what has the wrong shape was reported by the reader.
  mutating func run(on root: YAMLNode, _ settings: DossierSettings) {
    for entry in root.entries ?? [] {
      switch entry.key {
      case "language": checkLanguage(entry.value, settings.language)
      case "minimum-group": checkMinimumGroup(entry.value, settings.minimumGroup)
      case "columns": entry.value.entries?.forEach { checkColumn($0.value) }
      case "labels": entry.value.entries?.forEach { checkLabel($0, settings) }
      case "missing": entry.value.entries?.forEach { checkMissing($0, settings.missing, settings.survey, settings) }
      case "survey": checkSurveyFiles(entry.value, settings)
      case "registers": entry.value.entries?.forEach { checkRegister($0) }
      default: break
      }
    }
  }

  private mutating func checkLanguage(_ node: YAMLNode, _ language: Language?) {
    guard let language, !normenkader.languages.contains(language) else { return }
    findings.append(.unknownWord(node.location, language.rawValue, known: normenkader.languages.map(\.rawValue)))
  }

  private mutating func checkMinimumGroup(_ node: YAMLNode, _ group: Int?) {
    let floor = normenkader.privacy.minimumGroup
    guard let group, group < floor else { return }
    findings.append(.outOfRange(node.location, "\(group)", (floor...Int.max).inWords))
  }

  private mutating func checkColumn(_ node: YAMLNode) {
    guard let role = node.scalar, DossierSettings.ColumnRole.named[role] == nil, normenkader.statement(ID(role)) == nil else { return }
    let known = normenkader.statements.map(\.id.rawValue) + DossierSettings.ColumnRole.words
    findings.append(.unknownRole(node.location, role, known: known))
  }

  private mutating func checkLabel(_ entry: YAMLEntry, _ settings: DossierSettings) {
    guard let answer = settings.labels[entry.key] else { return }
    if !normenkader.answers.range.contains(answer) {
      findings.append(.outOfRange(entry.value.location, "\(answer)", normenkader.answers.range.inWords))
    } else if let other = meanings.meaning(of: entry.key), other != .value(answer) {
      findings.append(.ambiguousLabel(entry.keyLocation, entry.key, other))
    }
  }

  /// A word cannot be an answer and no answer, and neither can a number on the scale of the questionnaire.
  private mutating func checkMissing(
    _ entry: YAMLEntry, _ missing: [String: MissingAnswer], _ survey: SurveySettings, _ settings: DossierSettings
  ) {
    guard let kind = missing[entry.key] else { return }
    let label = settings.labels.first { AnswerWords.key($0.key) == AnswerWords.key(entry.key) }
    if let label {
      findings.append(.ambiguousLabel(entry.keyLocation, entry.key, .value(label.value)))
    } else if case .whole(let number) = WholeNumber.read(entry.key), (survey.scale ?? normenkader.answers.range).contains(number) {
      findings.append(.ambiguousLabel(entry.keyLocation, entry.key, .value(number)))
    } else if let other = meanings.meaning(of: entry.key), other != .missing(kind) {
      findings.append(.ambiguousLabel(entry.keyLocation, entry.key, other))
    }
  }

  private mutating func checkSurveyFiles(_ node: YAMLNode, _ settings: DossierSettings) {
    for file in node.entries?.first(where: { $0.key == "files" })?.value.entries ?? [] {
      let own = settings.surveyOfFile[file.key] ?? SurveySettings()
      let missing = file.value.entries?.first { $0.key == "missing" }?.value.entries ?? []
      for entry in missing { checkMissing(entry, own.missing, own.over(settings.survey), settings) }
    }
  }

  private static func meanings(_ normenkader: Normenkader) -> Spellings<Answer> {
    var spellings = Spellings<Answer>()
    let scale = normenkader.answers
    for answer in scale.range { _ = spellings.add(String(answer), for: .value(answer)) }
    for labels in normenkader.languages.compactMap({ scale.labels[$0] }) {
      for (answer, label) in zip(scale.range, labels) { _ = spellings.add(label, for: .value(answer)) }
    }
    for answer in scale.range {
      for word in scale.synonyms[answer] ?? [] { _ = spellings.add(word, for: .value(answer)) }
    }
    for kind in MissingAnswer.allCases {
      for word in scale.missing[kind] ?? [] { _ = spellings.add(word, for: .missing(kind)) }
    }
    return spellings
  }

  private mutating func checkRegister(_ entry: YAMLEntry) {
    guard let register = normenkader.register(ID(entry.key)) else {
      let known = normenkader.registers.map(\.id.rawValue)
      findings.append(.unknownReference(entry.keyLocation, entry.key, NormenkaderReading.Noun.register, known: known))
      return
    }
    let known = register.columns.map(\.id.rawValue) + ["collaboration"]
    let columns = entry.value.entries?.first { $0.key == "columns" }?.value.entries ?? []
    for column in columns {
      guard let id = column.value.scalar, !known.contains(id) else { continue }
      findings.append(.unknownReference(column.value.location, id, NormenkaderReading.Noun.column, known: known))
    }
  }
}

extension DiagnosticCode {
  static let unknownRole = DiagnosticCode("B1503", "unknown-role")
}

private extension Diagnostic {
  static func unknownRole(_ location: SourceLocation, _ role: String, known: [String]) -> Diagnostic {
    let words = DossierSettings.ColumnRole.words.joined(separator: ", ")
    return Diagnostic(
      .unknownRole, .error,
      LocalizedText(
        nl: "'\(role.clipped)' is geen stelling en geen van: \(words)", en: "'\(role.clipped)' is no statement and none of: \(words)"),
      at: location, fixIt: SpellingSuggestion.nearest(to: role, among: known).map(FixIt.didYouMean))
  }
}
