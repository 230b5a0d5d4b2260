import DraftStorage
import EditorCore
import Glibc
import Screen
import Terminal
import TextLayout
import Wording

/// What `precis doctor` has to say: rows of a name and what was found, and below a row what to do.
struct DoctorReport {
    /// Whether something is amiss.
    private(set) var hasProblems = false
    private let language: InterfaceLanguage
    private var rows: [(mark: String, name: String, found: String, advice: String?)] = []

    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// One of two texts, in the language of the interface.
    func say(_ chinese: String, _ english: String) -> String {
        language == .chinese ? chinese : english
    }

    /// Adds what is in order; the advice says what may be of use.
    mutating func note(
        _ chinese: String, _ english: String, _ found: String, _ chineseAdvice: String? = nil,
        _ englishAdvice: String? = nil
    ) {
        rows.append((" ", say(chinese, english), found, language == .chinese ? chineseAdvice : englishAdvice))
    }

    /// Adds what is amiss; the advice says what to do.
    mutating func warn(
        _ chinese: String, _ english: String, _ found: String, _ chineseAdvice: String? = nil,
        _ englishAdvice: String? = nil
    ) {
        note(chinese, english, found, chineseAdvice, englishAdvice)
        rows[rows.count - 1].mark = "!"
        hasProblems = true
    }

    /// All of it, row by row, in lines of so many columns where that can be; rows with `!` tell of what is amiss.
    func text(columns limit: Int?) -> String {
        let policy = WidthPolicy.narrow
        let width = rows.map { DisplayWidth.columns(of: $0.name, policy: policy) }.max() ?? 0
        var lines: [String] = []
        for row in rows {
            let columns = DisplayWidth.columns(of: row.name, policy: policy)
            let name = row.name + String(repeating: " ", count: width - columns)
            let found = DisplayText.safe(row.found)
            lines += BrokenText.rows(of: found, behind: "\(row.mark) \(name)  ", columns: limit)
            if let advice = row.advice {
                let indent = String(repeating: " ", count: width + 4)
                lines += BrokenText.rows(of: advice, behind: indent, columns: limit)
            }
        }
        lines.append("")
        lines.append(
            hasProblems
                ? say("有问题，见带 ! 的行", "Something is amiss: see the rows with !")
                : say("一切正常", "All is in order"))
        return lines.joined(separator: "\n")
    }
}

extension DoctorReport {
    /// The locale.
    mutating func check(_ codeset: Codeset) {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let value = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
        let found = value ?? say("没有设置", "not set")
        switch codeset {
        case .utf8: note("语言环境", "Locale", found + say("，UTF-8", ", UTF-8"))
        case .switchedToUTF8:
            note(
                "语言环境", "Locale",
                found + say("，不是 UTF-8；已按 UTF-8 显示", ", not UTF-8; shown in UTF-8 all the same"),
                "如果中文成了乱码，把终端的编码设为 UTF-8", "if Chinese comes out garbled, set the terminal to UTF-8")
        case .other:
            warn(
                "语言环境", "Locale", found + say("，机器上没有 UTF-8 语言环境", ", and the machine has no UTF-8 locale"),
                "请管理员安装 C.UTF-8 或 zh_CN.UTF-8", "ask for C.UTF-8 or zh_CN.UTF-8 to be installed")
        }
    }

    /// The terminal, as far as it says of itself.
    mutating func check(_ capabilities: Capabilities, size: Size, isLargerThanDrawn: Bool) {
        note("终端", "Terminal", "TERM=\(capabilities.terminal)")
        let dimensions = say(
            "\(size.columns) 列 × \(size.rows) 行", "\(size.columns) columns × \(size.rows) rows")
        if isLargerThanDrawn {
            note(
                "大小", "Size", dimensions, "终端说它的屏幕更大，只画这么多",
                "the terminal says that it is larger; so much of it is drawn on")
        } else if size.columns < 70 || size.rows < 8 {
            note(
                "大小", "Size", dimensions, "70 列、8 行以上才能同时显示目录和正文",
                "tree and text show side by side from 70 columns and 8 rows on")
        } else {
            note("大小", "Size", dimensions)
        }
        if getenv("NO_COLOR") != nil {
            note("颜色", "Colours", say("关闭（NO_COLOR）", "off (NO_COLOR)"))
        } else if capabilities.colorCount >= 256 {
            note("颜色", "Colours", "\(capabilities.colorCount)")
        } else {
            note(
                "颜色", "Colours", "\(capabilities.colorCount)",
                "终端若有 256 色，可设 TERM=xterm-256color", "if the terminal has 256, set TERM=xterm-256color")
        }
    }

