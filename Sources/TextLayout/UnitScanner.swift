import TextRope

/// Goes through the bytes of a line, unit by unit.
///
/// ASCII, Chinese and everything else that never joins its neighbours is recognized by the scalar and the
/// next one alone. Only runs in which clusters may be longer go through `Character`.
struct UnitScanner {
    /// A cluster of more scalars than these goes on in a further unit, so that a unit's columns stay few.
    static let longestCluster = 24

    let bytes: UnsafeBufferPointer<UInt8>
    let policy: WidthPolicy
    /// Where the next unit begins.
    private(set) var offset: Int
    private var ahead: ScannedScalar
    /// Ends of the clusters of the run that `Character` was asked about, last first.
    private var clusterEnds: [Int] = []
    /// Whether the next unit is one of the run that `Character` was asked about.
    var isInsideRun: Bool { !clusterEnds.isEmpty }

    /// Starts at `offset`, which must be where a unit begins: units do not depend on what stands before them, so that a row
    /// has the same units wherever the scan began.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0, policy: WidthPolicy) {
        self.bytes = bytes
        self.policy = policy
        self.offset = offset
        ahead = ScannedScalar(in: bytes, at: offset)
    }

    /// The next unit; nil at the end of the line.
    @inline(__always)
    mutating func next() -> PackedUnit? {
        guard offset < bytes.count else { return nil }
        if clusterEnds.isEmpty {
            let current = ahead
            let after = ScannedScalar(in: bytes, at: offset + current.length)
            switch (current.kind, after.kind) {
            case (.narrow, .narrow), (.wide, .wide), (.narrow, .wide), (.wide, .narrow):
                let start = offset
                offset += current.length
                ahead = after
                return PackedUnit(
                    offset: start, columns: columns(of: current), form: .verbatim,
                    breakClass: .of(current.scalar, kind: current.kind))
            default:
                return rareUnit(current, after: after)
            }
        }
        return clusterUnit()
    }

    /// Skips Chinese characters that another one follows, which are most of a draft: each is a unit of three bytes and two
    /// columns, of the class `han`.
    ///
    /// - Parameter limit: The offset before which the last of them ends.
    /// - Returns: The number of characters skipped.
    @inline(__always)
    mutating func skipHan(upTo limit: Int) -> Int {
        guard clusterEnds.isEmpty, isHan(at: offset) else { return 0 }
        var end = offset
        // The last one stays: whether it is a unit by itself depends on what follows it.
        while end + 3 < limit, isHan(at: end + 3) { end += 3 }
        guard end > offset else { return 0 }
        let count = (end - offset) / 3
        offset = end
        ahead = ScannedScalar(in: bytes, at: end)
        return count
    }

    /// Whether one of U+4E00…U+9FFF begins at an offset, other than 第.
    @inline(__always)
    private func isHan(at offset: Int) -> Bool {
        guard offset + 2 < bytes.count else { return false }
        let (first, second, third) = (bytes[offset], bytes[offset + 1], bytes[offset + 2])
        return first >= 0xE4 && first <= 0xE9 && second & 0xC0 == 0x80 && third & 0xC0 == 0x80
            && (first != 0xE4 || second >= 0xB8) && (first != 0xE7 || second != 0xAC || third != 0xAC)
    }

    /// Columns of a scalar that is narrow or wide by Unicode.
    @inline(__always)
    private func columns(of current: ScannedScalar) -> Int {
        if current.kind == .narrow { return 1 }
        return policy.wide.contains(.emoji) || !WidthClasses.isEmoji(current.scalar) ? 2 : 1
    }

    @inline(never)
    private mutating func rareUnit(_ current: ScannedScalar, after: ScannedScalar) -> PackedUnit {
        guard ScannedScalar.parts(current, after) else {
            findClusters()
            return clusterUnit()
        }
        let start = offset
        if current.joining == .asks {
            offset += current.length
            ahead = after
            return unit(from: start, to: offset)
        }
        offset += current.length
        ahead = after
        let columns: Int
        var form = PackedUnit.Form.escaped
        switch current.kind {
        case .narrow, .wide:
            columns = self.columns(of: current)
            form = .verbatim
        case .ambiguous:
            columns = DisplayWidth.columns(ofScalar: current.scalar, policy: policy)
            form = .verbatim
        case .control where current.scalar == UTF8Sequence.invalid:
            columns = VisibleForm.byteColumns
        case .control where current.scalar == 9:
            columns = 0
            form = .tab
        default:
            columns = VisibleForm.escapeColumns(current.scalar)
        }
        let breakClass = form == .escaped ? .han : BreakClass.of(current.scalar, kind: current.kind)
        return PackedUnit(offset: start, columns: columns, form: form, breakClass: breakClass)
    }

    /// Finds the clusters of the run that begins at `offset`.
    private mutating func findClusters() {
        let start = offset
        var end = offset
        var current = ahead
        while true {
            end += current.length
            let after = ScannedScalar(in: bytes, at: end)
            if after.length == 0 || ScannedScalar.parts(current, after) { break }
            current = after
        }
        let run = String(decoding: bytes[start..<end], as: UTF8.self)
        var index = run.startIndex
        var clusterEnd = start
        while index < run.endIndex {
            let next = run.index(after: index)
            if run.utf8.distance(from: index, to: next) > Self.longestCluster {
                appendPieces(of: clusterEnd..<clusterEnd + run.utf8.distance(from: index, to: next))
                clusterEnd = clusterEnds.last ?? clusterEnd
            } else {
                clusterEnd += run.utf8.distance(from: index, to: next)
                clusterEnds.append(clusterEnd)
            }
            index = next
        }
        clusterEnds.reverse()
    }

    /// Cuts a long cluster. Each piece is read as if the line began with it, since a row may.
    private mutating func appendPieces(of cluster: Range<Int>) {
        var start = cluster.lowerBound
        while start < cluster.upperBound {
            var end = start
            for _ in 0..<Self.longestCluster where end < cluster.upperBound {
                end += UTF8Sequence.scalar(in: bytes, at: end).length
            }
            start += String(decoding: bytes[start..<end], as: UTF8.self).first?.utf8.count ?? end - start
            clusterEnds.append(start)
        }
    }

    private mutating func clusterUnit() -> PackedUnit {
        let start = offset
        offset = clusterEnds.popLast() ?? bytes.count
        if clusterEnds.isEmpty { ahead = ScannedScalar(in: bytes, at: offset) }
        return unit(from: start, to: offset)
    }

    /// A unit of any cluster, measured by what is shown for it.
    private func unit(from start: Int, to end: Int) -> PackedUnit {
        let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let shown = VisibleForm.text(of: piece)
        let base = ScannedScalar(in: bytes, at: start)
        let isVerbatim = shown.utf8.elementsEqual(piece)
        let joins =
            base.kind == .unassigned || base.kind == .joiningFormat || base.kind == .mark
            || base.kind == .privateUse
        return PackedUnit(
            offset: start, columns: DisplayWidth.columns(of: shown, policy: policy),
            form: isVerbatim ? .verbatim : .escaped,
            breakClass: joins ? .han : .of(base.scalar, kind: base.kind))
    }
}
