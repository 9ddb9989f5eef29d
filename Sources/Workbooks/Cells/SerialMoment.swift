// SPDX-License-Identifier: EUPL-1.2

/// A number of days since the start of a workbook's calendar, as days and times are kept in a sheet.
///
/// The calendar of 1900 begins with 1 = 1900-01-01 and has a day that never was, 60 = 1900-02-29, for a program that was older than Excel. The
/// calendar of 1904 begins with 0 = 1904-01-01.
enum SerialMoment {
  private static let secondsInDay = 86_400.0
  /// 9999-12-31 in the calendar of 1900.
  private static let last = 2_958_465.0

  /// The day, with the time of day when there is one, or the time alone for less than a day; `nil` when there is no such day.
  ///
  /// So 46112 is `2026-03-31`, 46112.5 is `2026-03-31 12:00:00` and 0.5 is `12:00:00`.
  static func text(_ serial: Double, is1904: Bool) -> String? {
    guard serial >= 0, serial <= last + 1 else { return nil }
    var day = serial.rounded(.down)
    var seconds = ((serial - day) * secondsInDay).rounded()
    if seconds >= secondsInDay { (day, seconds) = (day + 1, 0) }
    guard let whole = Int(exactly: day), let time = Int(exactly: seconds) else { return nil }
    if !is1904, whole == 0 { return clock(time) }
    guard let date = date(whole, is1904: is1904) else { return nil }
    return time == 0 ? date : date + " " + clock(time)
  }

  /// How long something took, in hours: `36:30:00`.
  static func duration(_ days: Double) -> String? {
    let seconds = (days * secondsInDay).rounded()
    guard abs(seconds) < 1e12, let whole = Int(exactly: seconds) else { return nil }
    return (whole < 0 ? "-" : "") + clock(abs(whole))
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }

  private static func date(_ serial: Int, is1904: Bool) -> String? {
    if is1904 { return gregorian(serial + 1_462) }
    // The day that never was stands as it is written: whoever reads it as a day finds that there is none.
    if serial == 60 { return "1900-02-29" }
    return gregorian(serial > 60 ? serial : serial + 1)
  }

  /// The day so many days after 1899-12-30 - that is, with 61 = 1900-03-01.
  ///
  /// By eras of 400 years that begin on 1 March (Hinnant, "chrono-compatible low-level date algorithms").
  private static func gregorian(_ days: Int) -> String? {
    let shifted = days + 693_899
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    guard year <= 9_999 else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
