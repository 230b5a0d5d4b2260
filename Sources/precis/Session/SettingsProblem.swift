import DraftStorage
import EditorCore
import Wording

/// A mistake in what the user has set.
struct SettingsProblem: Equatable {
    /// Where it stands.
    enum Place: Equatable {
        /// A line (1-based) of the file.
        case line(Int, file: String)
        /// An environment variable.
        case variable(String)
        /// The file as a whole.
        case file(String)
    }

    /// What is wrong.
    enum Kind: Equatable {
        /// The file was not read, since it is larger than ``sizeLimit``.
        case tooLarge
        /// The file was not read, since it is a folder, a FIFO or a device.
        case notRegular
        /// The file can't be read.
        case unreadable
        /// A line without a name, an equals sign and a value.
        case noValue
        /// Nothing of this name can be set.
        case unknownName(String)
        /// The value is none of those that count.
        case badValue(String, of: String, allowed: String)
    }

    /// The most bytes that a file of settings or keys may have: it is read before the first screen.
    static let sizeLimit = 1 << 20

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
        case .file(let file): "\(file)："
        }
    }

    private var englishPlace: String {
        switch place {
        case .line(let line, let file): "\(file), line \(line): "
        case .variable(let name): "environment variable \(name): "
        case .file(let file): "\(file): "
        }
    }

    private var chinese: String {
        switch kind {
        case .tooLarge: "超过 1 MB，没有读"
        case .notRegular: "不是普通文件，没有读"
        case .unreadable: "读不了"
        case .noValue: "应写成 名称 = 值"
        case .unknownName(let name): "没有叫“\(name)”的设置"
        case .badValue(let value, let name, let allowed): "\(name) 不能是“\(value)”，可用：\(allowed)"
        }
    }

    private var english: String {
        switch kind {
        case .tooLarge: "is larger than 1 MB and was not read"
        case .notRegular: "is not a regular file and was not read"
        case .unreadable: "can't be read"
        case .noValue: "a setting is written: name = value"
        case .unknownName(let name): "no setting is called “\(name)”"
        case .badValue(let value, let name, let allowed): "\(name) can't be “\(value)”, but: \(allowed)"
        }
    }
}

extension SettingsProblem {
    /// Reads a file of settings or keys; nothing where there is none, which is no problem.
    static func read(_ path: String) -> (bytes: [UInt8]?, problem: SettingsProblem?) {
        let kind: Kind
        do throws(DraftFileError) {
            return (try DraftFile.read(DraftPath(path), limit: sizeLimit).text.bytes, nil)
        } catch {
            switch error {
            case .missing, .folderMissing: return (nil, nil)
            case .tooLarge: kind = .tooLarge
            case .folder, .notRegular: kind = .notRegular
            case .unreadable, .io: kind = .unreadable
            }
        }
        return (nil, SettingsProblem(place: .file(path), kind: kind))
    }
}
