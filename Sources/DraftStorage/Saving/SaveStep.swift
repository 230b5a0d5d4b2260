/// The steps of a save, for tests that let each of them fail.
enum SaveStep: Equatable, CaseIterable, Sendable {
    case begin, createTemporary, write, copyAttributes, synchronize, check, rename, synchronizeFolder
    case readOld, reserve, writeInPlace, truncate, synchronizeInPlace
}

/// What a test lets happen before a step.
enum SaveFault: Equatable, Sendable {
    /// The step fails with this errno.
    case failure(Int32)
    /// The program is killed: nothing more is done, nothing is cleared away.
    case kill
}

/// Asked before each step.
typealias SaveObserver = (SaveStep) -> SaveFault?

/// What ends a save early.
enum SaveStop: Error, Equatable {
    case system(Errno)
    case refused(SaveError.Reason)
    case killed
}
