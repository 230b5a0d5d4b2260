import TextRope

/// What is searched for, character by character, as it is compared (see ``Folding``).
struct Needle: Sendable {
    /// A character of what is searched for, its marks included.
    struct Element: Equatable, Sendable {
        /// The plain character that it is or that stands for it.
        let plain: UInt32
        /// The letter and the marks that have to be there; nil for a plain character, which matches with any marks.
        let parts: [UInt32]?
        /// Whether only this very character matches.
        let isFixed: Bool

        /// The most bytes that a match of it has.
        var reach: Int { isFixed ? 4 : 4 + 3 * Needle.mostMarks }
    }

    /// The result of a comparison.
    enum Step: Equatable {
        /// It matches up to an offset.
        case to(Int)
        /// It differs.
        case differs
        /// The bytes end too early to decide.
        case cut
    }

    /// The most marks of a letter that are compared: no language writes more.
    static let mostMarks = 3

    /// The characters.
    let elements: [Element]
    /// A run of characters that match only themselves, as bytes; empty where there is none.
    let anchor: [UInt8]
    /// How many characters stand before the anchor.
    let anchorPlace: Int
    /// How many characters the anchor has.
    let anchorCount: Int

    private let folding: Folding

    init(_ query: String, matchesCase: Bool = false) {
        let folding: Folding = matchesCase ? .matchingCase : .ignoringCase
        self.folding = folding
        var elements: [Element] = []
        var scalars = query.unicodeScalars.map(\.value)[...]
        while let first = scalars.popFirst() {
            let marks: ArraySlice<UInt32> =
                Folding.isMark(first) ? [] : scalars.prefix { Folding.isMark($0) }
            scalars = scalars.dropFirst(marks.count)
            elements.append(Self.element(first, marks: marks, folding))
        }
        self.elements = elements
        var best = 0..<0
        var start = 0
        for index in elements.indices {
            if !elements[index].isFixed {
                start = index + 1
            } else if index + 1 - start > best.count {
                best = start..<index + 1
            }
        }
        anchorPlace = best.lowerBound
        anchorCount = best.count
        anchor = elements[best].flatMap { element in
            Unicode.Scalar(element.plain).flatMap { UTF8.encode($0) }.map { Array($0) } ?? []
        }
    }

    private static func element(
        _ scalar: UInt32, marks: ArraySlice<UInt32>, _ folding: Folding
    ) -> Element {
        let folded = folding.fold(scalar)
        let plain = folding.plain(scalar)
        if marks.isEmpty, Folding.isFixed(folded) || Folding.isMark(scalar) {
            return Element(plain: folded, parts: nil, isFixed: true)
        }
        let isPlain = marks.isEmpty && folded == plain
        return Element(
            plain: plain, parts: isPlain ? nil : folding.parts(of: scalar, with: marks), isFixed: false)
    }

    /// The bytes with which a match of a character can begin.
    func firstBytes(of element: Element) -> [Bool] {
        var bytes = [Bool](repeating: false, count: 256)
        let forms = element.isFixed ? [element.plain] : folding.forms(ofPlain: element.plain)
        for form in forms {
            guard let first = Unicode.Scalar(form).flatMap({ UTF8.encode($0) })?.first else { continue }
            bytes[Int(first)] = true
        }
        return bytes
    }

    /// Where a character that begins at an offset ends.
    ///
    /// - Parameter isCut: Whether the text goes on behind the bytes.
    @inline(__always)
    func end(
        of element: Element, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isCut: Bool
    ) -> Step {
        guard offset < bytes.count else { return isCut ? .cut : .differs }
        let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: offset)
        if element.isFixed {
            if scalar == element.plain { return .to(offset + length) }
        } else if folding.plain(scalar) == element.plain {
            return endOfMarks(of: element, scalar, in: bytes, from: offset + length, isCut: isCut)
        }
        return isCut && scalar == UTF8Sequence.invalid && offset + 4 > bytes.count ? .cut : .differs
    }

    private func endOfMarks(
        of element: Element, _ scalar: UInt32, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int,
        isCut: Bool
    ) -> Step {
        var end = offset
        var marks: [UInt32] = []
        while marks.count < Self.mostMarks, end < bytes.count {
            // No mark begins with a smaller byte.
            guard bytes[end] >= 0xCC else { break }
            let (next, length) = UTF8Sequence.scalar(in: bytes, at: end)
            if isCut, next == UTF8Sequence.invalid, end + 4 > bytes.count { return .cut }
            guard Folding.isMark(next) else { break }
            marks.append(next)
            end += length
        }
        if isCut, end == bytes.count { return .cut }
        guard let wanted = element.parts else { return .to(end) }
        if marks.isEmpty, wanted.count == 1 { return folding.fold(scalar) == wanted[0] ? .to(end) : .differs }
        return folding.parts(of: scalar, with: marks) == wanted ? .to(end) : .differs
    }

    /// Where a character that ends at an offset begins.
    ///
    /// - Parameter isCut: Whether the text goes on before and behind the bytes.
    func start(
        of element: Element, in bytes: UnsafeBufferPointer<UInt8>, before offset: Int, isCut: Bool
    ) -> Step {
        var start = offset
        for _ in 0...Self.mostMarks {
            guard start > 0 else { return isCut ? .cut : .differs }
            let (scalar, length) = UTF8Sequence.scalar(in: bytes, before: start)
            if isCut, scalar == UTF8Sequence.invalid, start < 4 { return .cut }
            start -= length
            guard !element.isFixed, Folding.isMark(scalar) else { break }
        }
        switch end(of: element, in: bytes, at: start, isCut: isCut) {
        case .to(offset): return .to(start)
        case .cut: return .cut
        default: return .differs
        }
    }
}
