// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// Reads one part of a workbook, an XML document, while it is unpacked: a subclass is told of elements and texts as they come by.
///
/// Elements that are not of the part's own namespace are passed over with all that is in them. No document type, no other encoding than UTF-8,
/// no NUL, and no more elements within elements than the limit.
class PartReading {
  /// The namespaces of a kind of part: the one that everybody writes and the one of "strict" files.
  enum Vocabulary {
    case spreadsheet
    case relationships

    fileprivate var names: [String] {
      switch self {
      case .spreadsheet:
        ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"]
      case .relationships: ["http://schemas.openxmlformats.org/package/2006/relationships"]
      }
    }
  }

  let limits: WorkbookLimits
  /// Why reading stopped.
  private(set) var fault: WorkbookFault?
  private let vocabulary: Vocabulary
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  /// At which depth an element of another namespace began.
  private var foreignDepth: Int?
  private var others = 0
  /// The namespaces are kept by the parser in one place each, so that most comparisons are of pointers.
  private var knownNamespace: UnsafePointer<xmlChar>?

  init(_ vocabulary: Vocabulary, limits: WorkbookLimits) {
    self.vocabulary = vocabulary
    self.limits = limits
  }

  /// An element begins.
  func begin(_ name: ElementName, _ attributes: Attributes) {}

  /// An element ends.
  func end(_ name: ElementName) {}

  /// A piece of the text between two marks.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Stops reading.
  final func refuse(_ fault: WorkbookFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    if let context { xmlStopParser(context) }
  }

  /// Reads a part from its first byte to its last.
  final func read(_ entry: ZipDirectory.Entry, of archive: ZipArchive) throws(WorkbookFault) {
    PartParser.prepare
    guard let context = PartParser.make(for: self) else { throw .damaged(nil) }
    self.context = context
    defer {
      self.context = nil
      xmlFreeParserCtxt(context)
    }
    var isFirst = true
    try archive.read(entry) { (chunk) throws(WorkbookFault) in
      if isFirst { try PartProlog.check(chunk) }
      isFirst = false
      guard !chunk.contains(0) else { throw .ambiguous(.encoding, nil) }
      try self.feed(chunk, to: context)
    }
    try finish(context)
  }

  private func feed(_ chunk: UnsafeBufferPointer<UInt8>, to context: xmlParserCtxtPtr) throws(WorkbookFault) {
    let status = chunk.withMemoryRebound(to: CChar.self) { xmlParseChunk(context, $0.baseAddress, CInt($0.count), 0) }
    if let fault { throw fault }
    guard status == 0, context.pointee.wellFormed == 1 else { throw .damaged(nil) }
  }

  private func finish(_ context: xmlParserCtxtPtr) throws(WorkbookFault) {
    let status = xmlParseChunk(context, nil, 0, 1)
    if let fault { throw fault }
    guard status == 0, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1, depth == 0 else { throw .damaged(nil) }
  }

  fileprivate final func parserBegins(_ name: ElementName, _ namespace: UnsafePointer<xmlChar>?, _ attributes: Attributes) {
    depth += 1
    guard depth <= limits.depth else { return refuse(.tooLarge(.depth, nil)) }
    guard fault == nil else { return }
    if foreignDepth == nil, isOwn(namespace) { return begin(name, attributes) }
    foreignDepth = foreignDepth ?? depth
    others += 1
    if others > limits.otherElements { refuse(.tooLarge(.elements, nil)) }
  }

  fileprivate final func parserEnds(_ name: ElementName) {
    defer { depth -= 1 }
    if let foreign = foreignDepth {
      if foreign == depth { foreignDepth = nil }
      return
    }
    if fault == nil { end(name) }
  }

  fileprivate final func parserReads(_ bytes: UnsafeBufferPointer<UInt8>) {
    if foreignDepth == nil, fault == nil { text(bytes) }
  }

  private func isOwn(_ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let namespace else { return false }
    if namespace == knownNamespace { return true }
    guard vocabulary.names.contains(String(cString: namespace)) else { return false }
    knownNamespace = namespace
    return true
  }
}

/// The parser of libxml2 that tells a reading what it meets.
private enum PartParser {
  /// Prepares libxml2 once: no external entity is ever loaded.
  static let prepare: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  static func make(for reading: PartReading) -> xmlParserCtxtPtr? {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = onBegin
    handler.endElementNs = onEnd
    handler.characters = onText
    handler.ignorableWhitespace = onText
    handler.cdataBlock = onText
    handler.internalSubset = onDoctype
    handler.entityDecl = onEntity
    handler.serror = onError
    let pointer = Unmanaged.passUnretained(reading).toOpaque()
    let context = xmlCreatePushParserCtxt(&handler, pointer, nil, 0, nil)
    // Without NOENT an attribute with &amp; comes as &#38; — there are no other entities, for a document type is refused.
    if let context { xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)) }
    return context
  }
}

private func reading(of pointer: UnsafeMutableRawPointer?) -> PartReading? {
  pointer.map { Unmanaged<PartReading>.fromOpaque($0).takeUnretainedValue() }
}

// The closures capture nothing; libxml2 declares their types without Sendable.
nonisolated(unsafe) private let onBegin: startElementNsSAX2Func = { pointer, name, _, namespace, _, _, count, _, attributes in
  guard let name else { return }
  reading(of: pointer)?.parserBegins(ElementName(name), namespace, Attributes(attributes, count: Int(count)))
}

nonisolated(unsafe) private let onEnd: endElementNsSAX2Func = { pointer, name, _, _ in
  guard let name else { return }
  reading(of: pointer)?.parserEnds(ElementName(name))
}

nonisolated(unsafe) private let onText: charactersSAXFunc = { pointer, text, count in
  reading(of: pointer)?.parserReads(UnsafeBufferPointer(start: text, count: Int(count)))
}

nonisolated(unsafe) private let onDoctype: internalSubsetSAXFunc = { pointer, _, _, _ in
  reading(of: pointer)?.refuse(.ambiguous(.doctype, nil))
}

nonisolated(unsafe) private let onEntity: entityDeclSAXFunc = { pointer, _, _, _, _, _ in
  reading(of: pointer)?.refuse(.ambiguous(.doctype, nil))
}

// What is wrong is seen in the state of the parser; without a function of ours libxml2 would print it.
nonisolated(unsafe) private let onError: xmlStructuredErrorFunc = { _, _ in }
