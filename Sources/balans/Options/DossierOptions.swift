// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
import Foundation
import HealthCheck
public import HealthModel

/// What every command that reads a dossier takes.
struct DossierOptions: ParsableArguments {
  @Argument(help: "The folder of the dossier.", completion: .directory)
  var dossier = "."

  @Option(help: "The language of reports and messages: nl or en. Default: that of the dossier.")
  var language: Language?

  @Flag(name: .shortAndLong, help: "Show errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show also what was assumed.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("Choose either --quiet or --verbose.") }
  }

  /// The gravity from which findings are shown.
  var leastSeverity: Diagnostic.Severity {
    if quiet { return .error }
    return verbose ? .note : .warning
  }

  /// The language to use: asked for, else the dossier's, else that of the environment, else Dutch.
  func language(of dossier: LoadedDossier?) -> Language {
    if let asked = language { return asked }
    if let dossier { return dossier.settings.language ?? dossier.normenkader.languages.first ?? .nl }
    return Self.environmentLanguage
  }

  /// The language of the environment, else Dutch.
  static var environmentLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("en") ? .en : .nl
  }

  /// Shows what was found, on standard error.
  func show(_ pipeline: Pipeline, language: Language) {
    show(pipeline.log, pipeline, language: language)
  }

  /// Shows some findings, on standard error.
  func show(_ log: DiagnosticLog, _ pipeline: Pipeline, language: Language) {
    let text = FindingsText(language: language, isColoured: Terminal.isColoured(.error), quotable: pipeline.quotableTexts)
    Terminal.write(text.render(log, least: leastSeverity), to: .error)
  }
}

extension Language: ExpressibleByArgument {
  /// Reads a supported language.
  public init?(argument: String) {
    self.init(rawValue: argument.lowercased())
    guard Language.supported.contains(self) else { return nil }
  }

  /// The languages there are, for help and completion.
  public static var allValueStrings: [String] { supported.map(\.rawValue) }
}

extension Period: ExpressibleByArgument {
  /// Reads a period such as 2026-Q3.
  public init?(argument: String) {
    self.init(argument)
  }
}
