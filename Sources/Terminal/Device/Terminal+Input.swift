import CNcurses
import Glibc
import TextLayout

extension Terminal {
    /// Whether an event of the terminal is there already: it is time to draw when none is.
    ///
    /// True only for a whole event or a piece of a paste, which ``nextEvent(timeoutMilliseconds:)`` returns at once: a caller
    /// that goes on without drawing does not wait for the rest of a sequence.
    public var hasPendingInput: Bool {
        if hasEvent() { return true }
        if wait(milliseconds: 0).hasInput { readInput() }
        return hasEvent() || decoder.holdsPaste
    }

    /// Waits for the next event.
    ///
    /// - Parameter timeoutMilliseconds: how long; nil for as long as it takes, 0 for not at all.
    /// - Returns: nil when the time was over first.
    public func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent? {
        let start = Self.milliseconds()
        while true {
            if hasEvent() { return takeEvent() }
            noteIncomplete()
            let now = Self.milliseconds()
            let remaining = timeoutMilliseconds.map { max(0, start + $0 - now) }
            let decoderRemaining = decoderDeadline.map { max(0, $0 - now) }
            let ready = wait(milliseconds: [remaining, decoderRemaining].compactMap { $0 }.min() ?? -1)
            if ready.hasRoom { sendOn() }
            if ready.hasInput {
                readInput()
                if hasEvent() { return takeEvent() }
                // However slowly the rest comes, it does not take what is typed with it for longer than that.
                if isOverdue { decoder.expire() }
            }
            if ready.hasSignal || ready.hasInput || ready.hasRoom { continue }
            if let descriptor = ready.descriptor { return .readable(descriptor) }
            if let deadline = decoderDeadline, deadline <= Self.milliseconds() {
                if decoder.holdsPaste { decoder.release() } else { decoder.expire() }
            } else if let remaining, remaining <= Self.milliseconds() - now {
                return nil
            }
        }
    }

    /// Notes since when the rest of an incomplete event is waited for. With no bytes at hand no time runs.
    private func noteIncomplete() {
        if decoder.wait == .none {
            incomplete = (-1, 0)
        } else if decoder.start != incomplete.start {
            incomplete = (decoder.start, lastInput)
        }
    }

    /// Has ``nextEvent(timeoutMilliseconds:)`` wait for a file descriptor as well, until ``unwatch(_:)``.
    public func watch(_ descriptor: Int32) {
        if !watched.contains(descriptor) { watched.append(descriptor) }
    }

    /// Ends what ``watch(_:)`` began.
    public func unwatch(_ descriptor: Int32) {
        watched.removeAll { $0 == descriptor }
    }

    /// Has the next paste taken as text, whatever it holds and whether the terminal marks it or not, until a second goes by
    /// without any. Esc ends the waiting.
    public func awaitPaste() {
        decoder.awaitPaste()
        awaitsPaste = true
        updateMouse()
    }

    private var decoderDeadline: Int? {
        switch decoder.wait {
        case .none: nil
        case .escape: lastInput + escapeDelayMilliseconds
        case .key: incomplete.since + keyDelayMilliseconds
        case .sequence, .answer: incomplete.since + sequenceDelayMilliseconds
        case .paste where decoder.holdsPaste: lastInput + pasteLullMilliseconds
        case .paste: lastInput + sequenceDelayMilliseconds
        }
    }

    /// Whether a sequence has been waited for long enough from its beginning on.
    private var isOverdue: Bool {
        guard [.key, .sequence, .answer].contains(decoder.wait), decoder.start == incomplete.start
        else { return false }
        return decoderDeadline.map { $0 <= Self.milliseconds() } ?? false
    }

    private func hasEvent() -> Bool {
        if lookahead == nil { lookahead = signalEvent() ?? inputEvent() }
        return lookahead != nil
    }

    private func takeEvent() -> TerminalEvent? {
        defer { lookahead = nil }
        switch lookahead {
        case .key, .paste, .mouse: lastEventIsEarly = isSending || decoder.startsBeforeMark
        default: lastEventIsEarly = false
        }
        return lookahead
    }

