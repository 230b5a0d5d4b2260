import TestSupport
import Testing

@testable import Terminal

/// What ncurses sends comes out shorter and does the same.
struct OutputCompactorTests {
    private func compacted(_ texts: String...) -> [String] {
        var compactor = OutputCompactor()
        // What came before is known.
        _ = compactor.plainColors()
        return texts.map { text in
            Array(text.utf8).withUnsafeBufferPointer {
                String(decoding: compactor.compacted($0), as: UTF8.self)
            }
        }
    }

    @Test func coloursAreSetWhereTheyAreNeeded() {
        let one = "\u{1b}[39;5H\u{1b}[38;5;244m2\u{1b}[3;39H\u{1b}[39m\u{1b}(B\u{1b}[m"
        let two = "\u{1b}[39;5H\u{1b}[38;5;244m3\u{1b}[4;39H\u{1b}[39m\u{1b}(B\u{1b}[m"
        #expect(
            compacted(one, two) == [
                "\u{1b}[39;5H\u{1b}[38;5;244m2\u{1b}[3;39H", "\u{1b}[39;5H3\u{1b}[4;39H",
            ])
    }

    @Test func severalColoursGoInOneSequence() {
        #expect(
            compacted("\u{1b}(B\u{1b}[0;1m\u{1b}[38;5;231m\u{1b}[48;5;29m文\u{1b}[39;49m\u{1b}(B\u{1b}[m字")
                == ["\u{1b}[1;38;5;231;48;5;29m文\u{1b}[m字"])
    }

    @Test func blanksNeedNoColourOfText() {
        #expect(
            compacted("\u{1b}[38;5;244m一\u{1b}[39m\u{1b}[m   \u{1b}[38;5;244m二") == ["\u{1b}[38;5;244m一   二"])
    }

    @Test(arguments: ["\u{1b}[K", "\u{1b}[5X", "\u{1b}[2@", "\u{1b}[1P", "\n", "\u{1b}M", "\u{1b}[2S"])
    func whatLeavesBlanksHasTheRightBackground(sequence: String) {
        #expect(compacted("\u{1b}[48;5;29m文\u{1b}[m" + sequence) == ["\u{1b}[48;5;29m文\u{1b}[m" + sequence])
    }

    @Test func whatTheTerminalWasToldByOthersIsNotBelieved() {
        var compactor = OutputCompactor()
        func compact(_ text: String) -> String {
            Array(text.utf8).withUnsafeBufferPointer {
                String(decoding: compactor.compacted($0), as: UTF8.self)
            }
        }
        #expect(compact("\u{1b}[1m文") == "\u{1b}[0;1m文")
        #expect(compact("\u{1b}[m字") == "\u{1b}[m字")
        compactor.forget()
        #expect(compact("一") == "\u{1b}[m一")
    }

    @Test(arguments: ["\u{1b}(0x\u{1b}(B", "\u{1b}[5m文", "\u{0e}q\u{0f}", "\u{1b}[38:5:3m文"])
    func whatIsNotUnderstoodGoesOnAsItIs(text: String) {
        #expect(compacted("\u{1b}[1m", text + "\u{1b}[m\u{1b}(B。")[1].hasSuffix(text + "\u{1b}[m\u{1b}(B。"))
    }

    @Test func savingTheCursorSavesColours() {
        #expect(
            compacted("\u{1b}7\u{1b}[1m文\u{1b}8\u{1b}[1m字\u{1b}[m。")
                == ["\u{1b}7\u{1b}[1m文\u{1b}8\u{1b}[1m字\u{1b}[m。"])
    }

    /// A terminal shows the same for both, whatever is sent.
    @Test func randomOutputDoesTheSame() {
        let seed = UInt64.random(in: 1...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "文", " ", "  ", "\u{1b}[m", "\u{1b}(B", "\u{1b}[0;1m", "\u{1b}[1m", "\u{1b}[4m", "\u{1b}[7m",
            "\u{1b}[27m",
            "\u{1b}[24m", "\u{1b}[38;5;244m", "\u{1b}[31m", "\u{1b}[39m", "\u{1b}[48;5;153m", "\u{1b}[49m",
            "\u{1b}[39;49m",
            "\u{1b}[K", "\u{1b}[3X", "\u{1b}7", "\u{1b}8", "\u{1b}[3;4H", "\n", "\u{0f}",
        ]
        for _ in 0..<400 {
            var compactor = OutputCompactor()
            var before = ModelTerminal()
            var after = ModelTerminal()
            for _ in 0..<4 {
                var output = (0..<Int.random(in: 0...25, using: &random))
                    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                // ncurses ends each update with its own colours.
                output += "\u{1b}[m"
                let bytes = Array(output.utf8)
                let shorter = bytes.withUnsafeBufferPointer { compactor.compacted($0) }
                before.take(bytes)
                after.take(shorter)
                #expect(before.seen == after.seen, "seed \(seed): \(output.debugDescription)")
                guard before.seen == after.seen else { return }
            }
        }
    }
}

/// Notes what is drawn in which colours.
private struct ModelTerminal {
    private var state = ColorState()
    private var saved = ColorState()
    private(set) var seen: [String] = []

    mutating func take(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == 0x1B else {
                if byte == 0x0F { continue }
                note(byte == 0x20 || byte < 0x20 ? nil : byte, what: "\(byte)")
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "7"): saved = state
            case UInt8(ascii: "8"): state = saved
            case UInt8(ascii: "("): rest.removeFirst()
            default:
                let parameters = rest.prefix { $0 < 0x40 }
                rest = rest.dropFirst(parameters.count)
                let final = rest.removeFirst()
                let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)
                    .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
                if final == UInt8(ascii: "m") {
                    _ = state.take(numbers)
                } else if final == UInt8(ascii: "H") {
                    seen.append("to \(numbers)")
                } else {
                    note(nil, what: "\(final) \(numbers)")
                }
            }
        }
    }

    /// Of a blank only the background is seen, and what lines and reverses it.
    private mutating func note(_ character: UInt8?, what: String) {
        let visible: ColorState.Attributes = [.underline, .reverse]
        if character != nil || !state.attributes.isDisjoint(with: visible) {
            seen.append("\(what) \(state)")
        } else {
            seen.append("\(what) \(state.background)")
        }
    }
}
