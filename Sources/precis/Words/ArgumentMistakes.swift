import Wording

/// What is wrong with the words of the command line, each with the way out.
extension LocalizedText {
    static func unknownOption(_ option: String, meant: String?, help: String) -> LocalizedText {
        if let meant {
            return LocalizedText(
                "没有 \(option) 这个选项，是不是 \(meant)？全部选项见 \(help)",
                "there is no option \(option); did you mean \(meant)? \(help) lists them")
        }
        return LocalizedText(
            "没有 \(option) 这个选项；全部选项见 \(help)", "there is no option \(option); \(help) lists them")
    }
    static func missingValue(of option: String, help: String) -> LocalizedText {
        LocalizedText(
            "\(option) 后面缺少一个值；写法见 \(help)", "\(option) lacks its value; \(help) tells how it is written")
    }
    static func needlessValue(of option: String, help: String) -> LocalizedText {
        LocalizedText(
            "\(option) 后面不带值，去掉等号和后面的即可；写法见 \(help)",
            "\(option) takes no value: leave it out from the equals sign on; \(help) tells more")
    }
    static func invalidValue(
        _ value: String, of option: String, choices: [String], help: String
    ) -> LocalizedText {
        if choices.isEmpty {
            return LocalizedText(
                "\(option) 后面应是数，不能是“\(value)”；写法见 \(help)",
                "\(option) takes a number, not “\(value)”; \(help) tells how it is written")
        }
        return LocalizedText(
            "\(option) 后面不能是“\(value)”，可用：\(choices.joined(separator: "、"))",
            "\(option) can't be “\(value)”, but: \(choices.joined(separator: ", "))")
    }
    static func unexpectedArgument(_ argument: String, help: String) -> LocalizedText {
        LocalizedText(
            "多出了“\(argument)”：一次只有一个文件，文件名里有空格的要加引号；写法见 \(help)",
            "“\(argument)” is one too many: there is one file at a time, in quotes if its name has blanks; "
                + "\(help) tells more")
    }
    static func missingFile(_ subcommand: String) -> LocalizedText {
        LocalizedText(
            "缺少文件名，如 precis \(subcommand) 草案.txt", "the file is missing, as in precis \(subcommand) DRAFT.txt"
        )
    }
    static let lineFromOne =
        LocalizedText("--line 后面的行号从 1 起", "--line takes a line from 1 on")
    static let recoverNeedsFile =
        LocalizedText(
            "--discard 和 --output 要给出草案文件，如 precis recover --discard 草案.txt",
            "--discard and --output need the draft, as in precis recover --discard DRAFT.txt")
    static let discardOrOutput =
        LocalizedText("--discard 和 --output 只能用一个", "--discard and --output can't be had at once")
}
