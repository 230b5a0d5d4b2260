/// How a text stands in its file.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, bytes that are not UTF-8 included as they are; with a byte order mark or none; the mark is
    /// not part of the text.
    case utf8(byteOrderMark: Bool)
    /// UTF-16; with a byte order mark, which is not part of the text, or none.
    case utf16(isLittleEndian: Bool, byteOrderMark: Bool)
    /// The national standard of China, which holds GBK and GB 2312.
    case gb18030
    /// Windows-1252, of western Windows; only where the user says so.
    case windows1252

    /// The byte order mark in UTF-8.
    static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// How many bytes the byte order mark takes in the file; 0 where there is none.
    public var markLength: Int {
        switch self {
        case .utf8(let hasMark): hasMark ? Self.utf8Mark.count : 0
        case .utf16(_, let hasMark): hasMark ? 2 : 0
        case .gb18030, .windows1252: 0
        }
    }

    /// A number for the encoding in journals.
    var code: UInt8 {
        switch self {
        case .utf8(let hasMark): hasMark ? 1 : 0
        case .utf16(let isLittleEndian, let hasMark): (isLittleEndian ? 2 : 3) + (hasMark ? 0 : 4)
        case .gb18030: 4
        case .windows1252: 5
        }
    }

    init?(code: UInt8) {
        switch code {
        case 0, 1: self = .utf8(byteOrderMark: code == 1)
        case 2, 3, 6, 7: self = .utf16(isLittleEndian: code & 1 == 0, byteOrderMark: code < 4)
        case 4: self = .gb18030
        case 5: self = .windows1252
        default: return nil
        }
    }
}
