// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import HealthCheck

/// What the program tells the shell.
///
/// README has the table. A request to stop gives 128 plus the number of its signal.
enum ExitStatus: Int32 {
  /// All is well; there may be warnings.
  case fine = 0
  /// There were findings that are errors. A report may have been made all the same: it says what was left out.
  case findings = 1
  /// The command was not understood.
  case usage = 2
  /// Nothing was shown: it would tell the answers of a few people.
  case withheld = 5
  /// Files or standard output could not be written.
  case cannotWrite = 6
  /// Another run is writing to the same place.
  case locked = 7
  /// A fault of the program, or too little memory.
  case fault = 70

  /// The status as an error that ends a command.
  var exit: ExitCode { ExitCode(rawValue) }

  /// The status for files that could not be written, as an error that ends a command.
  static func exit(for failure: WriteFailure) -> ExitCode {
    switch failure.kind {
    case .cannotWrite: cannotWrite.exit
    case .locked: locked.exit
    case .unmade: findings.exit
    case .interrupted(let signal), .interruptedAfterwards(let signal): ExitCode(128 + signal)
    }
  }
}
