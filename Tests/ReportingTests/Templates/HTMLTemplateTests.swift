// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting
import Testing

struct HTMLTemplateTests {
  @Test(arguments: [
    ("<p {{title}}>a</p>", "1:4 B5014"),
    ("<p class={{title}}>a</p>", "1:10 B5014"),
    ("<{{title}}>a</p>", "1:2 B5014"),
    ("<p>é</p>\n<!-- {{title}} -->", "2:6 B5014"),
    ("<style>{{title}}</style>", "1:8 B5014"),
    ("<p title=\"{{{chart}}}\">a</p>", "1:11 B5014"),
    ("<p style=\"width: {{title}}\">a</p>", "1:18 B5014"),
    ("<p {{#isFinal}}class=\"a\"{{/isFinal}}>a</p>", "1:4 B5014"),
    ("<p title=\"{{>a.html}}\">a</p>", "1:11 B5014"),
    ("<p title=\"{{$a}}{{/a}}\">a</p>", "1:11 B5014"),
    ("<a href=\"{{title}}{{note}}\">a</a>", "1:19 B5014"),
    ("<html lang=\"nl\"></html>{{title}}", "1:24 B5014"),
  ])
  func refusesTagsWhereNoValueCanBeEscaped(template: String, expected: String) {
    #expect(TemplateTrial.findings(template, with: ["a.html": "x"]).first == expected)
  }

  @Test(arguments: [
    ("{{#isFinal}}<p>{{/isFinal}}", "1:13 B5015"),
    ("<p>{{#isFinal}}</p>{{/isFinal}}", "1:16 B5015"),
    ("<p>{{#isFinal}}</p><p>{{/isFinal}}</p>", "1:16 B5015"),
    ("{{#isFinal}}<p title=\"{{/isFinal}}\"></p>", "1:23 B5015"),
    ("<p title=\"{{#isFinal}}\">a{{/isFinal}}</p>", "1:26 B5015"),
    ("{{$a}}<p>{{/a}}", "1:7 B5015"),
  ])
  func sectionsKeepElementsWhole(template: String, expected: String) {
    #expect(TemplateTrial.findings(template) == [expected])
  }

  @Test(arguments: [
    ("<div>\n  <p>a</div>", "2:7 B5017"),
    ("<p>a</p>\n</div>", "2:1 B5017"),
    ("a\n <p>b", "2:2 B5017"),
    ("<p>a<br>b</p>", "1:5 B5017"),
    ("<td/>", "1:1 B5017"),
    ("<p title=\"a>b</p>", "1:1 B5017"),
    ("<![CDATA[a]]>", "1:1 B5017"),
    ("<?php ?>", "1:1 B5017"),
    ("<p>a & b</p>", "1:7 B5016"),
    ("<p>&nbsp;{{title}}</p>", "1:10 B5016"),
    ("<p>{{title}}</p>\n<p a=\"1\" a=\"2\"></p>", "2:15 B5016"),
    ("<p hidden>a</p>", "1:10 B5016"),
    ("<svg><use xlink:href=\"#a\"/></svg>", "1:26 B5016"),
    ("<!doctype html><html lang=\"nl\"></html>", "1:1 B5016"),
    ("<!DOCTYPE html SYSTEM \"a\"><html lang=\"nl\"></html>", "1:1 B5016"),
  ])
  func locatesMistakesInMarkup(template: String, expected: String) {
    #expect(TemplateTrial.findings(template) == [expected])
  }

  @Test(arguments: [
    "<table><tbody>\n{{#rows}}\n<tr><td>{{name}}</td></tr>\n{{/rows}}\n</tbody></table>",
    "<p class=\"a{{#isFinal}} final{{/isFinal}}\" title='{{title}}'>{{{chart}}}</p>",
    "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"{{title}}\"><path d=\"M0 0\"/></svg>",
    "{{! begin }}\n<!DOCTYPE html>\n<html lang=\"nl\"><head><style>{{{chart}}} a{}</style></head><body>{{#rows}}<br/>{{/rows}}</body></html>\n",
    "<a href=\"#{{title}}\">a</a><a href=\"{{title}}\">b</a><img src=\"data:image/png;base64,AA\" alt=\"\"/>",
    "<p>{{#isFinal}}a{{/isFinal}}{{^isFinal}}<b>b</b>{{/isFinal}}</p>{{!\n over\n lines }}",
    "a > b ] \"c\" 'd'",
  ])
  func acceptsWhatReportsNeed(template: String) {
    #expect(TemplateTrial.findings(template) == [])
  }

  @Test func saysWhereAMismatchedElementWasOpened() {
    let found = TemplateTrial.diagnostics("<div>\n  <p>a</div>").first
    #expect(found?.notes.first?.text(in: .en) == "<p> was opened at 2:3")
  }
}
