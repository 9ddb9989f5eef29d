// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The rows of registers by collaboration.
struct RegisterIndex {
  private let registers: [ID<RegisterDeclaration>: [ID<Collaboration>: [RegisterRow]]]

  /// Sorts out the rows of all registers, in the order of the files.
  init(_ registers: [ID<RegisterDeclaration>: Register]) {
    self.registers = registers.mapValues { Dictionary(grouping: $0.rows, by: \.collaboration) }
  }

  /// The rows of one collaboration in every register in which it has any: one that never wrote a row in a register does not keep it.
  func rows(of collaboration: ID<Collaboration>) -> [ID<RegisterDeclaration>: [RegisterRow]] {
    registers.compactMapValues { $0[collaboration] }
  }
}
