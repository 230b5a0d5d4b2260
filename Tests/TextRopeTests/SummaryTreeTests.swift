import TestSupport
import Testing

@testable import TextRope

private struct Total: Summary {
    var sum = 0
    static var zero: Total { Total() }
    static func + (first: Total, second: Total) -> Total { Total(sum: first.sum + second.sum) }
}

private struct Number: Summarized {
    let value: Int
    var summary: Total { Total(sum: value) }
}

@Suite struct SummaryTreeTests {
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func randomReplacementsAgreeWithAnArray(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var oracle: [Int] = []
        var tree = SummaryTree<Number, Total>()
        for step in 0..<800 {
            let start = Int.random(in: 0...oracle.count, using: &random)
            let end = min(
                oracle.count, start + Int.random(in: 0...(step % 30 == 0 ? 500 : 5), using: &random))
            let values = (0..<Int.random(in: 0...(step % 25 == 0 ? 400 : 6), using: &random)).map { _ in
                Int.random(in: 0...9, using: &random)
            }
            oracle.replaceSubrange(start..<end, with: values)
            if step % 2 == 0 {
                tree.replaceSubrange(start..<end, with: values.map(Number.init))
            } else {
                tree.replaceSubrange(start..<end, with: SummaryTree(values.map(Number.init)))
            }
            #expect(tree.isWellFormed, "seed \(seed), step \(step)")
            #expect(tree.count == oracle.count && tree.summary.sum == oracle.reduce(0, +))
            guard !oracle.isEmpty else { continue }
            let index = Int.random(in: 0..<oracle.count, using: &random)
            #expect(tree[index].value == oracle[index])
            #expect(tree.summary(before: index).sum == oracle[..<index].reduce(0, +))
            #expect(tree.summary(of: index..<oracle.count).sum == oracle[index...].reduce(0, +))
            let goal = Int.random(in: 1...(oracle.reduce(0, +) + 1), using: &random)
            var running = 0
            let expected = oracle.firstIndex { value in
                running += value
                return running >= goal
            }
            #expect(tree.first { $0.sum >= goal }?.index == expected, "seed \(seed), step \(step)")
            tree.update(at: index) { $0 = Number(value: $0.value + 1) }
            oracle[index] += 1
            #expect(tree.summary.sum == oracle.reduce(0, +))
        }
        var seen: [Int] = []
        tree.forEach(in: 0..<tree.count) { index, number in
            #expect(index == seen.count)
            seen.append(number.value)
            return true
        }
        #expect(seen == oracle)
        var large: [Int] = []
        var before = 0
        let isLarge = { (total: Total) in total.sum >= 8 }
        tree.forEach(where: isLarge) { index, total, number in
            #expect(total.sum == oracle[..<index].reduce(0, +))
            large.append(index)
            before = total.sum
            return large.count < 20
        }
        #expect(large == Array(oracle.indices.filter { oracle[$0] >= 8 }.prefix(20)))
        #expect(before < oracle.reduce(0, +))
        let middle = oracle.count / 3..<oracle.count * 2 / 3
        #expect(tree.subtree(middle).isWellFormed && tree.subtree(middle).count == middle.count)
    }
}
