@testable import RecordDraft

/// References as the table of them writes them: `[附件二第 5 段] annex 二 > paragraph 5`.
///
/// In brackets stands the text; behind it each level with its numbers, the outermost first; `46..48` is a range, `_` a slot. In round
/// brackets stands what words beside it say of where it points to. Of a foreign one only its kind is written.
enum ReferenceNotation {
    static func text(_ references: [FoundReference], in line: [UInt8]) -> String {
        references.isEmpty ? "none" : references.map { text($0, in: line) }.joined(separator: "; ")
    }

    private static func text(_ reference: FoundReference, in line: [UInt8]) -> String {
        let text = "[" + String(decoding: line[reference.range], as: UTF8.self) + "] "
        if reference.isForeign { return text + "foreign \(reference.kind)" }
        let parts = reference.parts.enumerated().map { place, part in
            let kind = place == reference.parts.count - 1 ? reference.kind : part.kind
            return (part.isAppendix ? "appendix" : "\(kind)") + numbers(part.numbers)
        }
        return text + parts.joined(separator: " > ")
            + (reference.scope == .unsaid ? "" : " (\(reference.scope))")
    }

    private static func numbers(_ numbers: [FoundReference.Number]) -> String {
        numbers.map { ($0.role == .rangeEnd ? ".." : " ") + value($0.value) }.joined()
    }

    private static func value(_ value: FoundReference.Value) -> String {
        switch value {
        case .number(var number):
            number.digits = .ascii
            number.isSpaced = false
            return number.text
        case .label(let label): return label
        case .slot: return "_"
        }
    }
}
