// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel

/// What the system answered instead of doing what it was asked.
struct SystemFailure: Error, Equatable {
  /// Errors that say that the system or the disk cannot let two names change places.
  static let noExchange: Set<Int32> = [ENOSYS, EINVAL, ENOTSUP]

  /// The number of the error, as in `errno`.
  var code: Int32

  /// Makes one of the last call that failed.
  init(code: Int32 = errno) {
    self.code = code
  }

  /// Does a call until no signal comes in between.
  @discardableResult
  static func check(_ call: () -> Int32) throws(SystemFailure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemFailure() }
    }
  }

  /// What it means, for a person.
  var reason: LocalizedText {
    let known = Self.reasons[code]
    return LocalizedText(nl: known?.nl ?? "systeemfout \(code)", en: known?.en ?? "system error \(code)")
  }

  private static let reasons: [Int32: (nl: String, en: String)] = [
    ENOSPC: ("de schijf is vol", "the disk is full"),
    EDQUOT: ("uw ruimte op de schijf is op", "your share of the disk is used up"),
    EFBIG: ("het bestand wordt groter dan mag", "the file becomes larger than is allowed"),
    EIO: ("de schijf geeft een fout", "the disk reports an error"),
    EACCES: ("u mag hier niet schrijven", "you may not write here"),
    EPERM: ("dit is niet toegestaan", "this is not permitted"),
    EROFS: ("deze schijf kan alleen worden gelezen", "this disk can only be read"),
    ENOENT: ("de map is er niet", "the folder is not there"),
    ENOTDIR: ("een deel van het pad is geen map", "a part of the path is no folder"),
    EISDIR: ("daar staat een map", "there is a folder in its place"),
    EEXIST: ("daar staat al iets", "something is there already"),
    ENOTEMPTY: ("daar staat al iets", "something is there already"),
    ELOOP: ("een koppeling wordt niet gevolgd", "a link is not followed"),
    ENAMETOOLONG: ("de naam is te lang", "the name is too long"),
    EINVAL: ("deze naam kan niet", "this name is impossible"),
    EMFILE: ("er zijn te veel bestanden open", "too many files are open"),
    ENFILE: ("er zijn te veel bestanden open", "too many files are open"),
    ENOMEM: ("er is te weinig geheugen", "there is too little memory"),
    EBADF: ("de uitvoer is gesloten", "the output is closed"),
    EBUSY: ("de map is in gebruik", "the folder is in use"),
  ]
}
