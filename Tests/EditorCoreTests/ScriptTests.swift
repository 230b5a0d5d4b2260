import Testing

@testable import EditorCore

@Suite struct ScriptTests {
    @Test(arguments: Script.all)
    func scriptGivesWhatItSays(name: String) throws {
        let script = try Script(named: name)
        let result = try script.run()
        #expect(result.text == script.after, "\(name)")
        #expect(result.state.buffer.text.isWellFormed)
    }

    @Test func thereAreScripts() {
        #expect(Script.all.count > 20)
    }
}
