// SPDX-License-Identifier: EUPL-1.2
import Assessment
import Foundation
public import HealthModel
import Intake
import Reporting

/// Renders a set of templates with the example dossier and with collaborations that are hard to show, so that one sees what a change does.
public struct Preview: Sendable {
  /// A set of pages in a folder of its own.
  private struct Part {
    var name: String
    var files: [RenderedFile]
  }

  /// Every finding about the templates.
  public private(set) var log = DiagnosticLog()
  /// The texts of templates, which findings may quote.
  public private(set) var quotableTexts: [String: String] = [:]
  private var templates: [TemplateSource] = []
  private let language: Language

  /// Makes a preview of the templates of a dossier, or of the built-in ones, and checks them.
  public init(dossier path: String?, language: Language) {
    self.language = language
    if let path {
      let folder = DossierFolder(path: path)
      if folder.settingsFile(log: &log) == nil { return }
      templates = OwnTemplates.read(folder, log: &log)
      for template in templates { quotableTexts[template.file] = String(decoding: template.bytes, as: UTF8.self) }
    }
    ReportRenderer(language: language, templates: templates).check(thoroughly: true, log: &log)
  }

  /// Writes the pages into a folder and gives the path of the page that names them all.
  /// - Throws: `WriteFailure` when they cannot be written.
  public func write(to output: String) throws(WriteFailure) -> String {
    let example = DossierFolder(files: ExampleDossier.files)
    let parts = [Part(name: "voorbeeld", files: render(example)), Part(name: "moeilijk", files: render(Self.hard))]
    let folder = OutputSet.folder(at: output)
    for part in parts { try OutputSet(folder: folder.appending(path: part.name)).write(part.files) }
    let page = RenderedFile(path: "index.html", bytes: Array(PreviewIndex.page(language: language).utf8))
    try OutputSet(folder: folder).write([page])
    return "\(folder.path)/\(page.path)"
  }

  private static var hard: DossierFolder {
    var ignored = DiagnosticLog()
    let file = BundledNormenkaders.file(BundledNormenkaders.default)
    let normenkader = file.flatMap { NormenkaderFiles.read($0, in: DossierFolder(files: []), log: &ignored).normenkader }
    return DossierFolder(files: normenkader.map { HardDossier(asking: $0).files } ?? [])
  }

  /// The same stages as `Pipeline`, without an archive.
  private func render(_ folder: DossierFolder) -> [RenderedFile] {
    var found = DiagnosticLog()
    guard let dossier = LoadedDossier.load(folder, log: &found), let period = dossier.periods.last else { return [] }
    var kept: [ArchivedPeriod] = []
    let assessed = Assess.assess(dossier.input, by: dossier.normenkader, until: period, origin: nil, archive: &kept)
    guard assessed.allSatisfy({ $0.check.faults.isEmpty }) else { return [] }
    let report = PublishedReport(
      normenkader: dossier.normenkader, normenkaderFingerprint: dossier.normenkaderFingerprint, period: period,
      collaborations: assessed.sorted { $0.collaboration.id < $1.collaboration.id }, sources: dossier.publishedSources,
      findings: found.diagnostics.filter { $0.severity >= .warning }, programVersion: Pipeline.version, madeOn: nil)
    return ReportRenderer(language: language, formats: [.html, .markdown], templates: templates).render(report, log: &found)
  }
}
