import Foundation
import Synchronization
import Testing

/// Rounds of a test that know nothing of each other, several at once: most of their time goes by with waiting.
final class Rounds<Outcome: Sendable>: Sendable {
    private struct Progress {
        var next = 0
        var outcomes: [Outcome] = []
        var failures: [String] = []
    }

    private let progress = Mutex(Progress())
    private let count: Int
    private let body: @Sendable (_ round: Int) throws -> Outcome

    private init(_ count: Int, body: @escaping @Sendable (_ round: Int) throws -> Outcome) {
        self.count = count
        self.body = body
    }

    /// Runs rounds and gives what came of each, in no order; what a round throws is an issue of the test.
    static func run(
        _ count: Int, atOnce: Int, _ body: @escaping @Sendable (_ round: Int) throws -> Outcome
    ) -> [Outcome] {
        let rounds = Rounds(count, body: body)
        let ended = DispatchGroup()
        for _ in 0..<min(count, atOnce) {
            ended.enter()
            let thread = Thread {
                rounds.work()
                ended.leave()
            }
            // As much as the main thread has: the editor's trees are deep.
            thread.stackSize = 8 << 20
            thread.start()
        }
        ended.wait()
        return rounds.progress.withLock { progress in
            for failure in progress.failures { Issue.record("\(failure)") }
            return progress.outcomes
        }
    }

    private func work() {
        while let round = begin() {
            let result = Result { try body(round) }
            progress.withLock { progress in
                switch result {
                case .success(let outcome): progress.outcomes.append(outcome)
                case .failure(let error): progress.failures.append("round \(round): \(error)")
                }
            }
        }
    }

    private func begin() -> Int? {
        progress.withLock { progress in
            guard progress.next < count else { return nil }
            progress.next += 1
            return progress.next - 1
        }
    }
}

/// Something in a round that is not as it has to be.
struct Mismatch: Error, CustomStringConvertible {
    let description: String

    /// Throws one where a condition does not hold.
    static func unless(_ condition: Bool, _ description: @autoclosure () -> String) throws {
        if !condition { throw Mismatch(description: description()) }
    }
}
