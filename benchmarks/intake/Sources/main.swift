// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Workbooks

// Reads the first sheet of each workbook some times and prints the fastest time in seconds, with what was read.
let arguments = CommandLine.arguments.dropFirst()
let rounds = arguments.first.flatMap(Int.init) ?? 5
for path in arguments.dropFirst() {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  var best = Double.infinity
  var grid = Grid()
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    let workbook = try Workbook(bytes)
    if let sheet = workbook.sheets.first { grid = try workbook.grid(of: sheet) }
    let time = start.duration(to: .now)
    best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
  }
  print("\(best) \(grid.rows.count) \(grid.cells.count)")
}
