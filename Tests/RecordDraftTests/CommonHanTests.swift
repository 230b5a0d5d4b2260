import Foundation
import TestSupport
import Testing

@testable import RecordDraft

struct CommonHanTests {
    @Test(.enabled(if: Generator.isPythonThere)) func theTableIsWhatTheGeneratorMakes() throws {
        let folder = Generator.sources + "/RecordDraft/Model/"
        let table = try Data(contentsOf: URL(fileURLWithPath: folder + "CommonHan+Digits.swift"))
        #expect(try Generator.output(of: folder + "commonhan.py") == table)
    }

    @Test func commonCharactersOfBothStandards() {
        // The first and last of level 1 of GB 2312 and of Big5, and the first of level 2 of each.
        for character in "啊座一籲" {
            #expect(character.unicodeScalars.allSatisfy { CommonHan.contains($0.value) })
        }
        for character in "亍乂㐀" {
            #expect(character.unicodeScalars.allSatisfy { !CommonHan.contains($0.value) }, "\(character)")
        }
    }
}
