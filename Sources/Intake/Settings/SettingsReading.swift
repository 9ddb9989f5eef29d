// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The reading of one `balans.yaml`.
final class SettingsReading {
  let yaml = YAMLReading()

  /// Reads the whole file; `nil` when it has another format.
  func settings(_ root: YAMLNode) -> DossierSettings? {
    var map = MappingReader(root, yaml)
    guard map.isReadable, map.hasVersion(DossierSettings.formatVersion, under: "balans") else { return nil }
    let normenkader = map.required("normenkader")
    var settings = DossierSettings(normenkader: yaml.text(normenkader) ?? "", normenkaderLocation: normenkader?.location)
    settings.language = yaml.word(map.optional("language"), of: Language.supported)
    settings.minimumGroup = yaml.integer(map.optional("minimum-group"), PrivacyRules().minimumGroup...Int.max)
    settings.collaborations = readCollaborations(&map)
    settings.columns = readColumns(map.optional("columns"))
    settings.labels = readLabels(map.optional("labels"))
    settings.missing = readMissing(map.optional("missing"))
    readPartners(map.optional("partners"), into: &settings)
    readSurvey(&map, into: &settings)
    settings.registers = readRegisters(map.optional("registers"))
    settings.tables = readTables(map.optional("tables"))
    settings.archive = readArchive(map.optional("archive"))
    map.finish()
    return settings
  }

  private func readCollaborations(_ map: inout MappingReader) -> [Collaboration] {
    let (one, several) = (map.optional("collaboration"), map.optional("collaborations"))
    if one != nil, several != nil { yaml.report(.oneAndSeveral(map.keyLocation("collaborations"))) }
    let single = one.map { [readCollaboration($0, id: nil)] } ?? []
    return single + yaml.entries(several).map { readCollaboration($0.value, id: $0.keyNode) }
  }

  private func readCollaboration(_ node: YAMLNode, id idNode: YAMLNode?) -> Collaboration {
    var map = MappingReader(node, yaml)
    let id = readID(idNode ?? map.required("id"))
    let title = name(map.required("title")) ?? ""
    let isObligatory = map.flag("obligatory", default: false)
    map.finish()
    return Collaboration(id: ID(id), title: title, isObligatory: isObligatory)
  }

  private func readArchive(_ node: YAMLNode?) -> DossierSettings.ArchiveSettings {
    var settings = DossierSettings.ArchiveSettings()
    guard let node else { return settings }
    var map = MappingReader(node, yaml)
    settings.isKept = map.flag("keep", default: true)
    settings.retentionYears = yaml.integer(map.optional("retention-years"), 1...100)
    map.finish()
    return settings
  }

  /// A text that is printed as a name.
  func name(_ node: YAMLNode?) -> String? {
    guard let node, let text = yaml.text(node) else { return nil }
    guard text.count <= InputLimits.charactersPerName else {
      yaml.report(.longText(node.location, most: InputLimits.charactersPerName))
      return nil
    }
    return text
  }

  private func readID(_ node: YAMLNode?) -> String {
    guard let node, let id = yaml.text(node) else { return "" }
    if !IDSyntax.isID(id) { yaml.report(.badID(node.location, id)) }
    return id
  }

  private func readColumns(_ node: YAMLNode?) -> [String: DossierSettings.ColumnRole] {
    var columns: [String: DossierSettings.ColumnRole] = [:]
    for entry in yaml.entries(node) {
      guard let heading = heading(of: entry), let role = yaml.text(entry.value) else { continue }
      columns[heading] = DossierSettings.ColumnRole.named[role] ?? .statement(ID(role))
    }
    return columns
  }

  private func readLabels(_ node: YAMLNode?) -> [String: Int] {
    var labels: [String: Int] = [:]
    for entry in yaml.entries(node) {
      if let word = entry.value.scalar, MissingWords.kinds.contains(where: { $0.rawValue == word }) {
        yaml.report(.missingAmongLabels(entry.value.location, word))
        continue
      }
      guard let label = heading(of: entry), let answer = yaml.integer(entry.value, 0...100) else { continue }
      labels[label] = answer
    }
    return labels
  }

