// SPDX-License-Identifier: EUPL-1.2

/// What `blijf-balanceren` must say: each signal in each of its states, and each outcome of the advice, and just not.
enum KeepBalancingCases {
  typealias Quarter = [String: JudgedCase.Answers]

  static let judging = JudgedCases(
    normenkader: "blijf-balanceren",
    statements: [("C", 6), ("P", 5), ("R", 4), ("O", 5), ("A", 4), ("M", 4), ("I", 4)].flatMap { letter, count in
      (1...count).map { "\(letter)\($0)" }
    },
    reversed: ["C6", "P2", "P4", "R4", "O2", "A4", "M4"])

  /// A day in the middle of each quarter, the newest one last.
  private static let days = ["2025-11-15", "2026-02-15", "2026-05-15", "2026-08-15"]

  /// The same rows in each quarter: `DAY` stands for a day in the middle of it, `QUARTER` for the quarter itself.
  static func inEachQuarter(_ rows: String...) -> [String] {
    zip(days, ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]).flatMap { day, quarter in
      rows.map { $0.replacing("DAY", with: day).replacing("QUARTER", with: quarter) }
    }
  }

  /// How many people of each of the five partners were invited.
  static func invited(_ counts: [Int]) -> [String] {
    zip(JudgedCases.partners, counts).map { "1 partner=\($0) joined-on=2020-01-01 invited=\($1)" }
  }

  /// The five partners, and one more with these cells.
  static func partners(and cells: String = "") -> [String] {
    JudgedCases.partners.map { "1 partner=\($0) joined-on=2020-01-01" } + (cells.isEmpty ? [] : ["1 partner=Berg joined-on=2020-01-01 \(cells)"])
  }

  /// The way of a signal through the quarters: it comes, becomes structural, flickers around its norm and goes.
  ///
  /// - Parameters:
  ///   - clear: It holds with certainty.
  ///   - unsure: It holds with a probability between a half and four fifths.
  ///   - gone: It does not hold.
  static func course(
    of signal: String, structuralAfter: Int = 2, clear: Quarter, unsure: Quarter, gone: Quarter, registers: [String: [String]] = [:]
  ) -> [JudgedCase] {
    let run = [Quarter](repeating: clear, count: structuralAfter)
    let ways: [(JudgedCase.Expectation, String, [Quarter])] = [
      (.active(signal), "clear", [clear]),
      (.active(signal), "clear, but a quarter too short", Array(run.dropLast())),
      (.structural(signal), "clear for long enough", run),
      (.emerging(signal), "never clear", [unsure, unsure, unsure, unsure]),
      (.active(signal), "clear, then still there", [clear, unsure]),
      (.active(signal), "clear, then still there for three quarters", [clear, unsure, unsure, unsure]),
      (.absent(signal), "clear, then still there, then gone", [clear, unsure, gone]),
      (.emerging(signal), "clear, then gone, then hardly there", [clear, gone, unsure]),
      (.active(signal), "clear, then gone, then clear", [clear, gone, clear]),
      (.structural(signal), "clear for long enough with a quarter in which it was still there", [clear, unsure] + run.dropFirst()),
      (.structural(signal), "structural, then still there", run + [unsure]),
      (.absent(signal), "structural, then gone", run + [gone]),
    ]
    return ways.map { expected, because, course in JudgedCase(expected, "the way of a signal: \(because)", course: course, registers: registers) }
  }

  static let signals = stopSignals + goodSigns + courses
}
