import Configuration
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
    /// begin with or that begin with them, those of a context in all its modes, its global ones in every context; an empty
    /// command or `none` takes a key away.
    ///
    /// - Parameters:
    ///   - source: The file's bytes.
    ///   - file: Its name, for the problems.
    ///   - contexts: The contexts that there are; nil where every table is to be taken for one.
    ///   - isCommand: Whether there is such a command.
    /// - Returns: The mistakes, in the order of the lines; all else in the file holds.
    public mutating func overlay(
        _ source: [UInt8], file: String, contexts: [KeyContext]? = nil, isCommand: (CommandID) -> Bool
    ) -> [KeymapProblem] {
        let source = ConfigurationFile(source)
        var problems = source.mistakes.map {
            KeymapProblem(file: file, line: $0.line, kind: KeymapProblem.Kind($0.fault))
        }
        var parts: [Part] = []
        for table in source.tables {
            if table.path.isEmpty {
                problems += table.entries.map {
                    KeymapProblem(file: file, line: $0.line, kind: .outsideTable($0.key))
                }
            } else if let context = KeyContext(path: table.path), contexts?.contains(context) ?? true {
                let index = parts.firstIndex { $0.context == context } ?? parts.count
                if index == parts.count { parts.append(Part(context: context)) }
                for entry in table.entries {
                    do {
                        try parts[index].add(entry, isCommand: isCommand)
                    } catch {
                        problems.append(KeymapProblem(file: file, line: entry.line, kind: error))
                    }
                }
            } else {
                let kind = KeymapProblem.Kind.unknownContext(table.name, known: contexts ?? [])
                problems.append(KeymapProblem(file: file, line: table.line, kind: kind))
            }
        }
        // The outer ones first: what they replace in those within is not what the same file says there.
        for depth in 0...2 {
            for part in parts where part.context.depth == depth { lay(part.entries, in: part.context) }
        }
        return problems.isEmpty ? [] : problems.sorted { $0.line < $1.line }
    }

    /// What a file says of one context.
    private struct Part {
        let context: KeyContext
        var entries: [Entry] = []
        /// Where they stand, 1-based.
        var lines: [Int] = []

        mutating func add(
            _ entry: ConfigurationFile.Entry, isCommand: (CommandID) -> Bool
        ) throws(KeymapProblem.Kind) {
            let sequence: KeySequence
            do {
                sequence = try KeySequence(text: entry.key)
            } catch {
                throw KeymapProblem.Kind(error)
            }
            guard case .string(let value) = entry.value else { throw .notText(entry.key) }
            let isRemoval = value.isEmpty || value == "none"
            let command = CommandID(value)
            guard isRemoval || isCommand(command) else { throw .unknownCommand(value) }
            for index in entries.indices where entries[index].sequence.conflicts(with: sequence) {
                let other = entries[index].sequence
                if other == sequence { throw .boundTwice(entry.key, line: lines[index]) }
                throw .prefix(entry.key, other: other.text, line: lines[index])
            }
            entries.append(Entry(sequence: sequence, command: isRemoval ? nil : command))
            lines.append(entry.line)
        }
    }

    private mutating func lay(_ additions: [Entry], in context: KeyContext) {
        if additions.isEmpty { return }
        for affected in contexts where context.contains(affected) {
            self[affected].removeAll { old in
                additions.contains { $0.sequence.conflicts(with: old.sequence) }
            }
        }
        self[context] = additions + self[context]
    }
}

extension KeymapProblem.Kind {
    /// The mistakes of all files of this kind, which keymaps have words of their own for.
    init(_ fault: ConfigurationMistake.Fault) {
        switch fault {
        case .tableTwice(let name, let line): self = .tableTwice(name, line: line)
        case .keyTwice(let key, let line): self = .boundTwice(key, line: line)
        default: self = .syntax(fault)
        }
    }

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
