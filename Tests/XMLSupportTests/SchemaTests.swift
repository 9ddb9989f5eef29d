// SPDX-License-Identifier: EUPL-1.2
import Testing
import XMLSupport

struct SchemaTests {
  private static let grammar = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start><ref name="a"/></start>
      <define name="a">
        <element name="a">
          <optional><attribute name="n"><data type="positiveInteger"/></attribute></optional>
          <optional><attribute name="k"><choice><value>x</value><value>y</value></choice></attribute></optional>
          <optional><element name="first"><empty/></element></optional>
          <zeroOrMore><choice><ref name="b"/><ref name="a"/></choice></zeroOrMore>
        </element>
      </define>
      <define name="b"><element name="b"><attribute name="id"/><text/></element></define>
    </grammar>
    """

  private func faults(_ element: VariableElement) throws -> [SchemaFault.Kind] {
    var schema = try #require(Schema(Array(Self.grammar.utf8)))
    return schema.faults(in: element).map(\.kind)
  }

  private func b(_ content: [VariableContent] = []) -> VariableContent {
    .element(VariableElement(name: "b", attributes: [.init(name: "id", value: "1")], content: content, offset: 9))
  }

  private let first = VariableContent.element(VariableElement(name: "first", offset: 3))

  @Test func acceptsWhatTheGrammarDescribes() throws {
    let attributes = [VariableElement.Attribute(name: "n", value: "2"), VariableElement.Attribute(name: "k", value: "y")]
    #expect(try faults(VariableElement(name: "a", attributes: attributes, content: [first, b([.text]), b()])) == [])
    #expect(try faults(VariableElement(name: "a")) == [])
  }

  @Test func saysWhatIsWrongWithElementsAndAttributes() throws {
    #expect(try faults(VariableElement(name: "c")) == [.element(expected: ["a"])])
    #expect(try faults(VariableElement(name: "a", content: [b(), first])) == [.element(expected: ["a", "b"])])
    #expect(try faults(VariableElement(name: "a", content: [.text])) == [.text])
    #expect(try faults(VariableElement(name: "a", attributes: [.init(name: "z", value: "")])) == [.attribute("z")])
    #expect(try faults(VariableElement(name: "a", attributes: [.init(name: "n", value: "0")])) == [.attributeValue("n")])
    #expect(try faults(VariableElement(name: "a", attributes: [.init(name: "k", value: "x", isDynamic: true)])) == [.attributeValue("k")])
    #expect(try faults(VariableElement(name: "a", content: [.element(VariableElement(name: "b"))])) == [.missingAttribute(["id"])])
  }

  @Test func goesOnBehindAMistake() throws {
    let c = VariableContent.element(VariableElement(name: "c", offset: 1))
    let d = VariableContent.element(VariableElement(name: "d", offset: 20))
    #expect(try faults(VariableElement(name: "a", content: [c, b(), d])).count == 2)
  }

  @Test func followsSectionsThatAreShownOrNotAndRepeated() throws {
    #expect(try faults(VariableElement(name: "a", content: [.section([first], repeats: false), b()])) == [])
    #expect(try faults(VariableElement(name: "a", content: [.section([first], repeats: true)])) == [.element(expected: ["a", "b"])])
    #expect(try faults(VariableElement(name: "a", content: [.section([b()], repeats: true)])) == [])
    #expect(try faults(VariableElement(name: "a", content: [.section([b()], repeats: false), first])) == [.element(expected: ["a", "b"])])
    #expect(try faults(VariableElement(name: "a", content: [.either([first], repeats: false, [first]), b()])) == [])
  }

  @Test(arguments: [
    "", "<a/>", "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"/>",
    "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><ref name=\"a\"/></start></grammar>",
    "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><ref name=\"a\"/></start><define name=\"a\"><ref name=\"a\"/></define></grammar>",
    "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start><list/></start></grammar>",
  ])
  func refusesWhatIsNoGrammarOrNotSupported(text: String) {
    #expect(Schema(Array(text.utf8)) == nil)
  }
}
