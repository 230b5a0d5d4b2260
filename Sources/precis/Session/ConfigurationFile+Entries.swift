import Configuration

extension ConfigurationFile {
    /// What stands above all tables, and what is wrong in the file: mistakes of form, and tables, which it may not have.
    ///
    /// - Parameter path: The file, as problems name it.
    func entries(path: String) -> (entries: [Entry], problems: [SettingsProblem]) {
        var problems = mistakes.map {
            SettingsProblem(place: .line($0.line, file: path), kind: .syntax($0.fault))
        }
        var entries: [Entry] = []
        for table in tables {
            if table.path.isEmpty {
                entries += table.entries
            } else {
                let place = SettingsProblem.Place.line(table.line, file: path)
                problems.append(SettingsProblem(place: place, kind: .unknownName("[\(table.name)]")))
            }
        }
        return (entries, problems)
    }
}
