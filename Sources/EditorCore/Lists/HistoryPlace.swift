/// The position in a history while the user goes through it. What was typed is kept, and is the newest entry.
struct HistoryPlace: Sendable {
    /// The texts that can be gone through, as they were when one began, and at their end what was typed.
    private let texts: [String]
    private var index: Int

    /// Begins behind the newest text.
    ///
    /// - Parameter typed: What stands in the field; a text of the history equal to it is passed over.
    init(_ history: FieldHistory, typed: String) {
        texts = history.entries.filter { $0 != typed } + [typed]
        index = texts.count - 1
    }

    /// Whether there is anything to go to.
    var isEmpty: Bool { texts.count == 1 }

    /// The text so many places on, back where negative; `nil` where there is none.
    mutating func move(by count: Int) -> String? {
        let next = min(max(0, index + count), texts.count - 1)
        guard next != index else { return nil }
        index = next
        return texts[index]
    }
}
