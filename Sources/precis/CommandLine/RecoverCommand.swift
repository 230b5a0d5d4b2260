import ArgumentParser
import DraftStorage
import EditorCore
import Glibc
import TextRope

/// `precis recover`: what sessions that were cut off have left.
struct RecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract:
            "列出可以找回的改动；打开草案时会自动找回 · List edits that can be recovered; opening the draft recovers them too.")
    @OptionGroup var interface: InterfaceOptions

    @Flag(help: "丢弃这份草案的日志 · Discard what was kept of the draft.")
    var discard = false

    @Option(help: "把找回的全文写到这个文件 · Write the recovered text to a file.", completion: .file())
    var output: String?

    @Argument(help: "草案文件；不给则列出全部 · The draft; without it, all are listed.", completion: .file())
    var file: String?

    func validate() throws {
        if file == nil && (discard || output != nil) {
            throw ValidationError("--discard, --output: FILE?")
        }
        if discard && output != nil { throw ValidationError("--discard / --output") }
    }

    func run() throws {
        let journals: [JournalFile]
        do throws(JournalFolder.Failure) {
            let folder = try JournalFolder { name in getenv(name).map { String(cString: $0) } }
            journals = try list(in: folder)
        } catch {
            throw complaint(.noJournalFolder)
        }
        let left = journals.filter { !$0.isInUse && $0.changeCount > 0 }
        if discard {
            for journal in left { journal.remove() }
            say(.discardedJournals(left.count))
        } else if let output {
            try write(left, to: output)
        } else if left.isEmpty {
            say(.nothingToRecover)
        } else {
            let rows = left.map { journal in
                [
                    LocalTime.text(milliseconds: journal.time),
                    Phrase.editCount(places(in: journal)).text(interface.language), journal.path.description,
                ]
            }
            ProgramEnd.write(Array((TextTable(rows: rows).text + "\n").utf8), to: STDOUT_FILENO)
        }
    }

    /// In how many places a journal holds something else than the file that its session read or saved last.
    private func places(in journal: JournalFile) -> Int {
        do throws(RecoveryFailure) {
            let found = try journal.recover(onto: try? DraftFile.read(journal.path, likely: journal.encoding))
            return DifferencesPage.count(from: found.ancestor, to: found.text)
        } catch {
            switch error {
            case .baseLost(let pieces): return pieces.count
            }
        }
    }

    private func list(in folder: JournalFolder) throws(JournalFolder.Failure) -> [JournalFile] {
        guard let file else { return JournalFile.list(in: folder) }
        return DraftPath(argument: file).real.map { JournalFile.list(for: $0, in: folder) } ?? []
    }

    private func write(_ journals: [JournalFile], to output: String) throws {
        guard let journal = journals.first else { throw complaint(.nothingToRecover) }
        let text: TextRope
        let result: Phrase
        do throws(RecoveryFailure) {
            text = try journal.recover(onto: try? DraftFile.read(journal.path, likely: journal.encoding)).text
            result = .savedTo(path: output, at: LocalTime.clock)
        } catch {
            switch error {
            case .baseLost(let pieces):
                text = pieces.reduce(into: TextRope()) { $0.replace($0.byteCount..<$0.byteCount, with: $1) }
                result = .piecesSavedTo(path: output)
            }
        }
        do throws(SaveError) {
            let (bytes, lost) = encode(text, of: journal)
            _ = try DraftFile.save(bytes, to: DraftPath(argument: output), expecting: nil)
            say(result)
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

    private func say(_ phrase: Phrase) {
        ProgramEnd.write(Array((phrase.text(interface.language) + "\n").utf8), to: STDOUT_FILENO)
    }

    private func complaint(_ phrase: Phrase) -> ExitCode {
        ProgramEnd.complain(phrase, interface.language)
        return ProgramEnd.unusable
    }
}
