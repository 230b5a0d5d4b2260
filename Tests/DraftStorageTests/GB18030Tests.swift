import Foundation
import TestSupport
import Testing

@testable import DraftStorage

/// GB18030 over all that there is: each character and each code, and tables of other hands where the machine has them.
struct GB18030Tests {
    private static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
    private static let pairs: [[UInt8]] = (0x81...0xFE).flatMap { lead in
        (0x40...0xFE).filter { $0 != 0x7F }.map { [lead, $0] }
    }

    @Test func everyCharacterHasACodeOfItsOwn() {
        var text: [UInt8] = []
        for scalar in Self.scalars { text.append(contentsOf: Array(String(scalar).utf8)) }
        let (bytes, lost) = GB18030Coding.encoded(text)
        #expect(lost.isEmpty && GB18030Coding.decoded(bytes) == text)
    }

    @Test func everyPairIsACharacter() throws {
        #expect(Self.pairs.count == GB18030Table.pairCount)
        for pair in Self.pairs {
            let text = try #require(GB18030Coding.decoded(pair), "\(pair)")
            #expect(GB18030Coding.encoded(text).bytes == pair)
        }
    }

    /// What the standard names, and what its editions changed.
    @Test(
        arguments: [
            ("\u{80}", [0x81, 0x30, 0x81, 0x30]), ("\u{FFFF}", [0x84, 0x31, 0xA4, 0x39]),
            ("\u{10000}", [0x90, 0x30, 0x81, 0x30]), ("\u{10FFFF}", [0xE3, 0x32, 0x9A, 0x35]),
            ("啊", [0xB0, 0xA1]), ("丂", [0x81, 0x40]), ("€", [0xA2, 0xE3]), ("\u{E000}", [0xAA, 0xA1]),
            ("\u{E4C5}", [0xFE, 0xFE]), ("\u{E765}", [0xA7, 0xA0]), ("ḿ", [0xA8, 0xBC]),
            ("\u{E7C7}", [0x81, 0x35, 0xF4, 0x37]), ("\u{FE10}", [0xA6, 0xD9]), ("\u{9FBB}", [0xFE, 0xA0]),
            ("\u{E864}", [0x82, 0x35, 0x91, 0x34]), ("\u{E78D}", [0x84, 0x31, 0x82, 0x36]),
        ] as [(String, [UInt8])]) func known(_ text: String, _ bytes: [UInt8])
    {
        #expect(GB18030Coding.encoded(Array(text.utf8)).bytes == bytes)
        #expect(GB18030Coding.decoded(bytes) == Array(text.utf8))
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0x81, 0x7F], [0x81, 0xFF],
            [0x81, 0x20],
            [0x81, 0x30, 0x80, 0x30], [0x81, 0x30, 0x81, 0x3A], [0x84, 0x31, 0xA5, 0x30],
            [0x8F, 0x39, 0xFE, 0x39], [0xE3, 0x32, 0x9A, 0x36], [0xFE, 0x39, 0xFE, 0x39],
        ] as [[UInt8]]) func refused(_ bytes: [UInt8])
    {
        #expect(GB18030Coding.decoded(bytes) == nil)
        #expect(GB18030Coding.decoded([0x41] + bytes) == nil)
    }

    private static func openLibrary() -> iconv_t? {
        iconv_open("UTF-8", "GB18030").flatMap { Int(bitPattern: $0) == -1 ? nil : $0 }
    }

    /// The C library has the six characters that Unicode took in beyond U+FFFF in two bytes; the standard keeps there
    /// the private ones.
    @Test(.enabled(if: openLibrary() != nil)) func theLibraryHasTheSamePairs() throws {
        let handle = try #require(Self.openLibrary())
        defer { iconv_close(handle) }
        let others: Set<[UInt8]> = [
            [0xFE, 0x51], [0xFE, 0x52], [0xFE, 0x53], [0xFE, 0x6C], [0xFE, 0x76], [0xFE, 0x91],
        ]
        for pair in Self.pairs where !others.contains(pair) {
            var (source, result) = (pair.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: 8))
            var (left, room) = (2, 8)
            source.withUnsafeMutableBufferPointer { source in
                result.withUnsafeMutableBufferPointer { result in
                    var (from, to) = (source.baseAddress, result.baseAddress)
                    _ = Glibc.iconv(handle, &from, &left, &to, &room)
                }
            }
            let text = result.prefix(8 - room).map { UInt8(bitPattern: $0) }
            // An older library knows the edition of 2005.
            if let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first,
                (0xE766...0xE864).contains(scalar.value)
            {
                continue
            }
            #expect(GB18030Coding.decoded(pair) == text, "\(pair)")
        }
    }

    @Test(.enabled(if: Generator.isPythonThere)) func theTableIsWhatTheGeneratorMakes() throws {
        let folder = Generator.sources + "/DraftStorage/Encodings/"
        let table = try Data(contentsOf: URL(fileURLWithPath: folder + "GB18030Table+Pairs.swift"))
        #expect(try Generator.output(of: folder + "gb18030.py") == table)
    }
}
