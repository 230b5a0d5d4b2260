import Wording

/// A sentence and the letters that answer it.
struct Question: QuestionDialog {
    /// What stands in the line that sets it off; `nil` for the name of the draft.
    var title: LocalizedText?
    /// What is asked.
    let sentence: LocalizedText
    /// The answers, in the order in which they show.
    let choices: [Answer]
    /// What Enter does; nothing where there is none.
    var onAccept: (@Sendable (inout EditorState) -> DialogOutcome)?
    /// What Esc does: what loses least.
    var onCancel: @Sendable (inout EditorState) -> DialogOutcome = { _ in .ends }
    /// Whether the answers name Esc too.
    var namesCancel = false
    var comesUnasked = false

    func answers(in editor: EditorState) -> [Answer] { choices }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = title?(editor.language) ?? editor.document.name ?? ""
        content.sentence = sentence(editor.language)
        content.answers = choices.map(\.hint)
        if namesCancel { content.answers.append(.command(.dialogCancel, as: .cancelLabel)) }
        return content
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        onAccept?(&editor) ?? .stays
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        onCancel(&editor)
    }
}

extension Question {
    /// Somebody else has the draft open: read only, edit all the same, or leave?
    static func locked(by holder: LockHolder) -> Question {
        Question(
            sentence: .lockedQuestion(holder),
            choices: [readOnly, Answer("e", .editAllTheSame) { _ in .ends([.takeLock]) }, quit],
            onCancel: turnReadOnly)
    }

    /// The file is hardly text: read only, edit all the same, or leave?
    static var notText: Question {
        Question(
            sentence: .notTextQuestion,
            choices: [readOnly, Answer("e", .editAllTheSame) { _ in .ends([.reopen(.asItIs)]) }, quit],
            onCancel: turnReadOnly)
    }

    /// The file is not UTF-8: what else is it, or is it only to be read?
    static func unknownEncoding(mayBeGB18030: Bool) -> Question {
        var choices = [readOnly]
        if mayBeGB18030 { choices.append(Answer("g", .readAsGB18030) { _ in .ends([.reopen(.gb18030)]) }) }
        choices += [Answer("w", .readAsWestern) { _ in .ends([.reopen(.windows1252)]) }, quit]
        return Question(sentence: .unknownEncodingQuestion, choices: choices, onCancel: turnReadOnly)
    }

    /// The draft is in GB18030: save it so, or in UTF-8?
    static var legacyEncoding: Question {
        Question(
            sentence: .encodingQuestion,
            choices: [
                Answer("g", .keepGB18030) { _ in .ends },
                Answer("u", .useUTF8) { editor in
                    editor.document.savedRevision = nil
                    editor.document.isMerged = false
                    return .ends([.useUTF8])
                },
            ])
    }

    /// Characters that the file's encoding does not have: save in UTF-8, or not at all?
    static func notEncodable(_ characters: String, then: AfterSaving) -> Question {
        Question(
            sentence: .notEncodableQuestion(characters),
            choices: [
                Answer("u", .saveInUTF8) { .ends([.useUTF8] + $0.save(then: then)) },
                Answer("c", .doNotSave) { _ in .ends },
            ], comesUnasked: true)
    }

    /// What was being answered has ended by itself, since others have changed the text. Until this has been read, the
    /// letters that were meant for it do nothing: without it they would go into the text.
    static func ended(_ sentence: LocalizedText) -> Question {
        Question(sentence: sentence, choices: [Answer("c", .closeQuestion) { _ in .ends }])
    }

    /// There are unsaved edits: save, discard, cancel?
    static func quit(_ name: String) -> Question {
        Question(
            title: .quitTitle, sentence: .quitQuestion(name: name),
            choices: [
                Answer("s", .saveAndQuit) { .ends($0.saveAndQuit()) },
                Answer("d", .quitWithoutSaving) { _ in .ends([.quit]) },
                Answer("c", .cancelLabel) { _ in .ends },
            ],
            onAccept: { .ends($0.saveAndQuit()) })
    }

    /// A file of that name is there already: overwrite it?
    static func overwrite(_ dialog: SaveAsDialog) -> Question {
        Question(
            title: .saveAsQuestion, sentence: .overwriteQuestion(name: dialog.name),
            choices: [
                Answer("y", .replace) {
                    let path = $0.document.path(typed: dialog.field.text)
                    return .ends($0.requestSave(to: path, mayReplaceOther: true, then: dialog.then))
                },
                Answer("n", .anotherName) { _ in .becomes(dialog) },
            ],
            onAccept: { _ in .becomes(dialog) }, namesCancel: true)
    }

    private static var readOnly: Answer { Answer("r", .readOnlyAnswer, turnReadOnly) }
    private static var quit: Answer { Answer("q", .quitAnswer) { _ in .ends([.quit]) } }

    @Sendable private static func turnReadOnly(_ editor: inout EditorState) -> DialogOutcome {
        editor.document.isReadOnly = true
        editor.message = editor.document.whyReadOnly.map { Message($0) }
        return .ends
    }
}
