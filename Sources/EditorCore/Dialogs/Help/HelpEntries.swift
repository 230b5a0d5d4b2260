import Keymaps
import Wording

/// Keys and what they do, by family of commands: what the page of all keys says.
struct HelpEntries {
    struct Family {
        let title: String
        var entries: [Entry]
    }

    struct Entry: Hashable {
        let keys: String
        let summary: String
    }

    let families: [Family]

    init(_ all: [CommandFamily], keymap: Keymap, language: InterfaceLanguage) {
        let keys = HelpKeys(keymap: keymap)
        var said: Set<Entry> = []
        families = all.compactMap { family in
            var entries: [Entry] = []
            var commands = family.commands[...]
            while let command = commands.popFirst() {
                if let entry = Self.items(from: command, among: &commands, keys: keys, language: language) {
                    entries.append(entry)
                } else if keys.isShiftedMove(command.id) {
                    // Sixteen rows that say the same of Shift would hide the rest.
                    let text = Self.shiftedMoves(language)
                    if !entries.contains(where: { $0.keys == text.keys }) { entries.append(text) }
                } else if let text = keys.text(for: command.id) {
                    entries.append(Entry(keys: text, summary: command.summary(language)))
                }
            }
            // Keys that do the same in a dialog as in the text need not be said again.
            entries.removeAll { !said.insert($0).inserted }
            return entries.isEmpty ? nil : Family(title: family.title(language), entries: entries)
        }
    }

    /// One entry for the commands of the first nine agenda items, where their keys differ in the digit alone, and one for
    /// those of the last six, where these are the same together with Shift.
    private static func items(
        from command: Command, among rest: inout ArraySlice<Command>, keys: HelpKeys,
        language: InterfaceLanguage
    ) -> Entry? {
        if command.id == .item(1), let range = keys.itemRange {
            rest.removeFirst(8)
            return Entry(keys: range, summary: LocalizedText.helpItems(language))
        }
        if command.id == .item(11), let range = keys.laterItemRange {
            rest.removeFirst(5)
            return Entry(keys: range, summary: LocalizedText.helpLaterItems(language))
        }
        return nil
    }

    private static func shiftedMoves(_ language: InterfaceLanguage) -> Entry {
        Entry(keys: LocalizedText.helpShiftKeys(language), summary: LocalizedText.helpShiftMoves(language))
    }
}
