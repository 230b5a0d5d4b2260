import ArgumentParser
import DraftStorage
import EditorCore
import Glibc
import Screen
import Terminal
import TextLayout
import Wording

/// `precis doctor`: what was found of the terminal and the machine, and what to do about what is amiss.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: LocalizedText.doctorHelp.forHelp)
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
        var report = DoctorReport(language: interface.language)
        let codeset = Codeset.setLocale()
        let settings = Settings.load()
        report.check(codeset)
        checkTerminal(codeset, settings, &report)
        checkSettings(settings, &report)
        report.note(.doctorEncodings, "UTF-8, UTF-16, GB18030, Windows-1252", .encodingsAdvice)
        checkJournal(&report)
        ProgramEnd.write(Array((report.text(columns: BrokenText.columns) + "\n").utf8), to: STDOUT_FILENO)
        if report.hasProblems { throw ExitCode(1) }
    }

    private func checkTerminal(_ codeset: Codeset, _ settings: Settings, _ report: inout DoctorReport) {
        do throws(TerminalError) {
            let terminal = try Terminal(codeset: codeset, usesColors: getenv("NO_COLOR") == nil)
            terminal.asksWidths = true
            terminal.askBracketedPaste()
            terminal.askClipboard()
            // A frame of nothing: all that is wanted is the answer, and that for half a second.
            terminal.draw(Frame(size: terminal.size))
            let end = LocalTime.monotonic + 500
            while terminal.widthReport == nil, terminal.capabilities.reportsCursor {
                let left = end - LocalTime.monotonic
                guard left > 0, let event = terminal.nextEvent(timeoutMilliseconds: Int(left)) else { break }
                if event == .hangup { break }
            }
            let widths = terminal.widthReport
            let scrollsColumns = terminal.scrollsColumns
            let altSendsEscape = terminal.altSendsEscape
            let bracketsPastes = terminal.bracketsPastes
            let clipboard = terminal.clipboard
            let isLargerThanDrawn = terminal.isLargerThanDrawn
            terminal.close()
            report.check(
                terminal.capabilities, size: terminal.size, isLargerThanDrawn: isLargerThanDrawn)
            report.check(bracketsPastes: bracketsPastes)
            report.check(clipboard, through: terminal.multiplexer)
            report.check(widths, setting: settings.ambiguousWidth)
            report.check(scrollsColumns: scrollsColumns)
            report.check(altSendsEscape: altSendsEscape)
        } catch {
            report.check(error)
        }
    }

    private func checkSettings(_ settings: Settings, _ report: inout DoctorReport) {
        let language = interface.language
        for problem in settings.problems { report.warn(.doctorSettings, problem.words(language)) }
        report.note(.doctorEscape, "\(settings.escapeDelay) ms", .escapeAdvice)
        report.note(.doctorMouse, "mouse = \(settings.usesMouse)", .mouseAdvice)
        report.note(.doctorCopies, "clipboard = \"\(settings.clipboard.rawValue)\"", .copiesAdvice)
        report.note(.doctorTextWidth, "text-width = \(settings.textWidth)", .textWidthAdvice)
        report.note(.doctorNumbering, "numbering = \"\(settings.numbering.rawValue)\"", .numberingAdvice)
        let keys = UserKeymap.load()
        if let problem = keys.fileProblem { report.warn(.doctorKeymap, problem.words(language)) }
        for problem in keys.problems { report.warn(.doctorKeymap, problem.words(language)) }
        let areRight = keys.problems.isEmpty && keys.fileProblem == nil
        report.note(.doctorKeys, areRight ? .keysAreRight : .keysAreNotRight, .keysAdvice)
        report.note(.doctorPasteKeys, .pasteKeys, .pasteKeysAdvice)
    }

    private func checkJournal(_ report: inout DoctorReport) {
        do throws(JournalFolder.Failure) {
            let folder = try JournalFolder(environment: { name in getenv(name).map { String(cString: $0) } })
            report.checkJournal(folder.path.description)
        } catch {
            report.check(error)
        }
    }
}
