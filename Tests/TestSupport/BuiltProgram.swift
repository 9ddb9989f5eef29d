// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// The `balans` that was built with these tests.
public enum BuiltProgram {
  /// The program: the one that BALANS_PROGRAM names, else the one that lies beside the tests, wherever they were built.
  ///
  /// `scripts/test` names the release build: that is what users run, and an unoptimised one takes many seconds for a report.
  public static let url: URL = {
    if let named = ProcessInfo.processInfo.environment["BALANS_PROGRAM"], !named.isEmpty { return URL(filePath: named) }
    let besideTests = CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
    let besideBundle = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    let candidates = (besideTests + besideBundle).map { $0.appending(path: "balans") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) && !isFolder($0) }
    return found ?? Repository.root.appending(path: ".build/debug/balans")
  }()

  /// Runs it.
  public static func run(
    _ arguments: String..., in folder: URL? = nil, environment: [String: String?] = [:], within seconds: Double = 120
  ) throws -> ProgramRun {
    try ProgramRun.of(url, arguments, in: folder, environment: environment, within: seconds)
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}

/// Programs of the system that some tests ask for a second opinion.
public enum SystemProgram {
  /// The file of a program in one of the usual folders; `nil` when it is not installed.
  public static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: name) }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
