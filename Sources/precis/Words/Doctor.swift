import Wording

/// What `precis doctor` has to say: what each row is about, what was found, and what to do.
extension LocalizedText {
    static let doctorSeesProblems = LocalizedText("有问题，见带 ! 的行", "Something is amiss: see the rows with !")
    static let doctorSeesNone = LocalizedText("一切正常", "All is in order")

    static let doctorLocale = LocalizedText("语言环境", "Locale")
    private static let notSet = LocalizedText("没有设置", "not set")
    /// What is behind the value of the locale, or behind the word that there is none.
    private static func locale(_ value: String?, _ chinese: String, _ english: String) -> LocalizedText {
        LocalizedText((value ?? notSet(.chinese)) + chinese, (value ?? notSet(.english)) + english)
    }
    static func localeIsUTF8(_ value: String?) -> LocalizedText { locale(value, "，UTF-8", ", UTF-8") }
    static func localeIsOther(_ value: String?) -> LocalizedText {
        locale(value, "，不是 UTF-8；已按 UTF-8 显示", ", not UTF-8; shown in UTF-8 all the same")
    }
    static let localeIsOtherAdvice = LocalizedText(
        "如果中文成了乱码，把终端的编码设为 UTF-8", "if Chinese comes out garbled, set the terminal to UTF-8")
    static func noUTF8Locale(_ value: String?) -> LocalizedText {
        locale(value, "，机器上没有 UTF-8 语言环境", ", and the machine has no UTF-8 locale")
    }
    static let noUTF8LocaleAdvice = LocalizedText(
        "请管理员安装 C.UTF-8 或 zh_CN.UTF-8", "ask for C.UTF-8 or zh_CN.UTF-8 to be installed")
    static let doctorEncodings = LocalizedText("编码", "Encodings")
    static let encodingsAdvice = LocalizedText(
        "不靠机器上的任何文件，处处可用", "they need no files of the machine and work everywhere")
}

/// The terminal.
extension LocalizedText {
    static let doctorTerminal = LocalizedText("终端", "Terminal")
    static let isNoTerminal = LocalizedText(
        "输入或输出不是终端，没有检查终端", "input or output is no terminal; it was not checked")
    static let isNoTerminalAdvice = LocalizedText(
        "在终端里直接运行 precis doctor", "run precis doctor in the terminal itself")
    static func terminalIsOfNoUse(_ name: String) -> LocalizedText {
        LocalizedText("TERM=\(name)，不能用", "TERM=\(name), which can't be used")
    }
    static let terminalIsOfNoUseAdvice = LocalizedText(
        "设 TERM=xterm-256color 再试", "try TERM=xterm-256color")
    static let doctorSize = LocalizedText("大小", "Size")
    static func screenSize(rows: Int, columns: Int) -> LocalizedText {
        LocalizedText("\(columns) 列 × \(rows) 行", "\(columns) columns × \(rows) rows")
    }
    static let sizeIsLarger = LocalizedText(
        "终端说它的屏幕更大，只画这么多", "the terminal says that it is larger; so much of it is drawn on")
    static let sizeIsSmall = LocalizedText(
        "70 列、8 行以上才能同时显示目录和正文", "tree and text show side by side from 70 columns and 8 rows on")
    static let doctorColours = LocalizedText("颜色", "Colours")
    static let coloursAreOff = LocalizedText("关闭（NO_COLOR）", "off (NO_COLOR)")
    static let fewColoursAdvice = LocalizedText(
        "终端若有 256 色，可设 TERM=xterm-256color", "if the terminal has 256, set TERM=xterm-256color")
    static let doctorWidths = LocalizedText("字宽", "Widths")
    static let widthsNotTold = LocalizedText(
        "终端没有回答，按一列算", "the terminal did not answer; one column is taken")
    static let widthsNotToldAdvice = LocalizedText(
        "如果 “ ” — … 处行尾错位，设 ambiguous-width = 2 或 PRECIS_AMBIGUOUS_WIDTH=2",
        "if rows shift at “ ” — …, set ambiguous-width = 2 or PRECIS_AMBIGUOUS_WIDTH=2")
    static let widthsAreNoUTF8 = LocalizedText("终端不按 UTF-8 显示", "the terminal does not show UTF-8")
    static let widthsAreNoUTF8Advice = LocalizedText(
        "把终端的字符编码设为 UTF-8", "set the terminal's character encoding to UTF-8")
    static let doctorWidthSetting = LocalizedText("字宽设置", "Width setting")
    static let widthSettingAdvice = LocalizedText(
        "与终端所答不符；改为 auto 即可", "is not what the terminal says; auto is right")
    static let doctorScrolling = LocalizedText("滚动", "Scrolling")
    static let scrollsByRows = LocalizedText("正文逐行滚动", "the text row by row")
    static let scrollsBySeveralRows = LocalizedText(
        "目录在旁时正文一次滚动几行", "the text by several rows while the agenda shows beside it")
    static let scrollsBySeveralRowsAdvice = LocalizedText(
        "终端不能单独滚动一部分列；收起目录即逐行滚动",
        "the terminal can't scroll a part of its columns; with the agenda hidden it goes row by row")
}

