import Editing
import Wording

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
    /// Opens the question what to find. What is selected is proposed, since that is what one wants to find again; else what
    /// was searched for last.
    mutating func openFind() {
        buffer.kept.beforePrompt = viewOrigin
        if !buffer.selection.isCaret, buffer.selection.range.count < 200 {
            let text = buffer.text.string(in: buffer.selection.range)
            if !text.contains(where: \.isNewline) {
                prompt = .find(FindPrompt(field: TextField(text, isProposal: true)))
                findAsTyped()
                return
            }
        }
        prompt = .find(FindPrompt(field: TextField(search.query, isProposal: true)))
    }

    /// Searches for what the field holds and goes to the first match from where the user was.
    mutating func findAsTyped() {
        guard case .find(let find) = prompt else { return }
        search.query = find.field.text
        search.isShown = true
        refreshMatches()
        guard !search.query.isEmpty, !search.matches.isEmpty else {
            search.current = nil
            returnFromPrompt()
            return
        }
        let start = buffer.kept.beforePrompt?.selection.range.lowerBound ?? 0
        show(match: search.matchIndex(from: start) ?? 0)
    }

    /// After a change by others: the match gone to last is the one nearest to the caret, which moves along with its text.
    mutating func findAgain() {
        guard case .find(let find) = prompt else { return }
        guard find.isBrowsed else { return findAsTyped() }
        refreshMatches()
        let head = buffer.selection.head
        let before = search.matchIndex(before: head + 1)
        search.current = before ?? search.matchIndex(from: head)
    }

    /// Enter in the question: stays at the match that shows, and from then on goes to the next.
    mutating func acceptFind(_ question: FindPrompt) {
        guard !question.field.text.isEmpty else { return leaveFind(stays: false) }
        if question.isBrowsed { return goToMatch(forward: true) }
        // What was only proposed has not been searched for yet.
        findAsTyped()
        // The line says that there is none: more can be typed, and no key goes to the text by mistake.
        guard search.current != nil else { return }
        var question = question
        question.isBrowsed = true
        prompt = .find(question)
    }

    /// Ends the question: at the match that shows, or where the user was before.
    mutating func leaveFind(stays: Bool) {
        prompt = nil
        if stays, search.isShown, search.current != nil, let origin = buffer.kept.beforePrompt {
            buffer.places.leave(origin.selection.head)
        } else {
            search.isShown = false
            returnFromPrompt()
        }
        buffer.kept.beforePrompt = nil
    }

    /// Goes to the next or previous match of what was searched for, round the ends of the draft.
    mutating func goToMatch(forward: Bool) {
        if case .find(var find) = prompt {
            if find.field.text.isEmpty { find.field = TextField(search.query) }
            search.query = find.field.text
            find.isBrowsed = true
            prompt = .find(find)
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
        let head = buffer.selection.range.lowerBound
        let total = search.matches.count
        let found: Int
        let remark: LocalizedText
        if forward {
            // From a match that the caret was put at, on to the one behind it.
            let isAtMatch = search.current.map {
                search.matches.indices.contains($0) && search.matches[$0].start == head
            }
            let next = search.matchIndex(from: isAtMatch == true ? head + 1 : head)
            found = next ?? 0
            remark = next == nil ? .searchFromTop(1, of: total) : .matchGoneTo(found + 1, of: total)
        } else {
            let previous = search.matchIndex(before: head)
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

    /// Puts the caret at a match, which is marked as the one gone to, and shows it. Nothing is selected: the next key
    /// that is typed replaces nothing.
    private mutating func show(match index: Int) {
        search.current = index
        buffer.kept.foundMatch = Anchor(search.matches[index].start)
        buffer.select(Selection(at: search.matches[index].start))
        isMarking = false
        goalColumn = nil
        showCaret()
    }
}
