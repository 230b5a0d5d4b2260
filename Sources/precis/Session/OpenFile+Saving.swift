import DraftStorage
import EditorCore
import Glibc
import TextRope

extension OpenFile {
    /// Saves a text and tells what came of it.
    func save(_ request: SaveRequest) -> [Event] {
        let isOwn = path.map { $0.description == request.path } ?? false
        let target = isOwn ? path ?? DraftPath(request.path) : DraftPath(typed: request.path, beside: path)
        let encoded = encoding.encode(request.text)
        guard encoded.lost.isEmpty else {
            let characters = encoded.lost.prefix(8).map(\.text).joined()
            return [failure(request, .notEncodable(characters))]
        }
        let known = isOwn ? identity : nil
        do throws(SaveError) {
            let result = try write(
                encoded.bytes, to: target, expecting: known,
                overwrites: known == nil && request.mayReplaceOther, isOwn: isOwn)
            if !isOwn { move(to: target) }
            identity = result.identity
            knownText = request.text
            isGone = false
            if let real {
                if journal == nil { beginJournal() }
                journal?.didSave(request.text, identity: result.identity, encoding: encoding, path: real)
            }
            unflushedSince = nil
            return [
                .saved(
                    SaveReport(
                        revision: request.revision, text: request.text, path: target.description,
                        wholePath: isOwn ? nil : real?.description, time: LocalTime.clock,
                        writtenInPlace: result.outcome.cause,
                        then: request.then))
            ]
        } catch {
            if case .brokenInPlace = error.reason {
                // What the file holds is a part of this text, which the journal has whole, and nobody else's version: the
                // next save writes over it, and after a crash its bytes are told for what they are.
                identity = real.flatMap { DraftFile.identity(of: $0, known: identity) } ?? identity
            } else {
                try? journal?.didNotSave()
            }
            guard error.reason == .changedOnDisk else { return [failure(request, error.reason.forUser)] }
            guard isOwn, let change = changeOnDisk(saving: request.then) else {
                return [failure(request, .alreadyExists)]
            }
            if change == .fileUnclear { return [failure(request, .unclearOnDisk)] }
            // Never over what others wrote: theirs is taken in first, then both are saved.
            return change == .fileRemoved ? [change] + save(request) : [change]
        }
    }

    /// What is in a folder that the user has begun to type the path of.
    func contents(ofFolder folder: String) -> FolderContents {
        let place = folder.isEmpty ? "." : DraftPath(typed: folder, beside: path)
        let names = place.entries?.compactMap { entry in
            entry.typedName.map { entry.isFolder ? $0 + "/" : $0 }
        }
        return FolderContents(path: folder, names: names ?? [])
    }

    /// Replaces the file, or writes it in place where it cannot be replaced and the journal has it all.
    private func write(
        _ bytes: TextRope, to target: DraftPath, expecting known: FileIdentity?, overwrites: Bool, isOwn: Bool
    ) throws(SaveError) -> SaveResult {
        if isOwn { try? journal?.willSave(bytes, isInPlace: false, time: LocalTime.now) }
        do throws(SaveError) {
            return try DraftFile.save(
                bytes, to: target, expecting: known, options: SaveOptions(overwritesChanges: overwrites))
        } catch {
            guard isOwn, case .needsWritingInPlace = error.reason, let journal else { throw error }
            do throws(Journal.Failure) {
                try journal.willSave(bytes, isInPlace: true, time: LocalTime.now)
            } catch let failure {
                throw SaveError(path: target, reason: .system(failure.code))
            }
            return try DraftFile.save(
                bytes, to: target, expecting: known,
                options: SaveOptions(overwritesChanges: overwrites, mayWriteInPlace: true))
        }
    }

    private func failure(_ request: SaveRequest, _ reason: SaveFailure.Reason) -> Event {
        .saveFailed(SaveFailure(path: request.path, reason: reason, then: request.then))
    }
}

extension SaveOutcome {
    /// Why the file was written in place; `nil` where it was not.
    fileprivate var cause: InPlaceCause? {
        switch self {
        case .created, .replaced: nil
        case .writtenInPlace(.hardLinks): .hardLinks
        case .writtenInPlace: .folderProtected
        }
    }
}
