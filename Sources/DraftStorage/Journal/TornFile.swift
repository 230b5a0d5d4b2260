/// Tells a file that was being overwritten where it stands when the program ended from one that others have written.
enum TornFile {
    /// What a disk writes as a whole, in bytes.
    private static let block = 512

    /// Whether bytes are what is left where `new` was being written over `old` from the beginning.
    ///
    /// After a kill it is the new text up to some byte, and the old one behind it. After a power failure each block
    /// may be the old one, the new one, or empty.
    static func isMade(of old: [UInt8], and new: [UInt8], _ found: [UInt8]) -> Bool {
        guard found.count <= max(old.count, new.count) else { return false }
        let common = zip(found, new).prefix { $0 == $1 }.count
        if common == found.count { return found.count >= old.count }
        if found.count == old.count, found[common...].elementsEqual(old[common...]) { return true }
        guard found.count == max(old.count, new.count) || found.count == new.count else { return false }
        return stride(from: 0, to: found.count, by: block).allSatisfy { start in
            let part = found[start..<min(start + block, found.count)]
            return part.elementsEqual(old.dropFirst(start).prefix(part.count))
                || part.elementsEqual(new.dropFirst(start).prefix(part.count)) || part.allSatisfy { $0 == 0 }
        }
    }
}
