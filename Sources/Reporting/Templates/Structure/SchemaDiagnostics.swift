// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import XMLSupport

// The finding of PageRules with the most words.
extension Diagnostic {
  static func outsideSchema(_ fault: SchemaFault, at place: PageMap.Place?) -> Diagnostic {
    Diagnostic(
      .outsideSchema, .error, message(fault), at: place?.location, notes: place?.notes ?? [], fixIt: mend(fault))
  }

  private static func message(_ fault: SchemaFault) -> LocalizedText {
    let name = fault.element
    switch fault.kind {
    case .element where fault.parent.isEmpty:
      return LocalizedText(nl: "een pagina is één <html>-element, geen <\(name)>", en: "a page is one <html> element, not <\(name)>")
    case .element:
      return LocalizedText(
        nl: "<\(name)> kan niet in <\(fault.parent)> staan, op deze plek", en: "<\(name)> cannot stand in <\(fault.parent)>, at this place")
    case .attribute(let attribute) where attribute.hasPrefix("on"):
      return LocalizedText(
        nl: "een rapport bevat geen script: haal het attribuut '\(attribute)' weg", en: "a report has no script: remove the attribute '\(attribute)'")
    case .attribute(let attribute):
      return LocalizedText(nl: "<\(name)> kan geen attribuut '\(attribute)' hebben", en: "<\(name)> cannot have an attribute '\(attribute)'")
    case .attributeValue(let attribute):
      return LocalizedText(
        nl: "deze waarde kan niet in het attribuut '\(attribute)' van <\(name)>",
        en: "this value is not possible in the attribute '\(attribute)' of <\(name)>")
    case .missingAttribute(let names):
      let list = names.joined(separator: ", ")
      return LocalizedText(nl: "<\(name)> mist een attribuut: \(list)", en: "<\(name)> lacks an attribute: \(list)")
    case .text:
      return LocalizedText(nl: "in <\(name)> kan geen tekst direct staan", en: "text cannot stand directly in <\(name)>")
    case .incomplete(let expected):
      let list = expected.map { "<\($0)>" }.joined(separator: ", ")
      return LocalizedText(
        nl: "<\(name)> is niet compleet" + (list.isEmpty ? "" : ": \(list) ontbreekt"),
        en: "<\(name)> is not complete" + (list.isEmpty ? "" : ": \(list) is missing"))
    }
  }

  private static func mend(_ fault: SchemaFault) -> FixIt? {
    switch fault.kind {
    case .element(let expected) where !expected.isEmpty:
      let list = expected.map { "<\($0)>" }.joined(separator: ", ")
      return FixIt(LocalizedText(nl: "hier kan wel: \(list)", en: "possible here: \(list)"))
    case .text: return FixIt(LocalizedText(nl: "zet de tekst in een element dat erin hoort", en: "put the text into an element that belongs there"))
    case .attributeValue:
      return FixIt(
        LocalizedText(
          nl: "schrijf een vaste waarde die het attribuut kent; een waarde uit de gegevens kan hier niet",
          en: "write a fixed value that the attribute knows; a value of the data is not possible here"))
    default: return nil
    }
  }
}
