import Testing

@testable import Terminal

@Suite struct ParameterStringTests {
    @Test(arguments: [
        ("\u{1b}[%i%p1%d;%p2%dH", 4, 119, "\u{1b}[5;120H"), ("\u{1b}[%p1%dP", 12, 0, "\u{1b}[12P"),
        ("%p1%c\u{1b}[%p2%{1}%-%db", 0x20, 1000, " \u{1b}[999b"),
        ("\u{1b}=%p1%' '%+%c%p2%{32}%+%c", 1, 2, "\u{1b}=!\""),
        ("%%%p2%d", 1, 7, "%7"),
    ])
    func filledIn(_ string: String, _ first: Int, _ second: Int, _ expected: String) throws {
        let parsed = try #require(ParameterString(Array(string.utf8)))
        var bytes: [UInt8] = []
        parsed.append(first, second, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(parsed.count(first, second) == bytes.count)
    }

    @Test(arguments: [
        "%p3%d", "%p1%02d", "%?%p1%t1%;", "%", "%d", "%{12", "%p1%+%d", "%p1%{9223372036854775807}%+%d",
        "%p1%{-9223372036854775808}%-%d", "%i%p1%{1048576}%+%d", "%{9223372036854775807}%p1%+%d",
    ])
    func whatIsNotUnderstood(_ string: String) {
        #expect(ParameterString(Array(string.utf8)) == nil)
    }
}
