import Foundation
import PtyHarness
import Testing

/// There is no room to save: the old text stays, the user is told, and with room again all is saved.
@Suite(.serialized) struct FullDiskTests {
    private let more = String(repeating: "磁盘满了也不丢一个字。", count: 1200)

    private func paste(_ text: String, into program: PtyProgram) throws {
        program.type("\u{1B}[200~\(text)\u{1B}[201~")
        try program.waitForScreen("未保存")
    }

    @Test(arguments: [false, true]) func aFullDisk(holdsTheJournal: Bool) throws {
        let bench = try Bench()
        let disk = bench.folder + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard mount("tmpfs", disk, "tmpfs", 0, "size=512k") == 0 else {
            let reason = String(cString: strerror(errno))
            return Bench.report(notRun: "full disk", since: "no file system can be mounted: \(reason)")
        }
        defer { umount2(disk, Int32(MNT_DETACH)) }
        let original = Array(SampleDraft.text().utf8)
        let path = disk + "/draft.txt"
        try Data(original).write(to: URL(fileURLWithPath: path))
        let environment = holdsTheJournal ? ["XDG_STATE_HOME": disk + "/state"] : [:]
        let program = try bench.open([path], columns: 200, environment: environment, showing: "会议安排")
        var status = statvfs()
        statvfs(disk, &status)
        let ballast = disk + "/ballast"
        let room = Int(status.f_bavail * status.f_bsize) - 12_000
        try Data(count: max(0, room)).write(to: URL(fileURLWithPath: ballast))
        try paste(more, into: program)
        if holdsTheJournal { try program.waitForScreen("无日志") }
        program.type("\u{13}")
        try program.waitForScreen("磁盘满了")
        #expect(bench.bytes(path) == original)
        #expect(!bench.names(in: disk).contains { $0.hasPrefix(".precis") || $0.hasSuffix("~") })

        try FileManager.default.removeItem(atPath: ballast)
        program.type("\u{13}")
        let wanted = Array(more.utf8) + original
        try program.wait(for: "the save") { _ in bench.bytes(path) == wanted }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.names(in: disk).subtracting(["state"]) == ["draft.txt"])
        Bench.report(
            "full disk, journal \(holdsTheJournal ? "on it too" : "elsewhere")", rounds: 1,
            ["old text lost": 0, "edits lost": 0])
    }

    @Test func aLimitOnTheSizeOfFiles() throws {
        let bench = try Bench()
        let original = Array(SampleDraft.text().utf8)
        let path = try bench.draft("draft.txt", original)
        // In blocks of 512 bytes: neither the draft with what is pasted nor the journal fit.
        let blocks = original.count / 512 + 20
        let program = try bench.open(path, by: "ulimit -f \(blocks); exec \"$0\" \"$1\"", showing: "会议安排")
        try paste(more, into: program)
        program.type("\u{13}")
        try program.waitForScreen("没有存上")
        #expect(bench.bytes(path) == original)
        program.type("\u{1A}")
        program.type("短")
        program.type("\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array("短".utf8) + original }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }
}
