import Testing

@testable import Terminal

@Suite struct CapabilitiesTests {
    @Test(arguments: [
        ("xterm-256color", Codeset.utf8, true), ("linux", .switchedToUTF8, true), ("vt220", .utf8, false),
        ("ansi", .utf8, false), ("xterm", .other, false),
    ])
    func symbolsAreForTerminalsThatHaveThem(_ terminal: String, _ codeset: Codeset, _ expected: Bool) {
        let capabilities = Capabilities(
            terminal: terminal, colorCount: 8, reportsCursor: true, codeset: codeset, hasMouse: true)
        #expect(capabilities.hasSymbols == expected)
    }
}
