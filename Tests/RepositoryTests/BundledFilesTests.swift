// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import Foundation
import TestSupport
import Testing

/// The program carries exactly the files of the repository; `scripts/bundle` lists them.
struct BundledFilesTests {
  private static let folders = ["normenkader", "templates", "example"]

  @Test(arguments: folders)
  func listsExactlyTheFilesOfAFolder(folder: String) {
    let files = SourceFile.paths(below: folder).filter { !$0.hasSuffix(".json") }
    #expect(BundledFiles.paths(below: "\(folder)/").sorted() == files)
    #expect(!files.isEmpty)
  }

  @Test func hasTheirBytes() throws {
    for path in Self.folders.flatMap({ BundledFiles.paths(below: "\($0)/") }) {
      let file = try Data(contentsOf: Repository.root.appending(path: path))
      #expect(BundledFiles.bytes(path) == Array(file), "\(path)")
    }
  }

  @Test func knowsNoOtherFile() {
    #expect(BundledFiles.bytes("templates/nergens") == nil)
    #expect(BundledFiles.bytes("") == nil)
    #expect(BundledFiles.paths(below: "nergens/").isEmpty)
  }
}