  /// From a word or number in a cell to why it is no answer.
  func readMissing(_ node: YAMLNode?) -> [String: MissingAnswer] {
    var missing: [String: MissingAnswer] = [:]
    for entry in yaml.entries(node) {
      guard let word = heading(of: entry), let kind = yaml.word(entry.value, of: MissingWords.kinds) else { continue }
      missing[word] = kind
    }
    return missing
  }

  private func readPartners(_ node: YAMLNode?, into settings: inout DossierSettings) {
    let entries = yaml.entries(node)
    let names = Set(entries.map { Partner(name: $0.key).id })
    for entry in entries {
      guard let alias = heading(of: entry), let name = name(entry.value) else { continue }
      if names.contains(Partner(name: name).id) { yaml.report(.aliasOfAlias(entry.value.location, name)) }
      settings.partnerAliases[alias] = name
      settings.aliasLocations[alias] = entry.keyLocation
    }
  }

  private func readRegisters(_ node: YAMLNode?) -> [ID<RegisterDeclaration>: DossierSettings.RegisterSettings] {
    var registers: [ID<RegisterDeclaration>: DossierSettings.RegisterSettings] = [:]
    for entry in yaml.entries(node) {
      var map = MappingReader(entry.value, yaml)
      let file = yaml.text(map.optional("file"))
      let sheet = yaml.text(map.optional("sheet"))
      var columns: [String: ID<ColumnDeclaration>] = [:]
      for column in yaml.entries(map.optional("columns")) {
        guard let heading = heading(of: column), let id = yaml.text(column.value) else { continue }
        columns[heading] = ID(id)
      }
      map.finish()
      registers[ID(entry.key)] = DossierSettings.RegisterSettings(file: file, sheet: sheet, columns: columns)
    }
    return registers
  }

  /// A key that is a heading, label or name from a table.
  func heading(of entry: YAMLEntry) -> String? {
    yaml.text(YAMLNode(content: .scalar(entry.key, isPlain: false), location: entry.keyLocation))
  }
}

extension DossierSettings.ColumnRole {
  /// The words for the roles that are no statement, in the order of messages.
  static let words = ["collaboration", "partner", "period", "submitted", "respondent", "email", "ignore"]

  /// The role of each word.
  static let named: [String: Self] = [
    "collaboration": .collaboration, "partner": .partner, "period": .period, "submitted": .submitted, "respondent": .respondent,
    "email": .email, "ignore": .ignore,
  ]
}

extension DiagnosticCode {
  static let oneAndSeveral = DiagnosticCode("B1501", "one-and-several")
  static let aliasOfAlias = DiagnosticCode("B1502", "alias-of-alias")
  static let missingAmongLabels = DiagnosticCode("B1510", "missing-among-labels")
}

private extension Diagnostic {
  static func oneAndSeveral(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .oneAndSeveral, .error,
      LocalizedText(nl: "gebruik 'collaboration' of 'collaborations', niet allebei", en: "use 'collaboration' or 'collaborations', not both"),
      at: location)
  }

  static func aliasOfAlias(_ location: SourceLocation, _ name: String) -> Diagnostic {
    Diagnostic(
      .aliasOfAlias, .error,
      LocalizedText(
        nl: "'\(name.clipped)' heeft hier zelf een andere naam: schrijf meteen die",
        en: "'\(name.clipped)' has another name here itself: write that one"),
      at: location)
  }

  static func missingAmongLabels(_ location: SourceLocation, _ word: String) -> Diagnostic {
    Diagnostic(
      .missingAmongLabels, .error,
      LocalizedText(
        nl: "'labels' is voor antwoorden op de schaal; '\(word)' is geen antwoord",
        en: "'labels' is for answers on the scale; '\(word)' is no answer"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "zet deze regel onder 'missing'", en: "put this line under 'missing'")))
  }
}
