import Editing

/// The places that the user has jumped from, like the page history of a browser.
public struct PlaceHistory: Equatable, Sendable {
    /// The most places kept.
    public static let limit = 100

    private var past: [Anchor] = []
    private var future: [Anchor] = []

    /// Remembers the place that a jump leaves; what could be gone forward to is forgotten.
    mutating func leave(_ offset: Int) {
        future = []
        if past.last?.offset != offset { past.append(Anchor(offset)) }
        if past.count > Self.limit { past.removeFirst() }
    }

    /// The place before, from a byte offset that can be gone forward to afterwards.
    mutating func goBack(from offset: Int) -> Int? {
        while let place = past.popLast() {
            if place.offset == offset { continue }
            future.append(Anchor(offset))
            return place.offset
        }
        return nil
    }

    /// The place gone back from last, from a byte offset that can be gone back to afterwards.
    mutating func goForward(from offset: Int) -> Int? {
        while let place = future.popLast() {
            if place.offset == offset { continue }
            past.append(Anchor(offset))
            return place.offset
        }
        return nil
    }

    mutating func move(through map: OffsetMap) {
        for index in past.indices { past[index].move(through: map) }
        for index in future.indices { future[index].move(through: map) }
    }
}
