import Glibc
import Testing
import TextRope

@testable import DraftStorage

/// A save that fails, or whose program is killed, before each of its steps.
struct SaveStepTests {
    let folder = TestFolder()
    var path: DraftPath { folder.file("draft.txt") }
    static let old = Array("the old text, which is longer than the new one".utf8)
    static let new = Array("the new text".utf8)
    static let replacing: [SaveStep] = [
        .begin, .createTemporary, .write, .copyAttributes, .synchronize, .check, .rename, .synchronizeFolder,
    ]
    static let inPlace: [SaveStep] = [
        .begin, .readOld, .reserve, .writeInPlace, .truncate, .synchronizeInPlace,
    ]

    private func save(
        _ known: FileIdentity?, _ step: SaveStep, _ fault: SaveFault, inPlace: Bool = false
    ) throws -> SaveResult {
        try DraftFile.save(
            TextRope(bytes: Self.new), to: path, expecting: known,
            options: SaveOptions(mayWriteInPlace: inPlace)
        ) { $0 == step ? fault : nil }
    }

    @Test(arguments: replacing) func aKillLeavesOneWhole(_ step: SaveStep) throws {
        put(Self.old, at: path)
        let known = try DraftFile.read(path).identity
        #expect(throws: SaveError.self) { try save(known, step, .kill) }
        #expect(contents(of: path) == (step == .synchronizeFolder ? Self.new : Self.old))
        let others = folder.names.subtracting(["draft.txt"])
        #expect(others.count <= 1 && others.allSatisfy { $0.hasPrefix(".precis-") })
        #expect(DraftFile.removeLeftovers(beside: path) == others.count)
        #expect(folder.names == ["draft.txt"])
    }

    @Test(arguments: replacing, [ENOSPC, EDQUOT, EIO, EFBIG, EROFS, EACCES, ENOENT])
    func aFailureLeavesTheOldOneAndNothingElse(_ step: SaveStep, _ code: Int32) throws {
        put(Self.old, at: path)
        let known = try DraftFile.read(path).identity
        if step == .synchronizeFolder {
            #expect(try save(known, step, .failure(code)).outcome == .replaced)
            #expect(contents(of: path) == Self.new)
        } else {
            #expect(throws: SaveError.self) { try save(known, step, .failure(code)) }
            #expect(contents(of: path) == Self.old)
        }
        #expect(folder.names == ["draft.txt"])
    }

    @Test func theReasonIsTyped() throws {
        put(Self.old, at: path)
        let known = try DraftFile.read(path).identity
        let reasons: [(Int32, SaveError.Reason)] = [
            (ENOSPC, .diskFull), (EDQUOT, .quotaReached), (EROFS, .readOnlyFileSystem), (EIO, .system(EIO)),
            (EFBIG, .tooLarge),
        ]
        for (code, reason) in reasons {
            #expect(throws: SaveError(path: path, reason: reason)) { try save(known, .write, .failure(code)) }
        }
        #expect(throws: SaveError(path: path, reason: .needsWritingInPlace(.notReplaceable))) {
            try save(known, .rename, .failure(EBUSY))
        }
        #expect(
            try save(known, .rename, .failure(EBUSY), inPlace: true).outcome
                == .writtenInPlace(.notReplaceable))
    }

    @Test(arguments: inPlace) func aFailureInPlacePutsTheOldTextBack(_ step: SaveStep) throws {
        put(Self.old, at: path)
        _ = path.withCString { from in folder.file("second").withCString { link(from, $0) } }
        let known = try DraftFile.read(path).identity
        #expect(throws: SaveError(path: path, reason: .diskFull)) {
            try save(known, step, .failure(ENOSPC), inPlace: true)
        }
        #expect(contents(of: folder.file("second")) == Self.old)
        #expect(folder.names == ["draft.txt", "second"])
    }

    @Test func aFileThatComesOrChangesAtTheLastMomentStays() throws {
        let path = path
        for (exists, step) in [(false, SaveStep.check), (false, .rename), (true, .check)] {
            _ = path.withCString { unlink($0) }
            if exists { put(Self.old, at: path) }
            let known = exists ? try DraftFile.read(path).identity : nil
            #expect(throws: SaveError(path: path, reason: .changedOnDisk)) {
                try DraftFile.save(TextRope("mine"), to: path, expecting: known, options: SaveOptions()) {
                    if $0 == step { put(Array("theirs".utf8), at: path) }
                    return nil
                }
            }
            #expect(contents(of: path) == Array("theirs".utf8))
            #expect(folder.names == ["draft.txt"])
        }
    }

    @Test func aLockThatWasBeingTakenOverIsTidiedAway() {
        let host = String(ContentHash.of(Array(ProcessIdentity.place.utf8)), radix: 36)
        let aside = folder.file(".precis-\(host)-99999999-a.tmp")
        #expect(aside.withCString { symlink("user@host.1:2", $0) } == 0)
        #expect(DraftFile.removeLeftovers(beside: path) == 1)
        #expect(folder.names.isEmpty)
    }

    @Test func leftoversOfOthersStay() {
        let running =
            ".precis-\(String(ContentHash.of(Array(ProcessIdentity.place.utf8)), radix: 36))-1-a.tmp"
        for name in [
            ".precis-else-99999999-a.tmp", ".precis-1.tmp", ".precis---.tmp", ".precis-.tmp", running,
        ] {
            put([], at: folder.file(name))
        }
        #expect(DraftFile.removeLeftovers(beside: path) == 0)
        #expect(folder.names.count == 5)
    }
}
