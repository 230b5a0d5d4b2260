import Terminal

/// Keeps keys that were typed before a question could be read from answering it.
///
/// What was typed before the question showed at all was meant for the text: it waits until the question is answered. What
/// comes between the pictures of two questions that follow one another is left out: it was meant for the first.
struct QuestionGate {
    private var asks = false
    /// Whether the question as it is now has gone out.
    private var isDrawn = false
    /// Whether any picture with the question has gone out since it was opened.
    private var hasShown = false
    private var held: [TerminalEvent] = []

    /// The state has taken in an event; whether a question is open.
    mutating func stateHasChanged(asks: Bool) {
        self.asks = asks
        isDrawn = false
        if !asks { hasShown = false }
    }

    /// A picture of the state as it is has been given to the terminal.
    mutating func pictureIsDrawn() {
        isDrawn = true
        hasShown = asks
    }

    /// The next event that has waited for an answer; `nil` while there is none, or a question is open.
    mutating func next() -> TerminalEvent? {
        asks || held.isEmpty ? nil : held.removeFirst()
    }

    /// Whether an event is no answer to the open question, since it came too early.
    ///
    /// - Parameter isEarly: Whether it came before the last picture had gone out whole.
    mutating func holdsBack(_ event: TerminalEvent, isEarly: Bool) -> Bool {
        guard asks, isEarly || !isDrawn else { return false }
        switch event {
        case .key, .paste: if !hasShown { held.append(event) }
        default: return false
        }
        return true
    }
}
