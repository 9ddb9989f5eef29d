// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension DiagnosticCode {
  static let misplacedTag = DiagnosticCode("B5014", "misplaced-tag")
  static let unbalancedSection = DiagnosticCode("B5015", "unbalanced-section")
  static let htmlElement = DiagnosticCode("B5017", "html-element")
}

// The findings of HTMLScanner and of MarkdownScanner, which are more than one file should hold.
extension Diagnostic {
  static func misplaced(_ tag: TemplateTag, _ why: Misplacement, in text: TemplateText) -> Diagnostic {
    Diagnostic(.misplacedTag, .error, why.reason, at: text.location(tag.range))
  }

  static func unbalancedSection(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .unbalancedSection, .error,
      LocalizedText(
        nl: "'\(tag.name)' begint op een andere plek in de HTML dan waar het eindigt",
        en: "'\(tag.name)' begins at another place in the HTML than where it ends"), at: text.location(tag.range),
      fixIt: FixIt(
        LocalizedText(nl: "begin en eindig beide in tekst of beide in een attribuut", en: "begin and end both in text or both in an attribute"))
    )
  }

  static func elementLeavesSection(_ name: String, at location: SourceLocation, section: String) -> Diagnostic {
    Diagnostic(
      .unbalancedSection, .error,
      LocalizedText(
        nl: "<\(name)> wordt geopend in '\(section)' maar daarin niet gesloten", en: "<\(name)> is opened in '\(section)' but not closed in it"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "sluit het element voor {{/\(section)}}", en: "close the element before {{/\(section)}}"))
    )
  }

  static func endTagLeavesSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unbalancedSection, .error,
      LocalizedText(
        nl: "</\(name)> sluit een element dat voor dit onderdeel is geopend", en: "</\(name)> closes an element that was opened before this section"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "open en sluit een element in hetzelfde onderdeel", en: "open and close an element in the same section"))
    )
  }

  static func mismatchedElement(_ name: String, open: String, openedAt: SourceLocation, at location: SourceLocation) -> Diagnostic {
    let place = "\(openedAt.line ?? 1):\(openedAt.column ?? 1)"
    return Diagnostic(
      .htmlElement, .error,
      LocalizedText(nl: "</\(name)> staat waar </\(open)> moet staan", en: "</\(name)> stands where </\(open)> must stand"), at: location,
      notes: [LocalizedText(nl: "<\(open)> is geopend op \(place)", en: "<\(open)> was opened at \(place)")]
    )
  }

  static func unopenedElement(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.htmlElement, .error, LocalizedText(nl: "</\(name)> sluit niets", en: "</\(name)> closes nothing"), at: location)
  }

  static func unclosedElement(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .htmlElement, .error, LocalizedText(nl: "<\(name)> wordt niet gesloten", en: "<\(name)> is not closed"), at: location,
      fixIt: FixIt(LocalizedText(nl: "zet </\(name)> aan het eind", en: "put </\(name)> at its end"))
    )
  }

  static func selfClosed(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .htmlElement, .error,
      LocalizedText(
        nl: "een browser leest <\(name)/> als <\(name)>, en sluit het niet", en: "a browser reads <\(name)/> as <\(name)>, and does not close it"),
      at: location, fixIt: FixIt(LocalizedText(nl: "schrijf <\(name)></\(name)>", en: "write <\(name)></\(name)>"))
    )
  }

  static func voidNotClosed(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .htmlElement, .error,
      LocalizedText(nl: "<\(name)> moet met /> eindigen", en: "<\(name)> must end with />"), at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf <\(name)/>", en: "write <\(name)/>"), grade: .safe)
    )
  }

  static func tooManyAttributes(_ most: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .malformedHTML, .error,
      LocalizedText(nl: "dit element heeft meer dan \(most) attributen", en: "this element has more than \(most) attributes"), at: location,
      fixIt: FixIt(
        LocalizedText(nl: "kijk of de tag en de aanhalingstekens wel worden gesloten", en: "see whether the tag and the quotes are closed")))
  }

  static func elementsTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .templateTooDeep, .error,
      LocalizedText(nl: "elementen zijn te diep in elkaar gezet", en: "elements are nested too deep"), at: location)
  }

  static func foreignMarkup(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .htmlElement, .error,
      LocalizedText(
        nl: "dit is geen HTML: alleen <!DOCTYPE html>, elementen en <!-- commentaar -->",
        en: "this is not HTML: only <!DOCTYPE html>, elements and <!-- comments -->"), at: location)
  }

  static func unfinishedMarkup(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .htmlElement, .error,
      LocalizedText(nl: "wat hier begint, eindigt niet", en: "what begins here does not end"), at: location)
  }
}
