// SPDX-License-Identifier: Apache-2.0
// A monograph edited, duplicated and saved, on a disk of its own.
#include "app/workbench/monograph_editor.hpp"

#include <catch2/catch.hpp>

#include "app/files/sha256.hpp"
#include "app/workbench/duplicate_form.hpp"
#include "app/workbench/kept_edit.hpp"
#include "app/workbench/library.hpp"
#include "app/workbench/revisions_presenter.hpp"
#include "labels/pdf/save_file.hpp"
#include "tests/app/files/sample_texts.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

constexpr time::Date today{std::chrono::year{2026}, std::chrono::March, std::chrono::day{5}};

// The shipped formulary with "sample", revision 3, and the user's own folder, which is not there yet.
struct Shelf {
    test::TemporaryFolder folder;
    std::optional<std::string> disk_fault;

    Shelf() { folder.write("data/formulary/sample.toml", test::sample_monograph_text); }

    LibraryPaths paths() const {
        LibraryPaths paths;
        paths.data = folder.path() / "data";
        paths.overlays = folder.path() / "site";
        paths.settings = folder.path() / "settings";
        return paths;
    }
    FormularySources sources() const {
        Library library(paths());
        FormularySources sources;
        files::Faults faults;
        sources.files = library.formulary().load_all(faults);
        REQUIRE(faults.empty());
        sources.own = library.own_formulary();
        sources.approvals = library.approvals();
        return sources;
    }
    MonographEditor editor(EditStart start) {
        const auto write = [this](const std::filesystem::path& path, std::string_view bytes) {
            return disk_fault ? disk_fault : pdf::save_file(path, bytes);
        };
        return {std::move(start), nullptr, today, sources().approvals, write};
    }
    MonographEditor edit(std::size_t file = 0) {
        const auto found = sources();
        auto start = start_edit(found, found.files.at(file));
        if (!start) throw std::runtime_error(start.error());
        return editor(*std::move(start));
    }
    std::filesystem::path own() const { return folder.path() / "settings/formulary/sample.toml"; }
    std::string text_of(const std::filesystem::path& path) const { return read_revision(path)->text; }
};

void change(MonographEditor& editor, const std::string& before, const std::string& after) {
    editor.edit(test::with_change(editor.text(), before, after));
}

}  // namespace

TEST_CASE("editing a shipped monograph begins its next revision, a draft, for the user's folder",
          "[workbench][editor]") {
    Shelf shelf;
    const auto editor = shelf.edit();
    CHECK_THAT(editor.text(), Contains("revision = 4") && Contains("status   = \"draft\""));
    CHECK(editor.text().size() == test::sample_monograph_text.size());
    CHECK(editor.view().state == PillView{Tone::caution, "Not saved"});
    CHECK(editor.view().can_save);
    CHECK_FALSE(editor.view().has_work);  // nothing was typed: it is closed without being asked
    CHECK(editor.view().is_valid);
    CHECK(editor.view().faults.empty());
    CHECK(editor.view().monograph->title == "Sample Injection 20 mg/mL");
    CHECK_THAT(editor.view().told, Contains("settings/formulary/sample.toml") && Contains("stays as it is"));
}

TEST_CASE("what is wrong is told with place and fix, and the view says that it is of an earlier text",
          "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    const auto valid = editor.view().monograph;
    change(editor, "\"20 mg/mL\"\ntotal", "\"20 mgg/mL\"\ntotal");
    CHECK(editor.view().has_work);
    const auto& view = editor.view();
    REQUIRE(view.faults.size() == 1);
    CHECK(view.faults[0].line == 11);
    CHECK(view.faults[0].column == 17);
    CHECK(editor.text().substr(editor.offset_of(view.faults[0]), 11) == "\"20 mgg/mL\"");
    CHECK_FALSE(view.faults[0].message.empty());
    CHECK(view.summary == "1 fault");
    CHECK(view.state == PillView{Tone::stop, "Not valid"});
    CHECK_FALSE(view.can_save);
    CHECK_THAT(view.why_not, Contains("no fault is left"));
    CHECK(view.monograph == valid);
    CHECK_THAT(view.monograph_note, Contains("is not valid") && Contains("last that was"));
    editor.undo();
    CHECK(editor.view().monograph_note.empty());
    CHECK(editor.view().can_save);
}

TEST_CASE("half-typed and bad text is told, never a fault of the program", "[workbench][editor]") {
    Shelf shelf;
    const auto whole = shelf.edit().text();
    auto editor = shelf.edit();
    for (std::size_t length = 0; length < whole.size(); length += 37) {
        editor.edit(whole.substr(0, length));
        CHECK_FALSE(editor.view().can_save);
        CHECK(editor.view().summary != "Nothing to mend");
    }
    for (const char* bad :
         {"", "[", "id = ", "= 1", "\xFF\xFE", "a = \"", "[[dose]]\n[dose.per_dose\n", "{{{{"}) {
        editor.edit(bad);
        CHECK_FALSE(editor.view().is_valid);
        CHECK_FALSE(editor.view().can_save);
    }
    editor.edit(whole);
    CHECK(editor.view().can_save);
}

