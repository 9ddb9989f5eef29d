// SPDX-License-Identifier: EUPL-1.2

public import HealthModel

/// Writes a normenkader, or what differs between two, as one page that partners can agree on.
public struct YardstickRenderer: Sendable {
  private let language: Language
  private let format: YardstickFormat
  private let version: String
  private let library: TemplateLibrary
  private let style: String

  /// Makes a renderer; templates given here take the place of the built-in ones with the same name, as in reports.
  public init(language: Language, format: YardstickFormat, templates: [TemplateSource] = [], version: String) {
    self.language = language
    self.format = format
    self.version = version
    library = ReportRenderer.library(templates)
    style = StyleSheet(templates).text
  }

  /// The page of a normenkader; `nil` with findings when a template cannot be used.
  public func render(_ normenkader: Normenkader, fingerprint: String, log: inout DiagnosticLog) -> [UInt8]? {
    let wording = wording(normenkader)
    return render(YardstickDescription(wording).page(fingerprint: fingerprint), wording, log: &log)
  }

  /// The page of what differs between two normenkaders; `nil` with findings when a template cannot be used.
  public func render(changesFrom old: Normenkader, to new: Normenkader, log: inout DiagnosticLog) -> [UInt8]? {
    let wording = wording(new)
    return render(YardstickComparison(self.wording(old), wording).page, wording, log: &log)
  }

  // A normenkader does not know how long periods are; what it says depends on that nowhere.
  private func wording(_ normenkader: Normenkader) -> Wording {
    Wording(Phrases.builtIn(language), normenkader: normenkader, periodLength: .quarter)
  }

  private func render(_ page: YardstickPage, _ wording: Wording, log: inout DiagnosticLog) -> [UInt8]? {
    let output: TemplateOutput
    switch format {
    case .text: return Array(YardstickText.render(page).utf8)
    case .html: output = .html
    case .markdown: output = .markdown
    }
    guard let template = library.compile(Self.root(output), log: &log) else { return nil }
    var bytes: [UInt8] = []
    template.render(YardstickModel.value(page, wording, style: output == .html ? style : "", version: version), into: &bytes)
    return bytes
  }

  /// The template of the page.
  static func root(_ output: TemplateOutput) -> TemplateRoot {
    TemplateRoot(name: "normenkader.\(output.rawValue)", output: output, keys: ReportKeys.yardstick)
  }
}
