import TextRope

extension DraftIndex {
    /// Reads the lines before the first heading. They are few: the classifier ends front matter after 64.
    func readFrontMatter() -> [FrontMatterLine] {
        var found: [(line: Int, text: String)] = []
        lines.forEach(in: 0..<min(lines.count, 2_000)) { index, record in
            if record.verdict.kind == .frontMatter {
                let text = String(decoding: bytes(of: index, limit: 2_048), as: UTF8.self)
                found.append((index, FrontMatterRole.trimmed(text)))
            }
            return record.state.isFront
        }
        // Roles are guessed again only where there is something new to guess from.
        if found.elementsEqual(
            frontMatter, by: { $0.line == $1.line && $0.text.utf8.elementsEqual($1.text.utf8) })
        {
            return frontMatter
        }
        let roles = FrontMatterRole.roles(of: found.map(\.text))
        return zip(found, roles).map { FrontMatterLine(role: $1, line: $0.line, text: $0.text) }
    }
}
