import ArgumentParser
import DraftStorage
import EditorCore
import Glibc
import RecordDraft
import TextLayout
import Wording

/// What the listings have in common.
struct ListingOptions: ParsableArguments {
    @OptionGroup var interface: InterfaceOptions

    @Flag(help: ArgumentHelp(.jsonOption))
    var json = false

    @Argument(help: ArgumentHelp(.listedDraftArgument, value: .fileValue), completion: .file())
    var file: String

    /// Reads the draft; what stands in the way is told in one line, with exit status 2.
    func read() throws -> ListedDraft {
        do throws(DraftFileError) {
            let draft =
                try file == "-" ? DraftFile.readStandardInput() : DraftFile.read(DraftPath(argument: file))
            try draft.requireText(named: DraftPath(argument: file))
            let said = SaidHeadings.load(for: file == "-" ? nil : DraftPath(argument: file)).headings
            let index = DraftIndex(
                draft.text, vocabulary: Settings.load().vocabulary, marks: said.all)
            return ListedDraft(index: index, layout: draft.encoding.diskLayout)
        } catch {
            ProgramEnd.complain(error.words, interface.language)
            throw ProgramEnd.unusable
        }
    }

    /// Prints a listing of the draft, as JSON or as a table.
    func show(_ listing: DraftListing, of draft: ListedDraft) {
        let text =
            json
            ? listing.json(of: draft.index, file: file, layout: draft.layout)
            : TextTable(rows: listing.table(of: draft.index, isChinese: interface.language == .chinese)).text
        ProgramEnd.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }
}

/// A draft read for a listing.
struct ListedDraft {
    /// What it is made of.
    var index: DraftIndex
    /// How its text stands in the file.
    var layout: DiskLayout
}

extension TextEncoding {
    /// How a text in this encoding stands in its file.
    var diskLayout: DiskLayout {
        switch self {
        case .utf8: DiskLayout(markLength: markLength) { $0.byteCount }
        case .utf16, .gb18030, .windows1252:
            DiskLayout(markLength: markLength) { encode($0).bytes.byteCount - markLength }
        }
    }
}

/// `precis outline`.
struct OutlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline", abstract: LocalizedText.outlineHelp.forHelp)
    @OptionGroup var options: ListingOptions

    func run() throws {
        options.show(.outline, of: try options.read())
    }
}

/// `precis paragraphs`.
struct ParagraphsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paragraphs", abstract: LocalizedText.paragraphsHelp.forHelp)
    @OptionGroup var options: ListingOptions

    func run() throws {
        options.show(.paragraphs, of: try options.read())
    }
}

/// `precis slots`.
struct SlotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slots", abstract: LocalizedText.slotsHelp.forHelp)
    @OptionGroup var options: ListingOptions

    @Flag(help: ArgumentHelp(.unfilledOption))
    var unfilled = false

    @Flag(help: ArgumentHelp(.alternativesOption))
    var alternatives = false

    func run() throws {
        let draft = try options.read()
        options.show(alternatives ? .alternatives : .slots, of: draft)
        if unfilled && draft.index.slotCount > 0 { throw ExitCode(1) }
    }
}

/// `precis references`.
struct ReferencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "references", abstract: LocalizedText.referencesHelp.forHelp)
    @OptionGroup var options: ListingOptions

    func run() throws {
        options.show(.references, of: try options.read())
    }
}
