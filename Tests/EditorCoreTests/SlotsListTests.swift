import Keymaps
import RecordDraft
import Testing
import TextRope
import Wording

@testable import EditorCore

@Suite struct SlotsListTests {
    private static let draft = """
        一、会议

        1. 全文载于附件[--]，名单见 HSP/TEST/INF/[--] 和附件[--]。

        2. 下列[--]个国家出席了会议：[待补]。

        3. [待补]

        """

    private func editor() throws -> EditorState {
        var state = EditorState.opened(Self.draft)
        try state.press("F4")
        return state
    }

    private func panel(_ state: EditorState) throws -> SlotsPanel { try #require(state.panel as? SlotsPanel) }

    private func content(_ state: EditorState) throws -> DialogContent { try panel(state).content(in: state) }

    @Test func openSlotsStandByWhatTheyWaitFor() throws {
        var state = try editor()
        _ = state.update(.resize(ScreenSize(rows: 60, columns: 160)), at: 0)
        let rows = try #require(content(state).list).rows
        let sections = rows.filter(\.isSection).map(\.title)
        #expect(sections.count > 3 && Set(sections).count == sections.count)
        #expect(rows.count { !$0.isSection } == 6)
        #expect(try panel(state).shownSlots.count == 6)
    }

    @Test func theListStaysWhileOneTypesAndTellsHowFarOneIs() throws {
        var state = try editor()
        let before = try content(state).title
        try state.press("F4 Tab")
        #expect(state.view.focus == .text)
        state.type("三")
        let after = try content(state)
        #expect(before == LocalizedText.slotProgress(before: 6, now: 6)(.chinese))
        #expect(after.title == LocalizedText.slotProgress(before: 6, now: 5)(.chinese))
        #expect(try panel(state).shownSlots.count == 5)
        try state.press("Ctrl-Z")
        #expect(try panel(state).shownSlots.count == 6)
    }

    @Test func whatWasFilledIsListedBelow() throws {
        var state = try editor()
        _ = state.update(.resize(ScreenSize(rows: 60, columns: 160)), at: 0)
        try state.press("F4 Tab")
        state.type("三")
        let rows = try #require(content(state).list).rows
        let last = rows.lastIndex { $0.isSection }
        let section = try #require(last)
        #expect(rows[section].title == LocalizedText.filledSlots(.chinese) + " 1")
        #expect(rows[section + 1].title.contains("附件三"))
    }

    @Test func narrowingCountsForWhatIsFilledAtOnce() throws {
        var state = try editor()
        state.type("附件号")
        #expect(try panel(state).shownSlots.count == 2)
        try state.press("Alt-F")
        #expect((state.dialog as? FillSlotsDialog)?.slots.count == 2)
        try state.press("Esc")
        #expect(state.dialog == nil && state.panel is SlotsPanel)
    }

    @Test func fillingAllAsksForTheListFirst() throws {
        var state = EditorState.opened(Self.draft)
        try state.press("Alt-F")
        #expect(state.dialog == nil && state.message?.text == .slotListClosed)
    }

    @Test func f4GoesBetweenListAndTextAndEscClosesIt() throws {
        var state = try editor()
        #expect(state.view.focus == .panel)
        try state.press("F4")
        #expect(state.view.focus == .text && state.panel != nil)
        try state.press("F4 Esc")
        #expect(state.view.focus == .text && state.panel == nil)
    }

    @Test func changesByOthersAreListedAtOnce() throws {
        var state = try editor()
        _ = state.update(.fileChanged(TextRope(Self.draft.replacing("[待补]", with: "甲"))), at: 0)
        #expect(try panel(state).shownSlots.count == 4)
        #expect(try panel(state).shownSlots.allSatisfy { state.buffer.text[$0].description == "[--]" })
    }
}
