import Testing

@testable import Keymaps

@Suite("Key strokes")
struct KeyStrokeTests {
    @Test(
        "The textual form reads and prints back",
        arguments: [
            "Ctrl-S", "Alt-1", "Shift-F3", "Ctrl-Home", "Tab", "Shift-Tab", "Space", "Ctrl-Space", "Alt-Left",
            "Ctrl-Shift-Left", "Esc", "F12", "a", "A", "-", "Alt--", "Alt-=", "Alt-Shift-F", "Ctrl-_", "中",
            "Alt-Backspace", "Ctrl-Alt-X", "PageDown", "Insert",
        ])
    func roundTrip(text: String) throws {
        #expect(try KeyStroke(text: text).text == text)
    }

    @Test(
        "Other spellings of the same stroke",
        arguments: [
            ("Ctrl-s", "Ctrl-S"), ("ctrl-S", "Ctrl-S"), ("CONTROL-home", "Ctrl-Home"), ("PgUp", "PageUp"),
            ("Return", "Enter"), ("escape", "Esc"), ("Ctrl-@", "Ctrl-Space"), ("Ctrl-/", "Ctrl-_"),
            ("Alt-f", "Alt-F"), ("Shift-a", "A"), ("del", "Delete"), ("Shift-Alt-x", "Alt-Shift-X"),
        ])
    func spellings(given: String, normal: String) throws {
        #expect(try KeyStroke(text: given) == KeyStroke(text: normal))
        #expect(try KeyStroke(text: given).text == normal)
    }

    @Test(
        "A key that arrives as another one says so",
        arguments: [
            ("Ctrl-I", "Tab"), ("Ctrl-M", "Enter"), ("Ctrl-[", "Esc"), ("Ctrl-?", "Backspace"),
            ("Ctrl-Alt-M", "Alt-Enter"),
        ])
    func sameKeys(given: String, other: String) {
        #expect(throws: KeyNameError.sameAs(given, other)) { try KeyStroke(text: given) }
    }

    @Test(
        "A key that no terminal sends is an error",
        arguments: [
            "Ctrl-1", "Ctrl-Shift-S", "Shift-Enter", "Ctrl-Enter", "Ctrl-Tab", "Shift-Space", "F13", "Alt-[",
            "Alt-Shift-O", "Ctrl-中", "Alt-中", "Alt-Esc", "Ctrl-Backspace",
        ])
    func impossible(text: String) {
        #expect(throws: KeyNameError.cannotBeSent(text)) { try KeyStroke(text: text) }
    }

    @Test(
        "A name that is none",
        arguments: ["", "Strg-S", "Ctrl-Foo", "Foo", "Fx", "F0", "Ctrl-", "中文", "\u{7}"])
    func unknown(text: String) {
        #expect(throws: KeyNameError.unknown(text)) { try KeyStroke(text: text) }
    }

    @Test("What a terminal reports and what a keymap says are equal strokes")
    func normalForm() throws {
        #expect(KeyStroke(.character("S"), .control) == KeyStroke(.character("s"), .control))
        #expect(KeyStroke(.character("F"), .alt) == KeyStroke(.character("f"), [.alt, .shift]))
        #expect(KeyStroke(.character("f"), .alt) != KeyStroke(.character("F"), .alt))
        #expect(KeyStroke(.character("a")) != KeyStroke(.character("A")))
        #expect(KeyStroke(.character("i"), .control) == KeyStroke(.tab))
        #expect(KeyStroke(.character("👨‍👩‍👧")) != KeyStroke(.character("👩‍👧")))
        #expect(KeyStroke(.character("中")).typedCharacter == "中")
        #expect(KeyStroke(.character("a"), .alt).typedCharacter == nil)
        #expect(KeyStroke(.function(3), .shift) != KeyStroke(.function(3)))
    }

    @Test("Hints are short")
    func hints() throws {
        #expect(try KeySequence(text: "Ctrl-K Ctrl-S").hint == "^K ^S")
        #expect(try KeySequence(text: "Ctrl-Space").hint == "Ctrl-Space")
        #expect(try KeySequence(text: "Ctrl-Home").hint == "Ctrl-Home")
        #expect(try KeySequence(text: "Shift-F3").hint == "Shift-F3")
    }

    @Test("Sequences")
    func sequences() throws {
        let sequence = try KeySequence(text: "Ctrl-K  Ctrl-S")
        #expect(sequence.text == "Ctrl-K Ctrl-S")
        #expect(try sequence.hasPrefix(KeySequence(text: "Ctrl-K")))
        #expect(try !KeySequence(text: "Ctrl-K").hasPrefix(sequence))
        #expect(throws: KeyNameError.empty) { try KeySequence(text: " ") }
        #expect(throws: KeyNameError.unknown("Foo")) { try KeySequence(text: "Ctrl-K Foo") }
    }
}
