import RecordDraft
import Testing

/// Drafts in the other official languages.
struct LanguageTests {
    @Test func french() {
        let index = Draft.index(
            "Assemblée", "Troisième session", "Nairobi, 2-6 juin 2025", "Projet de rapport", "Projet", "",
            "I. Organisation (points 1 à 3 de l’ordre du jour)", "", "A. Ouverture", "",
            "1. Les points suivants :", "a) Le premier ;", "b) Le deuxième.", "", "2. [à compléter]", "",
            "Annexe [--]", "",
            "Résumé", "", "1. Texte de la session.")
        #expect(index.language == .fr)
        #expect(index.frontMatter.map(\.role) == [.organ, .session, .dates, .title, .status])
        #expect(index.outline.map(\.label) == ["I.", "A.", "Annexe [--]"])
        #expect(index.outline.first?.agendaItems == [1, 2, 3])
        #expect(index.paragraphs.map(\.number) == [1, 2, 1])
        #expect(index.slotCount == 2)
    }

    @Test func spanish() {
        let index = Draft.index(
            "Asamblea", "Tercer período de sesiones", "Nairobi, 2 a 6 de junio de 2025",
            "Informe de la Asamblea", "Proyecto",
            "", "I. Apertura (tema 1 del programa)", "", "1. El período de sesiones de los miembros.", "",
            "2. [se completará]",
            "", "Anexo", "", "Resumen", "", "1. Texto.")
        #expect(index.language == .es)
        #expect(index.frontMatter.map(\.role) == [.organ, .session, .dates, .title, .status])
        #expect(index.outline.map(\.title) == ["Apertura", "Resumen"])
        #expect(index.outline.first?.agendaItems == [1])
        #expect(index.slotCount == 1)
    }

    @Test func russian() {
        let index = Draft.index(
            "Ассамблея", "Третья сессия", "Найроби, 2–6 июня 2025 года", "Доклад о работе сессии", "Проект",
            "",
            "I. Организация (пункты 1–6 повестки дня)", "", "A. Открытие", "", "1. Текст:", "а) один;",
            "б) два.", "",
            "2. [будет дополнено]", "", "Приложение I", "", "Резюме", "", "1. Текст.")
        #expect(index.language == .ru)
        #expect(index.frontMatter.map(\.role) == [.organ, .session, .dates, .title, .status])
        #expect(index.outline.map(\.label) == ["I.", "A.", "Приложение I"])
        #expect(index.outline.first?.agendaItems == [1, 2, 3, 4, 5, 6])
        #expect(index.paragraphs.map(\.number) == [1, 2, 1])
    }

    @Test func arabic() {
        let index = Draft.index(
            "جمعية الأمم المتحدة", "الدورة الثالثة", "تقرير الجمعية", "مشروع", "",
            "أولا - تنظيم الدورة (البند ١ من جدول الأعمال)", "",
            "ألف - الافتتاح", "", "١ - عقدت الدورة:", "(أ) أول؛", "(ب) ثان.", "", "٢ - [يستكمل لاحقا]", "",
            "ثانيا - الأنشطة", "",
            "3 - نص.", "", "المرفق الأول", "", "موجز", "", "١ - نص.")
        #expect(index.language == .ar)
        #expect(index.frontMatter.map(\.role) == [.organ, .session, .title, .status])
        #expect(index.outline.map(\.kind) == [.part, .section, .part, .annex])
        #expect(index.outline.map(\.title) == ["تنظيم الدورة", "الافتتاح", "الأنشطة", "موجز"])
        #expect(index.paragraphs.map(\.number) == [1, 2, 3, 1])
        #expect(index.slotCount == 1)
    }

    @Test func mastheads() {
        let index = Draft.index("A/HRC/26/5", "人权理事会", "第二十六届会议", "议程项目 6", "工作报告*", "", "* 重发。", "", "一、导言")
        #expect(index.frontMatter.map(\.role) == [.other, .organ, .session, .other, .title])
        #expect(index.documentSymbol == "A/HRC/26/5")
        #expect(index.title == "工作报告*")
        #expect(index.lineClass(6) == .footnote)
    }
}
