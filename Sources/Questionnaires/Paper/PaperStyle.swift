// SPDX-License-Identifier: EUPL-1.2

/// The look of a questionnaire on a screen and on A4.
enum PaperStyle {
  /// The style sheet.
  static let text = """

    :root { color-scheme: light; --ink: #1b2027; --soft: #545d68; --line: #8a949f; --tint: #f2f5f8; --accent: #154273; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: #fff; color: var(--ink); font: 1rem/1.5 system-ui, -apple-system,
      "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; text-wrap: balance; }
    header p { max-width: 70ch; margin: 0 0 .6rem; }
    fieldset { margin: 1.75rem 0 0; padding: 0; border: 0; min-width: 0; overflow-x: auto; }
    legend { padding: 0; font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
    .hint { margin: .2rem 0 .6rem; color: var(--soft); }
    ul { list-style: none; margin: 0; padding: 0; columns: 18rem; }
    li { break-inside: avoid; margin: 0 0 .35rem; }
    label { display: inline-flex; gap: .5rem; align-items: center; min-height: 1.5rem; }
    table { width: 100%; min-width: 44rem; border-collapse: collapse; table-layout: fixed; }
    th, td { border-bottom: 1px solid var(--line); padding: .5rem .25rem; text-align: center; font-weight: 400; }
    thead th { vertical-align: bottom; font-size: .75rem; line-height: 1.25; background: var(--tint); hyphens: auto; }
    th.statement, tbody th { width: 34%; text-align: left; padding-left: .5rem; }
    th.missing, td.missing { background: var(--tint); }
    .code { margin-right: .35rem; color: var(--soft); font-size: .75rem; white-space: nowrap; }
    input[type=radio] { appearance: none; width: 1.5rem; height: 1.5rem; margin: 0; border: 1.5px solid var(--ink); border-radius: 50%;
      background: #fff; vertical-align: middle; flex: none; }
    input[type=radio]:checked { background: radial-gradient(var(--accent) 45%, #fff 50%); border-color: var(--accent); }
    input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    input.line { width: min(100%, 30rem); min-height: 2rem; border: 0; border-bottom: 1.5px solid var(--ink); font: inherit; }
    input.box { width: 3.5rem; min-height: 2rem; border: 1.5px solid var(--ink); font: inherit; text-align: center; }
    footer { margin-top: 2rem; }
    @page { size: A4 portrait; margin: 14mm 12mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.35; }
      h1 { font-size: 16pt; }
      fieldset { margin-top: 6mm; overflow: visible; break-inside: avoid; }
      table { min-width: 0; }
      legend { font-size: 12.5pt; break-after: avoid; }
      .hint { break-after: avoid; margin-bottom: 1.5mm; }
      thead { display: table-header-group; }
      thead th { font-size: 7pt; }
      tr { break-inside: avoid; }
      th, td { padding: 1.4mm .8mm; }
      .code { font-size: 7pt; }
      input[type=radio] { width: 4.4mm; height: 4.4mm; border-width: .3mm; }
    }

    """
}
