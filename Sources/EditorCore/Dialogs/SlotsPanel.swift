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
    /// The version of the text that it lists.
    private var version: Int

    /// More slots than these are not listed anew with each key, but once no key comes.
    private static let mostListedAtOnce = 200

    init(in editor: EditorState) {
        let listing = Self.list(in: editor)
        let head = editor.buffer.selection.head
        let next = listing.openRows.min { first, second in
            Self.isNearer(listing.places[first], than: listing.places[second], behind: head)
        }
        picker = ListPicker(listing.rows, keywords: listing.keywords, chosen: next)
        places = listing.places
        openRows = listing.openRows
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
            before: open + Self.filled(in: editor).count, now: open)(editor.language)
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

    /// Closes the list and goes back to where the user was before going into it.
    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if let origin = editor.buffer.kept.beforePanel { editor.returnTo(origin) }
        editor.buffer.kept.beforePanel = nil
        return .ends
    }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if places.count <= Self.mostListedAtOnce { relist(in: editor) } else { isStale = true }
        return .stays
    }

    private var isStale = false

    var hasWork: Bool { picker.hasWork || isStale }

    mutating func workOn(in editor: EditorState) {
        if isStale { relist(in: editor) } else { picker.workOn() }
    }

    /// Does all the work that there is at once.
    mutating func finish(in editor: EditorState) {
        relist(in: editor)
        while hasWork { workOn(in: editor) }
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .letsThrough
    }

    /// Lists the slots of the text as it is; the same one stays chosen, or the one in its place.
    private mutating func relist(in editor: EditorState) {
        isStale = false
        guard version != editor.buffer.version else { return }
        let chosen = picker.choice
        var renewed = SlotsPanel(in: editor)
        renewed.field = field
        renewed.picker.narrow(to: field.text)
        if let chosen { renewed.picker.choose(row: chosen) }
        self = renewed
    }
}

extension SlotsPanel {
    private struct Listing {
        var rows: [ListRow] = []
        var keywords: [String] = []
        var places: [Range<Int>?] = []
        var openRows: Set<Int> = []

        mutating func add(_ row: ListRow, at place: Range<Int>?, keywords: String = "") {
            rows.append(row)
            places.append(place)
            self.keywords.append(keywords)
        }
    }

    /// The slots by what they wait for, in the order of the text.
    private static func list(in editor: EditorState) -> Listing {
        let draft = editor.buffer.draft
        let slots = (0..<draft.slotCount).map { draft.details(of: draft.slot($0)) }
        var listing = Listing()
        for kind in SlotKind.allCases {
            let ofKind = slots.filter { $0.kind == kind }
            if ofKind.isEmpty { continue }
            listing.add(section(LocalizedText.slotKind(kind), ofKind.count, editor), at: nil)
            for slot in ofKind {
                listing.openRows.insert(listing.rows.count)
                listing.add(
                    row(at: slot.span.range, in: editor), at: slot.span.range,
                    keywords: LocalizedText.slotKind(kind)(editor.language))
            }
        }
        let filled = filled(in: editor).filter { !$0.isEmpty }
        if !filled.isEmpty {
            listing.add(section(.filledSlots, filled.count, editor), at: nil)
            for range in filled { listing.add(row(at: range, in: editor), at: range) }
        }
        return listing
    }

    /// The places of slots that have been filled, but for those that hold open slots again: by undo, or by what was put
    /// in.
    private static func filled(in editor: EditorState) -> [Range<Int>] {
        let draft = editor.buffer.draft
        return editor.buffer.filledSlots.map(\.range).filter { range in
            let next = draft.slot(after: range.lowerBound - 1)?.range.lowerBound
            return next.map { $0 >= range.upperBound } ?? true
        }
    }

    private static func section(_ title: LocalizedText, _ count: Int, _ editor: EditorState) -> ListRow {
        var row = ListRow("\(title(editor.language)) \(count)")
        row.isSection = true
        return row
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
