import Editing
import Keymaps
import RecordDraft
import TextRope
import Wording

/// The list of slots, open ones by what they wait for and those filled since opening, which stays while one types.
struct SlotsPanel: ListDialog {
    var field = TextField()
    var picker: ListPicker
    /// The place of each row in the text; `nil` for a section.
    private var places: [Range<Int>?]
    /// Which rows are open slots.
    private var openRows: Set<Int>
    /// How many slots have been filled, as listed: counting them for each picture would take time in proportion to their
    /// number.
    private var filledCount: Int
    /// The version of the text that it lists.
    private var version: Int

    /// The list of a newer version of the text, as far as it is complete.
    private var renewal: Listing?

    /// A list of more slots is not made again with each key, but while no key comes, so many slots at a time.
    private static let mostListedAtOnce = 200

    init(in editor: EditorState) {
        var listing = Listing(editor)
        listing.goOn(by: .max, in: editor)
        self.init(listing, in: editor)
    }

    private init(_ listing: Listing, in editor: EditorState) {
        let listing = listing.whole(in: editor)
        let head = editor.buffer.selection.head
        let next = listing.openRows.min { first, second in
            Self.isNearer(listing.places[first], than: listing.places[second], behind: head)
        }
        picker = ListPicker(listing.rows, keywords: listing.keywords, chosen: next)
        places = listing.places
        openRows = listing.openRows
        filledCount = listing.filledCount
        version = editor.buffer.version
    }

    /// Whether going on from an offset, round the end of the draft, comes to one place before the other.
    private static func isNearer(_ place: Range<Int>?, than other: Range<Int>?, behind head: Int) -> Bool {
        guard let place, let other else { return place != nil }
        let (isBehind, otherIsBehind) = (place.upperBound > head, other.upperBound > head)
        return isBehind == otherIsBehind ? place.lowerBound < other.lowerBound : isBehind
    }

    /// The bytes of the open slots that are listed as narrowed.
    var shownSlots: [Range<Int>] {
        picker.shown.filter(openRows.contains).compactMap { places[$0] }.sorted {
            $0.lowerBound < $1.lowerBound
        }
    }

    func listRows(in editor: EditorState) -> Int { editor.panelListRows }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.panel)
        let open = editor.buffer.draft.slotCount
        content.title = LocalizedText.slotProgress(
            before: open + filledCount, now: open)(editor.language)
        content.list = picker.content(height: editor.panelListRows)
        content.field = FieldContent(label: .narrowList, field: field, leastRemark: 6)
        if picker.shown.isEmpty {
            let nothing: LocalizedText = field.text.isEmpty ? .noOpenSlots : .nothingFits
            content.field?.remark = nothing(editor.language)
            content.field?.weight = field.text.isEmpty ? .quiet : .warning
        }
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .goThere),
            .command(.slotFillAll), .command(.slotList, as: .backToText),
            .command(.dialogCancel, as: .closePanel),
        ]
        return content
    }

    func choiceHasChanged(in editor: inout EditorState) {
        guard let place = chosenPlace(in: editor) else { return }
        editor.showLine(editor.buffer.text.line(at: place.lowerBound))
    }

    private func chosenPlace(in editor: EditorState) -> Range<Int>? {
        guard let choice = picker.choice, let place = places[choice],
            place.upperBound <= editor.buffer.text.byteCount
        else { return nil }
        return place
    }

    /// Goes there; the list stays.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        relist(in: editor)
        guard let place = chosenPlace(in: editor) else { return .stays }
        editor.buffer.kept.beforePanel = nil
        editor.jump(to: place.lowerBound)
        return .stays
    }

    /// Shows all slots again; then closes the list and goes back to where the user was before going into it.
    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if !field.text.isEmpty {
            field.clear()
            picker.narrow(to: "")
            return .stays
        }
        if let origin = editor.buffer.kept.beforePanel { editor.returnTo(origin) }
        editor.buffer.kept.beforePanel = nil
        return .ends
    }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if places.count <= Self.mostListedAtOnce { relist(in: editor) } else { renewal = Listing(editor) }
        return .stays
    }

    var hasWork: Bool { picker.hasWork || renewal != nil }

    mutating func workOn(in editor: EditorState) {
        guard renewal != nil else { return picker.workOn() }
        if renewal?.version != editor.buffer.version { renewal = Listing(editor) }
        renewal?.goOn(by: Self.mostListedAtOnce, in: editor)
        if renewal?.isComplete == true { relist(in: editor) }
    }

    /// Finishes all work that is left.
    mutating func finish(in editor: EditorState) {
        relist(in: editor)
        while hasWork { workOn(in: editor) }
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .letsThrough
    }

    /// Lists the slots of the text as it is; the same one stays chosen, or the one in its place.
    mutating func relist(in editor: EditorState) {
        let begun = renewal
        renewal = nil
        guard version != editor.buffer.version else { return }
        let chosen = picker.choice
        var listing = Listing(editor)
        if let begun, begun.version == listing.version { listing = begun }
        listing.goOn(by: .max, in: editor)
        var renewed = SlotsPanel(listing, in: editor)
        renewed.field = field
        renewed.picker.narrow(to: field.text)
        if let chosen { renewed.picker.choose(row: chosen) }
        self = renewed
    }
}

