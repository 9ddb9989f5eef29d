// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// What the callbacks of one parse collect.
///
/// `context._private` points to it: in a parser's error callback the user data is the parser context itself.
final class XMLReading {
  private let options: WellFormedness.Options
  /// Whether elements get their name only, so that a schema and rules can be written without prefixes.
  fileprivate let ignoresNamespaces: Bool
  private var hasFatal = false
  private(set) var problems: [XMLProblem] = []
  /// Set by a callback that stopped the parser: libxml2 2.9.14 then still says that the document is well-formed.
  private(set) var isRefused = false

  /// How many problems are kept: the first ones tell what is wrong.
  private static let limit = 20

  init(options: WellFormedness.Options, ignoresNamespaces: Bool = false) {
    self.options = options
    self.ignoresNamespaces = ignoresNamespaces
  }

  /// Parses bytes that passed the rules for characters and prolog.
  func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
    XMLReading.prepareLibrary
    guard let size = Int32(exactly: bytes.count), let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    context.pointee.sax?.pointee.serror = onParserError
    context.pointee.sax?.pointee.startElementNs = onStartElement
    context.pointee.sax?.pointee.entityDecl = onEntityDeclaration
    let flags = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, "UTF-8", flags)
    }
    let wasStopped = isRefused || context.pointee.errNo == Int32(XML_ERR_USER_STOP.rawValue)
    let isAccepted = context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1 && !wasStopped
    if let document, isAccepted, xmlDocGetRootElement(document) != nil { return document }
    xmlFreeDoc(document)
    if problems.isEmpty {
      problems.append(XMLProblem(.malformed(code: Int(context.pointee.errNo)), "not well-formed", line: 1, column: 1))
    }
    return nil
  }

  fileprivate func add(_ error: xmlError) {
    guard !isRefused, error.level.rawValue >= XML_ERR_ERROR.rawValue, problems.count < Self.limit else { return }
    let message = error.message.map { String(cString: $0) } ?? ""
    let problem = XMLProblem(
      .malformed(code: Int(error.code)), Self.firstLine(message), line: max(1, Int(error.line)), column: max(1, Int(error.int2)),
      isConsequence: hasFatal
    )
    if !problems.contains(problem) { problems.append(problem) }
    if error.level == XML_ERR_FATAL { hasFatal = true }
  }

  fileprivate func refuse(_ kind: XMLProblem.Kind, _ message: String, by parser: xmlParserCtxtPtr) {
    let input = parser.pointee.input?.pointee
    let problem = XMLProblem(kind, message, line: max(1, Int(input?.line ?? 1)), column: max(1, Int(input?.col ?? 1)))
    problems.append(problem)
    isRefused = true
    xmlStopParser(parser)
  }

  /// Notes where an element begins, as its offset plus one, and stops at the depth limit.
  fileprivate func beginElement(of parser: xmlParserCtxtPtr) {
    if Int(parser.pointee.nodeNr) > options.maximumDepth {
      refuse(.tooDeep, "elements nested deeper than \(options.maximumDepth)", by: parser)
      return
    }
    guard let node = parser.pointee.node, let input = parser.pointee.input, let base = input.pointee.base, var cursor = input.pointee.cur else {
      return
    }
    var offset = Int(clamping: xmlByteConsumed(parser))
    // The callback comes after the attributes; `<` cannot stand inside them.
    while cursor > base, cursor.pointee != 0x3C {
      cursor -= 1
      offset -= 1
    }
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: UInt(clamping: max(0, offset)) + 1)
  }

  private static func firstLine(_ message: String) -> String {
    String(message.prefix { $0 != "\n" })
  }

  /// Prepares libxml2 once: no external entity is ever loaded, and the refusal is not printed on standard error.
  private static let prepareLibrary: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

private func reading(of context: UnsafeMutableRawPointer?) -> (XMLReading, xmlParserCtxtPtr)? {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let box = parser.pointee._private else { return nil }
  return (Unmanaged<XMLReading>.fromOpaque(box).takeUnretainedValue(), parser)
}

// The closures capture nothing; libxml2 declares their types without Sendable.
nonisolated(unsafe) private let onParserError: xmlStructuredErrorFunc = { context, error in
  guard let error, let (reading, _) = reading(of: context) else { return }
  reading.add(error.pointee)
}

nonisolated(unsafe) private let onStartElement: startElementNsSAX2Func = {
  context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes in
  let found = reading(of: context)
  if found?.0.ignoresNamespaces == true {
    xmlSAX2StartElementNs(context, name, nil, nil, 0, nil, count, defaulted, attributes)
  } else {
    xmlSAX2StartElementNs(context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes)
  }
  guard let (reading, parser) = found else { return }
  reading.beginElement(of: parser)
}

nonisolated(unsafe) private let onEntityDeclaration: entityDeclSAXFunc = { context, _, _, _, _, _ in
  guard let (reading, parser) = reading(of: context) else { return }
  reading.refuse(.doctype, "an entity declaration", by: parser)
}
