import Screen
import Testing

@testable import Terminal

extension TerminfoTests {
    @Suite struct LooksTests {
        private func looks(_ theme: Theme, terminal: String = "xterm-256color", colors: Int? = nil) throws
            -> Looks
        {
            let terminfo = try TerminfoTests.terminfo(terminal)
            return Looks(theme: theme, terminfo: terminfo, colorCount: colors ?? terminfo.colorCount)
        }

        /// What leads from one style to another, with `ESC [` and `m` left out.
        private func way(_ looks: Looks, from: Style? = .text, to: Style) -> String {
            var looks = looks
            var bytes: [UInt8] = []
            let before = from.map { looks[$0] }
            let after = looks[to]
            looks.append(from: before, to: after, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
                .replacing("\u{1b}[", with: "").replacing("m", with: "")
        }

        @Test func stylesOfOneLookShareIt() throws {
            var theme = Theme()
            theme[.slot] = Appearance(foreground: .palette(234), background: .palette(222))
            theme[.dim] = theme[.slot]
            theme[.filled] = Appearance(
                foreground: .palette(234), background: .palette(222), attributes: [.bold, .underline])
            var looks = try looks(theme)
            #expect(looks[.text] == Looks.plain)
            #expect(looks[.slot] == looks[.dim])
            #expect(looks[.slot] != looks[.filled])
            #expect(way(looks, to: .slot) == "38;5;234;48;5;222")
            #expect(way(looks, from: .slot, to: .filled) == "1;4")
            #expect(way(looks, from: .filled, to: .slot) == "0;38;5;234;48;5;222")
            #expect(way(looks, from: .filled, to: .text) == "")
            #expect(way(looks, from: nil, to: .filled) == "0;1;4;38;5;234;48;5;222")
        }

        @Test func blanksOfOneBackgroundAreTheSame() throws {
            var theme = Theme()
            theme[.dim] = Appearance(foreground: .ansi(1), attributes: .bold)
            theme[.filled] = Appearance(attributes: .underline)
            theme[.slot] = Appearance(background: .ansi(1))
            var looks = try looks(theme)
            let (plain, dim, filled, slot) = (looks[.text], looks[.dim], looks[.filled], looks[.slot])
            #expect(looks.showSameBlanks(plain, dim))
            #expect(!looks.showSameBlanks(plain, filled))
            #expect(!looks.showSameBlanks(dim, slot))
        }

        @Test func brightIsBoldOnEightColours() throws {
            var theme = Theme()
            theme[.error] = Appearance(foreground: .ansi(12), background: .ansi(3))
            theme[.dim] = Appearance(foreground: .palette(244), attributes: .dim)
            let looks = try looks(theme, terminal: "xterm")
            #expect(way(looks, to: .error) == "1;34;43")
            #expect(way(looks, to: .dim) == "2")
        }

        /// What is behind characters is to stay as it is.
        @Test(arguments: [("xterm", 8, "38;5;244"), ("xterm", 0, "")])
        func whatIsQuietIsNotDimmedWhereThatTouchesTheBackground(
            terminal: String, colors: Int, expected: String
        ) throws {
            var theme = Theme()
            theme[.dim] = Appearance(attributes: .dim)
            theme[.slot] = Appearance(foreground: .ansi(1), attributes: [.dim, .bold])
            var looks = try looks(theme, terminal: terminal, colors: colors)
            #expect(way(looks, to: .dim) == "2")
            let isOther = looks.stopDimming()
            #expect(isOther)
            #expect(way(looks, to: .dim) == expected)
            #expect(way(looks, to: .slot) == (colors > 0 ? "1;31" : "1"))
            let isOtherAgain = looks.stopDimming()
            #expect(!isOtherAgain, "nothing is to be drawn again for a second answer")
        }

        @Test func noColourKeepsAttributes() throws {
            var theme = Theme()
            theme[.slot] = Appearance(foreground: .ansi(1), attributes: [.reverse, .italic])
            #expect(way(try looks(theme, colors: 0), to: .slot) == "3;7")
        }

        /// The Linux console shows no underlining together with colours; PuTTY wants the colours exchanged instead of
        /// reversing them.
        @Test func attributesThatDoNotGoWithColoursAreLeftOut() throws {
            var theme = Theme()
            theme[.slot] = Appearance(foreground: .ansi(1), attributes: [.underline, .dim])
            #expect(way(try looks(theme, terminal: "linux"), to: .slot) == "31")
            theme[.slot] = Appearance(
                foreground: .ansi(3), background: .ansi(4), attributes: [.reverse, .bold])
            #expect(way(try looks(theme, terminal: "putty"), to: .slot) == "1;34;43")
            #expect(way(try looks(theme, terminal: "xterm"), to: .slot) == "1;7;33;44")
            theme[.slot] = Appearance(attributes: [.underline, .dim])
            #expect(way(try looks(theme, terminal: "linux"), to: .slot) == "2;4")
        }

        @Test func withoutColoursOfItsOwnTheTerminalIsWhiteOnBlack() throws {
            var theme = Theme()
            theme[.slot] = Appearance(background: .ansi(4))
            let looks = Looks(
                theme: theme, terminfo: try TerminfoTests.terminfo("xterm"), colorCount: 8,
                hasDefaultColors: false)
            #expect(way(looks, to: .slot) == "37;44")
        }
    }
}