TEST_CASE("a changed text keeps its id, has a higher revision and is a draft", "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    change(editor, "revision = 4", "revision = 3");
    REQUIRE(editor.view().faults.size() == 1);
    CHECK_THAT(editor.view().faults[0].message, Contains("write 4"));
    CHECK(editor.view().faults[0].line == 3);
    editor.undo();
    change(editor, "\"draft\"", "\"approved\"");
    CHECK_THAT(editor.view().faults.at(0).message, Contains("nobody has approved"));
    CHECK_FALSE(editor.view().can_save);
    editor.undo();
    change(editor, "\"sample\"", "\"other\"");
    CHECK_THAT(editor.view().faults.at(0).message, Contains("duplicate it"));
}

TEST_CASE("one undo takes back a run of keys in a line, and the cursor knows where", "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    const std::string first = editor.text();
    std::string typed = first;
    for (const char c : std::string("# note")) editor.edit(typed.insert(typed.size() - 1, 1, c));
    const std::string noted = editor.text();
    editor.edit("#" + noted);
    REQUIRE(editor.undo());
    CHECK(editor.text() == noted);
    REQUIRE(editor.undo());
    CHECK(editor.text() == first);
    CHECK_FALSE(editor.undo());
    REQUIRE(editor.redo());
    CHECK(editor.text() == noted);
    const Difference at = difference(first, noted);
    CHECK(noted.substr(at.begin, at.end - at.begin) == "# note");
    CHECK(difference("abc", "abc").begin == 3);
    CHECK(difference("aa", "a").end == 1);
}

TEST_CASE("saving writes the user's file and no other; it is used in the shipped one's place",
          "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    change(editor, "Store at 2", "Keep at 2");
    editor.save();
    CHECK(editor.view().outcome_tone == Tone::good);
    CHECK_THAT(editor.view().outcome,
               Contains(shelf.own().string()) && Contains("No earlier approval holds"));
    CHECK(editor.view().state == PillView{Tone::good, "Saved"});
    CHECK_FALSE(editor.view().can_save);
    CHECK(shelf.text_of(shelf.own()) == editor.text());
    CHECK(shelf.text_of(shelf.folder.path() / "data/formulary/sample.toml") == test::sample_monograph_text);
    Library library(shelf.paths());
    CHECK((*library.product("sample"))->revision == 4);
    files::Faults faults;
    const auto products = library.products(faults);
    REQUIRE(products.size() == 1);
    CHECK(products[0].monograph->storage->text.starts_with("Keep"));
    // Typed on: the number that is saved belongs to what was saved.
    change(editor, "Keep at 2", "Hold at 2");
    CHECK_THAT(editor.view().faults.at(0).message, Contains("write 5"));
    CHECK(editor.view().outcome.empty());
    change(editor, "revision = 4", "revision = 5");
    editor.save();
    CHECK((*Library(shelf.paths()).product("sample"))->revision == 5);
}

TEST_CASE("no room on the disk: nothing is written, and what was typed is still there",
          "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    change(editor, "Store at 2", "Keep at 2");
    shelf.disk_fault = "No space left on device";
    editor.save();
    CHECK(editor.view().outcome_tone == Tone::stop);
    CHECK_THAT(editor.view().outcome, Contains("Nothing was saved: No space left on device"));
    CHECK_THAT(editor.text(), Contains("Keep at 2"));
    CHECK(editor.view().can_save);
    CHECK_FALSE(std::filesystem::exists(shelf.own()));
    shelf.disk_fault.reset();
    editor.save();
    CHECK(editor.view().outcome_tone == Tone::good);
}

TEST_CASE("a folder that cannot be made is told", "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    shelf.folder.write("settings", "a file where a folder should be");
    editor.save();
    CHECK(editor.view().outcome_tone == Tone::stop);
    CHECK_THAT(editor.view().outcome, Contains("cannot be made"));
}

TEST_CASE("a file that another program changed meanwhile is not written over", "[workbench][editor]") {
    Shelf shelf;
    auto editor = shelf.edit();
    shelf.folder.write("settings/formulary/sample.toml", "# another's");
    editor.save();
    CHECK_THAT(editor.view().outcome, Contains("another program"));
    CHECK(shelf.text_of(shelf.own()) == "# another's");
}

