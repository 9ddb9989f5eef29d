// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which closing tag belongs to which opening tag.
struct TagPairs: Sendable {
  /// The deepest nesting of sections, blocks and parents.
  static let maximumDepth = 200

  /// For each tag the index of its partner, for opening and closing tags.
  private(set) var partner: [Int?]
  /// For each tag the index of the tag that is open around it.
  private(set) var enclosing: [Int?]

  /// Pairs the tags; `nil` when they do not pair, which is said in the findings.
  init?(_ tags: [TemplateTag], in text: TemplateText, findings: inout TemplateFindings) {
    partner = Array(repeating: nil, count: tags.count)
    enclosing = partner
    var open: [Int] = []
    var isSound = true
    for (index, tag) in tags.enumerated() where !findings.isFull {
      if tag.kind == .close {
        guard let found = open.lastIndex(where: { tags[$0].name == tag.name }) else {
          isSound = false
          findings.add(.strayClose(tag, open: open.last.map { tags[$0] }, in: text))
          continue
        }
        for unclosed in open[(found + 1)...] {
          isSound = false
          findings.add(.unclosed(tags[unclosed], in: text))
        }
        (partner[open[found]], partner[index]) = (index, open[found])
        open.removeSubrange(found...)
      }
      enclosing[index] = open.last
      guard tag.opens else { continue }
      if open.count == Self.maximumDepth {
        findings.add(.tooDeep(tag, in: text))
        return nil
      }
      open.append(index)
    }
    for unclosed in open {
      isSound = false
      findings.add(.unclosed(tags[unclosed], in: text))
    }
    if !isSound { return nil }
  }
}

extension DiagnosticCode {
  static let unclosedSection = DiagnosticCode("B5005", "unclosed-section")
  static let strayClose = DiagnosticCode("B5006", "stray-close")
  static let templateTooDeep = DiagnosticCode("B5013", "template-too-deep")
}

extension Diagnostic {
  fileprivate static func unclosed(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .unclosedSection, .error,
      LocalizedText(nl: "'\(tag.name)' wordt hier geopend maar nergens gesloten", en: "'\(tag.name)' is opened here but never closed"),
      at: text.location(tag.range),
      fixIt: FixIt(LocalizedText(nl: "zet {{/\(tag.name)}} aan het eind", en: "put {{/\(tag.name)}} at its end"))
    )
  }

  fileprivate static func strayClose(_ tag: TemplateTag, open: TemplateTag?, in text: TemplateText) -> Diagnostic {
    let fixIt = open.map { open in
      FixIt(
        LocalizedText(nl: "hier is '\(open.name)' open: {{/\(open.name)}}", en: "'\(open.name)' is open here: {{/\(open.name)}}"),
        replacement: "{{/\(open.name)}}")
    }
    return Diagnostic(
      .strayClose, .error,
      LocalizedText(
        nl: "'\(tag.name)' wordt hier gesloten maar is niet geopend", en: "'\(tag.name)' is closed here but was not opened"),
      at: text.location(tag.range),
      fixIt: fixIt ?? FixIt(LocalizedText(nl: "haal dit weg", en: "remove this"))
    )
  }

  fileprivate static func tooDeep(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .templateTooDeep, .error,
      LocalizedText(
        nl: "onderdelen zijn meer dan \(TagPairs.maximumDepth) diep in elkaar gezet",
        en: "sections are nested more than \(TagPairs.maximumDepth) deep"), at: text.location(tag.range),
      fixIt: FixIt(LocalizedText(nl: "maak er aparte sjablonen van", en: "make separate templates of them"))
    )
  }
}
