import Editing
import TextRope

extension JournalRecord {
    /// The first bytes of a journal.
    static let magic = Array("PRECISJ1".utf8)

    /// The record as it is appended: length and checksum of what follows, kind, contents.
    var framed: [UInt8] {
        var contents = ByteWriter()
        write(to: &contents)
        return Self.framed(contents.bytes)
    }

    /// Bytes with their length and checksum in front.
    static func framed(_ contents: [UInt8]) -> [UInt8] {
        var frame = ByteWriter()
        frame.fixed(UInt32(truncatingIfNeeded: contents.count))
        frame.fixed(checksum(of: contents))
        frame.raw(contents)
        return frame.bytes
    }

    private static func checksum(of contents: [UInt8]) -> UInt32 {
        contents.withUnsafeBytes { checksum(of: $0) }
    }

    private static func checksum(of contents: UnsafeRawBufferPointer) -> UInt32 {
        var checksum = Checksum()
        checksum.update(contents[...])
        return checksum.value
    }

    /// The checksum of contents, computed piece by piece.
    struct Checksum {
        private var fingerprint = ContentHash()
        private var count = 0

        mutating func update(_ bytes: Slice<UnsafeRawBufferPointer>) {
            fingerprint.update(UnsafeRawBufferPointer(rebasing: bytes))
            count += bytes.count
        }

        var value: UInt32 {
            let hash = fingerprint.value ^ UInt64(count) &* 0x9E37_79B9
            return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
        }
    }

