import DraftStorage
import Wording

/// One line on standard error, where a draft or a terminal cannot be had.
extension LocalizedText {
    static func fileMissing(path: String) -> LocalizedText {
        LocalizedText("\(path)：没有这个文件", "\(path): no such file")
    }
    static func fileFolderMissing(path: String) -> LocalizedText {
        LocalizedText("\(path)：路径中的文件夹不存在", "\(path): a folder on the way does not exist")
    }
    static func fileNotPermitted(path: String) -> LocalizedText {
        LocalizedText("\(path)：没有读的权限", "\(path): no permission to read")
    }
    static func fileIsFolder(path: String) -> LocalizedText {
        LocalizedText("\(path)：这是文件夹，请给出其中的文件", "\(path): is a folder; please name a file in it")
    }
    static func fileUnreadable(path: String, reason: String) -> LocalizedText {
        LocalizedText("\(path)：读不了：\(reason)", "\(path): cannot be read: \(reason)")
    }
    static func fileNotRegular(path: String) -> LocalizedText {
        LocalizedText("\(path)：不是普通文件", "\(path): not a regular file")
    }
    static func fileTooLarge(path: String) -> LocalizedText {
        LocalizedText("\(path)：超过 2 GiB，打不开", "\(path): larger than 2 GiB")
    }
    static func fileNotText(path: String, _ kind: NonText) -> LocalizedText {
        switch kind {
        case .document:
            LocalizedText(
                "\(path)：不像文本，没有打开；Word、PDF 等请先在原来的程序里另存为纯文本（.txt）",
                "\(path): this does not look like text; from Word, PDF and the like save it as plain text first"
            )
        case .utf32:
            LocalizedText(
                "\(path)：不像文本（UTF-32 编码），没有打开；请先另存为 UTF-8",
                "\(path): this does not look like text (it is in UTF-32); save it as UTF-8 first")
        case .other:
            LocalizedText(
                "\(path)：不像文本，没有打开；确实要看，可用 precis --as-text 打开",
                "\(path): this does not look like text; precis --as-text opens it all the same")
        }
    }
    static func unknownTerminal(_ name: String) -> LocalizedText {
        LocalizedText(
            "不认识的终端类型 TERM=\(name)；可试 TERM=xterm-256color precis …",
            "unknown terminal type TERM=\(name); try TERM=xterm-256color precis …")
    }
    static let noTerminal =
        LocalizedText(
            "precis 要在终端里运行：标准输入或输出不是终端", "precis needs a terminal: standard input or output is none")
    static func terminalFailed(_ reason: String) -> LocalizedText {
        LocalizedText("用不了终端：\(reason)", "the terminal cannot be used: \(reason)")
    }
}
