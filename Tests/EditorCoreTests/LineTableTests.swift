import TestSupport
import Testing

@testable import EditorCore

@Suite struct LineTableTests {
    @Test(arguments: [21, 22, 23] as [UInt64])
    func randomChangesAgreeWithADictionary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var oracle: [Int: Int] = [:]
        var table = LineTable<Int>()
        for step in 0..<2_000 {
            let line = Int.random(in: 0..<60, using: &random)
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                table[line] = nil
                oracle[line] = nil
            case 1:
                let lines = line..<line + Int.random(in: 0..<5, using: &random)
                let count = Int.random(in: 0..<5, using: &random)
                table.replace(lines, by: count)
                let moved = oracle.filter { !lines.contains($0.key) }.map { old, value in
                    (old < lines.lowerBound ? old : old + count - lines.count, value)
                }
                oracle = Dictionary(uniqueKeysWithValues: moved)
            case 2 where step % 10 == 0:
                table.removeAll(from: line)
                oracle = oracle.filter { $0.key < line }
            default:
                table[line] = step
                oracle[line] = step
            }
            #expect(table.count == oracle.count)
            for line in 0..<70 { #expect(table[line] == oracle[line]) }
        }
    }
}
