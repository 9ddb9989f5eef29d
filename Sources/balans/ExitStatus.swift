// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser

/// What the program tells the shell.
///
/// README has the table.
enum ExitStatus: Int32 {
  /// All is well; there may be warnings.
  case fine = 0
  /// There were findings that are errors. A report may have been made all the same: it says what was left out.
  case findings = 1
  /// The command was not understood.
  case usage = 2
  /// Files could not be written.
  case cannotWrite = 6

  /// The status as an error that ends a command.
  var exit: ExitCode { ExitCode(rawValue) }
}
