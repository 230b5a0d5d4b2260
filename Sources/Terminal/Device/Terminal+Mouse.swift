import CNcurses

extension Terminal {
    /// Turns the reports of the mouse on or off: presses, releases, motion with a button down, the wheel. They are off at
    /// first. While they are on, most terminals select text and paste by a button only with Shift.
    ///
    /// Without effect where the terminal has no mouse. While a paste is awaited nothing is reported, so that a button
    /// pastes.
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
