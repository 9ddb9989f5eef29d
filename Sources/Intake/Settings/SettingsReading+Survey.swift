// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension SettingsReading {
  /// Reads what the settings say of the files of answers.
  func readSurvey(_ map: inout MappingReader, into settings: inout DossierSettings) {
    if let node = map.optional("survey") {
      var survey = MappingReader(node, yaml)
      settings.survey = readSurvey(&survey)
      for entry in yaml.entries(survey.optional("files")) {
        var file = MappingReader(entry.value, yaml)
        settings.surveyOfFile[entry.key] = readSurvey(&file)
        settings.surveyOfFile[entry.key]?.missing = readMissing(file.optional("missing"))
        file.finish()
      }
      survey.finish()
    }
    settings.responses = readResponses(map.optional("responses"))
    settings.partnerDomains = readDomains(map.optional("partners-by-domain"))
    settings.tokenList = yaml.text(map.optional("token-list"))
  }

  private func readSurvey(_ map: inout MappingReader) -> SurveySettings {
    let tool = yaml.word(map.optional("tool"), of: ToolWord.all)
    let codes = yaml.word(map.optional("codes"), of: CodesWord.allCases)
    return SurveySettings(tool: tool?.rawValue, scale: readScale(map.optional("scale")), codesAreScale: codes.map { $0 == .scale })
  }

  /// The ends of a scale: `{from: 1, to: 7}`.
  private func readScale(_ node: YAMLNode?) -> ClosedRange<Int>? {
    guard let node else { return nil }
    var map = MappingReader(node, yaml)
    let from = yaml.integer(map.required("from"), -100...100)
    let to = yaml.integer(map.required("to"), -100...100)
    map.finish()
    guard let from, let to else { return nil }
    guard from < to, to - from <= 100 else {
      yaml.report(.badScale(node.location))
      return nil
    }
    return from...to
  }

  private func readResponses(_ node: YAMLNode?) -> ResponseRules {
    guard let node else { return ResponseRules() }
    var map = MappingReader(node, yaml)
    let rules = ResponseRules(
      partial: yaml.word(map.optional("partial"), of: ResponseRules.Partial.allCases),
      tests: yaml.word(map.optional("tests"), of: ResponseRules.Inclusion.allCases),
      rejected: yaml.word(map.optional("rejected"), of: ResponseRules.Inclusion.allCases),
      duplicates: yaml.word(map.optional("duplicates"), of: ResponseRules.Duplicates.allCases))
    map.finish()
    return rules
  }

  /// From a domain such as `dalen.nl` to a partner; an address is refused, for it is of a person.
  private func readDomains(_ node: YAMLNode?) -> [String: String] {
    var domains: [String: String] = [:]
    for entry in yaml.entries(node) {
      guard let key = heading(of: entry), let name = name(entry.value) else { continue }
      let domain = key.hasPrefix("@") ? String(key.dropFirst()) : key
      guard !domain.contains("@"), !domain.contains(where: \.isWhitespace), domain.contains("."), !domain.hasPrefix(".") else {
        yaml.report(.badDomain(entry.keyLocation))
        continue
      }
      domains[domain.lowercased()] = name
    }
    return domains
  }
}

/// A survey tool as `balans.yaml` names it.
private struct ToolWord: RawRepresentable {
  let rawValue: String

  init?(rawValue: String) {
    self.rawValue = rawValue
  }

  static let all = SurveyTools.all.compactMap { ToolWord(rawValue: $0.word) }
}

/// What the numbers of a tool that writes codes are.
private enum CodesWord: String, CaseIterable {
  /// Codes of choices.
  case choices
  /// Steps of the scale.
  case scale
}

extension DiagnosticCode {
  static let badScale = DiagnosticCode("B1509", "bad-scale")
  static let badDomain = DiagnosticCode("B1507", "bad-domain")
}

private extension Diagnostic {
  static func badScale(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badScale, .error,
      LocalizedText(
        nl: "een schaal loopt van een laag naar een hoger getal, in hoogstens 100 stappen",
        en: "a scale goes from a low number to a higher one, in at most 100 steps"),
      at: location)
  }

  // An address is never quoted.
  static func badDomain(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .badDomain, .error,
      LocalizedText(
        nl: "hier hoort het deel van een e-mailadres na de @ te staan, zoals dalen.nl",
        en: "the part of an e-mail address after the @ is expected here, such as dalen.nl"),
      at: location)
  }
}
