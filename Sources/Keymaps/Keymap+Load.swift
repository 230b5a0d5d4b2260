import KeymapFiles

extension Keymap {
    /// The keymap of `default.toml`, which is embedded in the program.
    public static let builtIn: Keymap = {
        var keymap = Keymap()
        _ = keymap.overlay(KeymapFiles.standard, file: "default.toml") { _ in true }
        return keymap
    }()

    /// The text of the built-in keymap, TOML with comments.
    public static var builtInSource: [UInt8] { KeymapFiles.standard }

    /// Lays a keymap file over this keymap. Its keys take the place of those that are the same, that they
    /// begin with or that begin with them, its global ones in every context; an empty command or `none` takes
    /// a key away.
    ///
    /// - Parameters:
    ///   - source: The file's bytes.
    ///   - file: Its name, for the problems.
    ///   - isCommand: Whether there is such a command.
    /// - Returns: The mistakes, in the order of the lines; all else in the file holds.
    public mutating func overlay(
        _ source: [UInt8], file: String, isCommand: (CommandID) -> Bool
    ) -> [KeymapProblem] {
        let source = KeymapSource(source)
        var mistakes = source.mistakes
        for table in source.tables where KeyContext(rawValue: table.name) == nil {
            mistakes.append(.init(kind: .unknownContext(table.name), line: table.line))
        }
        for entry in source.entries where entry.table == nil {
            mistakes.append(.init(kind: .outsideTable(entry.key), line: entry.line))
        }
        for context in KeyContext.allCases {
            let name = context.rawValue
            var additions: [Entry] = []
            var lines: [Int] = []
            for entry in source.entries where entry.table == name {
                do {
                    additions.append(try Self.read(entry, after: additions, on: lines, isCommand: isCommand))
                    lines.append(entry.line)
                } catch {
                    mistakes.append(.init(kind: error, line: entry.line))
                }
            }
            lay(additions, in: context)
        }
        if mistakes.isEmpty { return [] }
        return mistakes.sorted { $0.line < $1.line }
            .map { KeymapProblem(file: file, line: $0.line, kind: $0.kind) }
    }

    private static func read(
        _ entry: KeymapSource.Entry, after earlier: [Entry], on lines: [Int],
        isCommand: (CommandID) -> Bool
    ) throws(KeymapProblem.Kind) -> Entry {
        let sequence: KeySequence
        do {
            sequence = try KeySequence(text: entry.key)
        } catch {
            throw KeymapProblem.Kind(error)
        }
        guard let value = entry.value else { throw .notText(entry.key) }
        let isRemoval = value.isEmpty || value == "none"
        let command = CommandID(value)
        guard isRemoval || isCommand(command) else { throw .unknownCommand(value) }
        for index in earlier.indices where earlier[index].sequence.conflicts(with: sequence) {
            let other = earlier[index].sequence
            if other == sequence { throw .boundTwice(entry.key, line: lines[index]) }
            throw .prefix(entry.key, other: other.text, line: lines[index])
        }
        return Entry(sequence: sequence, command: isRemoval ? nil : command)
    }

    private mutating func lay(_ additions: [Entry], in context: KeyContext) {
        if additions.isEmpty { return }
        for affected in context == .global ? KeyContext.allCases : [context] where !self[affected].isEmpty {
            self[affected].removeAll { old in
                additions.contains { $0.sequence.conflicts(with: old.sequence) }
            }
        }
        self[context] = additions + self[context]
    }
}

extension KeymapProblem.Kind {
    init(_ error: KeyNameError) {
        self =
            switch error {
            case .unknown(let name): .unknownKey(name)
            case .sameAs(let name, let other): .sameKey(name, as: other)
            case .cannotBeSent(let name): .cannotBeSent(name)
            case .empty: .unknownKey("")
            }
    }
}
