// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// What a program did: its status and what it wrote.
public struct ProgramRun: Sendable {
  /// How it ended.
  public enum End: Hashable, Sendable {
    /// By itself, with a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
    /// It was still running after the time it was given.
    case timedOut
  }

  /// How it ended.
  public let end: End
  /// What it wrote on standard output.
  public let output: String
  /// What it wrote on standard error.
  public let errors: String

  /// Runs a program to its end.
  ///
  /// It writes into files: a pipe that nobody empties would stop it. Blocks on purpose, so that no more programs run at once than there
  /// are processors.
  /// - Parameters:
  ///   - program: The file of the program.
  ///   - arguments: What it is told.
  ///   - folder: Where it runs.
  ///   - environment: What to change in a neutral environment; `nil` takes a variable away.
  ///   - seconds: After how long it is stopped.
  public static func of(
    _ program: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String?] = [:], within seconds: Double = 120
  ) throws -> ProgramRun {
    let written = try TemporaryFolder()
    for name in ["output", "errors"] { try written.write("", to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? written.url
    process.environment = neutralEnvironment.merging(environment) { $1 }.compactMapValues { $0 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: written["output"])
    process.standardError = try FileHandle(forWritingTo: written["errors"])
    let end = try run(process, within: seconds)
    return ProgramRun(end: end, output: try written.text("output"), errors: try written.text("errors"))
  }

  private static func run(_ process: Process, within seconds: Double) throws -> End {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return .timedOut
    }
    process.waitUntilExit()
    return process.terminationReason == .exit ? .status(process.terminationStatus) : .signal(process.terminationStatus)
  }

  /// The environment of the tests without what programs take their language, time zone or colours from.
  private static let neutralEnvironment: [String: String?] = {
    var environment = ProcessInfo.processInfo.environment
    for name in environment.keys where name.hasPrefix("LC_") || ["LANG", "LANGUAGE", "TZ", "NO_COLOR", "SOURCE_DATE_EPOCH"].contains(name) {
      environment[name] = nil
    }
    return environment.mapValues { Optional($0) }
  }()
}
