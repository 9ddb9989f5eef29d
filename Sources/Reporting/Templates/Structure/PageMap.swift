// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Where a literal of a program came to stand in an output.
struct LiteralTrace: Sendable {
  /// The first byte in the output.
  var output: Int
  /// The first byte in the literals.
  var literal: Int
}

/// The way back from a page to the templates that made it.
struct PageMap {
  let program: TemplateProgram
  let traces: [LiteralTrace]

  /// A place in a template, and the templates by which it came into the page.
  struct Place {
    var location: SourceLocation
    var chain: [String]

    /// A note that says by which templates, when there are several.
    var notes: [LocalizedText] {
      guard chain.count > 1 else { return [] }
      let via = chain.joined(separator: " → ")
      return [LocalizedText(nl: "ingevoegd via \(via)", en: "included through \(via)")]
    }
  }

  /// Where the bytes at an offset in the page were written; `nil` when data put them there.
  func place(of offset: Int, length: Int = 1) -> Place? {
    guard let trace = Self.last(traces, { $0.output <= offset }) else { return nil }
    let literal = trace.literal + offset - trace.output
    guard let origin = Self.last(program.origins, { $0.start <= literal }) else { return nil }
    let site = program.sites[origin.site]
    let start = min(origin.offset + literal - origin.start, site.text.bytes.count)
    let end = min(start + length, site.text.bytes.count)
    return Place(location: site.text.location(start..<end), chain: site.chain)
  }

  /// The last element for which something holds that holds up to there.
  private static func last<Element>(_ elements: [Element], _ holds: (Element) -> Bool) -> Element? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? elements[low - 1] : nil
  }
}
