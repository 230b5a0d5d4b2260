import Glibc
import TextLayout

/// What a user may set besides the keys: in `$XDG_CONFIG_HOME/precis/config.toml`, and stronger in the environment.
struct Settings: Equatable {
    /// How many columns ambiguous characters take.
    var ambiguousWidth = AmbiguousWidth.auto
    /// How long `ESC` may wait for the rest of a key, in milliseconds.
    var escapeDelay = 50
    /// What is wrong in what the user has set; what is wrong does not count.
    var problems: [SettingsProblem] = []

    /// Columns of the characters on whose width terminals differ.
    enum AmbiguousWidth: String, CaseIterable {
        /// As the terminal says.
        case auto
        case one = "1"
        case two = "2"

        /// What is set; `nil` where the terminal is to be asked.
        var policy: WidthPolicy? {
            switch self {
            case .auto: nil
            case .one: .narrow
            case .two: .wide
            }
        }
    }

    /// The names in the file, and those of the variables.
    private enum Name: String, CaseIterable {
        case ambiguousWidth = "ambiguous-width"
        case escapeDelay = "escape-delay"

        var variable: String {
            switch self {
            case .ambiguousWidth: "PRECIS_AMBIGUOUS_WIDTH"
            case .escapeDelay: "PRECIS_ESCDELAY"
            }
        }
    }

    /// Reads the file, if there is one, and the environment.
    static func load() -> Settings {
        var result = Settings()
        if let path = filePath {
            let (bytes, problem) = SettingsProblem.read(path)
            if let bytes { result.take(file: bytes, path: path) }
            if let problem { result.problems.append(problem) }
        }
        for name in Name.allCases {
            if let value = getenv(name.variable).map({ String(cString: $0) }), !value.isEmpty {
                result.set(name, to: value, place: .variable(name.variable))
            }
        }
        return result
    }

    /// Where the file is looked for; `nil` where there is no home.
    static var filePath: String? {
        if let home = getenv("XDG_CONFIG_HOME").map({ String(cString: $0) }), home.hasPrefix("/") {
            return home + "/precis/config.toml"
        }
        return getenv("HOME").map { String(cString: $0) + "/.config/precis/config.toml" }
    }

    /// Takes the lines of a file: `name = value`, the value a number or in quotes, `#` before comments.
    mutating func take(file bytes: [UInt8], path: String) {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        for (index, line) in marked.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let place = SettingsProblem.Place.line(index + 1, file: path)
            let code = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
            let words = code.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed() }
                .map { String($0) }
            if words == [""] { continue }
            guard words.count == 2 else {
                problems.append(SettingsProblem(place: place, kind: .noValue))
                continue
            }
            guard let name = Name(rawValue: words[0]) else {
                problems.append(SettingsProblem(place: place, kind: .unknownName(words[0])))
                continue
            }
            set(name, to: Self.unquoted(words[1]), place: place)
        }
    }

    private mutating func set(_ name: Name, to value: String, place: SettingsProblem.Place) {
        switch name {
        case .ambiguousWidth:
            if let width = AmbiguousWidth(rawValue: value) {
                ambiguousWidth = width
                return
            }
        case .escapeDelay:
            if let delay = Int(value), (0...5000).contains(delay) {
                escapeDelay = delay
                return
            }
        }
        let allowed = name == .escapeDelay ? "0…5000" : "auto, 1, 2"
        problems.append(
            SettingsProblem(place: place, kind: .badValue(value, of: name.rawValue, allowed: allowed)))
    }

    private static func unquoted(_ text: String) -> String {
        for quote in ["\"", "'"] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            return String(text.dropFirst().dropLast())
        }
        return text
    }
}
