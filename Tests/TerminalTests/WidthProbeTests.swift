import Screen
import Testing
import TextLayout

@testable import Terminal

struct WidthProbeTests {
    private let count = WidthReport.samples.count

    /// A terminal that answers with these widths.
    private func answered(_ widths: [Int], row: Int = 3) -> WidthProbe {
        var probe = WidthProbe(row: row, column: 10, cursorRow: 0, cursorColumn: 0)
        var column = 10
        for width in widths {
            column += width
            probe.take(row: row, column: column)
        }
        return probe
    }

    @Test func allNarrowIsTheUsual() {
        let widths = Array(repeating: 1, count: count - 1) + [2]
        #expect(answered(widths).report?.policy == .narrow)
    }

    @Test func allWideIsWide() {
        #expect(answered(Array(repeating: 2, count: count)).report?.policy == .wide)
    }

    @Test func classesAreToldApart() {
        var widths = Array(repeating: 1, count: count)
        widths[3] = 2
        widths[5] = 2
        #expect(answered(widths).report?.policy.wide == [.greek, .enclosed])
    }

    @Test func nothingIsKnownBeforeTheLastAnswer() {
        #expect(answered(Array(repeating: 2, count: count - 1)).report == nil)
    }

    @Test func answersFromOtherRowsAreOthers() {
        var probe = answered(Array(repeating: 1, count: count - 1))
        probe.take(row: 9, column: 5)
        #expect(probe.report == nil)
    }

    @Test func aTerminalWithoutUTF8IsNotBelieved() {
        let report = answered(Array(repeating: 3, count: count)).report
        #expect(report?.isSensible == false)
        #expect(report?.policy == .narrow)
    }

    @Test func asksWhereNothingStands() {
        var frame = Frame(size: Size(rows: 4, columns: 60))
        frame.write(String(repeating: "x", count: 60), row: 2, column: 0)
        frame.write("第 1 行", row: 3, column: 50)
        frame.cursor = Frame.Position(row: 2, column: 7)
        let probe = WidthProbe(over: frame)
        let question = probe.map { String(decoding: $0.question, as: UTF8.self) } ?? ""
        #expect(question.hasPrefix("\u{1b}[2;42H\u{1b}[?69$p\u{1b}[?1036$p\u{1b}[2;42H“\u{1b}[6n"))
        #expect(question.hasSuffix("\u{1b}[2;42H\u{1b}[K\u{1b}[3;8H"))
        let kind = WidthProbe(over: frame, asksKind: true)
        #expect(kind?.question.firstRange(of: Array("$p\u{1b}[>c\u{1b}[2;42H".utf8)) != nil)
    }

    @Test func modesAreTheirsWhoSayTheyHaveThem() {
        func answer(_ text: String) -> String? {
            TerminalMode.answer(Array(text.utf8)).map { "\($0.mode) \($0.isSet)" }
        }
        #expect(answer("?69;1$y") == "sideMargins true")
        #expect(answer("?69;2$y") == "sideMargins false")
        #expect(answer("?1036;1$y") == "altSendsEscape true")
        #expect(answer("?1036;2$y") == "altSendsEscape false")
        for other in ["?69;0$y", "?1036;0$y", "?1036;4$y", "?6;1$y", "69;1$y", ""] {
            #expect(answer(other) == nil)
        }
    }

    @Test func doesNotAskWithoutRoom() {
        #expect(WidthProbe(over: Frame(size: Size(rows: 1, columns: 80))) == nil)
        #expect(WidthProbe(over: Frame(size: Size(rows: 24, columns: 19))) == nil)
        var frame = Frame(size: Size(rows: 2, columns: 40))
        frame.write("x", row: 1, column: 39)
        #expect(WidthProbe(over: frame) == nil)
    }
}
