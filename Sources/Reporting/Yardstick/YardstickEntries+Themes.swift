// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension YardstickEntries {
  func entry(_ band: Band) -> YardstickEntry {
    let edges = [("below", band.below), ("overall-below", band.overallBelow)].compactMap { name, edge in
      field(name, edge.map { wording.say(edge: $0) }, edge)
    }
    return YardstickEntry(
      band.id.rawValue, wording.title(band.id),
      texts("title", band.title) + edges + [field("status", phrases("field.status.\(band.status.rawValue)"))])
  }

  func entry(_ theme: Dimension) -> YardstickEntry {
    var fields = texts("title", theme.title) + texts("question", theme.question) + [number("weight", theme.weight)]
    for band in normenkader.bands {
      let name = wording.title(band.id)
      if let edge = theme.edges[band.id], let field = field("below", "\(name): \(wording.say(edge: edge))", edge) { fields.append(field) }
      fields += texts("explain", theme.explain[band.id]).map { field in
        YardstickEntry.Field(name: "\(field.name), \(name)", text: field.text, value: field.value)
      }
    }
    fields += texts("discuss", theme.discuss)
    let tables = theme.tables.map(description.say)
    fields += [field("tables", tables.isEmpty ? nil : tables.joined(separator: " · "), theme.tables)].compactMap(\.self)
    let trail = theme.trail.map { wording.title($0) }
    fields += [field("trail", trail.isEmpty ? nil : trail.joined(separator: " → "), theme.trail)].compactMap(\.self)
    return YardstickEntry(theme.id.rawValue, wording.title(theme.id), fields)
  }

  func entry(_ statement: Statement, _ theme: Dimension) -> YardstickEntry {
    let marks = description.marks(of: statement)
    let fields =
      texts("text", statement.text) + [field("theme", wording.title(theme.id), theme.id)].compactMap(\.self)
      + (marks.isEmpty ? [] : [field("marks", marks.joined(separator: "; "))])
      + [field("facet", statement.facet.map { wording.title($0) }, statement.facet)].compactMap(\.self)
    return YardstickEntry(statement.id.rawValue, wording.text(statement.text), fields)
  }

  func entry(_ indicator: Indicator, _ theme: Dimension) -> YardstickEntry {
    let cut = wording.cutPoints(of: indicator).map { "\(wording.norm(of: indicator)). \($0)" }
    let fields = [
      field("theme", wording.title(theme.id), theme.id), field("unit", phrases("field.unit.\(indicator.unit.rawValue)"), indicator.unit),
      field("measure", wording.say(indicator.measure), indicator.measure), field("norm", cut, indicator.norm),
      field("minimum-cases", wording.numbers.whole(indicator.minimumCases), indicator.minimumCases), number("weight", indicator.weight),
    ]
    return YardstickEntry(
      indicator.id.rawValue, wording.title(indicator.id),
      texts("title", indicator.title) + fields.compactMap(\.self) + texts("source", indicator.source))
  }
}
