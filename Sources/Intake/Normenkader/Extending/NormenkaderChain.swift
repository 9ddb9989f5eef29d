// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Reads a normenkader and those that it extends, and puts one over the other before anything is decoded.
///
/// Every node keeps its own file and line, so that each later finding is in the file where the mistake stands.
struct NormenkaderChain {
  /// How many times one normenkader may extend another.
  static let longest = 4
  /// What an extending normenkader says itself: it is another one than what it extends.
  private static let ownKeys = ["normenkader", "id", "version", "title", "source"]

  let shelf: NormenkaderShelf
  let yaml: YAMLReading

  /// The tree of a file with all that it inherits; `nil` when a part of it cannot be used, and the log says why.
  func tree(_ volume: NormenkaderShelf.Volume, log: inout DiagnosticLog) -> YAMLNode? {
    tree(volume, after: [], log: &log)
  }

  private func tree(_ volume: NormenkaderShelf.Volume, after extending: [NormenkaderShelf.Volume], log: inout DiagnosticLog) -> YAMLNode? {
    guard let root = YAMLDocument.read(volume.text, file: volume.path, log: &log) else { return nil }
    guard extending.isEmpty || isReadable(root) else { return nil }
    guard let entry = root.entries?.first(where: { $0.key == "extends" }) else { return root }
    guard let name = yaml.text(entry.value), let base = base(name, entry.value.location, trail: extending + [volume], log: &log),
      let inherited = tree(base, after: extending + [volume], log: &log)
    else { return nil }
    return NormenkaderMerging(yaml: yaml).merge(without(Self.ownKeys, inherited), root)
  }

  private func base(
    _ name: String, _ location: SourceLocation, trail: [NormenkaderShelf.Volume], log: inout DiagnosticLog
  ) -> NormenkaderShelf.Volume? {
    guard trail.count <= Self.longest else {
      yaml.report(.tooManyExtensions(location))
      return nil
    }
    let errors = log.count(of: .error)
    guard let base = shelf.find(name, &log) else {
      if log.count(of: .error) == errors { yaml.report(.unknownBase(location, name, known: shelf.known)) }
      return nil
    }
    // The same text extends the same normenkader, whatever the path by which it was found.
    if let first = trail.firstIndex(where: { $0.text == base.text }) {
      yaml.report(.extensionCircle(location, trail[first...].map(\.path) + [base.path]))
      return nil
    }
    return base
  }

  /// Whether a normenkader that is extended is a map of the format that is read here.
  private func isReadable(_ root: YAMLNode) -> Bool {
    var map = MappingReader(root, yaml)
    guard map.isReadable, map.hasVersion(Normenkader.formatVersion, under: "normenkader") else { return false }
    // These are not inherited, so nobody else would miss them.
    for key in Self.ownKeys { _ = map.required(key) }
    return true
  }

  private func without(_ keys: [String], _ node: YAMLNode) -> YAMLNode {
    guard let entries = node.entries else { return node }
    return YAMLNode(content: .map(entries.filter { !keys.contains($0.key) && $0.key != "extends" }), location: node.location)
  }
}

extension DiagnosticCode {
  static let unknownBase = DiagnosticCode("B2150", "unknown-base")
  static let extensionCircle = DiagnosticCode("B2151", "extends-circle")
  static let tooManyExtensions = DiagnosticCode("B2152", "extends-too-long")
}

private extension Diagnostic {
  static func unknownBase(_ location: SourceLocation, _ name: String, known: [String]) -> Diagnostic {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    let advice = LocalizedText(
      nl: "noem een meegeleverd normenkader (\(list)) of een bestand in de map van het dossier",
      en: "name a bundled normenkader (\(list)) or a file in the folder of the dossier")
    return Diagnostic(
      .unknownBase, .error,
      LocalizedText(
        nl: "er is geen normenkader '\(name.clipped)' om op voort te bouwen", en: "there is no normenkader '\(name.clipped)' to extend"),
      at: location, fixIt: SpellingSuggestion.nearest(to: name, among: known).map(FixIt.didYouMean) ?? FixIt(advice))
  }

  static func extensionCircle(_ location: SourceLocation, _ paths: [String]) -> Diagnostic {
    let circle = paths.map(\.clipped).joined(separator: " → ")
    return Diagnostic(
      .extensionCircle, .error,
      LocalizedText(nl: "dit normenkader bouwt voort op zichzelf: \(circle)", en: "this normenkader extends itself: \(circle)"), at: location)
  }

  static func tooManyExtensions(_ location: SourceLocation) -> Diagnostic {
    let most = NormenkaderChain.longest
    return Diagnostic(
      .tooManyExtensions, .error,
      LocalizedText(
        nl: "meer dan \(most) keer 'extends' achter elkaar wordt niet gelezen", en: "more than \(most) times 'extends' in a row is not read"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "voeg een paar van deze bestanden samen", en: "put some of these files together")))
  }
}