/// Keys, pastes, copies.
extension LocalizedText {
    static let doctorPastes = LocalizedText("粘贴", "Pastes")
    static let pastesAreMarked = LocalizedText("终端会标明起止", "marked by the terminal")
    static let pastesAreUnknown = LocalizedText(
        "不知道终端是否标明起止", "not known whether the terminal marks them")
    static let pastesAreNotMarked = LocalizedText(
        "终端不标明起止，与打字无异", "not marked by the terminal: they come as if typed")
    static let pastesAdvice = LocalizedText(
        "粘贴的内容若带制表符，先按 Alt-P（贴为文字）再粘贴，以免跑去填别的待补之处",
        "before a paste that holds tabs press Alt-P (paste as text): it would fill other slots")
    static let doctorClipboard = LocalizedText("剪贴板", "Clipboard")
    static let clipboardIsMissing = LocalizedText(
        "终端不接收：复制的文字只能在编辑器里粘贴", "not taken by the terminal: what is copied stays in the editor")
    static let clipboardIsMissingAdvice = LocalizedText(
        "要复制到自己的电脑，按住 Shift 用鼠标选取",
        "to copy to your own machine, hold Shift and select with the mouse")
    static let clipboardThroughTmux = LocalizedText("由 tmux 转给终端", "handed to the terminal by tmux")
    static let clipboardThroughTmuxAdvice = LocalizedText(
        "~/.tmux.conf 里要有 set -g set-clipboard on；否则复制的文字到不了自己的电脑",
        "~/.tmux.conf needs set -g set-clipboard on, or what is copied does not reach your own machine")
    static let clipboardThroughScreen = LocalizedText("由 screen 转给终端", "handed to the terminal by screen")
    static let clipboardTry = LocalizedText(
        "试一试：在编辑器里复制，到别的程序里粘贴", "try: copy in the editor, paste in another program")
    static let clipboardWorks = LocalizedText(
        "复制的文字直接到自己电脑的剪贴板", "what is copied goes to your own machine")
    static let clipboardLimit = LocalizedText("一次至多约 25,000 个汉字", "some 75,000 letters at a time")
    static let clipboardIsUnknown = LocalizedText(
        "终端没有说明是否接收", "the terminal does not say whether it takes what is copied")
    static let clipboardTryOrSelect = LocalizedText(
        "试一试：在编辑器里复制，到别的程序里粘贴；不行就按住 Shift 用鼠标选取",
        "try: copy in the editor, paste in another program; else hold Shift and select with the mouse")
    static let doctorAltKeys = LocalizedText("Alt 键", "Alt keys")
    static let altKeysAreRight = LocalizedText("终端按所需方式发送", "sent by the terminal as they have to be")
    static let altKeysAreUnknown = LocalizedText(
        "终端没有说明怎样发送", "the terminal does not say how it sends them")
    static let altKeysAdvice = LocalizedText(
        "Alt-2 若打出别的字符，请在终端设置里让 Alt（Option）键发送 Esc",
        "if Alt-2 types a character, set Alt (Option) to send Esc in the terminal's settings")
    static let doctorKeys = LocalizedText("按键", "Keys")
    static let keysAreRight = LocalizedText("正常", "in order")
    static let keysAreNotRight = LocalizedText("见上", "see above")
    static let keysAdvice = LocalizedText(
        "在编辑器里按 F1 看全部按键；没有反应的键多半被终端自己用了，可在 keymap.toml 里换一个",
        "F1 in the editor lists all keys; one that does nothing is mostly taken by the terminal itself: choose another in keymap.toml"
    )
    static let doctorPasteKeys = LocalizedText("粘贴键", "Paste keys")
    static let pasteKeys = LocalizedText("用终端的粘贴", "the terminal's own paste")
    static let pasteKeysAdvice = LocalizedText(
        "从别处粘贴：Windows 终端 Ctrl-Shift-V，PuTTY 右键，macOS Cmd-V",
        "to paste from elsewhere: Ctrl-Shift-V in Windows Terminal, right click in PuTTY, Cmd-V on macOS")
}

