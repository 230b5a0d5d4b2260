import ArgumentParser
import DraftStorage
import EditorCore
import Glibc
import TextRope
import Wording

/// `precis recover`: what sessions that were cut off have left.
struct RecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: LocalizedText.recoverHelp.forHelp)
    @OptionGroup var interface: InterfaceOptions

    @Flag(help: ArgumentHelp(.discardOption))
    var discard = false

    @Option(help: ArgumentHelp(.outputOption, value: .fileValue), completion: .file())
    var output: String?

    @Argument(help: ArgumentHelp(.recoveredDraftArgument, value: .fileValue), completion: .file())
    var file: String?

    func validate() throws {
        if file == nil && (discard || output != nil) {
            throw ValidationError(LocalizedText.recoverNeedsFile(Arguments.language))
        }
        if discard && output != nil {
            throw ValidationError(LocalizedText.discardOrOutput(Arguments.language))
        }
    }

    func run() throws {
        let left = try list().filter { !$0.isInUse && ($0.holdsText || $0.isHurt) }
        if discard {
            for journal in left { journal.remove() }
            say(.discardedJournals(left.count))
        } else if let output {
            try write(left, to: output)
        } else {
            show(left)
        }
    }

    /// Lists what there is to recover. Of what was typed and taken back there is nothing.
    private func show(_ journals: [JournalFile]) {
        let rows = journals.compactMap { journal -> [String]? in
            let count = places(in: journal)
            guard count > 0 || journal.isHurt else { return nil }
            return [
                LocalTime.text(milliseconds: journal.time),
                LocalizedText.editCount(count)(interface.language), journal.path.description,
                note(on: journal)?(interface.language) ?? "",
            ]
        }
        guard !rows.isEmpty else { return say(.nothingToRecover) }
        ProgramEnd.write(Array((TextTable(rows: rows).text + "\n").utf8), to: STDOUT_FILENO)
    }

    /// What there is to say of a journal besides what it holds.
    private func note(on journal: JournalFile) -> LocalizedText? {
        if journal.isSetAside { return .setAsideNote }
        return journal.isHurt ? .hurtJournalNote : nil
    }

    /// In how many places a journal holds something else than the file that its session read or saved last.
    private func places(in journal: JournalFile) -> Int {
        do throws(RecoveryFailure) {
            let found = try journal.recover(onto: try? DraftFile.read(journal.path, likely: journal.encoding))
            let count = ChangedPlaces.count(from: found.ancestor, to: found.text) + found.pieces.count
            // Of a file that a save has left torn all of the text is in the journal alone.
            return found.file == .torn ? max(count, 1) : count
        } catch {
            switch error {
            case .baseLost(let pieces): return pieces.count
            }
        }
    }

    /// The journals asked for, wherever a session may have left them; newest first.
    private func list() throws -> [JournalFile] {
        let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
        let home: JournalFolder
        do throws(JournalFolder.Failure) {
            home = try JournalFolder(environment: environment)
        } catch {
            throw complaint(.noJournalFolder)
        }
        guard let file else {
            return JournalFile.list(in: [home] + JournalFolder.others(for: nil, environment: environment))
        }
        let path = DraftPath(argument: file).realAsFarAsThere
        let identity = DraftFile.identity(of: path, known: nil)
        return JournalFile.list(in: [home] + JournalFolder.others(for: path, environment: environment))
            .filter { $0.belongs(to: path, holding: identity) }
    }

    /// Writes what each journal gives back to a file of its own: the newest to the one named, the others to `NAME.2`
    /// and so on.
    private func write(_ journals: [JournalFile], to output: String) throws {
        guard !journals.isEmpty else { throw complaint(.nothingToRecover) }
        var count = 0
        for journal in journals {
            let (text, pieces) = contents(of: journal)
            if text == nil, pieces.isEmpty {
                ProgramEnd.complain(.nothingReadable, interface.language)
                continue
            }
            for (text, isPieces) in [(text, false), (pieces.isEmpty ? nil : joined(pieces), true)] {
                guard let text else { continue }
                count += 1
                let path = count == 1 ? output : output + "." + String(count)
                try write(text, of: journal, to: path)
                say(isPieces ? .piecesSavedTo(path: path) : .savedTo(path: path, at: LocalTime.clock))
                if !isPieces, let note = note(on: journal) { say(note) }
            }
        }
        if count == 0 { throw ProgramEnd.unusable }
    }

    /// What a journal gives back: the text, and what has lost its place in it.
    private func contents(of journal: JournalFile) -> (text: TextRope?, pieces: [TextRope]) {
        do throws(RecoveryFailure) {
            let found = try journal.recover(
                onto: try? DraftFile.read(journal.path, likely: journal.encoding))
            return (found.text, found.pieces)
        } catch {
            switch error {
            case .baseLost(let pieces): return (nil, pieces)
            }
        }
    }

    private func joined(_ pieces: [TextRope]) -> TextRope {
        pieces.reduce(into: TextRope()) { $0.replace($0.byteCount..<$0.byteCount, with: $1) }
    }

    private func write(_ text: TextRope, of journal: JournalFile, to output: String) throws {
        do throws(SaveError) {
            let (bytes, lost) = encode(text, of: journal)
            _ = try DraftFile.save(bytes, to: DraftPath(argument: output), expecting: nil)
            if let lost { say(.writtenInUTF8(characters: lost)) }
        } catch {
            throw complaint(.saveFailed(path: output, error.reason.forUser))
        }
    }

    /// The bytes of a recovered text, in the encoding of the draft; in UTF-8 where the session was to save in another one
    /// than the draft is in now, and where that does not have all characters, some of which are given then.
    private func encode(_ text: TextRope, of journal: JournalFile) -> (bytes: TextRope, lost: String?) {
        let draft = try? DraftFile.read(journal.path, likely: journal.encoding)
        guard draft.map({ $0.encoding == journal.encoding }) ?? true else { return (text, nil) }
        let encoded = journal.encoding.encode(text)
        guard !encoded.lost.isEmpty else { return (encoded.bytes, nil) }
        return (text, encoded.lost.prefix(8).map(\.text).joined())
    }

    private func say(_ words: LocalizedText) {
        ProgramEnd.write(Array((words(interface.language) + "\n").utf8), to: STDOUT_FILENO)
    }

    private func complaint(_ words: LocalizedText) -> ExitCode {
        ProgramEnd.complain(words, interface.language)
        return ProgramEnd.unusable
    }
}