    private func inputEvent() -> TerminalEvent? {
        while true {
            switch decoder.next() {
            case .key(let stroke): return .key(stroke)
            case .paste(let bytes, let isLast):
                if isLast, awaitsPaste {
                    awaitsPaste = false
                    updateMouse()
                }
                return .paste(bytes, isLast: isLast)
            case .mouse(let event): if reportsMouse { return .mouse(event) }
            case .reply(.cursorPosition(let row, let column)) where probe != nil:
                if let policy = takeReport(row: row, column: column) { return .widths(policy) }
            case .reply(.controlSequence(let bytes)):
                guard let (mode, isSet) = TerminalMode.answer(bytes) else {
                    clipboard.take(.controlSequence(bytes))
                    if DeviceAttributes.isPuTTY(bytes), writer.looks.stopDimming() { return .drawsOtherwise }
                    return .reply(.controlSequence(bytes))
                }
                if let event = take(mode, isSet: isSet) { return event }
            case .reply(let reply):
                clipboard.take(reply)
                return .reply(reply)
            case nil: return isHungUp ? .hangup : nil
            }
        }
    }

    /// Takes an answer about a mode.
    private func take(_ mode: TerminalMode, isSet: Bool) -> TerminalEvent? {
        switch mode {
        case .sideMargins:
            writer.hasSideMargins = true
            return .scrollsColumns
        case .altSendsEscape:
            if !isSet { pnc_send_escape_with_alt() }
            altSendsEscape = true
            return nil
        case .bracketedPaste:
            bracketsPastes = isSet
            return nil
        }
    }

    /// Takes an answer about widths; gives the policy once all are there.
    private func takeReport(row: Int, column: Int) -> WidthPolicy? {
        probe?.take(row: row, column: column)
        guard let report = probe?.report else { return nil }
        probe = nil
        widthReport = report
        return report.policy
    }

    private func signalEvent() -> TerminalEvent? {
        while true {
            let signal = pnc_take_signal()
            switch signal {
            case 0: return nil
            case SIGHUP: hangUp()
            case SIGTSTP: return .suspendRequested
            case SIGCONT:
                // Stopped without having been asked (SIGSTOP): the shell has had the terminal.
                pnc_take_over()
                writer.forget()
                return takeSize() ? .resize(size) : .resumed
            case SIGWINCH:
                // Two changes that cancel out are a change too: the terminal has lost what stood at the edge.
                takeSize()
                writer.forget()
                return .resize(size)
            default: return .terminate(signal: signal)
            }
        }
    }

    struct Ready {
        var hasInput = false
        var hasRoom = false
        var hasSignal = false
        var descriptor: Int32?
    }

    func wait(milliseconds: Int) -> Ready {
        // A negative descriptor is one that poll leaves out.
        var polled = [
            pollfd(fd: isHungUp ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pnc_signal_descriptor(), events: Int16(POLLIN), revents: 0),
            pollfd(fd: pnc_waiting_output(), events: Int16(POLLOUT), revents: 0),
        ]
        for descriptor in watched { polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        var ready = Ready()
        let limit = Int32(clamping: milliseconds)
        guard poll(&polled, nfds_t(polled.count), limit) > 0 else { return ready }
        // A hang-up is read as the end of input, after the bytes that are still there.
        ready.hasInput = polled[0].revents != 0
        ready.hasSignal = polled[1].revents != 0
        if ready.hasSignal { pnc_drain_signals() }
        ready.hasRoom = polled[2].revents != 0
        ready.descriptor = polled.dropFirst(3).first { $0.revents != 0 }?.fd
        return ready
    }

    func readInput() {
        let count = input.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count > 0 {
            lastInput = Self.milliseconds()
            decoder.feed(input[..<count])
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            hangUp()
        }
    }

    private func hangUp() {
        isHungUp = true
        // No more bytes will come: there is nothing to wait for.
        decoder.expire()
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
