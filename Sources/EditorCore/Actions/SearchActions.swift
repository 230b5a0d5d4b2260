import Editing
import Wording

extension EditorState {
    /// Goes to the next or previous match of what was searched for, round the ends of the draft.
    ///
    /// - Returns: Which match it is, or that there is none.
    mutating func goToMatch(forward: Bool) -> Message {
        guard !search.query.isEmpty else { return Message(.nothingSearched) }
        refreshMatches()
        search.isShown = true
        guard !search.matches.isEmpty else { return Message(.notFound(search.query), .warning) }
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
        show(match: found)
        return Message(remark)
    }

    /// Brings the list of matches up to date with the text.
    mutating func refreshMatches() {
        let isSame = search.matchedQuery == search.query && search.matchedOptions == search.options
        guard search.version != buffer.version || !isSame else { return }
        let hadOptions = search.matchedOptions != SearchOptions()
        search.problem = nil
        if search.options == SearchOptions(), !hadOptions, search.version == buffer.version,
            let refined = Finder(search.query).matches(
                among: search.matches, of: search.matchedQuery, in: buffer.text, draft: buffer.draft)
        {
            search.matches = refined
        } else {
            do throws(SearchProblem) {
                search.matches = try SearchPattern(search.query, options: search.options)
                    .matches(in: buffer.text, draft: buffer.draft)
            } catch {
                search.matches = []
                search.problem = error
            }
        }
        search.version = buffer.version
        search.matchedQuery = search.query
        search.matchedOptions = search.options
    }

    /// Turns a search option on or off.
    mutating func toggle(_ option: WritableKeyPath<SearchOptions, Bool>) {
        search.options[keyPath: option].toggle()
        search.version = -1
    }

    /// Puts the caret at a match, which is marked as the one gone to, and shows it. Nothing is selected: the next key
    /// that is typed replaces nothing.
    mutating func show(match index: Int) {
        search.current = index
        buffer.kept.foundMatch = Anchor(search.matches[index].start)
        buffer.select(Selection(at: search.matches[index].start))
        input.isMarking = false
        view.goalColumn = nil
        showCaret()
    }
}
