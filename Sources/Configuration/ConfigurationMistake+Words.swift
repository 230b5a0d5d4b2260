import Wording

extension LocalizedText {
    /// What is wrong on a line (1-based) of a file of settings, keys or lists.
    public static func mistake(in file: String, line: Int, _ words: LocalizedText) -> LocalizedText {
        LocalizedText("\(file) 第 \(line) 行：\(words(.chinese))", "\(file), line \(line): \(words(.english))")
    }
}

extension ConfigurationMistake.Fault {
    /// What is wrong, and how to write it.
    public var words: LocalizedText {
        switch self {
        case .table:
            LocalizedText(
                "表名应写成 [text] 这样；到下一个表为止的都不算",
                "a table is written [text]; what follows up to the next table does not count")
        case .tableTwice(let name, let line):
            LocalizedText(
                "表 [\(name)] 已在第 \(line) 行写过，两处的都算",
                "the table [\(name)] stands on line \(line) too; what stands in both counts")
        case .noKey: LocalizedText("等号前面缺少名称", "there is no name before the equals sign")
        case .unquotedKey:
            LocalizedText("等号前面的名称要放在英文引号里，如 \"Alt-.\"", "the name is to stand in quotes, as \"Alt-.\"")
        case .keyTwice(let key, let line):
            LocalizedText(
                "“\(key)”已在第 \(line) 行写过，以那一行为准", "“\(key)” is already on line \(line), which counts")
        case .noEqualsSign:
            LocalizedText("应写成 名称 = 值，缺少等号", "it is written name = value: the equals sign is missing")
        case .unquotedValue:
            LocalizedText(
                "等号后面的文字要放在英文引号里，如 \"auto\"",
                "the text after the equals sign is to stand in quotes, as \"auto\"")
        case .foreignQuotes: LocalizedText("引号要用英文的 \"，不用中文的", "the quotes are to be plain ones: \"")
        case .openQuote: LocalizedText("引号没有收尾", "the quote is not closed")
        case .severalLines:
            LocalizedText("文字要写在一行里，前后各一个引号", "a text is to stand on one line, between single quotes")
        case .escape:
            LocalizedText("反斜杠后面的写法不对；反斜杠本身写两个", "the backslash is followed by nothing known; two make one")
        case .number: LocalizedText("数应是整数，如 50", "a number is to be whole, as 50")
        case .openList: LocalizedText("列表没有收尾的 ]", "the list has no closing ]")
        case .comma: LocalizedText("各项之间要用一个英文逗号隔开", "values are to be separated by one plain comma each")
        case .nested:
            LocalizedText("这里只能写文字、数，或它们的列表", "only texts, numbers and lists of them can stand here")
        case .textAfterValue:
            LocalizedText("值后面多出了文字；注释要用 # 开头", "there is something after the value; comments begin with #")
        case .controlCharacter: LocalizedText("这一行有控制字符", "there is a control character in the line")
        }
    }
}
