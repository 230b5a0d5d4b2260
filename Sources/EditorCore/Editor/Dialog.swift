import Keymaps

/// A question, a list or a page that takes the keys until it is answered or left.
///
/// A dialog is a value: what it holds, what the screen shows of it, and what each kind of input does to it. While one of its
/// methods runs it is not in ``EditorState/dialog``: the outcome (``DialogOutcome``) says whether it goes back there. The
/// panel is a dialog too; it stays in ``EditorState/panel`` meanwhile, and is replaced by what its method has made of it.
/// Except for ``recall(by:in:at:)``, ``toggle(_:in:at:)`` and ``choose(_:clickedAt:in:at:)`` no kind of input has a default,
/// so that a new dialog says what it does with each; the protocols built on this one (``QuestionDialog``, ``FieldDialog``,
/// ``ListDialog``) implement what dialogs of their kind have in common.
public protocol Dialog: Sendable {
    /// Whether it comes up in the middle of writing, when nobody expects it: what was typed before it showed is text.
    var comesUnasked: Bool { get }
    /// Whether it keeps asking what the user has seen, so that keys may come before it is drawn again; where each answer
    /// brings another question, a key that comes before that is drawn answers nothing.
    var staysTheSame: Bool { get }
    /// The letters that answer it at once.
    func answers(in editor: EditorState) -> [Answer]
    /// What the screen shows of it.
    func content(in editor: EditorState) -> DialogContent

    /// Text was typed or pasted.
    mutating func type(_ text: String, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// A key that edits a field.
    mutating func edit(_ edit: FieldEdit, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// Up or down by so many entries.
    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// A click on the entry in a place of its list, so many rows below the first that shows. Where it shows it stays.
    mutating func choose(
        _ place: Int, clickedAt row: Int, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome
    /// Up (−1) or down (1) by as much as shows.
    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// Back (negative) or on by so many through what was entered into the field before.
    mutating func recall(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// A search option is turned on or off.
    mutating func toggle(
        _ option: WritableKeyPath<SearchOptions, Bool>, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome
    /// Tab: to complete what is typed, or the next entry.
    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// Enter.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// Esc.
    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// The text is another one: others have changed it, or the rest of a paste came in.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome
    /// Whether it has work left for when no key comes, such as filtering the rest of a long list.
    var hasWork: Bool { get }
    /// Does some of that work, for a few milliseconds.
    mutating func workOn(in editor: EditorState)
    /// A command was called that does not belong to dialogs. The panel is not asked: commands run beside it.
    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting
}

extension Dialog {
    /// By default, it asks something else after each answer.
    public var staysTheSame: Bool { false }

    /// Most fields keep nothing of what was entered.
    public mutating func recall(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome
    {
        .stays
    }

    /// By default it does nothing: the dialog does not search.
    public mutating func toggle(
        _ option: WritableKeyPath<SearchOptions, Bool>, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        .stays
    }

    /// Most have no list that is clicked on.
    public mutating func choose(
        _ place: Int, clickedAt row: Int, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        .stays
    }

    /// Whether it has work left for when no key comes, such as filtering the rest of a long list.
    public var hasWork: Bool { false }
    /// Does some of that work.
    public mutating func workOn(in editor: EditorState) {}
}
