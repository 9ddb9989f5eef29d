// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation
import HealthModel

/// How progress of long work is shown.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
  /// A bar on a terminal, and nothing elsewhere.
  case auto
  /// A line of text every five seconds, wherever messages go.
  case plain
  /// Nothing.
  case none
}

/// How far long work is, on standard error: a bar that is drawn again and again, or lines below each other; nothing in the first second.
struct ProgressLine {
  private static let width = 30
  private let isBar: Bool
  private let isShown: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Prepares to show progress.
  init(_ style: ProgressStyle, language: Language) {
    isBar = style == .auto
    isShown =
      switch style {
      case .auto: isatty(Terminal.Stream.error.rawValue) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      case .plain: true
      case .none: false
      }
    self.language = language
  }

  /// Shows how many things are done: a bar at most ten times a second, a line once in five seconds.
  mutating func show(_ done: Int, of all: Int) {
    let now = ContinuousClock.now
    let time = start.duration(to: now)
    guard isShown, done > 0, time > .seconds(1) else { return }
    if let last, last.duration(to: now) < (isBar ? .milliseconds(100) : .seconds(5)), done < all { return }
    last = now
    if isBar {
      Terminal.draw("\r\u{1B}[K" + Self.bar(done, of: all) + " " + Self.line(done, of: all, after: time, language: language))
    } else {
      Terminal.write(Self.line(done, of: all, after: time, language: language) + "\n", to: .error)
    }
  }

  /// Takes the bar away.
  func clear() {
    if isBar, last != nil { Terminal.draw("\r\u{1B}[K") }
  }

  /// How far it is as blocks.
  static func bar(_ done: Int, of all: Int) -> String {
    let full = all > 0 ? done * width / all : width
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  /// The numbers, how many a second and how long it will still take.
  static func line(_ done: Int, of all: Int, after time: Duration, language: Language) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(all - done) / max(rate, 0.001)).rounded(.up))
    let isDutch = language == .nl
    let tenths = Int((rate * 10).rounded())
    let speed = rate >= 10 ? "\(tenths / 10)" : "\(tenths / 10)\(isDutch ? "," : ".")\(tenths % 10)"
    return "\(done)/\(all) · \(speed)/s · " + (isDutch ? "nog " : "") + clock(left) + (isDutch ? "" : " left")
  }

  private static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let two = rest < 10 ? "0\(rest)" : "\(rest)"
    return minutes < 60 ? "\(minutes):\(two)" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):\(two)"
  }
}
