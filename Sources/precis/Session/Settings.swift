import Configuration
import DraftStorage
import Glibc
import RecordDraft
import TextLayout

/// What a user may set besides the keys: in `$XDG_CONFIG_HOME/precis/config.toml`, and stronger in the environment.
struct Settings: Equatable {
    /// How many columns ambiguous characters take.
    var ambiguousWidth = AmbiguousWidth.auto
    /// How long `ESC` may wait for the rest of a key, in milliseconds.
    var escapeDelay = 50
    /// Whether the mouse is the program's: a click places the caret, and the terminal selects with Shift held down.
    var usesMouse = false
    /// Whether what is copied goes to the clipboard of the terminal too.
    var clipboard = Clipboard.auto
    /// The most columns that the text takes; 0 where it takes all there are.
    var textWidth = 100
    /// Whether Enter twice at the end of a numbered paragraph begins the next one.
    var numbering = Numbering.keep
    /// Wordings of slots besides the built-in ones, without brackets.
    var slotWordings: [String] = []
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

    /// What becomes of what is copied, besides being there to be pasted.
    enum Clipboard: String, CaseIterable {
        /// The terminal gets it, where it takes it.
        case auto
        case off
    }

    /// What numbers do while one types.
    enum Numbering: String, CaseIterable {
        /// Nothing: they come by commands alone.
        case keep
        /// Enter twice at the end of a numbered paragraph begins the next one, numbered.
        case follow
    }

    /// Reads the file, if there is one, and the environment.
    static func load() -> Settings {
        var result = Settings()
        if let path = ConfigurationFolder.path(of: "config.toml") {
            let (bytes, problem) = ConfigurationFolder.read(DraftPath(path))
            if let bytes { result.take(file: bytes, path: path) }
            if let problem { result.problems.append(problem) }
        }
        for name in SettingName.allCases {
            guard let variable = name.variable, let value = getenv(variable).map({ String(cString: $0) }),
                !value.isEmpty
            else { continue }
            result.set(name, to: value, place: .variable(variable))
        }
        return result
    }

    /// Takes what a file says: `name = value` above all tables.
    mutating func take(file bytes: [UInt8], path: String) {
        let (entries, mistakes) = ConfigurationFile(bytes).entries(path: path)
        problems += mistakes
        for entry in entries {
            let place = SettingsProblem.Place.line(entry.line, file: path)
            if entry.key == SettingName.slots.rawValue, let wordings = entry.value.texts {
                slotWordings = wordings
            } else if let name = SettingName(rawValue: entry.key) {
                set(name, to: entry.value.text, place: place)
            } else {
                problems.append(SettingsProblem(place: place, kind: .unknownName(entry.key)))
            }
        }
        problems.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    }

    /// What is a slot in the drafts of this user.
    var vocabulary: SlotVocabulary { .standard.adding(slotWordings) }

    /// Sets what a text says, as a variable of the environment has it.
    private mutating func set(_ name: SettingName, to text: String, place: SettingsProblem.Place) {
        let isSet: Bool
        switch name {
        case .ambiguousWidth: isSet = replace(&ambiguousWidth, with: AmbiguousWidth(rawValue: text))
        case .escapeDelay: isSet = replace(&escapeDelay, with: Int(text), in: 0...5000)
        case .mouse: isSet = replace(&usesMouse, with: Bool(text))
        case .clipboard: isSet = replace(&clipboard, with: Clipboard(rawValue: text))
        case .textWidth: isSet = replace(&textWidth, with: Int(text), in: 0...4096)
        case .numbering: isSet = replace(&numbering, with: Numbering(rawValue: text))
        // A list of texts is taken as one; anything else is none.
        case .slots: isSet = false
        }
        if isSet { return }
        problems.append(
            SettingsProblem(place: place, kind: .badValue(text, of: name.rawValue, allowed: name.allowed)))
    }
}

/// Puts a value in place of another, if there is one.
///
/// - Returns: Whether there is.
private func replace<Value>(_ old: inout Value, with new: Value?) -> Bool {
    guard let new else { return false }
    old = new
    return true
}

/// Puts a number in place of another, if it is one of those that count.
private func replace(_ old: inout Int, with new: Int?, in range: ClosedRange<Int>) -> Bool {
    replace(&old, with: new.flatMap { range.contains($0) ? $0 : nil })
}

extension ConfigurationFile.Value {
    /// The texts of a list of texts, none of them empty; nil for anything else.
    var texts: [String]? {
        guard case .array(let items) = self else { return nil }
        var texts: [String] = []
        for item in items {
            guard case .string(let text) = item.value, !text.isEmpty else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// The value as a variable of the environment would have it.
    var text: String {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let isTrue): String(isTrue)
        case .array(let items): "[" + items.map(\.value.text).joined(separator: ", ") + "]"
        }
    }
}
