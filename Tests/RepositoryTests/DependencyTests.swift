// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport
import Testing

/// The list of what balans is built on says what `Package.swift` says.
struct DependencyTests {
  private let manifest: String
  private let page: String

  init() throws {
    manifest = try Repository.text("Package.swift")
    page = try Repository.text("docs/dependencies.md")
  }

  /// The rows of the tables about the program itself.
  private var rows: [Substring] {
    let end = page.range(of: "## Made here")?.lowerBound ?? page.endIndex
    return page[..<end].split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what |") }
  }

  @Test func everyPackageStandsThereWithItsVersionAndNoOther() {
    let packages = manifest.matches(of: /\.package\(\s*url: "([^"]+)",\s*([a-z]+): "([^"]+)"/).map { ($0.1, $0.2, $0.3) }
    #expect(packages.count == manifest.matches(of: /\.package\(\s*(?:url|path)/).count)
    #expect(packages.count >= 4)
    for (address, how, version) in packages {
      #expect(how == "exact", "\(address) is not pinned")
      #expect(rows.contains { $0.contains("](\(address)) \(version)") }, "\(address) \(version)")
    }
    let listed = rows.flatMap { $0.matches(of: /\]\((https:[^)]+)\)/).map { $0.1 } }
    #expect(Set(listed) == Set(packages.map(\.0)))
  }

  @Test func everyLibraryOfTheSystemStandsThere() {
    let names = ["CLibXML2": "libxml2", "CZip": "libzip", "CCrypto": "libcrypto", "CXlsxWriter": "libxlsxwriter"]
    let targets = manifest.matches(of: /\.systemLibrary\(\s*name: "(\w+)"/).map { String($0.1) }
    #expect(Set(targets) == Set(names.keys))
    for target in targets {
      let name = names[target] ?? target
      #expect(rows.contains { $0.hasPrefix("| \(name)") }, "\(name)")
    }
  }

  @Test func everyRowNamesALicence() {
    let licences = ["Apache-2.0", "MIT", "BSD-", "Zlib", "public domain", "Unicode-3.0", "bzip2-1.0.6", "LGPL-2.1"]
    #expect(rows.count > 12)
    for row in rows where !row.contains("`#embed`") {
      #expect(licences.contains { row.contains($0) }, "\(row.prefix(60))")
    }
  }

  /// Debian's packages are named in three places: what finds them, what installs them, and the manifest.
  @Test func theScriptsInstallWhatTheManifestNames() throws {
    let script = try Repository.text("scripts/prepare.sh")
    for package in manifest.matches(of: /\.apt\(\["([^"]+)"\]\)/).map({ $0.1 }) { #expect(script.contains(" \(package) "), "\(package)") }
  }
}
