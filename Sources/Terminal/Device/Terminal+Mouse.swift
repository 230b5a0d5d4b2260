import CNcurses

extension Terminal {
    /// Has the mouse reported or not: presses, releases, motion with a button down, the wheel. Not until this is called. While
    /// it is, most terminals select text by themselves, and paste by a button, only with Shift.
    ///
    /// Without effect where the terminal has no mouse. While a paste is awaited nothing is reported, so that a button pastes
    /// as ever.
    public func setMouse(_ isOn: Bool) {
        wantsMouse = isOn
        updateMouse()
    }

    func updateMouse() {
        let isOn = wantsMouse && capabilities.hasMouse && !awaitsPaste
        guard isOn != reportsMouse else { return }
        reportsMouse = isOn
        pnc_set_mouse(isOn)
    }
}
