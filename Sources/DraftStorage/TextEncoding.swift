/// How a text stands in its file.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, bytes that are not UTF-8 included as they are; with a byte order mark, which is part of the text.
    case utf8(byteOrderMark: Bool)
    /// UTF-16 with a byte order mark, which is not part of the text.
    case utf16(isLittleEndian: Bool)
    /// The national standard of China, which holds GBK and GB 2312.
    case gb18030

    /// A number for the encoding in journals.
    var code: UInt8 {
        switch self {
        case .utf8(let hasMark): hasMark ? 1 : 0
        case .utf16(let isLittleEndian): isLittleEndian ? 2 : 3
        case .gb18030: 4
        }
    }

    init?(code: UInt8) {
        switch code {
        case 0, 1: self = .utf8(byteOrderMark: code == 1)
        case 2, 3: self = .utf16(isLittleEndian: code == 2)
        case 4: self = .gb18030
        default: return nil
        }
    }
}
