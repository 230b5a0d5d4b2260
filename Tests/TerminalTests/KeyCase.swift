import Keymaps
import Testing

@testable import Terminal

/// Bytes that a terminal sends and the key that they are, by its name in keymaps.
struct KeyCase: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let stroke: KeyStroke

    init(_ text: String, _ stroke: KeyStroke) {
        bytes = Array(text.utf8)
        self.stroke = stroke
    }

    /// The name is read by the module under test's neighbour, which refuses keys that no terminal sends.
    init(_ text: String, _ name: String) throws {
        self.init(text, try KeyStroke(text: name))
    }

    var testDescription: String {
        stroke.text + " "
            + bytes.map { $0 < 0x7f && $0 > 0x20 ? String(UnicodeScalar($0)) : "<\($0)>" }.joined()
    }

    /// The key alone, after a key and before one, and cut at every place.
    func check(table: KeyTable) throws {
        let expected = InputEvent.key(stroke)
        let before = InputEvent.key(KeyStroke(.character("a")))
        let after = InputEvent.key(KeyStroke(.character("b")))
        for cut in 0...bytes.count {
            var decoder = InputDecoder(table: table)
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]) == [expected], "cut at \(cut)")
        }
        var bytewise = InputDecoder(table: table)
        #expect(bytewise.events(bytes.map { [$0] }) == [expected])
        guard bytes != [0x1b] else { return }
        var decoder = InputDecoder(table: table)
        #expect(decoder.events([[0x61] + bytes + [0x62]]) == [before, expected, after])
    }
}
