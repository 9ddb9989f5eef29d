// SPDX-License-Identifier: EUPL-1.2
import Foundation
public import HealthModel
import Intake
public import Reporting

/// A normenkader by itself, without answers: to show it, and to compare it with another one.
public struct Yardstick: Sendable {
  private let folder: DossierFolder
  private var templates: [TemplateSource] = []
  private var quotable: [String: String] = [:]
  /// Every finding so far.
  public private(set) var log = DiagnosticLog()

  /// Makes a run in a folder: that of the dossier when it is one.
  public init(folder path: String = ".") {
    folder = DossierFolder(path: path)
  }

  /// A normenkader with where it was found.
  public struct Found: Sendable {
    /// What it says.
    public var normenkader: Normenkader
    /// The SHA-256 of its file and of those that it extends.
    public var fingerprint: String
    /// The language that the dossier asks for, when the dossier named it.
    public var language: Language?
    /// The settings of the dossier, when the dossier named it.
    public var settings: DossierSettings?
    /// The name of the normenkader that it extends.
    var base: String?
    var folder: DossierFolder
  }

  /// The texts of files that findings may quote.
  public var quotableTexts: [String: String] { quotable }

  /// The bundled normenkader with an id, or that of a file; without a name that of the dossier, or the default one outside a dossier.
  ///
  /// `nil` with findings when it is not there or has errors.
  public mutating func find(_ name: String? = nil) -> Found? {
    guard let name else { return folder.has("balans.yaml") ? ofDossier() : find(BundledNormenkaders.default) }
    let (place, file) = place(of: name)
    guard BundledNormenkaders.ids.contains(name) || place.has(file) else {
      log.add(.unknownNormenkader(name, at: nil))
      return nil
    }
    guard let input = NormenkaderFiles.find(file, in: place, log: &log) else { return nil }
    return found(NormenkaderFiles.read(input, in: place, log: &log), in: place)
  }

  /// The normenkader that another one extends; `nil` with a finding when it extends none.
  public mutating func base(of found: Found) -> Found? {
    guard let base = found.base else {
      log.add(.extendsNothing(found.normenkader.id))
      return nil
    }
    guard let input = NormenkaderFiles.find(base, in: found.folder, log: &log) else { return nil }
    return self.found(NormenkaderFiles.read(input, in: found.folder, log: &log), in: found.folder)
  }

  /// The page of a normenkader; `nil` with findings when a template of the dossier cannot be used.
  public mutating func page(_ found: Found, language: Language, format: YardstickFormat) -> [UInt8]? {
    renderer(language, format).render(found.normenkader, fingerprint: found.fingerprint, log: &log)
  }

  /// The page of what differs between two normenkaders; `nil` with findings when a template of the dossier cannot be used.
  public mutating func changes(from old: Found, to new: Found, language: Language, format: YardstickFormat) -> [UInt8]? {
    renderer(language, format).render(changesFrom: old.normenkader, to: new.normenkader, log: &log)
  }

  private mutating func renderer(_ language: Language, _ format: YardstickFormat) -> YardstickRenderer {
    let own = format == .text || !folder.has("balans.yaml") ? [] : OwnTemplates.read(folder, log: &log)
    return YardstickRenderer(language: language, format: format, templates: own, version: Pipeline.version)
  }

  private mutating func ofDossier() -> Found? {
    guard let file = folder.settingsFile(log: &log), let text = TextDecoder.decode(file, log: &log) else { return nil }
    quotable[file.path] = text
    guard let settings = SettingsReader.read(text, file: file.path, log: &log),
      let files = LoadedDossier.yardstick(settings, folder, log: &log), var found = found(files, in: folder)
    else { return nil }
    LoadedDossier.raiseMinimumGroup(of: &found.normenkader, by: settings)
    found.language = settings.language
    found.settings = settings
    return found
  }

  private mutating func found(_ files: NormenkaderFiles, in folder: DossierFolder) -> Found? {
    for file in files.files where quotable[file.path] == nil { quotable[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    guard let normenkader = files.normenkader else { return nil }
    return Found(normenkader: normenkader, fingerprint: files.fingerprint, base: files.names.first, folder: folder)
  }

  /// Where the paths of a file begin: in the dossier, or beside the file when there is none.
  private func place(of name: String) -> (folder: DossierFolder, file: String) {
    guard !BundledNormenkaders.ids.contains(name), name.hasPrefix("/") || !folder.has("balans.yaml") else { return (folder, name) }
    let url = name.hasPrefix("/") ? URL(filePath: name) : folder.url.appending(path: name)
    return (DossierFolder(path: url.deletingLastPathComponent().path), url.lastPathComponent)
  }
}

extension DiagnosticCode {
  static let extendsNothing = DiagnosticCode("B1030", "extends-nothing")
}

extension Diagnostic {
  fileprivate static func extendsNothing(_ id: String) -> Diagnostic {
    Diagnostic(
      .extendsNothing, .error,
      LocalizedText(
        nl: "normenkader '\(id)' bouwt niet voort op een ander: er is niets om mee te vergelijken",
        en: "normenkader '\(id)' does not extend another one: there is nothing to compare it with"),
      fixIt: FixIt(
        LocalizedText(
          nl: "noem het andere normenkader: balans normenkader DIT --diff ANDER",
          en: "name the other normenkader: balans normenkader THIS --diff OTHER")))
  }
}
