import Testing

@testable import precis

/// What `config.toml` says, and what is told of it.
@Suite struct SettingsTests {
    private func settings(_ text: String) -> Settings {
        var settings = Settings()
        settings.take(file: Array(text.utf8), path: "c.toml")
        return settings
    }

    private func told(_ text: String) -> [String] {
        settings(text).problems.map { $0.words(.english) }
    }

    @Test func allSettingsAreRead() {
        let read = settings(
            """
            ambiguous-width = 2        # as a number
            escape-delay = 30
            mouse = true
            clipboard = "off"
            text-width = 0
            numbering = "follow"
            slots = ["to be agreed", "［待核］"]
            """)
        #expect(read.problems.isEmpty)
        #expect(read.ambiguousWidth == .two && read.escapeDelay == 30)
        #expect(read.slotWordings == ["to be agreed", "［待核］"])
        #expect(read.vocabulary.wordings.suffix(2) == ["to be agreed", "待核"])
        #expect(read.usesMouse && read.clipboard == .off && read.textWidth == 0)
        #expect(read.numbering == .follow)
        #expect(settings("ambiguous-width = \"auto\"\nescape-delay = \"40\"").escapeDelay == 40)
        #expect(settings("ambiguous-width = '1'").ambiguousWidth == .one)
    }

    @Test func slotsAreAListOfTexts() {
        for value in ["\"待核\"", "1", "[1]", "[\"\"]"] {
            let read = settings("slots = \(value)")
            #expect(read.slotWordings.isEmpty && read.problems.count == 1, "\(value)")
        }
        #expect(settings("slots = []").problems.isEmpty)
    }

    @Test func whatIsNotSetIsAsItComes() {
        let read = settings("# nothing\r\n")
        #expect(read == Settings())
        #expect(!read.usesMouse && read.clipboard == .auto && read.textWidth == 100)
        #expect(read.numbering == .keep)
    }

    @Test func aMistakeIsToldWithItsLineAndTheRestHolds() {
        let text = """
            mouse = yes
            mice = true
            clipboard = "on"
            text-width = -1
            escape-delay = [1]
            escape-delay 3
            [keys]
            mouse = true
            """
        #expect(
            told(text) == [
                "c.toml, line 1: the text after the equals sign is to stand in quotes, as \"auto\"",
                "c.toml, line 2: no setting is called “mice”",
                "c.toml, line 3: clipboard can't be “on”, but: \"auto\", \"off\"",
                "c.toml, line 4: text-width can't be “-1”, but: 0…4096",
                "c.toml, line 5: escape-delay can't be “[1]”, but: 0…5000",
                "c.toml, line 6: it is written name = value: the equals sign is missing",
                "c.toml, line 7: no setting is called “[keys]”",
            ])
        let read = settings(text)
        #expect(!read.usesMouse && read.escapeDelay == 50)
        #expect(settings(text + "\n").problems.map { $0.words(.chinese) }[1] == "c.toml 第 2 行：没有叫“mice”的设置")
        #expect(settings("mice = 1\ntext-width = 80").textWidth == 80)
    }
}
