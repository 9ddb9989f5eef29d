// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Writes self-contained HTML pages: no script, no request.
struct HTMLRenderer {
  let library: TemplateLibrary
  let style: String

  func render(_ report: PublishedReport, _ wording: Wording, names: FileNames, log: inout DiagnosticLog) -> [RenderedFile] {
    let renderer = PageRenderer(library, output: .html, style: style, log: &log)
    return renderer?.render(report, wording, names: names) ?? []
  }
}
