import Configuration
import Wording

extension SettingsProblem {
    /// Where it stands and what is wrong.
    var words: LocalizedText {
        let what = kind.words
        switch place {
        case .line(let line, let file): return .mistake(in: file, line: line, what)
        case .variable(let name):
            return LocalizedText(
                "环境变量 \(name)：\(what(.chinese))", "environment variable \(name): \(what(.english))")
        case .file(let file):
            return LocalizedText("\(file)：\(what(.chinese))", "\(file): \(what(.english))")
        }
    }
}

extension SettingsProblem.Kind {
    /// - Parameter limit: The most bytes, a whole number of kilobytes or megabytes.
    private static func tooLarge(_ limit: Int) -> LocalizedText {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit >> 10) KB"
        return LocalizedText("超过 \(size)，没有读", "is larger than \(size) and was not read")
    }

    fileprivate var words: LocalizedText {
        switch self {
        case .tooLarge(let limit): Self.tooLarge(limit)
        case .notOwn:
            LocalizedText("是别人的文件，没有读", "belongs to somebody else and was not read")
        case .notRegular: LocalizedText("不是普通文件，没有读", "is not a regular file and was not read")
        case .unreadable: LocalizedText("读不了", "can't be read")
        case .syntax(let fault): fault.words
        case .unknownName(let name):
            LocalizedText("没有叫“\(name)”的设置", "no setting is called “\(name)”")
        case .badValue(let value, let name, let allowed):
            LocalizedText(
                "\(name) 不能是“\(value)”，可用：\(allowed)", "\(name) can't be “\(value)”, but: \(allowed)")
        }
    }
}
