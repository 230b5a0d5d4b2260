/// A list of rows that typing narrows, of which one is chosen and some may be ticked.
///
/// A long list is filtered in slices, the first at once and the others by ``workOn()``; the rows found so far show
/// meanwhile.
struct ListPicker: Sendable {
    /// All rows.
    private(set) var rows: [ListRow]
    /// More text for each row that typing can match, besides its title.
    private let keywords: [String]
    /// The rows that fit what was typed, by their indices; sections stand before the first row of theirs that does.
    private(set) var shown: [Int] = []
    private var position = ListPosition()
    private var filter = ListFilter()
    /// How many rows have been filtered.
    private var looked = 0
    /// The section that the next row that fits belongs to, until it shows.
    private var section: Int?
    /// The rows that the user had ticked one by one, while all or none are ticked at once.
    private var ownTicks: [Int]?
    /// Which rows ``toggleAll()`` ticks next.
    private(set) var nextTicks = AllTicks.none
    /// The row to be chosen once it shows.
    private var wanted: Int?

    /// In lists of at most so many rows, those where words begin as typed come first.
    private static let mostRanked = 1_000

    /// How many rows are filtered at once.
    static let slice = 20_000

    /// A list of which all rows show.
    ///
    /// - Parameters:
    ///   - keywords: What each row can be found by besides its title and detail; as many as rows, or none.
    ///   - chosen: The row to be chosen.
    init(_ rows: [ListRow], keywords: [String] = [], chosen: Int? = nil) {
        self.rows = rows
        self.keywords = keywords
        wanted = chosen
        noteTicks()
        lookAnew()
    }

    /// The chosen row; `nil` where none shows.
    var choice: Int? {
        guard shown.indices.contains(position.chosen) else { return nil }
        let row = shown[position.chosen]
        return rows[row].isSection ? nil : row
    }
    /// Whether some rows have not been filtered yet.
    var hasWork: Bool { looked < rows.count }
    /// The rows that are ticked, by their indices.
    var ticked: [Int] { rows.indices.filter { rows[$0].isTicked == true } }

    /// Shows the rows that hold all the words typed.
    mutating func narrow(to query: String) {
        filter.look(for: query)
        lookAnew()
    }

    private mutating func lookAnew() {
        shown = []
        looked = 0
        section = nil
        position = ListPosition()
        workOn()
    }

    /// Filters the next slice of the rows.
    mutating func workOn() {
        guard hasWork else { return }
        let slice = looked..<min(rows.count, looked + Self.slice)
        looked = slice.upperBound
        if filter.isEmpty {
            shown += slice
        } else {
            addTexts(upTo: slice.upperBound)
            add(filter.rows(in: slice), of: slice)
        }
        let place = wanted.flatMap { row in shown.firstIndex(of: row) }
        if place != nil { wanted = nil }
        position = ListPosition(count: shown.count, chosen: place ?? position.chosen)
        leaveSection(forward: true)
    }

    private mutating func addTexts(upTo end: Int) {
        while filter.count < end {
            let row = filter.count
            let more = keywords.indices.contains(row) ? keywords[row] : ""
            filter.add([rows[row].title, rows[row].detail, rows[row].note, more].joined(separator: "\n"))
        }
    }

    /// - Parameter fitting: The rows of the slice that hold what was typed, in order.
    private mutating func add(_ fitting: [Int], of slice: Range<Int>) {
        // A short list has first what fits best.
        if rows.count <= Self.mostRanked, !rows.contains(where: \.isSection) {
            shown += fitting.filter(filter.begins) + fitting.filter { !filter.begins(inRow: $0) }
            return
        }
        var rest = fitting[...]
        for row in slice {
            let fits = rest.first == row
            if fits { rest.removeFirst() }
            if rows[row].isSection {
                section = row
            } else if fits {
                if let section { shown.append(section) }
                section = nil
                shown.append(row)
            }
        }
    }

    /// Goes up or down by so many rows. Sections are passed over.
    mutating func move(by count: Int) {
        position.move(by: count)
        leaveSection(forward: count > 0)
    }

    /// Chooses the row that shows in a place.
    mutating func choose(shown place: Int) {
        position.choose(place)
        leaveSection(forward: true)
    }

    /// Chooses the row that shows in a place, so many rows below the first that does, where it stays.
    mutating func choose(shown place: Int, clickedAt row: Int) {
        position.choose(place, clickedAt: row)
        leaveSection(forward: true)
    }

    /// Chooses a row by its index, or what shows behind it.
    mutating func choose(row: Int) {
        choose(shown: shown.firstIndex { $0 >= row } ?? shown.count - 1)
    }

    private mutating func leaveSection(forward: Bool) {
        for step in [forward ? 1 : -1, forward ? -1 : 1] {
            let from = position.chosen
            while choice == nil, shown.indices.contains(position.chosen + step) { position.move(by: step) }
            if choice != nil { return }
            position.choose(from)
        }
    }

    /// Ticks a row, or takes its tick away.
    mutating func toggleTick() {
        guard let choice, let isTicked = rows[choice].isTicked else { return }
        rows[choice].isTicked = !isTicked
        ownTicks = nil
        noteTicks()
    }

    /// Which rows ``toggleAll()`` ticks.
    enum AllTicks: Sendable {
        case all
        case none
        /// Those that the user had ticked one by one.
        case own
    }

    /// Ticks all rows where one is not ticked yet; from all on none; and from none on those that the user had ticked one by
    /// one, so that one key too many costs nobody's choice.
    mutating func toggleAll() {
        if nextTicks == .all, !ticked.isEmpty { ownTicks = ticked }
        let own = Set(nextTicks == .own ? ownTicks ?? [] : [])
        for row in rows.indices where rows[row].isTicked != nil {
            rows[row].isTicked = nextTicks == .all || own.contains(row)
        }
        noteTicks()
    }

    private mutating func noteTicks() {
        nextTicks =
            !rows.contains { $0.isTicked == false } ? .none : ownTicks != nil && ticked.isEmpty ? .own : .all
    }

    /// The rows that show where there is room for so many.
    func content(height: Int) -> ListContent {
        position.content(height: height) { rows[shown[$0]] }
    }
}
