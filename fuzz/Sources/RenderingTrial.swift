// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import XMLSupport

/// Renders bytes as a template, or as the data of one.
enum RenderingTrial {
  private static let keys = TemplateKeys([
    .init("title", .text, ""), .init("note", .optionalText, ""), .init("chart", .markup, ""), .init("isFinal", .flag, ""),
    .init("tags", .list(.text), ""), .init("rows", .list(.object(TemplateKeys([.init("name", .text, ""), .init("title", .text, "")]))), ""),
    .init("partner", .object(TemplateKeys([.init("name", .text, "")])), ""),
    .init("advice", .optionalObject(TemplateKeys([.init("word", .text, "")])), ""),
  ])

  private static let payload = "\"'><x-evil a='b'>&amp;{{title}}\u{0}\u{202E}\n\t]]>--><!--"

  /// Values that try to break out, with sections shown and not.
  private static let values: [TemplateValue] = [true, false].map { isFull in
    let row = TemplateValue.object(["name": .text(payload), "title": .text("#")])
    return .object([
      "title": .text(payload), "note": isFull ? .text(payload) : .absent, "chart": .markup("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
      "isFinal": .flag(isFull), "tags": .list(isFull ? [.text(payload), .text("javascript:x")] : []), "rows": .list(isFull ? [row, row] : []),
      "partner": .object(["name": .text(payload)]), "advice": isFull ? .object(["word": .text(payload)]) : .absent,
    ])
  }

  /// A template that passes the check gives well-formed output without a new element, whatever the data.
  static func template(_ bytes: [UInt8]) {
    guard let compiled = compiled(bytes, .html) else {
      _ = self.compiled(bytes, .markdown)
      return
    }
    for value in values {
      var output: [UInt8] = []
      compiled.render(value, into: &output)
      let text = String(decoding: output, as: UTF8.self)
      let isPage = text.lowercased().contains("<!doctype") || text.contains("<html")
      let page = isPage ? text : "<balans>\(text)</balans>"
      let (document, problems) = XMLDocument.read(Array(page.utf8), options: .init(maximumBytes: 20_000_000, maximumDepth: 1_000))
      demand(document != nil, "not well-formed: \(problems.first?.message ?? "") in \(page)")
      demand((try? document?.count("//x-evil")) == 0, "an element of the data in \(page)")
      demand((try? document?.count("//script")) == 0, "a script in \(page)")
    }
  }

  private static let page = compiled(Array("<p title=\"{{title}}\" id='{{title}}'>{{title}}</p>".utf8), .html)

  /// What is put into a page comes out of it.
  static func html(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var output: [UInt8] = []
    page?.render(.object(["title": .text(text)]), into: &output)
    let (document, problems) = XMLDocument.read(output, options: .init(maximumBytes: 50_000_000))
    let expected = allowed(VisibleText.shown(text))
    demand(document != nil, "not well-formed: \(problems.first?.message ?? "")")
    demand((try? document?.count("//*")) == 1, "more than one element")
    let lines = withLineFeeds(expected)
    demand(same((try? document?.strings("string(/p)"))?.first, lines), "another text")
    demand(same((try? document?.strings("string(/p/@title)"))?.first, expected), "another attribute")
    demand(same((try? document?.strings("string(/p/@id)"))?.first, expected), "another attribute in single quotes")
  }

  private static let places = ["a {{title}} b", "{{title}}", "# {{title}}", "- {{title}}", "> {{title}}", "| {{title}} |", "**{{title}}**"]
  private static let markdownTemplates = places.map { ($0, compiled(Array($0.utf8), .markdown)) }

  /// Without its backslashes it is the text again, on one line.
  static func markdown(_ bytes: [UInt8]) {
    let text = allowed(VisibleText.shown(String(decoding: bytes, as: UTF8.self)))
    for (template, compiled) in markdownTemplates {
      var output: [UInt8] = []
      compiled?.render(.object(["title": .text(text)]), into: &output)
      demand(!output.contains(0x0A) && !output.contains(0x0D), "a new line")
      let shown = unescaped(output.dropFirst(prefix(of: template)).dropLast(suffix(of: template)))
      demand(shown == squeezed(text), "another text: \(String(decoding: output, as: UTF8.self))")
    }
  }

  private static func compiled(_ bytes: [UInt8], _ output: TemplateOutput) -> CompiledTemplate? {
    let name = "t.\(output.rawValue)"
    var log = DiagnosticLog()
    return TemplateLibrary([TemplateSource(name: name, file: name, bytes: bytes)])
      .compile(TemplateRoot(name: name, output: output, keys: keys), log: &log)
  }

  private static func same(_ left: String?, _ right: String) -> Bool {
    left?.utf8.elementsEqual(right.utf8) == true
  }

  private static func allowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isForbidden = (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      scalars.append(isForbidden ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// Every line end as XML gives it, by scalars: to Swift a carriage return and a line feed are one character.
  private static func withLineFeeds(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r" { scalars.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    return String(scalars)
  }

  private static func prefix(of template: String) -> Int { template.utf8.prefix { $0 != UInt8(ascii: "{") }.count }
  private static func suffix(of template: String) -> Int { template.utf8.reversed().prefix { $0 != UInt8(ascii: "}") }.count }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      result.append(byte)
      isEscaped = false
    }
    return result
  }

  /// White space as one space each, none at the ends, where a no-break space counts too.
  private static func squeezed(_ text: String) -> [UInt8] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isSpace = " \t\n\r".unicodeScalars.contains(scalar)
      if isSpace, scalars.last == " " { continue }
      scalars.append(isSpace ? " " : scalar)
    }
    let isEdge = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{A0}" }
    let inner = scalars.drop(while: isEdge)
    let end = inner.lastIndex { !isEdge($0) }.map { $0 + 1 } ?? inner.startIndex
    return Array(String(String.UnicodeScalarView(inner[..<end])).utf8)
  }
}
