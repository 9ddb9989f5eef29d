// SPDX-License-Identifier: EUPL-1.2

public import HealthModel

/// Turns what may be published into the files of the output set.
///
/// The one entry of this module.
public struct ReportRenderer: Sendable {
  private let language: Language
  private let formats: Set<ReportFormat>
  private let library: TemplateLibrary
  private let style: StyleSheet
  private let own: [TemplateSource]

  /// Makes a renderer; templates given here take the place of the built-in ones with the same name, `style.css` that of the style sheet.
  public init(language: Language, formats: Set<ReportFormat> = Set(ReportFormat.allCases), templates: [TemplateSource] = []) {
    self.language = language
    self.formats = formats
    library = Self.library(templates)
    style = StyleSheet(templates)
    own = templates
  }

  /// The name by which a style sheet takes the place of the built-in one.
  public static let styleName = "style.css"

  /// The name of a style sheet that comes on top: the colours and the font of a house style.
  public static let houseStyleName = "house-style.css"

  /// The name of the logo, of which the bytes are a `data:` address.
  public static let logoName = "logo"

  /// The name of a file with more rules for pages.
  public static let rulesName = "rules.sch"

  /// Checks the templates, own and built-in, against the names that reports have, and the pages that they make against the rules for pages.
  ///
  /// Without templates of a user the pages need no check: they are those that the tests of the program have checked. `thoroughly` does so anyway.
  public func check(thoroughly: Bool = false, log: inout DiagnosticLog) {
    for problem in style.problems { log.add(problem) }
    let rules = thoroughly || !own.isEmpty ? PageRules(own: own.filter { $0.name == Self.rulesName }, log: &log) : nil
    let roots = [PageRenderer.roots(.html), PageRenderer.roots(.markdown)]
    let yardstick = [YardstickRenderer.root(.html), YardstickRenderer.root(.markdown)]
    library.check(roots: roots.flatMap { [$0.page, $0.index] } + yardstick, rules: rules, log: &log)
    let base = own.last { $0.name == Self.styleName }
    if let base { StyleSheetCheck.check(base, log: &log) }
    let builtIn = TemplateSource(name: Self.styleName, file: "templates/\(Self.styleName)", bytes: Array(BuiltInTemplates.style.utf8))
    if let house = own.last(where: { $0.name == Self.houseStyleName }) { StyleSheetCheck.check(house, over: base ?? builtIn, log: &log) }
  }

  /// The files of a report, in a fixed order: pages, then data.
  ///
  /// Workbooks are not among them: `ReportPages` makes those.
  public func render(_ report: PublishedReport, log: inout DiagnosticLog) -> [RenderedFile] {
    let wording = wording(of: report)
    let names = FileNames(report.collaborations.map(\.collaboration.id))
    var files: [RenderedFile] = []
    for format in ReportFormat.allCases where formats.contains(format) {
      switch format {
      case .html: files += HTMLRenderer(library: library, style: style.text).render(report, wording, names: names, log: &log)
      case .markdown: files += MarkdownRenderer(library: library).render(report, wording, names: names, log: &log)
      case .excel: break
      case .json: files += JSONRenderer(report: report, wording: wording).render()
      }
    }
    return files
  }

  /// The same, one collaboration at a time.
  ///
  /// - Parameters:
  ///   - report: The report, with or without collaborations.
  ///   - collaborations: All that there will be.
  ///   - log: Takes what is wrong with the templates.
  public func pages(_ report: PublishedReport, of collaborations: [ID<Collaboration>], log: inout DiagnosticLog) -> ReportPages {
    ReportPages(
      report, of: collaborations, formats: formats, wording: wording(of: report), library: library, style: style.text, log: &log)
  }

  private func wording(of report: PublishedReport) -> Wording {
    Wording(Phrases.builtIn(language), normenkader: report.normenkader, periodLength: report.period.length)
  }

  /// What is no template.
  private static let plainNames = [styleName, houseStyleName, logoName, rulesName]

  /// The built-in templates with those of a user in their place.
  static func library(_ own: [TemplateSource]) -> TemplateLibrary {
    let names = Set(own.map(\.name))
    return TemplateLibrary(BuiltInTemplates.sources.filter { !names.contains($0.name) } + own.filter { !plainNames.contains($0.name) })
  }
}
