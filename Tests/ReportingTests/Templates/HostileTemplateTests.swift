// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import Testing

struct HostileTemplateTests {
  private func codes(_ bytes: [UInt8], _ output: TemplateOutput = .html) -> [String] {
    var log = DiagnosticLog()
    let root = TemplateRoot(name: "t", output: output, keys: TemplateTrial.keys)
    TemplateLibrary([TemplateSource(name: "t", file: "t", bytes: bytes)]).check(roots: [root], log: &log)
    return log.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.number)" }
  }

  private func codes(_ text: String, _ output: TemplateOutput = .html) -> [String] {
    codes(Array(text.utf8), output)
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(codes([0xFF, 0xFE, 0x3C, 0x00]) == ["1:1 B5001"])
    #expect(codes("<p>\n\u{0}</p>") == ["2:1 B5001"])
    #expect(codes("a\u{1B}b", .markdown) == ["1:2 B5001"])
    #expect(codes("a\n" + String(repeating: "b", count: 249_999), .markdown) == ["1:1 B5001"])
    #expect(codes("a\n" + String(repeating: "b", count: 249_998), .markdown) == [])
  }

  @Test func refusesNestingBeyondTheLimit() {
    let open = String(repeating: "{{#rows}}", count: 10_000)
    let close = String(repeating: "{{/rows}}", count: 10_000)
    #expect(codes(open + close) == ["1:1801 B5013"])
    #expect(codes(open).last == "1:1801 B5013")
    #expect(codes(String(repeating: "<p>", count: 10_000)) == ["1:451 B5013"])
    let chain = (0..<300).map { TemplateSource(name: "p\($0)", file: "p\($0)", bytes: Array("{{>p\($0 + 1)}}".utf8)) }
    var log = DiagnosticLog()
    TemplateLibrary(chain).check(roots: [TemplateRoot(name: "p0", output: .html, keys: TemplateTrial.keys)], log: &log)
    #expect(log.diagnostics.map(\.code.number) == ["B5013"])
  }

  @Test func refusesTemplatesThatMultiply() {
    let doubling = (0..<40).map { TemplateSource(name: "p\($0)", file: "p\($0)", bytes: Array("{{>p\($0 + 1)}}{{>p\($0 + 1)}}".utf8)) }
    let last = TemplateSource(name: "p40", file: "p40", bytes: Array("x".utf8))
    var log = DiagnosticLog()
    TemplateLibrary(doubling + [last]).check(roots: [TemplateRoot(name: "p0", output: .html, keys: TemplateTrial.keys)], log: &log)
    #expect(log.diagnostics.map(\.code.number) == ["B5020"])
  }

  @Test func refusesMoreElementsThanAPageMayHave() {
    #expect(codes(String(repeating: "<b>a</b>", count: 5_000)) == [])
    #expect(codes(String(repeating: "<b>a</b>", count: 5_001)) == ["0:0 B5020"])
  }

  @Test func refusesEntityBombs() {
    #expect(
      codes("<!DOCTYPE html [<!ENTITY a \"b\">]><html lang=\"nl\"><p>&a;</p></html>").allSatisfy { $0.hasSuffix("B5016") || $0.hasSuffix("B5017") })
    #expect(codes("<!DOCTYPE r [<!ENTITY % a \"<!ENTITY b '%a;%a;'>\">%a;]><html lang=\"nl\"></html>") != [])
  }

  @Test(arguments: [
    "{{", "{{{", "{{!", "{{#", "{{/", "{{a", "{{a}", "{{{a}}", "{", "<", "<a", "<a b", "<a b=", "<a b=\"", "<!--", "</", "<!DOCTYPE", "&", "<style>",
    "<a/",
  ])
  func survivesEndingAnywhere(end: String) {
    #expect(codes("<p>a</p>" + end) != (end == "{" ? ["never"] : []))
    _ = codes("a" + end, .markdown)
  }

  @Test func survivesEveryPrefixAndEverySuffix() {
    let text =
      "{{! a }}<!DOCTYPE html>\n<html lang=\"{{title}}\"><head><style>{{{chart}}}</style></head>\r\n"
      + "<body a='{{#isFinal}}b{{/isFinal}}'>{{#rows}}é{{/rows}}</body></html>"
    let bytes = Array(text.utf8)
    #expect(codes(bytes) == [])
    for count in 0..<bytes.count {
      _ = codes(Array(bytes.prefix(count)))
      _ = codes(Array(bytes.suffix(count)))
      _ = codes(Array(bytes.prefix(count)), .markdown)
    }
  }

  @Test func answersSoonForLongLines() {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      _ = codes(String(repeating: "{{x}}", count: 50_000), .markdown)
      _ = codes(String(repeating: "<b>{{title}}</b>", count: 5_000))
      _ = codes(String(repeating: "{{$a}} {{/a}}", count: 15_000))
      _ = codes(String(repeating: "{{", count: 120_000))
      _ = codes(String(repeating: " ", count: 240_000) + "{{title}}", .markdown)
      _ = codes(String(repeating: "<", count: 240_000), .markdown)
      _ = codes(String(repeating: "<!--", count: 60_000), .markdown)
      _ = codes(String(repeating: "![", count: 120_000), .markdown)
    }
    #expect(elapsed < .seconds(60))
  }
}
