// SPDX-License-Identifier: Apache-2.0
// The page "Settings" without its window: what is typed, what is written, and what happens where it cannot be.
#include "app/workbench/settings_presenter.hpp"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "app/files/facility_file.hpp"
#include "app/files/printers_file.hpp"
#include "labels/pdf/save_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::workbench;
using Catch::Contains;
using Part = SettingsPart;

struct Desk {
    test::TemporaryFolder folder;
    std::optional<std::string> disk_fault;

    SettingsPresenter open() {
        SettingsSources sources{SettingsFolder(folder.path() / "vialwright", writer()),
                                {},
                                {{"roll", "A roll"}},
                                "Sample LLC, Springfield",
                                {}};
        sources.zones = {{"America/New_York", "Europe/Berlin", "Europe/Bern"}, "Europe/Berlin", [] {
                             return time::Instant(std::chrono::sys_days{std::chrono::year{2026} / 3 / 5} +
                                                  std::chrono::hours(14));
                         }};
        return SettingsPresenter(std::move(sources));
    }
    WriteFile writer() {
        return
            [this](const std::filesystem::path& path, std::string_view bytes) -> std::optional<std::string> {
                if (disk_fault) return path.string() + ": " + *disk_fault;
                return pdf::save_file(path, bytes);
            };
    }
    std::filesystem::path file(const char* name) const { return folder.path() / "vialwright" / name; }
    std::string content(const char* name) const {
        std::ifstream in(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

const EntryView& entry(const std::vector<EntryView>& entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &EntryView::id);
    REQUIRE(found != entries.end());
    return *found;
}

void type_facility(SettingsPresenter& page) {
    const std::pair<const char*, const char*> entries[] = {
        {"name", "Main Street Pharmacy"}, {"street", "1 Main Street"}, {"city", "Salem"},    {"region", "OR"},
        {"postal_code", "97301"},         {"phone", "(503) 555-0100"}, {"id", "main-street"}};
    for (const auto& [key, text] : entries) page.edit(Part::facility, key, text);
}

}  // namespace

TEST_CASE("preferences are there again after they were saved", "[settings]") {
    Desk desk;
    {
        auto page = desk.open();
        CHECK_FALSE(page.view().has_unsaved);
        page.edit(Part::preferences, "appearance", "dark");
        page.edit(Part::preferences, "text_percent", "150");
        page.search_zones("new y");
        REQUIRE(page.view().zones.names == std::vector<std::string>{"America/New_York"});
        page.choose_zone(0);
        CHECK(page.view().has_unsaved);
        CHECK_FALSE(std::filesystem::exists(desk.file("settings.toml")));
        REQUIRE(page.save());
        CHECK_FALSE(page.view().has_unsaved);
        CHECK(page.appearance() == files::Appearance::dark);
        REQUIRE(page.view().notices.size() == 1);
        CHECK_THAT(page.view().notices.front().sentence, Contains("Saved: settings.toml."));
    }
    const auto read = files::read_settings(desk.file("settings.toml"));
    REQUIRE(read.value);
    CHECK(read.value->text_percent == 150);
    CHECK(read.value->zone == "America/New_York");
    const auto page = desk.open();
    CHECK(entry(page.view().display, "appearance").field.text == "dark");
    CHECK(page.view().zones.chosen == "America/New_York");
    CHECK(page.view().zones.now == "It is 2026-03-05 09:00 EST there now.");
    CHECK_FALSE(std::filesystem::exists(desk.file("facility.toml")));
}

TEST_CASE("zones are found by the beginnings of their words", "[settings]") {
    Desk desk;
    auto page = desk.open();
    CHECK(page.view().zones.names.size() == 4);
    CHECK(page.view().zones.at == 0);
    CHECK(page.view().zones.chosen == "The computer's: Europe/Berlin");
    CHECK(page.time_in_zone(0) == "03-05 15:00");
    page.search_zones("BER");
    CHECK(page.view().zones.names == std::vector<std::string>{"Europe/Berlin", "Europe/Bern"});
    CHECK(page.view().zones.found == "2 of 3");
    page.search_zones("erlin");
    CHECK(page.view().zones.names.empty());
    CHECK_THAT(page.view().zones.found, Contains("No zone is called so"));
}

TEST_CASE("while there is no facility of one's own the page says whose name labels carry", "[settings]") {
    Desk desk;
    auto page = desk.open();
    CHECK(page.view().facility_note.tone == Tone::caution);
    CHECK_THAT(page.view().facility_note.sentence, Contains("sample facility, Sample LLC, Springfield"));
    page.edit(Part::facility, "name", "Main Street Pharmacy");
    CHECK(entry(page.view().facility, "street").field.wanted);
    CHECK_THAT(page.view().why_not, Contains("Facility: an entry is missing or wrong"));
    CHECK_FALSE(page.save());
    CHECK_FALSE(std::filesystem::exists(desk.file("facility.toml")));

    type_facility(page);
    page.edit(Part::facility, "id", "Main Street");
    CHECK_THAT(entry(page.view().facility, "id").field.error, Contains("\"Main Street\" is no id"));
    CHECK_FALSE(page.view().can_save);
    page.edit(Part::facility, "id", "main-street");
    REQUIRE(page.save());
    CHECK(page.view().facility_note.tone == Tone::good);
    const auto read = files::read_facility(desk.file("facility.toml"));
    REQUIRE(read.value);
    CHECK(read.value->name == "Main Street Pharmacy");
    CHECK(read.value->phone == "(503) 555-0100");
}

TEST_CASE("printers are added, judged while they are typed, and taken out", "[settings]") {
    Desk desk;
    auto page = desk.open();
    page.add_printer();
    REQUIRE(page.view().printers.size() == 1);
    CHECK(page.view().chosen_printer == 0);
    CHECK(page.view().printers.front().is_wrong);  // it has no name yet
    CHECK(entry(page.view().printer, "name").field.wanted);
    page.edit(Part::printers, "name", "  Bench ");
    CHECK_FALSE(page.view().printers.front().is_wrong);
    page.edit(Part::printers, "move_right", "12 mm");
    CHECK(entry(page.view().printer, "move_right").field.error ==
          "Print is moved by at most 10 mm; further off, the paper is set wrong.");
    page.edit(Part::printers, "move_right", "1 mm");
    page.edit(Part::printers, "move_left", "1 mm");
    CHECK_THAT(entry(page.view().printer, "move_left").field.error, Contains("one way"));
    page.edit(Part::printers, "move_left", "");
    page.add_printer();
    page.edit(Part::printers, "name", "Ward");
    page.edit(Part::printers, "id", "printer-1");
    CHECK_THAT(entry(page.view().printer, "id").field.error, Contains("ids are unique"));
    page.edit(Part::printers, "id", "ward");
    page.edit(Part::preferences, "printer", "ward");
    REQUIRE(page.save());
    const auto read = files::read_printers(desk.file("printers.toml"));
    REQUIRE(read.value);
    REQUIRE(read.value->size() == 2);
    CHECK(read.value->front().name == "Bench");
    CHECK(read.value->front().profile.correction.right == draw::mm(1));

    page.remove_printer();
    REQUIRE(page.view().printers.size() == 1);
    CHECK_THAT(entry(page.view().labels, "printer").field.echo, Contains("not in the list"));
    page.remove_printer();
    CHECK_FALSE(page.view().chosen_printer);
    REQUIRE(page.save());
    CHECK(files::read_printers(desk.file("printers.toml")).value->empty());
}

TEST_CASE("every edit of the settings is taken back and done again", "[settings]") {
    Desk desk;
    auto page = desk.open();
    page.edit(Part::preferences, "appearance", "dark");
    page.add_printer();
    page.edit(Part::printers, "name", "Bench");
    page.remove_printer();
    CHECK(page.view().printers.empty());
    page.undo();
    REQUIRE(page.view().printers.size() == 1);
    CHECK(page.view().printers.front().name == "Bench");
    const auto spot = page.redo();
    CHECK_FALSE(spot);
    page.undo();
    page.undo();
    page.undo();
    const auto last = page.undo();
    CHECK_FALSE(page.view().has_unsaved);
    REQUIRE(last);
    CHECK(last->key == "appearance");
    CHECK_FALSE(page.undo());
    CHECK(page.redo()->key == "appearance");
    page.start_over();
    CHECK_FALSE(page.view().has_unsaved);
    page.undo();
    CHECK(entry(page.view().display, "appearance").field.text == "dark");
}

TEST_CASE("a settings file that is broken is told, and replaced only when it was asked", "[settings]") {
    Desk desk;
    const std::string half = "format = \"settings/1\"\nappearance = \"da";
    desk.folder.write("vialwright/settings.toml", half);
    auto page = desk.open();
    REQUIRE(page.view().notices.size() == 1);
    CHECK(page.view().notices.front().tone == Tone::stop);
    CHECK_THAT(page.view().notices.front().sentence, Contains("settings.toml:2"));
    CHECK(page.question_before_saving().empty());  // nothing is to be written

    const SettingsFolder folder(desk.folder.path() / "vialwright", desk.writer());
    REQUIRE(folder.keep(files::Appearance::light));  // the menu leaves it alone
    CHECK(desk.content("settings.toml") == half);

    page.edit(Part::preferences, "language", "es");
    CHECK_THAT(page.question_before_saving(), Contains("settings.toml could not be read"));
    REQUIRE(page.save());
    CHECK(desk.content("settings.toml.bak") == half);
    CHECK(files::read_settings(desk.file("settings.toml")).value->language == files::Language::spanish);
    CHECK(page.view().notices.size() == 1);  // that it is saved
    CHECK(page.question_before_saving().empty());
}

TEST_CASE("an unknown key makes a file that is told, not one that is cut down", "[settings]") {
    Desk desk;
    desk.folder.write("vialwright/facility.toml", "format = \"facility/1\"\nname = \"Mine\"\nfax = \"1\"\n");
    const auto page = desk.open();
    CHECK(page.view().facility_note.tone == Tone::stop);
    const auto& notices = page.view().notices;
    CHECK(std::ranges::any_of(notices, [](const FindingView& notice) {
        return notice.sentence.find("\"fax\" is not a key that is known here") != std::string::npos;
    }));
}

TEST_CASE("comments that someone wrote by hand are kept beside the file", "[settings]") {
    Desk desk;
    const std::string by_hand = "# ours\nformat = \"settings/1\"\nzone = \"Europe/Berlin\"\n";
    desk.folder.write("vialwright/settings.toml", by_hand);
    auto page = desk.open();
    page.edit(Part::preferences, "appearance", "dark");
    REQUIRE(page.save());
    CHECK(desk.content("settings.toml.bak") == by_hand);
    CHECK(files::read_settings(desk.file("settings.toml")).value->zone == "Europe/Berlin");
    page.edit(Part::preferences, "appearance", "light");
    REQUIRE(page.save());
    CHECK(desk.content("settings.toml.bak") == by_hand);  // our own file is no one's handwriting

    desk.folder.write(
        "vialwright/settings.toml",
        files::to_toml(files::settings_kind(), {{{"language", "es"}}}));  // another window saved
    page.edit(Part::preferences, "appearance", "dark");
    REQUIRE(page.save());
    CHECK_THAT(desk.content("settings.toml.bak"), Contains("language"));
}

TEST_CASE("a disk without room leaves the file as it was, and the page unsaved", "[settings]") {
    Desk desk;
    auto page = desk.open();
    page.edit(Part::preferences, "appearance", "dark");
    REQUIRE(page.save());
    const std::string before = desk.content("settings.toml");
    page.edit(Part::preferences, "appearance", "light");
    desk.disk_fault = "No space left on device";
    CHECK_FALSE(page.save());
    CHECK(page.view().has_unsaved);
    REQUIRE_FALSE(page.view().notices.empty());
    CHECK_THAT(page.view().notices.front().sentence,
               Contains("Not saved") && Contains("No space left on device"));
    CHECK(desk.content("settings.toml") == before);
    CHECK(page.appearance() == files::Appearance::dark);
    desk.disk_fault.reset();
    CHECK(page.save());
}

TEST_CASE("without a folder for settings nothing is saved, and it is said", "[settings]") {
    SettingsPresenter page(SettingsSources{SettingsFolder({}, pdf::save_file), {}, {}, "", {}});
    page.edit(Part::preferences, "appearance", "dark");
    CHECK_FALSE(page.save());
    CHECK_THAT(page.view().notices.front().sentence, Contains("no folder for settings"));
}

TEST_CASE("the appearance of the menu and of the page are one", "[settings]") {
    Desk desk;
    auto page = desk.open();
    page.edit(Part::preferences, "language", "es");
    const SettingsFolder folder(desk.folder.path() / "vialwright", desk.writer());
    REQUIRE_FALSE(folder.keep(files::Appearance::dark));
    CHECK(files::read_settings(desk.file("settings.toml")).value->appearance == files::Appearance::dark);
    page.appearance_was_kept(files::Appearance::dark);
    CHECK(entry(page.view().display, "appearance").field.text == "dark");
    CHECK(page.view().has_unsaved);  // the language still is
    REQUIRE(page.save());
    const auto saved = files::read_settings(desk.file("settings.toml"));
    CHECK(saved.value->appearance == files::Appearance::dark);
    CHECK(saved.value->language == files::Language::spanish);
}

TEST_CASE("what is typed and not saved comes back in another run, and can be undone",
          "[workbench][settings][session]") {
    Desk desk;
    auto before = desk.open(), after = desk.open();
    CHECK(before.typed().empty());
    before.edit(Part::facility, "name", "Main Street Pharmacy");
    before.add_printer();
    before.edit(Part::printers, "name", "By the hood");
    before.edit(Part::preferences, "zone", "Europe/Bern");
    after.restore(before.typed());
    CHECK(after.typed() == before.typed());
    CHECK(after.view().has_unsaved);
    CHECK(after.view().printers.size() == 1);
    CHECK(after.view().zones.chosen == before.view().zones.chosen);
    CHECK_FALSE(std::filesystem::exists(desk.file("facility.toml")));  // nothing is saved by it
    after.undo();
    CHECK(after.typed().empty());
    after.restore({{"printers", "x"}, {"facility", "2"}, {"preferences", "99999999999"}, {"colour", "1"}});
    CHECK(after.typed().empty());  // what makes no sense changes nothing
    after.restore({{"printers", "0"}});
    CHECK(after.typed().empty());
}
