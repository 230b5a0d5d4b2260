extension KeymapProblem {
    /// File, line and what is wrong, in Chinese.
    public var chinese: String {
        "\(file) 第 \(line) 行：\(explanation.chinese)"
    }

    /// File, line and what is wrong, in English.
    public var english: String {
        "\(file), line \(line): \(explanation.english)"
    }

    private var explanation: (chinese: String, english: String) {
        switch kind {
        case .syntax(let fault):
            fault.explanation
        case .tableTwice(let name, let line):
            (
                "表 [\(name)] 已在第 \(line) 行写过，两处的键都算",
                "the table [\(name)] stands on line \(line) too; the keys of both count"
            )
        case .unknownContext(let name):
            (
                "没有叫 [\(name)] 的表，只有 [global]、[text]、[tree]、[prompt]",
                "no table is called [\(name)]; there are [global], [text], [tree] and [prompt]"
            )
        case .outsideTable(let key):
            (
                "“\(key)”上面缺少表名，如 [text]",
                "“\(key)” stands above the first table, such as [text]"
            )
        case .unknownKey(let key):
            ("没有叫“\(key)”的键", "no key is called “\(key)”")
        case .sameKey(let key, let other):
            (
                "终端里 \(key) 和 \(other) 是同一个键，请写 \(other)",
                "terminals send \(key) as \(other): write \(other)"
            )
        case .cannotBeSent(let key):
            (
                "终端送不出“\(key)”这个键，请换一个",
                "no terminal sends “\(key)” so that it can be told from other keys; choose another"
            )
        case .unknownCommand(let name):
            (
                "没有叫“\(name)”的命令，命令表见 precis keys",
                "no command is called “\(name)”; `precis keys` lists them"
            )
        case .notText(let key):
            (
                "“\(key)”的值应是引号里的命令名",
                "the value of “\(key)” is to be a command's name in quotes"
            )
        case .boundTwice(let key, let line):
            (
                "“\(key)”已在第 \(line) 行定过，以那一行为准",
                "“\(key)” is already bound on line \(line), which counts"
            )
        case .prefix(let key, let other, let line):
            (
                "“\(key)”与第 \(line) 行的“\(other)”冲突：一个是另一个的开头，以第 \(line) 行为准",
                "“\(key)” clashes with “\(other)” on line \(line), one being the beginning of the other; "
                    + "line \(line) counts"
            )
        }
    }
}

extension KeymapProblem.Fault {
    fileprivate var explanation: (chinese: String, english: String) {
        switch self {
        case .table:
            (
                "表名应写成 [text] 这样；到下一个表为止的键都不算",
                "a table is written [text]; the keys up to the next table do not count"
            )
        case .noKey: ("等号前面缺少键", "there is no key before the equals sign")
        case .unquotedKey:
            ("键要放在英文引号里，如 \"Alt-.\"", "the key is to stand in quotes, as \"Alt-.\"")
        case .noEqualsSign:
            ("键和命令之间缺少等号", "there is no equals sign between key and command")
        case .unquotedValue:
            (
                "命令要放在英文引号里，如 \"file.save\"",
                "the command is to stand in quotes, as \"file.save\""
            )
        case .foreignQuotes:
            ("引号要用英文的 \"，不用中文的", "the quotes are to be plain ones: \"")
        case .openQuote: ("引号没有收尾", "the quote is not closed")
        case .severalLines:
            ("命令要写在一行里，前后各一个引号", "a text is to stand on one line, between single quotes")
        case .escape: ("反斜杠后面的写法不对", "the backslash is followed by nothing known")
        case .textAfterValue:
            (
                "命令后面多出了文字；注释要用 # 开头",
                "there is something after the command; comments begin with #"
            )
        case .controlCharacter: ("这一行有控制字符", "there is a control character in the line")
        }
    }
}
