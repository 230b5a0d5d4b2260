extension EditorState {
    /// Whether the structure of the draft is known to its end.
    public var isReadToEnd: Bool { buffer.draft.isComplete }

    /// Reads on in a draft too long to be read before it is shown, for a few milliseconds.
    public mutating func readOn() {
        guard !isReadToEnd else { return }
        buffer.readOn(bytes: Buffer.slice)
        if isReadToEnd { finishReading() }
    }

    /// Reads the draft to its end, for a command that must know all of it.
    mutating func readToEnd() {
        guard !isReadToEnd else { return }
        // In parts: what is read at once stands in memory twice for a moment.
        while !isReadToEnd { buffer.readOn(bytes: 1 << 22) }
        finishReading()
    }

    /// Matches over page-break cuts are only known now.
    private mutating func finishReading() {
        search.version = -1
        if search.isShown { refreshMatches() }
    }
}
