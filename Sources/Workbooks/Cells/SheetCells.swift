// SPDX-License-Identifier: EUPL-1.2

/// The cells of one sheet, as its elements come by.
///
/// Rows and cells must come in order and once each: a file with two versions of a cell is refused, where other programs take the last one. A value,
/// so that one access to it serves all that an element does: a class would be asked for each of its parts.
struct SheetCells {
  private(set) var grid = Grid()
  /// Why reading must stop.
  private(set) var fault: WorkbookFault?
  private let limits: WorkbookLimits
  private let name: String
  private let strings: SharedStrings?
  private let formats: [NumberFormat]
  private let is1904: Bool
  /// How many cells may be added.
  private let room: Int
  /// Where the shared texts that were met stand in the grid; -1 for one that was not met.
  private var copies: [CellSpan]
  /// The bytes of all cells, with those of shared texts for each cell.
  private var said = 0
  private var others = 0

  // The row and the cell that are being read.
  private var row = 0
  private var isHiddenRow = false
  private var firstCell = 0
  private var column = -1
  private var cell = CellReading()
  private var phonetic = 0

  /// One cell.
  private struct CellReading {
    var type = CellType.number
    var style = 0
    var hasFormula = false
    var hasValue = false
    var isCollecting = false
    var text: [UInt8] = []

    mutating func reset() {
      type = .number
      style = 0
      hasFormula = false
      hasValue = false
      isCollecting = false
      text.removeAll(keepingCapacity: true)
    }
  }

  /// How a cell writes its value (ECMA-376, part 1, 18.18.11).
  private enum CellType {
    case number, shared, text, inline, boolean, error, day

    init?(_ word: UnsafeBufferPointer<UInt8>) {
      switch (word.count, word.first ?? 0) {
      case (1, UInt8(ascii: "n")): self = .number
      case (1, UInt8(ascii: "s")): self = .shared
      case (1, UInt8(ascii: "b")): self = .boolean
      case (1, UInt8(ascii: "e")): self = .error
      case (1, UInt8(ascii: "d")): self = .day
      case (3, _) where word.elementsEqual("str".utf8): self = .text
      case (9, _) where word.elementsEqual("inlineStr".utf8): self = .inline
      default: return nil
      }
    }
  }

  init(name: String, strings: SharedStrings?, formats: [NumberFormat], is1904: Bool, room: Int, limits: WorkbookLimits) {
    self.name = name
    self.strings = strings
    self.formats = formats
    self.is1904 = is1904
    self.room = room
    copies = Array(repeating: CellSpan(start: -1, end: -1), count: strings?.count ?? 0)
    self.limits = limits
  }

  private mutating func refuse(_ fault: WorkbookFault) {
    self.fault = self.fault ?? fault
  }

  /// An element begins.
  mutating func begin(_ name: ElementName, _ attributes: Attributes) {
    switch name {
    case "c": beginCell(attributes)
    case "v": cell.isCollecting = true
    case "f": cell.hasFormula = true
    case "row": beginRow(attributes)
    case "t": cell.isCollecting = phonetic == 0 && cell.type == .inline
    case "rPh": phonetic += 1
    case "mergeCell": addMerged(attributes)
    default:
      others += 1
      if others > limits.otherElements { refuse(.tooLarge(.elements, place)) }
    }
  }

  /// An element ends.
  mutating func end(_ name: ElementName) {
    switch name {
    case "c": endCell()
    case "v":
      cell.isCollecting = false
      cell.hasValue = true
    case "t": cell.isCollecting = false
    case "row": endRow()
    case "rPh": phonetic -= 1
    default: break
    }
  }

