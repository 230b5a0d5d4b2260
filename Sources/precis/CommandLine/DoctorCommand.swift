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
        report.note(
            "编码", "Encodings", "UTF-8, UTF-16, GB18030, Windows-1252",
            "不靠机器上的任何文件，处处可用", "they need no files of the machine and work everywhere")
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
            report.note(
                "滚动", "Scrolling",
                scrollsColumns
                    ? report.say("正文逐行滚动", "the text row by row")
                    : report.say("目录在旁时正文一次滚动半页", "the text by half a page while the agenda shows beside it"),
                scrollsColumns ? nil : "终端不能单独滚动一部分列；收起目录即逐行滚动",
                scrollsColumns
                    ? nil
                    : "the terminal can't scroll a part of its columns; with the agenda hidden it goes row by row"
            )
            report.note(
                "Alt 键", "Alt keys",
                altSendsEscape
                    ? report.say("终端按所需方式发送", "sent by the terminal as they have to be")
                    : report.say("终端没有说明怎样发送", "the terminal does not say how it sends them"),
                altSendsEscape ? nil : "Alt-2 若打出别的字符，请在终端设置里让 Alt（Option）键发送 Esc",
                altSendsEscape
                    ? nil
                    : "if Alt-2 types a character, set Alt (Option) to send Esc in the terminal's settings")
        } catch {
            report.check(error)
        }
    }

    private func checkSettings(_ settings: Settings, _ report: inout DoctorReport) {
        let language = interface.language
        for problem in settings.problems { report.warn("设置", "Settings", problem.words(language)) }
        report.note(
            "Esc 等待", "Esc waits", "\(settings.escapeDelay) ms",
            "按 Esc 反应慢就改小，Alt 键失灵就改大：escape-delay 或 PRECIS_ESCDELAY",
            "lower it if Esc is slow, raise it if Alt keys fail: escape-delay or PRECIS_ESCDELAY")
        report.note(
            "鼠标", "Mouse", "mouse = \(settings.usesMouse)",
            "true：点击移动光标，按住 Shift 在终端里选字；false：鼠标归终端",
            "true: a click moves the caret, Shift held down selects in the terminal; false: it is the terminal's"
        )
        report.note(
            "复制", "Copies", "clipboard = \"\(settings.clipboard.rawValue)\"",
            "auto：复制的文字也交给终端的剪贴板；off：只留在 precis 里",
            "auto: what is copied goes to the terminal's clipboard too; off: it stays in precis")
        report.note(
            "正文宽度", "Text width", "text-width = \(settings.textWidth)",
            "正文一行最多占这么多列，0 为不限", "the most columns that the text takes; 0 is no limit")
        let keys = UserKeymap.load()
        if let problem = keys.fileProblem { report.warn("按键设置", "Keymap", problem.words(language)) }
        for problem in keys.problems { report.warn("按键设置", "Keymap", problem.words(language)) }
        report.note(
            "按键", "Keys",
            keys.problems.isEmpty && keys.fileProblem == nil
                ? report.say("正常", "in order") : report.say("见上", "see above"),
            "在编辑器里按 F1 看全部按键；没有反应的键多半被终端自己用了，可在 keymap.toml 里换一个",
            "F1 in the editor lists all keys; one that does nothing is mostly taken by the terminal itself: "
                + "choose another in keymap.toml")
        report.note(
            "粘贴键", "Paste keys", report.say("用终端的粘贴", "the terminal's own paste"),
            "从别处粘贴：Windows 终端 Ctrl-Shift-V，PuTTY 右键，macOS Cmd-V",
            "to paste from elsewhere: Ctrl-Shift-V in Windows Terminal, right click in PuTTY, Cmd-V on macOS")
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
