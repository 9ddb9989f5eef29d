// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Reporting
import TestSupport
import Testing

@testable import HealthCheck

/// Files of a set that come one after the other, some of them in parts.
struct FileSinkTests {
  private func set(_ folder: TemporaryFolder) -> OutputSet { OutputSet(folder: OutputSet.folder(at: folder["uit"].path)) }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func aFileInPartsIsTheSameAsOneAtOnce() throws {
    let folder = try TemporaryFolder()
    try set(folder).write { sink in
      try sink.append(bytes("een "), to: "a.json")
      try sink.add(RenderedFile(path: "b.html", bytes: bytes("b")))
      try sink.append(bytes("twee"), to: "a.json")
    }
    #expect(try folder.text("uit/a.json") == "een twee")
    let grown = try folder.text("uit/manifest.json")
    try set(folder).write([RenderedFile(path: "a.json", bytes: bytes("een twee")), RenderedFile(path: "b.html", bytes: bytes("b"))])
    #expect(try folder.text("uit/manifest.json") == grown)
    #expect(try folder.permissions(of: "uit/a.json") == 0o600)
  }

  @Test func whatIsNotFinishedLeavesTheOldSet() throws {
    let folder = try TemporaryFolder()
    try set(folder).write([RenderedFile(path: "a.json", bytes: bytes("oud"))])
    #expect(throws: WriteFailure.self) {
      try set(folder).write { sink in
        try sink.append(bytes("nieuw"), to: "a.json")
        throw WriteFailure.unmade
      }
    }
    #expect(try folder.text("uit/a.json") == "oud")
    #expect(folder.paths().allSatisfy { !$0.contains(".new") })
  }

  @Test func aFileOfSomebodyElseStaysAndNothingIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("van mij", to: "uit/b.html")
    #expect(throws: WriteFailure.self) {
      try set(folder).write { sink in
        try sink.add(RenderedFile(path: "a.html", bytes: bytes("a")))
        try sink.add(RenderedFile(path: "b.html", bytes: bytes("b")))
      }
    }
    #expect(try folder.text("uit/b.html") == "van mij")
    #expect(!FileManager.default.fileExists(atPath: folder["uit/a.html"].path))
  }
}

/// Things that are worked on at the same time.
struct CoresTests {
  @Test(arguments: [0, 1, 2, 7, 1000]) func resultsComeInTheOrderOfTheThings(count: Int) {
    let squares = Cores.map(Array(0..<count), with: { 2 }) { worker, thing in worker * thing }
    #expect(squares == (0..<count).map { 2 * $0 })
  }
}