/// Settings and the journal.
extension LocalizedText {
    static let doctorSettings = LocalizedText("设置", "Settings")
    static let doctorKeymap = LocalizedText("按键设置", "Keymap")
    static let doctorEscape = LocalizedText("Esc 等待", "Esc waits")
    static let escapeAdvice = LocalizedText(
        "按 Esc 反应慢就改小，Alt 键失灵就改大：escape-delay 或 PRECIS_ESCDELAY",
        "lower it if Esc is slow, raise it if Alt keys fail: escape-delay or PRECIS_ESCDELAY")
    static let doctorMouse = LocalizedText("鼠标", "Mouse")
    static let mouseAdvice = LocalizedText(
        "true：点击移动光标，按住 Shift 在终端里选字；false：鼠标归终端",
        "true: a click moves the caret, Shift held down selects in the terminal; false: it is the terminal's")
    static let doctorCopies = LocalizedText("复制", "Copies")
    static let copiesAdvice = LocalizedText(
        "auto：复制的文字也交给终端的剪贴板；off：只留在 precis 里",
        "auto: what is copied goes to the terminal's clipboard too; off: it stays in precis")
    static let doctorTextWidth = LocalizedText("正文宽度", "Text width")
    static let textWidthAdvice = LocalizedText(
        "正文一行最多占这么多列，0 为不限", "the most columns that the text takes; 0 is no limit")
    static let doctorNumbering = LocalizedText("段号", "Numbering")
    static let numberingAdvice = LocalizedText(
        "follow：在编号段末按两次 Enter 就开下一段，编好号；keep：只是换行",
        "follow: Enter twice at the end of a numbered paragraph begins the next, numbered; keep: it does not")
    static let doctorJournal = LocalizedText("日志文件夹", "Journal folder")
    static func journalNotWritable(_ path: String) -> LocalizedText {
        LocalizedText("\(path)，不能写入", "\(path), can't be written")
    }
    static let journalNotWritableAdvice = LocalizedText(
        "未保存的编辑在断线后将无法恢复；请改权限", "unsaved edits can't be recovered after a crash: change its mode")
    static let noHome = LocalizedText("没有 HOME", "there is no HOME")
    static func journalIsNoFolder(_ path: String) -> LocalizedText {
        LocalizedText("\(path)，不是文件夹", "\(path), which is no folder")
    }
    static func journalIsForeign(_ path: String) -> LocalizedText {
        LocalizedText("\(path)，属于别的用户", "\(path), which is another user's")
    }
    static func journalFails(_ path: String, _ reason: String) -> LocalizedText {
        LocalizedText("\(path)：\(reason)", "\(path): \(reason)")
    }
    static let noJournalAdvice = LocalizedText(
        "未保存的编辑在断线后将无法恢复；可另设 XDG_STATE_HOME",
        "unsaved edits can't be recovered after a crash: set XDG_STATE_HOME to another folder")
}