    /// The checksum that the frame at an offset says it has.
    static func sum(in bytes: [UInt8], at offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[offset + 4 + $1]) << UInt32($1 * 8) }
    }

    /// Where the contents of the frame at an offset would stand by its length; nil where that is behind the end.
    static func extent(in bytes: [UInt8], at offset: Int) -> Range<Int>? {
        guard bytes.count - offset > frameHead else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
        let start = offset + frameHead
        guard length > 0 && length <= bytes.count - start else { return nil }
        return start..<(start + length)
    }

    /// Where the contents of the frame at an offset stand; nil where no whole frame is there.
    static func frame(in bytes: [UInt8], at offset: Int) -> Range<Int>? {
        guard let range = extent(in: bytes, at: offset) else { return nil }
        let found = bytes.withUnsafeBytes { checksum(of: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return found == sum(in: bytes, at: offset) ? range : nil
    }

    /// How many bytes stand before the contents of a frame.
    static let frameHead = 8
    /// The first byte of the contents of a group.
    static let groupKind: UInt8 = 8
    /// What the first byte of contents may be.
    static let kinds: ClosedRange<UInt8> = 1...11

    private func write(to bytes: inout ByteWriter) {
        switch self {
        case .header(let header):
            bytes.byte(1)
            bytes.block(header.path.bytes)
            bytes.byte(header.version == nil ? 0 : 1)
            if let version = header.version { Self.write(version, to: &bytes) }
            bytes.byte(header.encoding.code)
            bytes.number(header.baseLength)
            bytes.number(Int(header.time))
            bytes.number(header.process)
            bytes.block(header.host)
        case .base(let offset, let text):
            bytes.byte(2)
            bytes.number(offset)
            bytes.rope(text)
        case .change(let change):
            bytes.byte(3)
            bytes.byte(change.origin.code)
            bytes.number(Int(change.time))
            bytes.selection(change.selectionBefore)
            bytes.selection(change.selectionAfter)
            bytes.changes(change.changes)
        case .selection(let selection, let time):
            bytes.byte(4)
            bytes.selection(selection)
            bytes.number(Int(time))
        case .saving(let version, let isInPlace, let time):
            bytes.byte(5)
            Self.write(version, to: &bytes)
            bytes.byte(isInPlace ? 1 : 0)
            bytes.number(Int(time))
        case .notSaved:
            bytes.byte(6)
        case .tookIn(let changes, let version, let encoding, let time):
            bytes.byte(encoding == nil ? 7 : 12)
            bytes.changes(changes)
            Self.write(version, to: &bytes)
            if let encoding { bytes.byte(encoding.code) }
            bytes.number(Int(time))
        case .group(let records):
            bytes.byte(Self.groupKind)
            for record in records { bytes.raw(record.framed) }
        case .supersedes(let name):
            bytes.byte(9)
            bytes.block(name)
        case .encoding(let encoding):
            // Not 10, which is the end of a line and stands everywhere in texts.
            bytes.byte(11)
            bytes.byte(encoding.code)
        }
    }

    /// The record in the contents of a frame.
    init(reading bytes: inout ByteReader) throws(ByteReader.Malformed) {
        switch try bytes.byte() {
        case 1:
            let path = DraftPath(bytes: try bytes.block())
            let version = try bytes.byte() == 0 ? nil : try Self.version(from: &bytes)
            guard let encoding = TextEncoding(code: try bytes.byte()) else { throw ByteReader.Malformed() }
            self = .header(
                JournalHeader(
                    path: path, version: version, encoding: encoding,
                    baseLength: try bytes.count(atMost: DraftFile.sizeLimit), time: Int64(try bytes.number()),
                    process: try bytes.number(), host: try bytes.block()))
        case 2:
            self = .base(offset: try bytes.count(atMost: DraftFile.sizeLimit), try bytes.rope())
        case 3:
            guard let origin = AppliedChange.Origin(code: try bytes.byte()) else {
                throw ByteReader.Malformed()
            }
            let time = Int64(try bytes.number())
            let before = try bytes.selection()
            let after = try bytes.selection()
            self = .change(
                AppliedChange(
                    try bytes.changes(), selectionBefore: before, selectionAfter: after, time: time,
                    origin: origin))
        case 4: self = .selection(try bytes.selection(), time: Int64(try bytes.number()))
        case 5:
            self = .saving(
                try Self.version(from: &bytes), isInPlace: try bytes.byte() != 0,
                time: Int64(try bytes.number()))
        case 6: self = .notSaved
        // As it was written before the version's encoding was kept too.
        case 7:
            self = .tookIn(
                try bytes.changes(), try Self.version(from: &bytes), nil, time: Int64(try bytes.number()))
        case 12:
            let changes = try bytes.changes()
            let version = try Self.version(from: &bytes)
            guard let encoding = TextEncoding(code: try bytes.byte()) else { throw ByteReader.Malformed() }
            self = .tookIn(changes, version, encoding, time: Int64(try bytes.number()))
        case Self.groupKind: self = .group(try Self.records(from: &bytes))
        case 9: self = .supersedes(try bytes.block())
        case 11:
            guard let encoding = TextEncoding(code: try bytes.byte()) else { throw ByteReader.Malformed() }
            self = .encoding(encoding)
        default: throw ByteReader.Malformed()
        }
        guard bytes.isAtEnd else { throw ByteReader.Malformed() }
    }

    /// The records of a group; none is a group itself.
    private static func records(from bytes: inout ByteReader) throws(ByteReader.Malformed) -> [JournalRecord]
    {
        var records: [JournalRecord] = []
        while !bytes.isAtEnd {
            let length = Int(try bytes.fixed())
            let sum = try bytes.fixed()
            let contents = try bytes.raw(length)
            guard contents.first.map({ $0 != groupKind }) == true, checksum(of: contents) == sum else {
                throw ByteReader.Malformed()
            }
            var reader = ByteReader(contents)
            records.append(try JournalRecord(reading: &reader))
        }
        return records
    }

    private static func write(_ version: JournalVersion, to bytes: inout ByteWriter) {
        bytes.number(version.size)
        bytes.unsigned(version.hash)
    }

    private static func version(from bytes: inout ByteReader) throws(ByteReader.Malformed) -> JournalVersion {
        JournalVersion(size: try bytes.count(atMost: DraftFile.sizeLimit), hash: try bytes.unsigned())
    }
}

extension AppliedChange.Origin {
    private static let kinds = Transaction.Kind.allCases

    fileprivate var code: UInt8 {
        switch self {
        case .undo: 0
        case .redo: 1
        case .edit(let kind, let joins):
            UInt8(2 + 2 * (Self.kinds.firstIndex(of: kind) ?? 0) + (joins ? 1 : 0))
        }
    }

    fileprivate init?(code: UInt8) {
        switch code {
        case 0: self = .undo
        case 1: self = .redo
        default:
            let index = Int(code - 2) / 2
            guard index < Self.kinds.count else { return nil }
            self = .edit(Self.kinds[index], joinsPrevious: code & 1 == 1)
        }
    }
}
