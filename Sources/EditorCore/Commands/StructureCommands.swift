import Keymaps
import RecordDraft
import StructureEdits
import Wording

extension CommandID {
    /// The menu of all of these.
    public static let structureMenu: CommandID = "structure.menu"
    static let paragraphInsertAfter: CommandID = "paragraph.insertAfter"
    static let paragraphInsertBefore: CommandID = "paragraph.insertBefore"
    static let paragraphSplit: CommandID = "paragraph.split"
    static let paragraphJoin: CommandID = "paragraph.join"
    static let paragraphDelete: CommandID = "paragraph.delete"
    static let paragraphMoveUp: CommandID = "paragraph.moveUp"
    static let paragraphMoveDown: CommandID = "paragraph.moveDown"
    static let paragraphMoveTo: CommandID = "paragraph.moveTo"
    static let paragraphNumber: CommandID = "paragraph.number"
    static let paragraphUnnumber: CommandID = "paragraph.unnumber"
    static let paragraphNumberOn: CommandID = "paragraph.numberOn"
    static let numberingRenumber: CommandID = "numbering.renumber"
    static let numberingRenumberAll: CommandID = "numbering.renumberAll"
    static let annexesNumber: CommandID = "annexes.number"
    static let numberingLock: CommandID = "numbering.lock"
    static let headingInsert: CommandID = "heading.insert"
    static let headingDelete: CommandID = "heading.delete"
    static let headingMoveUp: CommandID = "heading.moveUp"
    static let headingMoveDown: CommandID = "heading.moveDown"
    static let headingPromote: CommandID = "heading.promote"
    static let headingDemote: CommandID = "heading.demote"
}

extension CommandFamily {
    /// Paragraphs, headings and their numbers.
    static let structure = CommandFamily(
        title: LocalizedText("段与节", "Paragraphs and sections"),
        commands: [
            Command(
                .structureMenu, LocalizedText("段与节", "structure"),
                LocalizedText("段、节、编号能做的事都在这里", "All that can be done to paragraphs, sections and numbers")
            ) { state in
                state.readToEnd()
                state.dialog = StructureMenu(CommandRegistry.families, in: state)
            },
            paragraph(
                .paragraphInsertAfter, LocalizedText("新段", "new para."),
                LocalizedText("在这一段后面加一段，编好号", "New paragraph after this one, numbered"),
                unless: whyNotHere
            ) { .insertAfter(line: $0.caretLine) },
            paragraph(
                .paragraphInsertBefore, LocalizedText("前加段", "new before"),
                LocalizedText("在这一段前面加一段，编好号", "New paragraph before this one, numbered")
            ) { .insertBefore(line: $0.caretLine) },
            paragraph(
                .paragraphSplit, LocalizedText("分段", "split"),
                LocalizedText("从光标处分成两段", "Split the paragraph at the caret")
            ) { .split(offset: $0.buffer.selection.head) },
            paragraph(
                .paragraphJoin, LocalizedText("并段", "join"),
                LocalizedText("把下一段并到这一段", "Join the next paragraph to this one")
            ) { .join(line: $0.caretLine) },
            paragraph(
                .paragraphDelete, LocalizedText("删段", "delete"),
                LocalizedText("删除这一段（或选中的几段）", "Delete this paragraph, or those selected")
            ) { .deleteParagraphs($0.selectedLines) },
            paragraph(
                .paragraphMoveUp, LocalizedText("上移", "move up"),
                LocalizedText("这一段（或选中的几段）上移", "Move this paragraph up, or those selected")
            ) { .moveParagraphsUp($0.selectedLines) },
            paragraph(
                .paragraphMoveDown, LocalizedText("下移", "move down"),
                LocalizedText("这一段（或选中的几段）下移", "Move this paragraph down, or those selected")
            ) { .moveParagraphsDown($0.selectedLines) },
            Command(
                .paragraphMoveTo, LocalizedText("移到", "move to"),
                LocalizedText("把这一段（或选中的几段）移到另一标题下", "Move it, or those selected, under another heading"),
                unless: whyNoParagraph
            ) { state in
                guard !state.refusesEdits() else { return }
                state.readToEnd()
                if let objection = whyNoParagraph(state) {
                    state.message = Message(objection, .warning)
                } else if state.buffer.draft.headingCount == 0 {
                    state.message = Message(.noHeadings)
                } else {
                    state.dialog = MoveParagraphDialog(in: state)
                }
            },
            paragraph(
                .paragraphNumber, LocalizedText("编号", "number"),
                LocalizedText("给这一段编号", "Number this paragraph"), unless: { whyNot($0, isNumbered: false) }
            ) { .addNumber(line: $0.caretLine) },
            paragraph(
                .paragraphUnnumber, LocalizedText("去号", "no number"),
                LocalizedText("去掉这一段的编号", "Take this paragraph's number away"),
                unless: { whyNot($0, isNumbered: true) }
            ) { .removeNumber(line: $0.caretLine) },
            paragraph(
                .paragraphNumberOn, LocalizedText("接着编", "number on"),
                LocalizedText("从这一段起接着上面编号", "Number on from here, following the paragraph above"),
                unless: { whyNot($0, isNumbered: true) }
            ) { .numberOn(line: $0.caretLine) },
            heading(
                .headingInsert, LocalizedText("新标题", "new heading"),
                LocalizedText("在这一节后面加一个同级标题", "New heading of the same level after this section")
            ) { .insertHeading(after: $0) },
            heading(
                .headingDelete, LocalizedText("删节", "delete sec."),
                LocalizedText("删除这个标题和它下面的全部", "Delete this heading with all that it holds")
            ) { .deleteHeading($0) },
            heading(
                .headingMoveUp, LocalizedText("节上移", "section up"),
                LocalizedText("这个标题和它下面的全部上移", "Move this heading up with all that it holds")
            ) { .moveHeadingUp($0) },
            heading(
                .headingMoveDown, LocalizedText("节下移", "section down"),
                LocalizedText("这个标题和它下面的全部下移", "Move this heading down with all that it holds")
            ) { .moveHeadingDown($0) },
            heading(
                .headingPromote, LocalizedText("升级", "level up"),
                LocalizedText("这个标题和它下面的标题升一级", "Move this heading and those below it one level up")
            ) { .promoteHeading($0) },
            heading(
                .headingDemote, LocalizedText("降级", "level down"),
                LocalizedText("这个标题和它下面的标题降一级", "Move this heading and those below it one level down")
            ) { .demoteHeading($0) },
            Command(
                .numberingRenumber, LocalizedText("重编", "renumber"),
                LocalizedText(
                    "重编这里的段号（正文或这个附件），先列出来看", "Renumber the paragraphs here (body or annex), listed first"),
                unless: whyNotHere,
                effects: { state, call in
                    state.renumber(all: false, at: call.time)
                    return []
                }),
            Command(
                .numberingRenumberAll, LocalizedText("全部重编", "renumber all"),
                LocalizedText("重编全文的段号，先列出来看", "Renumber all paragraphs, listed first"),
                unless: { $0.document.whyReadOnly },
                effects: { state, call in
                    state.renumber(all: true, at: call.time)
                    return []
                }),
            Command(
                .annexesNumber, LocalizedText("附件编号", "number annexes"),
                LocalizedText(
                    "给附件、附录编号，填好对它们的引用，先列出来看",
                    "Number annexes and appendices with the references to them, listed first"),
                unless: { $0.document.whyReadOnly }
            ) { $0.askToNumberAnnexes() },
            Command(
                .numberingLock, LocalizedText("锁定编号", "lock numbers"),
                LocalizedText("锁定或解锁段号：别人在引用", "Lock or unlock numbers: others quote them"),
                unless: { $0.document.whyReadOnly },
                effects: { state, call in state.toggleNumberingLock(at: call.time) }),
        ])

