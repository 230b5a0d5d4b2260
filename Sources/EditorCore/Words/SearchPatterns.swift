import Wording

/// What is wrong with a pattern to be searched for.
extension LocalizedText {
    /// A sentence about it, with the 1-based place where there is one.
    static func searchProblem(_ problem: SearchProblem) -> LocalizedText {
        let (chinese, english) = sentence(problem.reason)
        guard let place = problem.place else { return LocalizedText(chinese, english) }
        return LocalizedText(
            "第 \(place + 1) 个字符：\(chinese)", "Character \(place + 1): \(english)")
    }

    private static func sentence(_ reason: SearchProblem.Reason) -> (String, String) {
        switch reason {
        case .openParenthesis:
            ("有“(”没有“)”；要找括号本身，写“\\(”", "“(” is never closed; to find a bracket itself, write “\\(”")
        case .strayParenthesis:
            ("有“)”没有“(”；要找括号本身，写“\\)”", "“)” closes nothing; to find a bracket itself, write “\\)”")
        case .openBracket:
            ("有“[”没有“]”；要找括号本身，写“\\[”", "“[” is never closed; to find a bracket itself, write “\\[”")
        case .nothingToRepeat:
            (
                "“*”“+”“?”前面没有可重复的；要找它本身，前面加“\\”",
                "nothing to repeat before “*”, “+” or “?”; to find the sign itself, write “\\” before it"
            )
        case .strayBackslash:
            ("“\\”后面的写法不认识；要找“\\”本身，写“\\\\”", "“\\” means nothing here; to find “\\” itself, write “\\\\”")
        case .backwardRange:
            ("方括号里的范围前后颠倒", "the range in brackets runs backwards")
        case .badRepeat:
            ("花括号里的次数不对", "the number in braces is not right")
        case .unknownGroup(let number):
            (
                "没有第 \(number) 对括号；要写“$”本身，写“$$”",
                "there is no group \(number); to write “$” itself, write “$$”"
            )
        case .unboundedLookBehind:
            ("往前看的部分长度必须固定", "what looks back must have a fixed length")
        case .tooComplex:
            (
                "这个表达式太费时，没有找完；请写得简单些",
                "this pattern takes too long, so the search was given up; make it simpler"
            )
        case .other:
            ("表达式写得不对；要找文字本身，关掉“正则”", "not a regular expression; to find the text itself, turn “regex” off")
        }
    }
}
