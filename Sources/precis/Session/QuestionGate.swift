import EditorCore

/// Tells keys that were typed before a question could be read from answers to it.
struct QuestionGate {
    private var asks = false
    /// Whether the question as it is now has been given to the terminal.
    private var isDrawn = false
    /// Whether something has come since the question was opened that may be an answer: the user has seen it then.
    private var isSeen = false

    /// The state has taken in an event; whether a question is open.
    mutating func stateHasChanged(asks: Bool) {
        self.asks = asks
        isDrawn = false
        if !asks { isSeen = false }
    }

    /// A picture of the state as it is has been given to the terminal.
    mutating func pictureIsDrawn() {
        isDrawn = true
    }

    /// When a key or paste came.
    ///
    /// - Parameter isEarly: Whether it came before the last picture had gone out whole.
    mutating func timing(isEarly: Bool) -> InputTiming {
        guard asks else { return .timely }
        if isEarly || !isDrawn { return isSeen ? .betweenPictures : .beforeQuestion }
        isSeen = true
        return .timely
    }
}
