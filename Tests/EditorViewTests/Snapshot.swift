import Foundation
import Screen
import Testing

/// Frames kept as files: the text of each row and a letter for the style of each column.
enum Snapshot {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    /// Compares a frame with the one kept under a name. A missing one is recorded, and the test fails so that
    /// somebody looks at it.
    static func check(
        _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        let drawn = frame.snapshot
        guard FileManager.default.fileExists(atPath: file.path) else {
            try drawn.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file.path): look at it", sourceLocation: sourceLocation)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(drawn == kept, "\(name) looks other than it did", sourceLocation: sourceLocation)
    }
}
