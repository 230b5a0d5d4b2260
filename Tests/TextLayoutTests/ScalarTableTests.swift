import Foundation
import TestSupport
import Testing

@testable import TextLayout

struct ScalarTableTests {
    /// Whether the machine's Swift knows the version of Unicode that the table was made with: another one has other
    /// categories. U+11B60 came with Unicode 17.
    private static let isSameUnicode: Bool = {
        let isAssigned = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory != .unassigned }
        return isAssigned("\u{11B60}")
    }()

    @Test(.enabled(if: isSameUnicode && Generator.isPythonThere)) func theTableIsWhatTheGeneratorMakes()
        throws
    {
        let folder = Generator.sources + "/TextLayout/"
        let table = try Data(contentsOf: URL(fileURLWithPath: folder + "ScalarTable+Ranges.swift"))
        #expect(try Generator.output(of: folder + "scalars.py") == table)
    }

    @Test func theRangesAreSortedAndApart() {
        var last: UInt32 = 0x9F
        for start in stride(from: 0, to: ScalarTable.ranges.count, by: 2) {
            let first = ScalarTable.ranges[start]
            #expect(first > last)
            last = ScalarTable.ranges[start + 1] & 0xFF_FFFF
            #expect(last >= first)
        }
    }
}