TEST_CASE("an approval of the former bytes does not hold for a changed text", "[workbench][editor]") {
    Shelf shelf;
    shelf.folder.write("site/approvals.toml",
                       "format = \"approvals/1\"\n[[approved]]\nmonograph = \"sample\"\nsha256 = \"" +
                           files::sha256_hex(test::sample_monograph_text) +
                           "\"\nby = \"A. Berg\"\non = 2026-03-01\n");
    const auto editor = shelf.edit();
    const auto& marks = editor.view().monograph->marks;
    CHECK(std::ranges::count(marks, PillView{Tone::open, "Changed since it was approved here"}) == 1);
}

TEST_CASE("a product of which the user has a revision is edited there, not anew", "[workbench][editor]") {
    Shelf shelf;
    shelf.edit().save();
    REQUIRE(std::filesystem::exists(shelf.own()));
    const auto sources = shelf.sources();
    REQUIRE(sources.files.size() == 2);
    CHECK(sources.files[0].is_replaced);
    const auto again = start_edit(sources, sources.files[0]);
    REQUIRE_FALSE(again);
    CHECK_THAT(again.error(), Contains("edit that one"));
    const auto own = start_edit(sources, sources.files[1]);
    REQUIRE(own);
    CHECK_THAT(own->text, Contains("revision = 5"));
    CHECK(own->on_disk == shelf.text_of(shelf.own()));
}

TEST_CASE("a broken file of the user's can be opened and mended", "[workbench][editor]") {
    Shelf shelf;
    shelf.folder.write("settings/formulary/sample.toml",
                       "format = \"monograph/1\"\nid = \"sample\"\nrevision = \n");
    CHECK_FALSE(
        Library(shelf.paths()).product("sample"));  // the user meant another: the shipped one is not used
    auto editor = shelf.edit(1);
    CHECK_FALSE(editor.view().is_valid);
    CHECK_THAT(editor.view().monograph_note, Contains("nothing to show"));
    editor.edit(test::with_change(std::string(test::sample_monograph_text), "revision = 3", "revision = 4"));
    editor.save();
    CHECK((*Library(shelf.paths()).product("sample"))->revision == 4);
}

TEST_CASE("without a folder of settings nothing can be edited, which is told", "[workbench][editor]") {
    Shelf shelf;
    auto sources = shelf.sources();
    sources.own.clear();
    CHECK_THAT(start_edit(sources, sources.files[0]).error(), Contains("XDG_CONFIG_HOME"));
    DuplicateForm form(sources, sources.files[0]);
    form.edit_id("new");
    form.edit_name("New");
    CHECK_FALSE(form.view().can_make);
    CHECK_THAT(form.view().problem, Contains("XDG_CONFIG_HOME"));
}

TEST_CASE("a copy has a new id and name, begins at revision 1, and has no number of the other",
          "[workbench][editor]") {
    Shelf shelf;
    const auto sources = shelf.sources();
    DuplicateForm form(sources, sources.files[0]);
    CHECK(form.view().heading == "A copy of Sample Injection 20 mg/mL");
    CHECK_FALSE(form.view().can_make);
    form.edit_id("sample");
    CHECK_THAT(form.view().id.error, Contains("sample-2"));
    form.edit_id("Sample Two");
    CHECK_THAT(form.view().id.error, Contains("lower-case"));
    form.edit_id("sample-weak");
    CHECK(form.view().id.error.empty());
    form.edit_name("sample  INJECTION");
    CHECK_THAT(form.view().name.error, Contains("this name already"));
    CHECK_FALSE(form.view().can_make);
    form.edit_name("Weak \"Sample\" Injection");
    REQUIRE(form.view().can_make);
    auto start = form.make();
    REQUIRE(start);
    CHECK_FALSE(std::filesystem::exists(start->target));
    auto editor = shelf.editor(*start);
    CHECK_THAT(editor.text(),
               Contains("\"sample-weak\"") && Contains("revision = 1") && Contains("gtin          = \"\""));
    CHECK(editor.view().can_save);
    CHECK(editor.view().has_work);
    CHECK(editor.view().monograph->title == "Weak \"Sample\" Injection 20 mg/mL");
    const auto revisions = revisions_of(sources, editor);
    REQUIRE(revisions.size() == 2);
    CHECK(revisions[0].name == "Sample Injection 20 mg/mL");
    editor.save();
    CHECK((*Library(shelf.paths()).product("sample-weak"))->product.name == "Weak \"Sample\" Injection");
}

