import Glibc
import TextRope

/// The text that benchmarks work on: the practice draft, or a file, as often as it takes to make 64 KB.
struct SampleText {
    private let unit: [UInt8]

    init(file: String?) {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        unit = Self.bytes(of: file ?? "/" + folder + "/Sources/precis/Resources/practice.txt")
    }

    /// The text of about `scale` times 64 KB.
    func bytes(scale: Int) -> [UInt8] {
        let times = max(1, (scale << 16) / max(1, unit.count))
        var result: [UInt8] = []
        result.reserveCapacity(times * unit.count)
        for _ in 0..<times { result += unit }
        return result
    }

    func rope(scale: Int) -> TextRope { TextRope(adopting: bytes(scale: scale)) }

    private static func bytes(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return result }
            result += block[..<count]
        }
    }
}
