import Editing

extension CommandFamily {
    /// Finding text.
    static let search = CommandFamily(
        title: LocalizedText("查找", "Find"),
        commands: [
            Command("find.open", LocalizedText("查找", "find"), LocalizedText("查找：边输入边找", "Find as you type")) {
                $0.openFind()
            },
            Command(
                "find.next", LocalizedText("下一个", "next match"),
                LocalizedText("到下一个匹配", "Go to the next match")
            ) {
                $0.goToMatch(forward: true)
            },
            Command(
                "find.previous", LocalizedText("上一个", "previous match"),
                LocalizedText("到上一个匹配", "Go to the previous match")
            ) {
                $0.goToMatch(forward: false)
            },
        ])
}

extension EditorState {
    /// Opens the question what to find.
    mutating func openFind() {
        let origin = viewOrigin
        if !buffer.selection.isCaret, buffer.selection.range.count < 200 {
            // What is selected is what one wants to find again.
            let text = buffer.text.string(in: buffer.selection.range)
            if !text.contains(where: \.isNewline) {
                prompt = .find(FindPrompt(field: TextField(text, isProposal: true), origin: origin))
                findAsTyped()
                return
            }
        }
        prompt = .find(FindPrompt(origin: origin))
    }

    /// Searches for what the field holds and goes to the first match from where the user was.
    mutating func findAsTyped() {
        guard case .find(let find) = prompt else { return }
        search.query = find.field.text
        search.isShown = true
        refreshMatches()
        guard !search.query.isEmpty, !search.matches.isEmpty else {
            search.current = nil
            returnTo(find.origin)
            return
        }
        let start = find.origin.selection.range.lowerBound
        show(match: search.matchIndex(from: start) ?? 0)
    }

    /// Goes to the next or previous match of what was searched for, round the ends of the draft.
    mutating func goToMatch(forward: Bool) {
        if case .find(let find) = prompt, find.field.text.isEmpty, !search.query.isEmpty {
            prompt = .find(FindPrompt(field: TextField(search.query), origin: find.origin))
        }
        guard !search.query.isEmpty else {
            message = Message(.nothingSearched)
            return
        }
        refreshMatches()
        search.isShown = true
        guard !search.matches.isEmpty else {
            message = Message(.notFound(search.query), .warning)
            return
        }
        let range = buffer.selection.range
        let total = search.matches.count
        let found: Int
        let remark: Phrase
        if forward {
            let start = buffer.selection.isCaret ? range.lowerBound : range.lowerBound + 1
            let next = search.matchIndex(from: start)
            found = next ?? 0
            remark = next == nil ? .searchFromTop(1, of: total) : .matchGoneTo(found + 1, of: total)
        } else {
            let previous = search.matchIndex(before: range.lowerBound)
            found = previous ?? total - 1
            remark =
                previous == nil ? .searchFromBottom(total, of: total) : .matchGoneTo(found + 1, of: total)
        }
        if prompt == nil {
            buffer.places.leave(buffer.selection.head)
            // The question shows the number itself.
            message = Message(remark)
        }
        show(match: found)
    }

    /// Brings the list of matches up to the text as it is.
    mutating func refreshMatches() {
        guard search.version != buffer.version || search.matchedQuery != search.query else { return }
        let finder = Finder(search.query)
        let refined =
            search.version == buffer.version
            ? finder.matches(
                among: search.matches, of: search.matchedQuery, in: buffer.text, draft: buffer.draft) : nil
        search.matches = refined ?? finder.matches(in: buffer.text, draft: buffer.draft)
        search.version = buffer.version
        search.matchedQuery = search.query
    }

    /// Selects a match and shows it; one over a page-break cut is selected from its first part to its last.
    private mutating func show(match index: Int) {
        search.current = index
        let match = search.matches[index]
        buffer.select(Selection(anchor: match.start, head: match.end))
        goalColumn = nil
        showCaret()
    }
}
