// SPDX-License-Identifier: EUPL-1.2
import CUnix

/// A request to stop (SIGINT, SIGTERM, SIGHUP) that comes while files are written: it waits until nothing half written is left.
enum Interruption {
  /// Does work that is not cut off in the middle.
  static func held<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    unix_hold_requests()
    defer { unix_release_requests() }
    try work()
  }

  /// Stops here when that was asked, which leaves all as it was.
  static func check() throws(WriteFailure) {
    if let signal { throw WriteFailure.interrupted(by: signal) }
  }

  /// The request that came.
  static var signal: Int32? {
    let request = unix_request()
    return request == 0 ? nil : request
  }
}
