// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The check of a style sheet: colours that can be told apart, and nothing fetched.
///
/// Which colour stands on which, only a browser can say; so the pairs are those of the variables that the built-in style sheet uses. A style
/// sheet without a variable has no pair with it.
enum StyleSheetCheck {
  /// Two variables that stand on each other, and the contrast that they need.
  struct Pair {
    var front: String
    var back: String
    var least: Double
  }

  /// Text needs 4.5 : 1 (WCAG 2.2, 1.4.3), marks and bars 3 : 1 (1.4.11).
  static let pairs: [Pair] = {
    let zones = ["good", "fair", "poor"]
    let backs = ["bg", "tint"] + zones.map { "\($0)-tint" }
    let texts = ["ink", "soft", "link"].flatMap { text in backs.map { Pair(front: text, back: $0, least: 4.5) } }
    let words = zones.flatMap { zone in ["bg", "\(zone)-tint"].map { Pair(front: zone, back: $0, least: 4.5) } }
    let bars = ["bar-good", "bar-poor"].map { Pair(front: $0, back: "bg", least: 3) }
    return texts + words + bars
  }()

  /// Reports what is wrong with a style sheet; with `base` it comes on top of that one, and only what it changes is compared.
  ///
  /// What it says for always comes after what the base says for the dark, so it holds in the dark too.
  static func check(_ source: TemplateSource, over base: TemplateSource? = nil, log: inout DiagnosticLog) {
    let sheet = StyleSheetReading(source)
    for place in sheet.fetches { log.add(.styleFetches(at: place)) }
    let below = base.map { StyleSheetReading($0) }
    let light = (below?.light ?? [:]).merging(sheet.light) { $1 }
    compare(light, of: source, in: LocalizedText(nl: "licht", en: "light"), log: &log)
    guard !sheet.dark.isEmpty || below?.dark.isEmpty == false else { return }
    let inDark = (below?.light ?? [:]).merging(below?.dark ?? [:]) { $1 }.merging(sheet.light) { $1 }.merging(sheet.dark) { $1 }
    compare(inDark, of: source, in: LocalizedText(nl: "donker", en: "dark"), log: &log)
  }

  private static func compare(
    _ variables: [String: StyleSheetReading.Variable], of source: TemplateSource, in scheme: LocalizedText, log: inout DiagnosticLog
  ) {
    let own = variables.filter { $0.value.location.file == source.file }
    var colours: [String: StyleColour] = [:]
    for name in Set(pairs.flatMap { [$0.front, $0.back] }).sorted() {
      guard let variable = variables[name] else { continue }
      colours[name] = StyleColour(variable.value)
      if colours[name] == nil, own[name] != nil { log.add(.unknownColour(name, at: variable.location)) }
    }
    for pair in pairs {
      guard let front = colours[pair.front], let back = colours[pair.back], let place = (own[pair.front] ?? own[pair.back])?.location else {
        continue
      }
      let contrast = front.contrast(with: back)
      if contrast < pair.least { log.add(.lowContrast(pair, contrast, scheme, at: place)) }
    }
  }
}

extension DiagnosticCode {
  static let styleFetches = DiagnosticCode("B5033", "style-fetches")
  static let lowContrast = DiagnosticCode("B5034", "low-contrast")
  static let unknownColour = DiagnosticCode("B5035", "unknown-colour")
}

extension Diagnostic {
  fileprivate static func styleFetches(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .styleFetches, .error,
      LocalizedText(nl: "een stijlblad haalt niets van buiten", en: "a style sheet fetches nothing from outside"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zet een plaatje erin als url(data:...), en noem lettertypen die uw lezers hebben",
          en: "put a picture into it as url(data:...), and name fonts that your readers have")))
  }

  fileprivate static func lowContrast(
    _ pair: StyleSheetCheck.Pair, _ contrast: Double, _ scheme: LocalizedText, at location: SourceLocation
  ) -> Diagnostic {
    // Rounded down, so that 4.49 is not shown as enough.
    let tenths = Int((contrast * 10).rounded(.down))
    let least = pair.least == 3 ? "3" : "4,5"
    let subject = "'--\(pair.front)'"
    return Diagnostic(
      .lowContrast, .warning,
      LocalizedText(
        nl: "\(subject) is slecht te zien op '--\(pair.back)' (\(scheme.text(in: .nl))): contrast \(tenths / 10),\(tenths % 10), "
          + "nodig is \(least)",
        en: "\(subject) is hard to see on '--\(pair.back)' (\(scheme.text(in: .en))): contrast \(tenths / 10).\(tenths % 10), "
          + "needed is \(least.replacing(",", with: "."))"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "maak het verschil tussen licht en donker groter", en: "make the difference between light and dark larger")))
  }

  fileprivate static func unknownColour(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unknownColour, .warning,
      LocalizedText(
        nl: "van '--\(name)' kan het contrast niet worden berekend", en: "the contrast of '--\(name)' cannot be computed"), at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf de kleur als #rrggbb", en: "write the colour as #rrggbb")))
  }
}
