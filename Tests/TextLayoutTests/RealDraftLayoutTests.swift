import Glibc
import Testing

@testable import TextLayout

/// The real draft at every width that a text pane may have.
@Suite(.enabled(if: getenv("PRECIS_DRAFTS") != nil))
struct RealDraftLayoutTests {
    private static let neverFirst = Set("，。、；：？！）》」』】”’…—")
    private static let neverLast = Set("（《「『【“‘")

    private func lines() throws -> [[UInt8]] {
        let folder = try #require(getenv("PRECIS_DRAFTS").map { String(cString: $0) })
        let file = try #require(fopen(folder + "/HSP-HA.2-L.1.zh.txt", "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeSubrange(fread(&bytes, 1, bytes.count, file)...)
        return bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    }

    /// Slots, symbols, words and numbers with what follows them, found apart from the code under test.
    private func runs(in text: String) -> [Range<Int>] {
        let patterns: [Regex<Substring>] = [
            /\[[^\]]*\]/, /[A-Za-z0-9]+(?:[\/.,–-]+[A-Za-z0-9]+)*/, /[A-Z]+\/[A-Za-z0-9.\/–-]+(?:\[--\])?/,
            /[0-9]+ ?\p{Han}/,
        ]
        return patterns.flatMap { pattern in
            text.matches(of: pattern.matchingSemantics(.unicodeScalar)).map { match in
                text.utf8.distance(
                    from: text.startIndex, to: match.range.lowerBound)..<text.utf8.distance(
                        from: text.startIndex, to: match.range.upperBound)
            }
        }
    }

    /// A run with the punctuation that clings to it: if all of that fits in a row, the run must not be cut.
    private func clinging(_ run: Range<Int>, _ layout: LineLayout) -> Int {
        let units = Array(layout.units)
        var lower = units.firstIndex { $0.offset >= run.lowerBound } ?? 0
        var upper = units.firstIndex { $0.offset >= run.upperBound } ?? units.count
        func character(_ index: Int) -> Character {
            Character(String(decoding: layout.bytes[units[index].bytes], as: UTF8.self))
        }
        while lower > 0, Self.neverLast.union("(*").contains(character(lower - 1)) { lower -= 1 }
        while upper < units.count, Self.neverFirst.union(").,*").contains(character(upper)) { upper += 1 }
        return (lower..<upper).reduce(0) { $0 + max(units[$1].columns, character($1) == " " ? 1 : 0) }
    }

    @Test(arguments: [WidthPolicy.narrow, .wide]) func rulesHoldAtEveryWidth(policy: WidthPolicy) throws {
        var broken: [String] = []
        for bytes in try lines() where !bytes.isEmpty {
            let text = String(decoding: bytes, as: UTF8.self)
            let runs = runs(in: text)
            let slots = runs.filter { bytes[$0.lowerBound] == UInt8(ascii: "[") }
            for width in stride(from: 20, through: 130, by: policy == .narrow ? 1 : 5) {
                let layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: slots)
                for (above, below) in zip(layout.rows, layout.rows.dropFirst()) {
                    let row = String(decoding: bytes[above.bytes], as: UTF8.self)
                    let next = String(decoding: bytes[below.bytes], as: UTF8.self)
                    let start = below.bytes.lowerBound
                    if next.first.map({ Self.neverFirst.contains($0) || $0 == " " }) != false
                        || row.last(where: { $0 != " " }).map(Self.neverLast.contains) != false
                        || above.columns > width
                    {
                        broken.append("width \(width): \(row)|\(next)")
                    }
                    for run in runs where run.lowerBound < start && start < run.upperBound {
                        if clinging(run, layout) <= width { broken.append("width \(width): \(row)|\(next)") }
                    }
                }
            }
        }
        #expect(broken.isEmpty, "\(broken.count), such as \(broken.prefix(10))")
    }
}
