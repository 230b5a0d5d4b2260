import CSystem
import DraftStorage
import EditorCore
import Glibc
import RecordDraft
import Terminal
import TextRope
import Wording

/// What is to be edited, and where to begin.
struct EditRequest {
    var file: String?
    var line: Int?
    var item: Int?
    var paragraph: Int?
    var readOnly = false
    /// Whether a file that is hardly text is opened all the same.
    var asText = false
    /// What the command line says; the settings say it where it is silent.
    var ambiguousWidth: Settings.AmbiguousWidth?
    var language: InterfaceLanguage

    /// How much freed memory is kept for the next key: the layout of a line of 1 MB takes about half of it.
    private static let keptMemory: Int32 = 8 << 20

    /// Edits until the user is done.
    ///
    /// - Returns: The exit status.
    func carryOut() -> Int32 {
        memory_keep(Self.keptMemory)
        let codeset = Codeset.setLocale()
        let keys = UserKeymap.load()
        var settings = Settings.load()
        if let ambiguousWidth { settings.ambiguousWidth = ambiguousWidth }
        do throws(TerminalError) {
            // Where the caret is to go elsewhere the beginning of the draft is not what the user wants to see.
            let isAtBeginning = line == nil && item == nil && paragraph == nil
            let preview =
                try isAtBeginning
                ? Session.preview(
                    file, keys: keys, settings: settings, language: language, codeset: codeset)
                : nil
            let opened: OpenedDraft
            do throws(DraftFileError) {
                opened = try OpenedDraft.open(file, readOnly: readOnly, asText: asText)
            } catch {
                preview?.close()
                ProgramEnd.complain(error.words, language)
                return ProgramEnd.unusable.rawValue
            }
            let terminal: Terminal
            if let preview {
                terminal = preview
            } else {
                terminal = try Session.takeTerminal(settings, codeset: codeset)
            }
            var session = Session(opened, on: terminal, keys: keys, settings: settings, language: language)
            session.goTo(line: line, item: item, paragraph: paragraph)
            return session.run()
        } catch {
            ProgramEnd.complain(error.words, language)
            return ProgramEnd.unusable.rawValue
        }
    }
}

extension EditRequest {
    /// The request that plain words make: `FILE`, `+LINE FILE` or nothing at all; `nil` where there is more to them.
    ///
    /// The argument parser takes longer to get ready than the draft to be read and drawn, so what is typed every day
    /// goes without it.
    init?(plain words: [String], subcommands: [String]) {
        self.init(language: InterfaceOptions.environmentLanguage)
        for word in words {
            if word.utf8.first == UInt8(ascii: "+"), line == nil, file == nil {
                let digits = word.utf8.dropFirst()
                guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                    let number = Int(word),
                    number > 0
                else { return nil }
                line = number
            } else {
                guard file == nil, !word.isEmpty, word.utf8.first != UInt8(ascii: "-"),
                    word.utf8.first != UInt8(ascii: "+"), !subcommands.contains(word)
                else { return nil }
                file = word
            }
        }
    }
}

extension TerminalError {
    /// What to tell the user.
    var words: LocalizedText {
        switch self {
        case .notATerminal: .noTerminal
        case .noTerminalName: .unknownTerminal("")
        case .unknownTerminal(let name), .cannotPlaceCursor(let name): .unknownTerminal(name)
        case .system(let code): .terminalFailed(String(cString: strerror(code)))
        }
    }
}
