// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension DiagnosticCode {
  static let unknownName = DiagnosticCode("B5007", "unknown-name")
  static let wrongKind = DiagnosticCode("B5008", "wrong-kind")
  static let wrongBraces = DiagnosticCode("B5009", "wrong-braces")
  static let unknownTemplate = DiagnosticCode("B5010", "unknown-template")
  static let wrongOutput = DiagnosticCode("B5011", "wrong-output")
  static let templateCycle = DiagnosticCode("B5012", "template-cycle")
  static let unknownBlock = DiagnosticCode("B5018", "unknown-block")
  static let pageInside = DiagnosticCode("B5028", "page-inside")
  static let templateTooLarge = DiagnosticCode("B5020", "template-too-large")
}

// The findings of TemplateCompiler, which are more than one file should hold.
extension Diagnostic {
  static func unknownName(_ tag: TemplateTag, part: String, among names: [String], in scope: TemplateScope) -> Diagnostic {
    let via = scope.chain.joined(separator: " → ")
    return Diagnostic(
      .unknownName, .error,
      LocalizedText(nl: "onbekende naam '\(part)'", en: "unknown name '\(part)'"), at: scope.unit.text.location(tag.nameRange),
      notes: scope.chain.count > 1 ? [LocalizedText(nl: "ingevoegd via \(via)", en: "included through \(via)")] : [],
      fixIt: suggestion(for: part, in: tag.name, among: names)
    )
  }

  private static func suggestion(for part: String, in name: String, among names: [String]) -> FixIt? {
    guard let nearest = SpellingSuggestion.nearest(to: part, among: names) else { return nil }
    let parts = name.split(separator: ".").map { $0 == part ? nearest : String($0) }
    return .didYouMean(parts.joined(separator: "."))
  }

  static func noParts(_ tag: TemplateTag, part: String, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .wrongKind, .error,
      LocalizedText(nl: "'\(part)' heeft geen onderdelen", en: "'\(part)' has no parts"), at: text.location(tag.nameRange))
  }

  static func notText(_ tag: TemplateTag, _ shape: TemplateKeys.Shape, in text: TemplateText) -> Diagnostic {
    let kind =
      switch shape {
      case .list: LocalizedText(nl: "een lijst", en: "a list")
      case .flag: LocalizedText(nl: "ja of nee", en: "yes or no")
      default: LocalizedText(nl: "een groep namen", en: "a group of names")
      }
    return Diagnostic(
      .wrongKind, .error,
      LocalizedText(
        nl: "'\(tag.name)' is \(kind.text(in: .nl)) en geen tekst", en: "'\(tag.name)' is \(kind.text(in: .en)) and not a text"),
      at: text.location(tag.nameRange),
      fixIt: FixIt(LocalizedText(nl: "open het met {{#\(tag.name)}}", en: "open it with {{#\(tag.name)}}"))
    )
  }

  static func notSection(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .wrongKind, .error,
      LocalizedText(
        nl: "'\(tag.name)' is een tekst die er altijd is: er valt niets te openen",
        en: "'\(tag.name)' is a text that is always there: there is nothing to open"), at: text.location(tag.nameRange),
      fixIt: FixIt(LocalizedText(nl: "toon het met {{\(tag.name)}}", en: "show it with {{\(tag.name)}}"))
    )
  }

  static func needsThreeBraces(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .wrongBraces, .error,
      LocalizedText(
        nl: "'\(tag.name)' is opgemaakte inhoud: gebruik drie accolades", en: "'\(tag.name)' is markup: use three braces"),
      at: text.location(tag.range),
      fixIt: FixIt(
        LocalizedText(nl: "schrijf {{{\(tag.name)}}}", en: "write {{{\(tag.name)}}}"), replacement: "{{{\(tag.name)}}}", grade: .safe)
    )
  }

  static func needsTwoBraces(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .wrongBraces, .error,
      LocalizedText(
        nl: "'\(tag.name)' is tekst: gebruik twee accolades, tekst wordt altijd veilig gemaakt",
        en: "'\(tag.name)' is text: use two braces, text is always escaped"), at: text.location(tag.range),
      fixIt: FixIt(LocalizedText(nl: "schrijf {{\(tag.name)}}", en: "write {{\(tag.name)}}"), replacement: "{{\(tag.name)}}", grade: .safe)
    )
  }

  static func unknownRoot(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownTemplate, .error, LocalizedText(nl: "er is geen sjabloon '\(name)'", en: "there is no template '\(name)'"),
      fixIt: SpellingSuggestion.nearest(to: name, among: names).map { .didYouMean($0) })
  }

  static func unknownPartial(_ tag: TemplateTag, among names: [String], in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .unknownTemplate, .error, LocalizedText(nl: "er is geen sjabloon '\(tag.name)'", en: "there is no template '\(tag.name)'"),
      at: text.location(tag.nameRange), fixIt: SpellingSuggestion.nearest(to: tag.name, among: names).map { .didYouMean($0) })
  }

  static func wrongOutput(_ name: String, wanted: TemplateOutput, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongOutput, .error,
      LocalizedText(
        nl: "'\(name)' maakt andere uitvoer dan .\(wanted.rawValue)", en: "'\(name)' makes another output than .\(wanted.rawValue)"),
      at: location)
  }

  static func cycle(_ tag: TemplateTag, chain: [String], in text: TemplateText) -> Diagnostic {
    let via = (chain + [tag.name]).joined(separator: " → ")
    return Diagnostic(
      .templateCycle, .error,
      LocalizedText(nl: "een sjabloon kan zichzelf niet invoegen: \(via)", en: "a template cannot include itself: \(via)"),
      at: text.location(tag.nameRange))
  }

  static func unknownBlock(_ tag: TemplateTag, of parent: String, among names: [String], in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .unknownBlock, .error,
      LocalizedText(nl: "'\(parent)' heeft geen blok '\(tag.name)'", en: "'\(parent)' has no block '\(tag.name)'"),
      at: text.location(tag.nameRange), fixIt: SpellingSuggestion.nearest(to: tag.name, among: names).map { .didYouMean($0) })
  }

  static func pageInside(_ tag: TemplateTag, in text: TemplateText) -> Diagnostic {
    Diagnostic(
      .pageInside, .error,
      LocalizedText(
        nl: "'\(tag.name)' is een hele pagina en kan niet binnen iets anders staan",
        en: "'\(tag.name)' is a whole page and cannot stand inside anything else"), at: text.location(tag.range))
  }

  static func expansionTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .templateTooDeep, .error,
      LocalizedText(
        nl: "sjablonen en onderdelen zijn meer dan \(TemplateCompiler.maximumDepth) diep in elkaar gezet",
        en: "templates and sections are nested more than \(TemplateCompiler.maximumDepth) deep"), at: location)
  }

  static func tooManyElements(at location: SourceLocation?) -> Diagnostic {
    let most = TemplateText.mostElements
    return Diagnostic(
      .templateTooLarge, .error,
      LocalizedText(
        nl: "het sjabloon heeft met alles wat het invoegt meer dan \(most) HTML-elementen",
        en: "the template has more than \(most) elements of HTML with all that it includes"),
      at: location)
  }

  static func expansionTooLarge() -> Diagnostic {
    Diagnostic(
      .templateTooLarge, .error,
      LocalizedText(
        nl: "het sjabloon wordt te groot met alles wat het invoegt", en: "the template becomes too large with all that it includes"))
  }
}
