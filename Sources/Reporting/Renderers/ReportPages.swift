// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The files of a report, made one collaboration at a time: templates are compiled and words are looked up once, and no more than one collaboration
/// need be there.
///
/// What is given as the report has everything but the collaborations.
public struct ReportPages: Sendable {
  private let formats: Set<ReportFormat>
  private let pages: [PageRenderer]
  private let wording: Wording
  private let names: FileNames

  /// Prepares the files; a template that cannot be used makes none, which the log then says.
  init(
    _ report: PublishedReport, of collaborations: [ID<Collaboration>], formats: Set<ReportFormat>, wording: Wording, library: TemplateLibrary,
    style: String, log: inout DiagnosticLog
  ) {
    self.formats = formats
    self.wording = wording
    names = FileNames(collaborations)
    let outputs: [(format: ReportFormat, output: TemplateOutput)] = [(.html, .html), (.markdown, .markdown)]
    pages = outputs.filter { formats.contains($0.format) }.compactMap { PageRenderer(library, output: $0.output, style: style, log: &log) }
  }

  /// Whether there is a file to make.
  public var hasFiles: Bool { !pages.isEmpty || formats.contains(.json) || formats.contains(.excel) }

  /// The pages of a collaboration, with their pictures.
  public func files(of collaboration: PublishedCollaboration, in report: PublishedReport) -> [RenderedFile] {
    pages.flatMap { $0.files(of: collaboration, in: report, wording, names: names) }
  }

  /// What the templates of the pages of a collaboration are given, so that another engine can be measured on the same.
  package func models(of collaboration: PublishedCollaboration, in report: PublishedReport) -> [TemplateValue] {
    pages.map { $0.model(of: collaboration, in: report, wording, named: names.page(of: collaboration.collaboration.id)) }
  }

  /// The overview of all collaborations, of which only the last period is looked at.
  public func overview(_ report: PublishedReport) -> [RenderedFile] {
    pages.map { $0.overview(report, wording, names: names) }
  }

  /// The workbook of a collaboration, which has no bytes before it was written to a path; `nil` when none is asked for.
  public func workbook(of collaboration: PublishedCollaboration, in report: PublishedReport) -> RenderedWorkbook? {
    formats.contains(.excel) ? ExcelRenderer(report: report, wording: wording, names: names).workbook(of: collaboration) : nil
  }

  /// The workbook of all collaborations.
  public func overviewWorkbook(_ report: PublishedReport) -> RenderedWorkbook? {
    formats.contains(.excel) ? ExcelRenderer(report: report, wording: wording, names: names).overview : nil
  }

  /// The data of a report in parts; `nil` when they are not asked for.
  public func data(_ report: PublishedReport) -> AssessmentsText? {
    formats.contains(.json) ? AssessmentsText(report, wording) : nil
  }
}
