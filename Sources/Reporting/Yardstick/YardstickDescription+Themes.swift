// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension YardstickDescription {
  /// What is asked and counted, theme by theme.
  var themes: YardstickSection {
    YardstickSection(
      id: "themes", title: phrases("word.themes"), paragraphs: [phrases("yardstick.themes")], parts: normenkader.dimensions.map(theme))
  }

  private func theme(_ dimension: Dimension) -> YardstickSection {
    var part = YardstickSection(id: Anchor.theme(dimension.id), title: wording.title(dimension.id), paragraphs: [wording.text(dimension.question)])
    part.add(phrases("word.statements"), ["yardstick.code", "word.statement", "yardstick.marks"].map { phrases($0) }, dimension.statements.map(row))
    let facts = ["word.fact", "yardstick.measured", "word.norm", "yardstick.points", "yardstick.why"].map { phrases($0) }
    part.add(phrases("word.facts"), facts, dimension.indicators.map(row))
    part.add(normenkader.bands.compactMap { explanation($0, dimension) }, under: phrases("yardstick.explain"))
    part.add(dimension.discuss.map(wording.text), under: phrases("yardstick.discuss"))
    part.add(dimension.tables.map(say), under: phrases("yardstick.tables"))
    part.add(dimension.trail.map { wording.title($0) }, under: phrases("yardstick.trail"))
    return part
  }

  private func row(_ statement: Statement) -> [String] {
    [FreeText.line(statement.id.rawValue), wording.text(statement.text), marks(of: statement).joined(separator: "; ")]
  }

  /// What makes a statement other than plain.
  func marks(of statement: Statement) -> [String] {
    let about = statement.about.map { phrases("yardstick.about.\($0.rawValue)") }
    let weight = statement.weight == 1 ? nil : phrases("yardstick.weight", ["weight": numbers.limit(statement.weight, keepsDecimal: false)])
    return [about, statement.isReversed ? phrases("word.reversed") : nil, weight].compactMap(\.self)
  }

  private func row(_ indicator: Indicator) -> [String] {
    let weight = phrases("yardstick.weight", ["weight": numbers.limit(indicator.weight, keepsDecimal: false)])
    let title = wording.title(indicator.id)
    return [
      indicator.weight == 1 || indicator.norm == nil ? title : "\(title) (\(weight))",
      wording.say(indicator.measure, minimumCases: indicator.minimumCases), wording.norm(of: indicator),
      wording.cutPoints(of: indicator) ?? phrases("register.empty"), indicator.source.map(wording.text) ?? phrases("register.empty"),
    ]
  }

  private func explanation(_ band: Band, _ dimension: Dimension) -> String? {
    dimension.explain[band.id].map { "\(wording.title(band.id)): \(wording.text($0))" }
  }

  /// Which rows of a register a report shows.
  func say(_ view: RegisterView) -> String {
    let register = normenkader.register(view.register)
    var text = "\(wording.title(view.register)): \(view.columns.map { wording.column($0, register) }.joined(separator: ", "))."
    if !view.filters.isEmpty { text += " " + phrases("measure.where", ["filters": wording.say(view.filters, of: register)]) }
    if let window = view.window { text += " " + wording.say(window, of: register) }
    return text
  }
}
