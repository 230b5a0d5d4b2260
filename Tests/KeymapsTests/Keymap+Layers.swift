import Testing

@testable import Keymaps

extension Keymap {
    /// The keymap that some files make, each laid over those before it; all of them are right.
    static func layers(_ layers: String...) -> Keymap {
        var keymap = Keymap()
        for layer in layers {
            let problems = keymap.overlay(Array(layer.utf8), file: "k.toml") { _ in true }
            #expect(problems.isEmpty)
        }
        return keymap
    }

    /// What keys do, by their names.
    func resolve(_ keys: String, in context: KeyContext) throws -> Resolution {
        resolve(try KeySequence(text: keys), in: context)
    }
}