  /// A piece of a text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard cell.isCollecting else { return }
    // In UTF-8 a character is four bytes at most.
    guard cell.text.count + bytes.count <= limits.charactersPerCell * 4 else { return refuse(.tooLarge(.characters, place)) }
    cell.text.append(contentsOf: bytes)
  }

  private var place: WorkbookFault.Place {
    WorkbookFault.Place(sheet: name, row: row == 0 ? nil : row, column: column < 0 ? nil : column)
  }

  private mutating func beginRow(_ attributes: Attributes) {
    column = -1
    let number = attributes["r"].map { DecimalDigits.read($0) ?? 0 } ?? row + 1
    guard number > row else { return refuse(.ambiguous(.duplicateCell, place)) }
    guard number <= CellReference.rows else { return refuse(.tooLarge(.rows, place)) }
    row = number
    isHiddenRow = attributes["hidden"] != nil && attributes.flag("hidden")
    firstCell = grid.cells.count
  }

  private mutating func beginCell(_ attributes: Attributes) {
    cell.reset()
    guard row > 0 else { return refuse(.damaged(place)) }
    if let reference = attributes["r"] {
      guard let (row, column) = CellReference.read(reference) else { return refuse(.damaged(place)) }
      guard row == self.row, column > self.column else { return refuse(.ambiguous(.duplicateCell, place)) }
      self.column = column
    } else {
      column += 1
    }
    if let type = attributes["t"] {
      guard let known = CellType(type) else { return refuse(.damaged(place)) }
      cell.type = known
    }
    if let style = attributes["s"] { cell.style = DecimalDigits.read(style) ?? 0 }
  }

  private mutating func endRow() {
    guard grid.cells.count > firstCell else { return }
    guard grid.rows.count <= limits.rows else { return refuse(.tooLarge(.rows, place)) }
    grid.rows.append(Grid.Row(cells: firstCell..<grid.cells.count, number: row, line: row))
    if isHiddenRow { grid.hiddenRows += 1 }
  }

  private mutating func addMerged(_ attributes: Attributes) {
    guard let range = attributes.text("ref").flatMap(CellReference.readRange) else { return }
    guard grid.merged.count < limits.merged else { return refuse(.tooLarge(.merged, WorkbookFault.Place(sheet: name))) }
    grid.merged.append(range)
  }

  // MARK: Values

  private mutating func endCell() {
    switch cell.type {
    case .number: withText { $0.addNumber($1) }
    case .shared: withText { $0.addShared($1) }
    case .text, .inline: addText()
    case .boolean: addBoolean()
    case .error: add(cell.text[...], .error)
    case .day: addDay()
    }
  }

  /// Hands on the text of the cell; it is taken out meanwhile, for it must not change under whoever reads it.
  private mutating func withText(_ body: (inout SheetCells, UnsafeBufferPointer<UInt8>) -> Void) {
    let text = cell.text
    cell.text = []
    text.withUnsafeBufferPointer { body(&self, $0) }
    cell.text = text
  }

  private mutating func addNumber(_ digits: UnsafeBufferPointer<UInt8>) {
    guard !digits.isEmpty else {
      if cell.hasFormula { append(CellSpan(start: 0, end: 0), .formulaWithoutValue) }
      return
    }
    let format = cell.style < formats.count ? formats[cell.style] : .number
    if format == .number, NumberText.isPlain(digits) { return add(digits, .number) }
    guard let value = NumberText.value(digits) else { return refuse(.damaged(place)) }
    switch format {
    case .number: break
    case .moment:
      if let text = SerialMoment.text(value, is1904: is1904) { return add(Array(text.utf8)[...], text.utf8.count < 10 ? .text : .date) }
    case .duration:
      if let text = SerialMoment.duration(value) { return add(Array(text.utf8)[...], .text) }
    }
    add(Array(NumberText.text(value).utf8)[...], .number)
  }

  private mutating func addShared(_ digits: UnsafeBufferPointer<UInt8>) {
    if digits.isEmpty, !cell.hasValue { return }
    guard let strings, let index = DecimalDigits.read(digits), index < strings.count else { return refuse(.ambiguous(.unknownText, place)) }
    if copies[index].start < 0 {
      let span = strings.span(index)
      guard isShortEnough(strings.bytes[span]) else { return refuse(.tooLarge(.characters, place)) }
      let start = grid.bytes.count
      grid.bytes.append(contentsOf: strings.bytes[span])
      copies[index] = CellSpan(start: Int32(clamping: start), end: Int32(clamping: grid.bytes.count))
    }
    if !copies[index].isEmpty { append(copies[index], .text) }
  }

  private mutating func addText() {
    if cell.hasFormula, !cell.hasValue { return append(CellSpan(start: 0, end: 0), .formulaWithoutValue) }
    add(EscapedText.mayBeIn(cell.text[...]) ? EscapedText.unescaped(cell.text[...])[...] : cell.text[...], .text)
  }

  private mutating func addBoolean() {
    switch cell.text {
    case [0x31]: add(Array("TRUE".utf8)[...], .boolean)
    case [0x30]: add(Array("FALSE".utf8)[...], .boolean)
    case []: if cell.hasFormula { append(CellSpan(start: 0, end: 0), .formulaWithoutValue) }
    default: refuse(.damaged(place))
    }
  }

  /// `2026-03-31T13:42:59Z`, as strict files write a moment.
  private mutating func addDay() {
    add(cell.text.map { $0 == UInt8(ascii: "T") ? 0x20 : $0 }.filter { $0 != UInt8(ascii: "Z") }[...], .date)
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ kind: CellKind) {
    let start = grid.bytes.count
    grid.bytes.append(contentsOf: text)
    append(CellSpan(start: Int32(clamping: start), end: Int32(clamping: grid.bytes.count)), kind)
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ kind: CellKind) {
    guard !text.isEmpty else { return }
    guard isShortEnough(text) else { return refuse(.tooLarge(.characters, place)) }
    text.withUnsafeBufferPointer { add($0, kind) }
  }

  private func isShortEnough(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= limits.charactersPerCell || text.count { $0 & 0xC0 != 0x80 } <= limits.charactersPerCell
  }

  /// Adds a cell, with the blank ones before it.
  private mutating func append(_ span: CellSpan, _ kind: CellKind) {
    guard column < limits.columns else { return refuse(.tooLarge(.columns, place)) }
    while grid.cells.count - firstCell < column {
      grid.cells.append(CellSpan(start: 0, end: 0))
      grid.kinds.append(.blank)
    }
    grid.cells.append(span)
    grid.kinds.append(kind)
    said += Int(span.end) - Int(span.start)
    if said > limits.bytesOfCells { refuse(.tooLarge(.bytes, place)) }
    if grid.cells.count > room { refuse(.tooLarge(.cells, place)) }
    if grid.bytes.count > Int(Int32.max) { refuse(.tooLarge(.bytes, place)) }
  }
}
