// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Writes the same as the HTML pages in Markdown (CommonMark with GitHub tables), fit for reading as it is and for conversion.
struct MarkdownRenderer {
  let library: TemplateLibrary

  func render(_ report: PublishedReport, _ wording: Wording, names: FileNames, log: inout DiagnosticLog) -> [RenderedFile] {
    let renderer = PageRenderer(library, output: .markdown, style: "", log: &log)
    return renderer?.render(report, wording, names: names) ?? []
  }
}
