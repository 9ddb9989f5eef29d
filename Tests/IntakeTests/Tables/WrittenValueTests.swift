// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct WrittenValueTests {
  @Test(arguments: [
    "2026-03-31", "31-03-2026", "31/3/2026", "31.3.2026", "31-3-26", "31 maart 2026", "31 mrt 2026", "31 mrt. 2026", "31-mrt-26",
    "31 March 2026", "March 31, 2026", "31 Mar 26", "2026/03/31", "2026-03-31T13:42:59.000+01:00", "2026-03-31 13:42", "31-3-2026 9:05:00",
    "2026/03/31 11:34:01 AM EST",
  ])
  func readsADayHoweverItIsWritten(text: String) {
    #expect(WrittenDay(text)?.day(.dayFirst)?.description == "2026-03-31")
  }

  @Test(arguments: [
    "", "31", "31-03", "31-02-2026", "2026-13-01", "32/1/2026", "31-03-206", "31-03-0206", "31-3/2026", "2026-03-31x", "46112", "gisteren",
    "31 foo 2026", "31-03-2026 en later", "31-03-2026 10", "1-2-3-4", "maart 2026", "0-1-2026", "99999999999999999999-1-1", "-1-1-2026",
    "31 maart 2026 weet ik niet 10:00",
  ])
  func doesNotGuessADay(text: String) {
    #expect(WrittenDay(text) == nil)
  }

  @Test func readsAColumnOfDaysInOneOrder() {
    func days(_ texts: String...) -> [String?] { DayColumn(texts).days.map { $0?.description } }
    #expect(days("03-04-2026", "31-03-2026") == ["2026-04-03", "2026-03-31"])
    #expect(days("03/04/2026", "03/31/2026") == ["2026-03-04", "2026-03-31"])
    #expect(days("03-04-2026", "") == ["2026-04-03", nil])
    #expect(days("31-03-2026", "03-31-2026") == ["2026-03-31", nil])
    #expect(DayColumn(["03/04/2026"]).alternative?.first??.description == "2026-03-04")
    #expect(DayColumn(["03/04/2026", "13/04/2026"]).alternative == nil)
    #expect(DayColumn(["04/04/2026"]).alternative == nil)
    #expect(DayColumn(["2026-04-03"]).alternative == nil)
  }

  @Test(arguments: [
    ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("12,5", 12.5), ("12.5", 12.5), ("1200", 1200), ("-3", -3), ("\u{2212}3,25", -3.25), ("+3", 3),
    ("1.234.567", 1_234_567), ("1 234,5", 1234.5), ("1 234 567", 1_234_567), (",5", 0.5), ("0,125", 0.125), ("0.500", 0.5), ("12345,678", 12345.678),
    ("007", 7), ("1,234,567.89", 1_234_567.89),
  ])
  func readsNumbersOfBothCustoms(text: String, value: Double) {
    #expect(WrittenNumber(text)?.value(decimalMark: nil, in: text) == value)
  }

  @Test(arguments: [
    "", "-", ",", ".", "12,", "1.2.3", "1,23,456", "1.234,5,6", "12%", "€ 5", "1e5", "inf", "nan", "٣", "1 2", "12 ", "1.2345.678",
    "1234567890123456", "--1", "0x1F", "1.23 4",
  ])
  func doesNotGuessANumber(text: String) {
    #expect(WrittenNumber(text).flatMap { $0.value(decimalMark: nil, in: text) } == nil)
  }

  @Test func leavesALoneThousandOrDecimalMarkToTheColumn() {
    #expect(WrittenNumber("1.234")?.value(decimalMark: nil, in: "1.234") == nil)
    #expect(WrittenNumber("1.234")?.value(decimalMark: ",", in: "1.234") == 1234)
    #expect(WrittenNumber("1.234")?.value(decimalMark: ".", in: "1.234") == 1.234)
    #expect(WrittenNumber("-1,234")?.value(decimalMark: ".", in: "-1,234") == -1234)
    #expect(WrittenNumber("12,5")?.decimalMark == ",")
    #expect(WrittenNumber("1.234.567")?.decimalMark == ",")
    #expect(WrittenNumber("1200")?.decimalMark == nil)
  }

  @Test(arguments: [
    ("4", WholeNumber.Reading.whole(4)), ("4.0", .whole(4)), ("4,00", .whole(4)), ("-99", .whole(-99)), ("4,5", .fraction), ("4.", .noNumber),
    ("", .noNumber), ("+4", .noNumber), ("4 5", .noNumber), ("four", .noNumber), ("99999999999999999999", .noNumber), ("4.0.0", .noNumber),
  ])
  func readsWholeNumbers(text: String, reading: WholeNumber.Reading) {
    #expect(WholeNumber.read(text) == reading)
  }

  @Test(arguments: [
    "Nagekomen op", " nagekomen  OP: ", "nagekomen-op", "nagekomen_op", "<b>Nagekomen&nbsp;op</b>", "Nagekomen\u{A0}op\u{200B}", "nagekomen\nop *",
    "Nagekomen op…", "<span class=\"x\">Nagekomen</span> op?",
  ])
  func foldsWhatMakesNoDifference(text: String) {
    #expect(FoldedText(text) == FoldedText("nagekomen op"))
  }

  /// A day without a time is read from its bytes, one with a time character by character.
  @Test func readsADayAsTheSameWithATimeAndWithout() {
    let numbers = ["0", "1", "09", "12", "13", "31", "32", "26", "1899", "1900", "2199", "2200", "026", ""]
    for first in numbers {
      for second in numbers {
        for third in numbers {
          for mark in ["-", "/", ".", " "] {
            let text = first + mark + second + mark + third
            #expect(WrittenDay(text) == WrittenDay(text + " 10:00"), "\(text)")
          }
        }
      }
    }
  }

  @Test func keepsWhatMakesADifference() {
    #expect(FoldedText("a < b & c > d").text == "a < b & c > d")
    #expect(FoldedText("e\u{301}é") == FoldedText("éé"))
    #expect(FoldedText("*.:") == FoldedText(""))
    #expect(FoldedText("geen <").text == "geen <")
    #expect(FoldedText("&lt;b&gt; R&amp;amp;D <b").text == "<b> r&amp;d <b")
    #expect(FoldedText("</b>1</ b>2<1>3<é>4<>").text == "1</ b>2<1>3 4<>")
  }

  /// Each of these was once compared with all that stood behind it.
  @Test func foldsManyOpenTagsInTimeThatGrowsWithTheirNumber() {
    let tags = String(repeating: "<b", count: 50_000)
    #expect(FoldedText(tags).text == tags)
    #expect(FoldedText(tags + ">").isEmpty)
    #expect(FoldedText(String(repeating: "&", count: 100_000)).text.count == 100_000)
    #expect(FoldedText(String(repeating: "<1", count: 50_000) + ">").text.count == 100_001)
    #expect(FoldedText("é" + tags).text == "é" + tags)
  }

  @Test(arguments: [
    ("Één & ander!", "een-ander"), ("Jeugd-Poort  3", "jeugd-poort-3"), ("  ", "naamloos"), ("日本", "u65e5u672c"), ("IJssel's", "ijssels"),
  ])
  func makesAnIDOfATitle(title: String, id: String) {
    #expect(Slug.make(of: title) == id)
  }

  @Test func measuresSlipsOfThePen() {
    #expect(EditDistance.between("gemeente", "gemente", atMost: 2) == 1)
    #expect(EditDistance.between("ab", "ba", atMost: 2) == 1)
    #expect(EditDistance.between("oost", "west", atMost: 1) == nil)
    #expect(EditDistance.between("", "ab", atMost: 2) == 2)
    #expect(EditDistance.between("abc", "", atMost: 2) == nil)
  }

  @Test func measuresTheSameNearTheDiagonalAsEverywhere() {
    var state: UInt64 = 1
    func word() -> String {
      var letters = ""
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        letters.append(["a", "b", "c"][Int(state >> 40) % 3])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters
    }
    for _ in 0..<3_000 {
      let (left, right) = (word(), word())
      let distance = EditDistance.between(left, right, atMost: 100)
      for limit in 0...8 {
        #expect(EditDistance.between(left, right, atMost: limit) == distance.flatMap { $0 <= limit ? $0 : nil }, "\(left) \(right) \(limit)")
      }
    }
  }
}
