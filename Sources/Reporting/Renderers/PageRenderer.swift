// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Renders the pages of one kind of output through their templates: a page per collaboration and the overview.
struct PageRenderer: Sendable {
  private let page: CompiledTemplate
  private let index: CompiledTemplate
  private let suffix: String
  private let style: String
  /// Whether pictures stand beside a page: Markdown holds none itself.
  private let hasPictureFiles: Bool

  /// Compiles the two templates; `nil` when one cannot be, which the log then says.
  init?(_ library: TemplateLibrary, output: TemplateOutput, style: String, log: inout DiagnosticLog) {
    let roots = Self.roots(output)
    guard let page = library.compile(roots.page, log: &log), let index = library.compile(roots.index, log: &log) else { return nil }
    self.page = page
    self.index = index
    self.style = output == .html ? style : ""
    hasPictureFiles = output == .markdown
    suffix = ".\(output.rawValue)"
  }

  /// The templates that the program itself asks for.
  static func roots(_ output: TemplateOutput) -> (page: TemplateRoot, index: TemplateRoot) {
    (
      TemplateRoot(name: "report.\(output.rawValue)", output: output, keys: ReportKeys.page),
      TemplateRoot(name: "index.\(output.rawValue)", output: output, keys: ReportKeys.portfolio)
    )
  }

  /// The overview, then the pages in the order of the collaborations, each with its pictures.
  func render(_ report: PublishedReport, _ wording: Wording, names: FileNames) -> [RenderedFile] {
    [overview(report, wording, names: names)] + report.collaborations.flatMap { files(of: $0, in: report, wording, names: names) }
  }

  /// The overview of all collaborations of a report.
  func overview(_ report: PublishedReport, _ wording: Wording, names: FileNames) -> RenderedFile {
    file("index", index, PortfolioModel(report, wording, names: names, style: style).value)
  }

  /// The page of a collaboration with its pictures.
  func files(of collaboration: PublishedCollaboration, in report: PublishedReport, _ wording: Wording, names: FileNames) -> [RenderedFile] {
    let name = names.page(of: collaboration.collaboration.id)
    let page = file(name, page, model(of: collaboration, in: report, wording, named: name))
    guard hasPictureFiles, let context = PageContext(report, collaboration, wording, file: name) else { return [page] }
    return [page] + PagePicture.files(context)
  }

  /// What the template of a page is given.
  func model(of collaboration: PublishedCollaboration, in report: PublishedReport, _ wording: Wording, named name: String) -> TemplateValue {
    ReportModel(report, collaboration, wording, style: style, file: name).value
  }

  private func file(_ name: String, _ template: CompiledTemplate, _ value: TemplateValue) -> RenderedFile {
    var bytes: [UInt8] = []
    template.render(value, into: &bytes)
    return RenderedFile(path: name + suffix, bytes: bytes)
  }
}
