// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import HealthModel
import Intake
import Reporting

/// The templates and the style sheet of a dossier, which take the place of the built-in ones with the same name.
enum OwnTemplates {
  /// The folder of a dossier that they lie in.
  static let folder = "templates"

  /// Most bytes in all of them together: the built-in ones have 60,000.
  static let mostBytes = 1_000_000

  private static let suffix = ".mustache"

  /// Reads them; what nothing uses gets a finding, since its maker will look for it in the report.
  static func read(_ dossier: DossierFolder, log: inout DiagnosticLog) -> [TemplateSource] {
    let files = dossier.files(in: folder, log: &log).compactMap { name in
      dossier.read("\(folder)/\(name)", log: &log).map { (name: name, file: $0) }
    }
    let templates = files.filter { $0.name.hasSuffix(suffix) }.map(\.file)
    if templates.reduce(0, { $0 + $1.bytes.count }) > mostBytes, let largest = templates.max(by: { $0.bytes.count < $1.bytes.count }) {
      log.add(.templatesTooLarge(largest: largest.path))
      return []
    }
    let logos = files.filter { Logo.names.contains($0.name) }
    for (name, file) in logos.dropFirst() { log.add(.secondLogo(file.path, first: logos[0].name, second: name)) }
    let logo = logos.first.flatMap { Logo.source($0.file, log: &log) }
    let sources =
      files.filter { counts($0.name) }.map { name, file in
        TemplateSource(name: shortened(name), file: file.path, bytes: file.bytes)
      } + [logo].compactMap(\.self)
    let names = builtIn + Logo.names
    let texts = sources.map { (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self)) }
    for (name, file) in files where !names.contains(name) && !isIncluded(shortened(name), in: texts) {
      log.add(.unusedTemplate(file.path, suggestion: SpellingSuggestion.nearest(to: name, among: names)))
    }
    return sources
  }

  /// The names that a file of a dossier can take the place of.
  ///
  /// The phrases are not among them.
  private static var builtIn: [String] {
    let prefix = "templates/"
    let names = BundledFiles.paths(below: prefix).map { String($0.dropFirst(prefix.count)) }
    return names.filter(counts)
  }

  /// Whether a file with a name does something: a template, the style sheet, or rules.
  private static func counts(_ name: String) -> Bool {
    name.hasSuffix(suffix) || [ReportRenderer.styleName, ReportRenderer.houseStyleName, ReportRenderer.rulesName].contains(name)
  }

  private static func shortened(_ name: String) -> String {
    name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
  }

  /// Whether a template includes (`{{>name}}`) or inherits from (`{{<name}}`) the one with a name.
  private static func isIncluded(_ name: String, in sources: [(name: String, text: String)]) -> Bool {
    sources.contains { source in
      source.name != name && ["{{>", "{{> ", "{{<", "{{< "].contains { source.text.contains("\($0)\(name)") }
    }
  }
}

extension DiagnosticCode {
  static let unusedTemplate = DiagnosticCode("B1014", "unused-template")
  static let templatesTooLarge = DiagnosticCode("B1020", "templates-too-large")
}

extension Diagnostic {
  fileprivate static func templatesTooLarge(largest path: String) -> Diagnostic {
    Diagnostic(
      .templatesTooLarge, .error,
      LocalizedText(
        nl: "de sjablonen in deze map zijn samen groter dan 1 MB, waarvan dit het grootste is; zij zijn niet gelezen",
        en: "the templates in this folder are larger than 1 MB together, and this is the largest; they were not read"),
      at: SourceLocation(file: path),
      fixIt: FixIt(LocalizedText(nl: "haal weg wat het rapport niet nodig heeft", en: "remove what the report does not need")))
  }

  fileprivate static func unusedTemplate(_ path: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning,
      LocalizedText(
        nl: "dit bestand wordt niet gebruikt: geen sjabloon of stijlblad heet zo, en geen ander sjabloon voegt het in",
        en: "this file is not used: no template or style sheet has its name, and no other template includes it"),
      at: SourceLocation(file: path),
      fixIt: suggestion.map { FixIt.didYouMean($0) }
        ?? FixIt(LocalizedText(nl: "haal het weg, of voeg het in met {{>naam}}", en: "remove it, or include it with {{>name}}")))
  }
}