extension SlotsPanel {
    /// The rows of the list with what is known of each.
    private struct Rows {
        var rows: [ListRow] = []
        var keywords: [String] = []
        var places: [Range<Int>?] = []
        var openRows: Set<Int> = []
        var filledCount = 0

        mutating func add(_ row: ListRow, at place: Range<Int>?, keywords: String = "") {
            rows.append(row)
            places.append(place)
            self.keywords.append(keywords)
        }
    }

    /// The places of slots that have been filled, but for those that hold open slots again: by undo, or by what was put
    /// in.
    fileprivate static func filled(in editor: EditorState) -> [Range<Int>] {
        let draft = editor.buffer.draft
        return editor.buffer.filledSlots.map(\.range).filter { range in
            let next = draft.slot(after: range.lowerBound - 1)?.range.lowerBound
            return next.map { $0 >= range.upperBound } ?? true
        }
    }

    /// The slots by what they wait for, in the order of the text. It is made a part at a time: what a slot waits for takes
    /// some microseconds to tell.
    private struct Listing {
        /// The open slots of each kind, in the order of the kinds.
        private var open = SlotKind.allCases.map { _ in [(row: ListRow, place: Range<Int>)]() }
        /// How many slots have been looked at, …
        private var looked = 0
        /// … of how many.
        private let count: Int
        /// The version of the text that it is made of.
        let version: Int

        init(_ editor: EditorState) {
            count = editor.buffer.draft.slotCount
            version = editor.buffer.version
        }

        var isComplete: Bool { looked == count }

        /// Looks at so many more slots of the text that it was begun for.
        mutating func goOn(by slots: Int, in editor: EditorState) {
            let draft = editor.buffer.draft
            let end = looked + min(slots, count - looked)
            for ordinal in looked..<end {
                let slot = draft.details(of: draft.slot(ordinal))
                guard let kind = SlotKind.allCases.firstIndex(of: slot.kind) else { continue }
                open[kind].append((SlotsPanel.row(at: slot.span.range, in: editor), slot.span.range))
            }
            looked = end
        }

        /// All rows: the open slots by kind, and those filled.
        func whole(in editor: EditorState) -> Rows {
            var all = Rows()
            for (kind, slots) in zip(SlotKind.allCases, open) where !slots.isEmpty {
                let title = LocalizedText.slotKind(kind)
                all.add(section(title, slots.count, editor), at: nil)
                for (row, place) in slots {
                    all.openRows.insert(all.rows.count)
                    all.add(row, at: place, keywords: title(editor.language))
                }
            }
            let places = SlotsPanel.filled(in: editor)
            all.filledCount = places.count
            let filled = places.filter { !$0.isEmpty }
            if !filled.isEmpty {
                all.add(section(.filledSlots, filled.count, editor), at: nil)
                for range in filled { all.add(SlotsPanel.row(at: range, in: editor), at: range) }
            }
            return all
        }

        private func section(_ title: LocalizedText, _ count: Int, _ editor: EditorState) -> ListRow {
            var row = ListRow("\(title(editor.language)) \(count)")
            row.isSection = true
            return row
        }
    }

    /// The words around a place, with where it stands.
    private static func row(at range: Range<Int>, in editor: EditorState) -> ListRow {
        let text = editor.buffer.text
        let line = text.line(at: range.lowerBound)
        var row = ListRow(text.excerpt(around: range, before: 24, after: 48))
        row.note = editor.shortName(ofLine: line)
        return row
    }
}
