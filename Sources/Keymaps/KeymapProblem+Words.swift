import Configuration
import Wording

extension KeymapProblem {
    /// File, line and what is wrong.
    public var words: LocalizedText {
        .mistake(in: file, line: line, kind.words)
    }
}

extension KeymapProblem.Kind {
    fileprivate var words: LocalizedText {
        switch self {
        case .syntax(let fault): fault.words
        case .tableTwice(let name, let line):
            LocalizedText(
                "表 [\(name)] 已在第 \(line) 行写过，两处的键都算",
                "the table [\(name)] stands on line \(line) too; the keys of both count")
        case .unknownContext(let name, let known): .unknownContext(name, known: known)
        case .outsideTable(let key):
            LocalizedText("“\(key)”上面缺少表名，如 [text]", "“\(key)” stands above the first table, such as [text]")
        case .unknownKey(let key):
            LocalizedText("没有叫“\(key)”的键", "no key is called “\(key)”")
        case .sameKey(let key, let other):
            LocalizedText(
                "终端里 \(key) 和 \(other) 是同一个键，请写 \(other)",
                "terminals send \(key) as \(other): write \(other)")
        case .cannotBeSent(let key):
            LocalizedText(
                "终端送不出“\(key)”这个键，请换一个",
                "no terminal sends “\(key)” so that it can be told from other keys; choose another")
        case .unknownCommand(let name):
            LocalizedText(
                "没有叫“\(name)”的命令，命令表见 precis keys",
                "no command is called “\(name)”; `precis keys` lists them")
        case .notText(let key):
            LocalizedText("“\(key)”的值应是引号里的命令名", "the value of “\(key)” is to be a command's name in quotes")
        case .boundTwice(let key, let line):
            LocalizedText(
                "“\(key)”已在第 \(line) 行定过，以那一行为准",
                "“\(key)” is already bound on line \(line), which counts")
        case .prefix(let key, let other, let line):
            LocalizedText(
                "“\(key)”与第 \(line) 行的“\(other)”冲突：一个是另一个的开头，以第 \(line) 行为准",
                "“\(key)” clashes with “\(other)” on line \(line), one being the beginning of the other; "
                    + "line \(line) counts")
        }
    }
}

extension LocalizedText {
    fileprivate static func unknownContext(_ name: String, known: [KeyContext]) -> LocalizedText {
        let tables = known.map { "[\($0.tableName)]" }
        let first = tables.dropLast().joined(separator: ", ")
        let all = first.isEmpty ? tables.joined() : first + " and " + (tables.last ?? "")
        return LocalizedText(
            "没有叫 [\(name)] 的表，只有 \(tables.joined(separator: "、"))",
            "no table is called [\(name)]; there are \(all)")
    }
}