TEST_CASE("the revisions of a product are compared, a file can be added", "[workbench][revisions]") {
    Shelf shelf;
    auto editor = shelf.edit();
    change(editor, "Store at 2", "Keep at 2");
    editor.save();
    change(editor, "20 mg/mL\"\ntotal", "20.0 mg/mL\"\ntotal");
    const auto sources = shelf.sources();
    RevisionsPresenter page(revisions_of(sources, editor));
    REQUIRE(page.view().before.choices.size() == 3);
    CHECK(page.view().before.choices[0].text == "Shipped, revision 3");
    CHECK(page.view().after.selected == "2");
    CHECK(page.view().changes.size() == 3);
    page.choose_after("1");
    CHECK(page.view().changes.size() == 2);
    CHECK(page.view().changes[0].what == "revision");
    CHECK(page.view().changes[1].where == "Storage");
    CHECK(page.view().told == "2 changes.");
    page.choose_before("1");
    CHECK_THAT(page.view().told, Contains("twice"));
    page.add(*read_revision(shelf.folder.write("old.toml", "id = \"sample\"\nrevision = ")));
    CHECK(page.view().tone == Tone::stop);
    CHECK_THAT(page.view().told, Contains("cannot be compared"));
    CHECK_FALSE(read_revision(shelf.folder.path() / "none.toml"));
    RevisionsPresenter alone(revisions_of(sources, sources.files[0]));
    CHECK(alone.view().before.choices.size() == 2);
    alone.add({"loose", test::with_change(std::string(test::sample_monograph_text), "severity = \"hard\"",
                                          "severity = \"soft\"")});
    CHECK_THAT(alone.view().told, Contains("1 loosened"));
    CHECK(alone.view().tone == Tone::caution);
}

TEST_CASE("a text that is not saved comes back as it was, with where it goes", "[workbench][session]") {
    Shelf shelf;
    auto before = shelf.edit();
    CHECK(typed_of(before).empty());  // nothing was changed
    before.edit("# first line\n" + before.text());
    const auto kept = kept_edit(typed_of(before));
    REQUIRE(kept);
    auto after = shelf.editor(kept->start);
    after.edit(kept->text);
    CHECK(after.view() == before.view());
    CHECK(after.undo());
    CHECK(typed_of(after).empty());
    CHECK(after.redo());
    after.save();
    CHECK(after.view().outcome_tone == Tone::good);
    CHECK(shelf.text_of(shelf.own()) == before.text());
    CHECK(typed_of(after).empty());
    CHECK_FALSE(kept_edit({{"text", "x"}}));
    CHECK_FALSE(kept_edit({{"text", "x"}, {"target", "y"}, {"least_revision", "z"}}));
}

TEST_CASE("a file that lies anywhere is begun as a monograph of one's own", "[workbench]") {
    Shelf shelf;
    const auto sent = [&](const char* name, std::string text) {
        return start_from_file(shelf.sources(), shelf.folder.write(std::string("sent/") + name, text));
    };
    const std::string sample(test::sample_monograph_text);
    SECTION("of a shipped product: its next revision") {
        const auto start = sent("mail.toml", sample);
        REQUIRE(start);
        CHECK(start->id == "sample");
        CHECK(start->target == shelf.own());
        CHECK(start->least_revision == 4);
        CHECK_THAT(start->text, Contains("revision = 4") && Contains("status   = \"draft\""));
        CHECK_FALSE(start->on_disk);
        CHECK_THAT(start->told, Contains("From mail.toml") && Contains("in place of the shipped monograph"));
        auto editor = shelf.editor(*start);
        CHECK(editor.view().can_save);
        CHECK_FALSE(editor.view().has_work);  // closed again nothing is lost: the file is still there
        editor.save();
        CHECK(shelf.text_of(shelf.own()) == start->text);
        const auto again = sent("later.toml", sample);
        REQUIRE(again);
        CHECK(again->on_disk == start->text);
        CHECK(again->least_revision == 5);
        CHECK_THAT(again->told, Contains("takes the place of your own"));
        const auto own = start_from_file(shelf.sources(), shelf.own());
        REQUIRE(own);
        CHECK_THAT(own->told, Contains("The next revision of your own monograph"));
    }
    SECTION("of a new product, of a higher revision: as it is") {
        std::string text = sample;
        text.replace(text.find("\"sample\""), 8, "\"other\"");
        const auto start = sent("other.toml", text);
        REQUIRE(start);
        CHECK(start->id == "other");
        CHECK(start->target.filename() == "other.toml");
        CHECK_THAT(start->text, Contains("revision = 3"));
        CHECK_THAT(start->told, Contains("a monograph of your own."));
    }
    SECTION("with faults: they are told live") {
        const auto start = sent("broken.toml", "this is no monograph\n");
        REQUIRE(start);
        CHECK(start->id.empty());
        CHECK(start->target.filename() == "broken.toml");
        const auto editor = shelf.editor(*start);
        CHECK_FALSE(editor.view().faults.empty());
        CHECK_FALSE(editor.view().can_save);
    }
    SECTION("that cannot be read: why") {
        const auto start = start_from_file(shelf.sources(), shelf.folder.path() / "gone.toml");
        REQUIRE_FALSE(start);
        CHECK_THAT(start.error(), Contains("gone.toml"));
    }
}

}  // namespace vialwright::workbench