    private static func paragraph(
        _ id: CommandID, _ label: LocalizedText, _ summary: LocalizedText,
        unless objection: @escaping @Sendable (EditorState) -> LocalizedText? = whyNoParagraph,
        _ operation: @escaping @Sendable (EditorState) -> StructureOperation
    ) -> Command {
        Command(
            id, label, summary, unless: objection,
            effects: { state, call in
                state.perform(operation(state), at: call.time)
                return []
            })
    }

    private static func heading(
        _ id: CommandID, _ label: LocalizedText, _ summary: LocalizedText,
        _ operation: @escaping @Sendable (Int) -> StructureOperation
    ) -> Command {
        Command(
            id, label, summary,
            unless: { state in
                state.document.whyReadOnly
                    ?? (state.headingInHand == nil ? .structureProblem(.noHeading) : nil)
            },
            effects: { state, call in
                state.performOnHeading(operation, at: call.time)
                return []
            })
    }

    /// In the tree a heading is chosen, and the caret does not show.
    @Sendable private static func whyNotHere(_ state: EditorState) -> LocalizedText? {
        state.document.whyReadOnly ?? (state.view.focus == .agenda ? .headingsOnlyInTree : nil)
    }

    @Sendable private static func whyNoParagraph(_ state: EditorState) -> LocalizedText? {
        whyNotHere(state)
            ?? (state.buffer.draft.paragraph(at: state.caretLine) == nil
                ? .firstIntoParagraph : nil)
    }

    private static func whyNot(_ state: EditorState, isNumbered: Bool) -> LocalizedText? {
        if let objection = whyNoParagraph(state) { return objection }
        let draft = state.buffer.draft
        // Text with no number between two numbered paragraphs is read as the rest of the first.
        if !isNumbered, draft.lineClass(state.caretLine) == .continuation { return nil }
        guard let paragraph = draft.paragraph(at: state.caretLine), paragraph.isNumbered != isNumbered else {
            return nil
        }
        return .structureProblem(isNumbered ? .notNumbered : .isNumbered)
    }
}