    /// Whether the terminal marks pastes, if it has told.
    mutating func check(bracketsPastes: Bool?) {
        guard bracketsPastes != true else {
            note("粘贴", "Pastes", say("终端会标明起止", "marked by the terminal"))
            return
        }
        note(
            "粘贴", "Pastes",
            bracketsPastes == nil
                ? say("不知道终端是否标明起止", "not known whether the terminal marks them")
                : say("终端不标明起止，与打字无异", "not marked by the terminal: they come as if typed"),
            "粘贴的内容若带制表符，先按 Alt-P（贴为文字）再粘贴，以免跑去填别的待补之处",
            "before a paste that holds tabs press Alt-P (paste as text): it would fill other slots")
    }

    /// The widths that the terminal has told, if it has.
    mutating func check(_ widths: WidthReport?, setting: Settings.AmbiguousWidth) {
        guard let widths else {
            note(
                "字宽", "Widths", say("终端没有回答，按一列算", "the terminal did not answer; one column is taken"),
                "如果 “ ” — … 处行尾错位，设 ambiguous-width = 2 或 PRECIS_AMBIGUOUS_WIDTH=2",
                "if rows shift at “ ” — …, set ambiguous-width = 2 or PRECIS_AMBIGUOUS_WIDTH=2")
            return
        }
        guard widths.isSensible else {
            warn(
                "字宽", "Widths", say("终端不按 UTF-8 显示", "the terminal does not show UTF-8"),
                "把终端的字符编码设为 UTF-8", "set the terminal's character encoding to UTF-8")
            return
        }
        let found = zip(WidthReport.samples, widths.columns)
            .map { "\($0.character) \($1)" }.joined(separator: "   ")
        note("字宽", "Widths", found)
        if let policy = setting.policy, policy != widths.policy {
            warn(
                "字宽设置", "Width setting", "ambiguous-width = \(setting.rawValue)",
                "与终端所答不符；改为 auto 即可", "is not what the terminal says; auto is right")
        }
    }

    /// A terminal that can't be used.
    mutating func check(_ error: TerminalError) {
        switch error {
        case .notATerminal:
            note(
                "终端", "Terminal",
                say("输入或输出不是终端，没有检查终端", "input or output is no terminal; it was not checked"),
                "在终端里直接运行 precis doctor", "run precis doctor in the terminal itself")
        case .noTerminalName, .unknownTerminal, .cannotPlaceCursor:
            let name = getenv("TERM").map { String(cString: $0) } ?? ""
            warn(
                "终端", "Terminal", "TERM=\(name)" + say("，不能用", ", which can't be used"),
                "设 TERM=xterm-256color 再试", "try TERM=xterm-256color")
        case .system: warn("终端", "Terminal", error.words(language))
        }
    }

    /// The folder of journals, which is there.
    mutating func checkJournal(_ path: String) {
        if access(path, W_OK | X_OK) == 0 {
            note("日志文件夹", "Journal folder", path)
        } else {
            warn(
                "日志文件夹", "Journal folder", path + say("，不能写入", ", can't be written"),
                "未保存的编辑在断线后将无法恢复；请改权限", "unsaved edits can't be recovered after a crash: change its mode")
        }
    }

    /// A folder of journals that can't be had.
    mutating func check(_ failure: JournalFolder.Failure) {
        let found =
            switch failure {
            case .noHome: say("没有 HOME", "there is no HOME")
            case .notAFolder(let path): path.description + say("，不是文件夹", ", which is no folder")
            case .foreignOwner(let path): path.description + say("，属于别的用户", ", which is another user's")
            case .system(let path, let code):
                path.description + say("：", ": ") + String(cString: strerror(code))
            }
        warn(
            "日志文件夹", "Journal folder", found, "未保存的编辑在断线后将无法恢复；可另设 XDG_STATE_HOME",
            "unsaved edits can't be recovered after a crash: set XDG_STATE_HOME to another folder")
    }
}
