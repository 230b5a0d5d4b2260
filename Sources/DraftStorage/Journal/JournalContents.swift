/// What can be read of a journal's bytes: all whole records, those behind hurt ones too.
struct JournalContents {
    /// The records in order, those of a group one by one.
    private(set) var records: [JournalRecord] = []
    /// Before which of the records, or behind the last one, something stands that can't be read.
    private(set) var gaps: Set<Int> = []

    /// How many bytes are hashed at most to find whole records behind a hurt one.
    private static let mostTried = 1 << 28

    init(_ bytes: [UInt8]) {
        var offset = JournalRecord.magic.count
        if !bytes.starts(with: JournalRecord.magic) {
            offset = 0
            if !bytes.isEmpty { gaps.insert(0) }
        }
        var left = Self.mostTried
        while offset < bytes.count {
            if let range = take(frameIn: bytes, at: offset) {
                offset = range.upperBound
                continue
            }
            gaps.insert(records.count)
            if Self.isGroupWithoutEnd(bytes, at: offset) {
                let (records, end) = Self.group(in: bytes, at: offset)
                if let records {
                    self.records += records
                    offset = end
                    continue
                }
                // What was to count as a whole and was cut off in the writing does not count in part. Behind it is
                // nothing.
                if Self.nextFrame(in: bytes, behind: end, &left) == nil { break }
            }
            guard let next = Self.nextFrame(in: bytes, behind: offset, &left) else { break }
            offset = next
        }
    }

    private mutating func take(frameIn bytes: [UInt8], at offset: Int) -> Range<Int>? {
        guard let range = JournalRecord.frame(in: bytes, at: offset) else { return nil }
        var reader = ByteReader(bytes, in: range)
        guard let record = try? JournalRecord(reading: &reader) else { return nil }
        switch record {
        case .group(let group): records += group
        // Left of a group that is hurt elsewhere: what it says holds for the whole group only.
        case .supersedes: gaps.insert(records.count)
        default: records.append(record)
        }
        return range
    }

    /// Whether a group begins that was cut off in the writing, or whose length can't be read any more.
    private static func isGroupWithoutEnd(_ bytes: [UInt8], at offset: Int) -> Bool {
        let kind = offset + JournalRecord.frameHead
        return kind < bytes.count && bytes[kind] == JournalRecord.groupKind
            && JournalRecord.extent(in: bytes, at: offset) == nil
    }

    /// The records of a group whose length is hurt, as far as its checksum agrees with the whole records that follow its
    /// beginning; nil where it never does. Also where they end.
    private static func group(in bytes: [UInt8], at offset: Int) -> (records: [JournalRecord]?, end: Int) {
        let start = offset + JournalRecord.frameHead
        var check = JournalRecord.Checksum()
        var end = start + 1
        bytes.withUnsafeBytes { check.update($0[start..<end]) }
        while let range = JournalRecord.frame(in: bytes, at: end) {
            bytes.withUnsafeBytes { check.update($0[end..<range.upperBound]) }
            end = range.upperBound
            guard check.value == JournalRecord.sum(in: bytes, at: offset) else { continue }
            var reader = ByteReader(bytes, in: start..<end)
            guard case .group(let records) = try? JournalRecord(reading: &reader) else { break }
            return (records, end)
        }
        return (nil, end)
    }

    /// Where the next whole frame begins. Lengths and kinds that can't be are passed over before anything is hashed.
    private static func nextFrame(in bytes: [UInt8], behind start: Int, _ left: inout Int) -> Int? {
        var offset = start + 1
        while offset + JournalRecord.frameHead < bytes.count {
            if JournalRecord.kinds.contains(bytes[offset + JournalRecord.frameHead]),
                let range = JournalRecord.extent(in: bytes, at: offset)
            {
                left -= range.count
                guard left > 0 else { return nil }
                if JournalRecord.frame(in: bytes, at: offset) != nil { return offset }
            }
            offset += 1
        }
        return nil
    }
}
