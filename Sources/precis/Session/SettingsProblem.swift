import EditorCore

/// A mistake in what the user has set.
struct SettingsProblem: Equatable {
    /// Where it stands.
    enum Place: Equatable {
        /// A line (1-based) of the file.
        case line(Int, file: String)
        /// An environment variable.
        case variable(String)
    }

    /// What is wrong.
    enum Kind: Equatable {
        /// A line without a name, an equals sign and a value.
        case noValue
        /// Nothing of this name can be set.
        case unknownName(String)
        /// The value is none of those that count.
        case badValue(String, of: String, allowed: String)
    }

    var place: Place
    var kind: Kind

    /// The mistake in a language of the interface.
    func text(_ language: InterfaceLanguage) -> String {
        switch language {
        case .chinese: chinesePlace + chinese
        case .english: englishPlace + english
        }
    }

    private var chinesePlace: String {
        switch place {
        case .line(let line, let file): "\(file) 第 \(line) 行："
        case .variable(let name): "环境变量 \(name)："
        }
    }

    private var englishPlace: String {
        switch place {
        case .line(let line, let file): "\(file), line \(line): "
        case .variable(let name): "environment variable \(name): "
        }
    }

    private var chinese: String {
        switch kind {
        case .noValue: "应写成 名称 = 值"
        case .unknownName(let name): "没有叫“\(name)”的设置"
        case .badValue(let value, let name, let allowed): "\(name) 不能是“\(value)”，可用：\(allowed)"
        }
    }

    private var english: String {
        switch kind {
        case .noValue: "a setting is written: name = value"
        case .unknownName(let name): "no setting is called “\(name)”"
        case .badValue(let value, let name, let allowed): "\(name) can't be “\(value)”, but: \(allowed)"
        }
    }
}
