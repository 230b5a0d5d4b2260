import Configuration

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

        /// The line, 1-based; nil where it is no line.
        var line: Int? {
            if case .line(let line, _) = self { line } else { nil }
        }
    }

    /// What is wrong.
    enum Kind: Equatable {
        /// The file was not read, since it has more bytes than it may have.
        case tooLarge(limit: Int)
        /// The file was not read, since it is neither the user's nor root's.
        case notOwn
        /// The file was not read, since it is a folder, a FIFO or a device.
        case notRegular
        /// The file can't be read.
        case unreadable
        /// The line is not written as it has to be.
        case syntax(ConfigurationMistake.Fault)
        /// Nothing of this name can be set.
        case unknownName(String)
        /// The value is none of those that count.
        case badValue(String, of: String, allowed: String)
    }

    var place: Place
    var kind: Kind
}
