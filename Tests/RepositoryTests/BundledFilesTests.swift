// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import Foundation
import TestSupport
import Testing

/// The files that the program carries are those of the repository, byte for byte.
struct BundledFilesTests {
  @Test(arguments: ["normenkader", "templates", "example"])
  func carriesEveryFileOfAFolder(folder: String) throws {
    let files = try Repository.files(below: folder, suffix: "").filter { !$0.hasSuffix(".json") }.sorted()
    #expect(BundledFiles.paths(below: "\(folder)/") == files, "run scripts/bundle")
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: Repository.root.appending(path: file)))
      #expect(BundledFiles.bytes(file) == bytes, "\(file)")
    }
  }

  @Test func knowsNoOtherFile() {
    #expect(BundledFiles.bytes("templates/none.css") == nil)
    #expect(BundledFiles.bytes("") == nil)
  }
}
