import Testing

@testable import DraftStorage

@Suite struct HeadingFileTests {
    @Test func whatIsKeptComesBackForItsDraftAlone() throws {
        let folder = TestFolder()
        let journals = try JournalFolder(path: folder.file("state"))
        let (draft, other) = (folder.file("a.txt"), folder.file("b.txt"))
        #expect(HeadingFile.load(for: draft, in: journals).isEmpty)
        let marks: [UInt64: Bool] = [7: true, .max: false]
        try HeadingFile.save(marks, since: [:], for: draft, in: journals)
        #expect(HeadingFile.load(for: draft, in: journals) == marks)
        #expect(HeadingFile.load(for: other, in: journals).isEmpty)
        #expect(status(of: journals.path).st_mode & 0o077 == 0)
        #expect(JournalFile.take(for: draft, in: [journals], beside: nil).isEmpty, "no journal")
        try HeadingFile.save([7: false], since: marks, for: draft, in: journals)
        #expect(HeadingFile.load(for: draft, in: journals) == [7: false])
        try HeadingFile.save([:], since: [7: false], for: draft, in: journals)
        #expect(FolderListingNames.of(journals.path).isEmpty)
    }

    @Test func whatAnotherSessionWasToldStays() throws {
        let folder = TestFolder()
        let journals = try JournalFolder(path: folder.file("state"))
        let draft = folder.file("a.txt")
        try HeadingFile.save([1: true], since: [:], for: draft, in: journals)
        // Both have loaded the first; each says something of its own, and one takes the first back.
        try HeadingFile.save([1: true, 2: true], since: [1: true], for: draft, in: journals)
        try HeadingFile.save([3: false], since: [1: true], for: draft, in: journals)
        #expect(HeadingFile.load(for: draft, in: journals) == [2: true, 3: false])
    }

    @Test func ofAFileThatIsFarTooLongOnlyAsMuchIsReadAsIsKept() throws {
        let folder = TestFolder()
        let journals = try JournalFolder(path: folder.file("state"))
        let draft = folder.file("a.txt")
        try HeadingFile.save([7: true], since: [:], for: draft, in: journals)
        let name = try #require(FolderListingNames.of(journals.path).first)
        let bytes = try #require(contents(of: journals.path.appending(name)))
        put(bytes + [UInt8](repeating: 0, count: 1 << 21), at: journals.path.appending(name))
        #expect(HeadingFile.load(for: draft, in: journals) == [7: true])
        #expect(journals.read(name, limit: 1 << 10)?.count == 1 << 10)
    }

    @Test func whatIsDamagedIsNotRead() throws {
        let folder = TestFolder()
        let journals = try JournalFolder(path: folder.file("state"))
        let draft = folder.file("a.txt")
        try HeadingFile.save([7: true, 8: false], since: [:], for: draft, in: journals)
        let name = try #require(FolderListingNames.of(journals.path).first)
        let bytes = try #require(contents(of: journals.path.appending(name)))
        for length in 0..<bytes.count {
            put(Array(bytes.prefix(length)), at: journals.path.appending(name))
            #expect(HeadingFile.load(for: draft, in: journals).isEmpty, "\(length) bytes")
        }
    }

    @Test func aFolderThatIsNotThereIsNotMade() {
        let folder = TestFolder()
        let environment = { (name: String) in
            name == "XDG_STATE_HOME" ? String(decoding: folder.path.bytes, as: UTF8.self) : nil
        }
        #expect(JournalFolder.existing(environment: environment) == nil && folder.names.isEmpty)
        #expect(throws: Never.self) { try JournalFolder(environment: environment) }
        #expect(JournalFolder.existing(environment: environment)?.path == folder.file("precis"))
    }
}

private enum FolderListingNames {
    static func of(_ path: DraftPath) -> [[UInt8]] { (try? FolderListing.names(in: path)) ?? [] }
}
