/// The names that stood in a file before, each in a table of its own: finds one in constant time.
///
/// A dictionary would do, but for its first use the runtime searches the program's conformances, which takes longer than
/// to read the built-in keymap, at each start.
struct NameIndex {
    private struct Name {
        let text: String
        let scope: Int
        let value: Int
    }

    private var names: [Name] = []
    /// One more than the index of the name that a hash leads to; 0 where there is none. Their number is a power of two.
    private var slots = [Int](repeating: 0, count: 256)

    /// Puts a name in, if it is not there yet.
    ///
    /// - Parameters:
    ///   - text: The name.
    ///   - scope: What it is a name in.
    ///   - value: What to find by it.
    /// - Returns: What was put in with the name before; nil where it is a new one.
    mutating func insert(_ text: String, in scope: Int, value: Int) -> Int? {
        let slot = slot(of: text, in: scope)
        if slots[slot] > 0 { return names[slots[slot] - 1].value }
        names.append(Name(text: text, scope: scope, value: value))
        slots[slot] = names.count
        if names.count * 2 > slots.count { grow() }
        return nil
    }

    /// The slot that the name has, or is to have.
    private func slot(of text: String, in scope: Int) -> Int {
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: scope)
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[slot] > 0 {
            let name = names[slots[slot] - 1]
            if name.scope == scope && name.text == text { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int](repeating: 0, count: slots.count * 2)
        for (index, name) in names.enumerated() { slots[slot(of: name.text, in: name.scope)] = index + 1 }
    }
}
