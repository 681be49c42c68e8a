// SPDX-License-Identifier: Apache-2.0
// A product that stands in the shipped formulary and in the user's own.
#include <catch2/catch.hpp>

#include "app/files/formulary_folder.hpp"
#include "tests/app/files/sample_texts.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright {

namespace {

using Catch::Contains;

struct Folders {
    test::TemporaryFolder folder;
    files::FormularyFolders formulary() const {
        return files::FormularyFolders({folder.path() / "given"}, {}, folder.path() / "own");
    }
    void give(int revision) const { write("given/sample.toml", revision); }
    void own(int revision, const char* name = "own/sample.toml") const { write(name, revision); }
    void write(const char* name, int revision) const {
        folder.write(name, test::with_change(std::string(test::sample_monograph_text), "revision = 3",
                                             "revision = " + std::to_string(revision)));
    }
};

}  // namespace

TEST_CASE("the user's higher revision is used, by whatever name its file has", "[files][formulary]") {
    const Folders folders;
    folders.give(3);
    CHECK(folders.formulary().load("sample").value->revision == 3);  // no folder of one's own is no fault
    folders.own(4, "own/mine.toml");
    CHECK(folders.formulary().load("sample").value->revision == 4);
    files::Faults faults;
    const auto all = folders.formulary().load_all(faults);
    CHECK(faults.empty());
    REQUIRE(all.size() == 2);
    CHECK(all[0].is_replaced);
    CHECK(all[0].reading.value);
    CHECK_FALSE(all[1].is_replaced);
    CHECK(all[1].is_own);
}

TEST_CASE("the same or a lower revision: neither is used, and both say why", "[files][formulary]") {
    const int own = GENERATE(2, 3);
    const Folders folders;
    folders.give(3);
    folders.own(own);
    const auto one = folders.formulary().load("sample");
    CHECK_FALSE(one.value);
    CHECK_THAT(one.faults.at(0).message, Contains("write revision = 4") && Contains("neither is"));
    files::Faults faults;
    for (const auto& file : folders.formulary().load_all(faults)) {
        CHECK_FALSE(file.reading.value);
        CHECK_FALSE(file.is_replaced);
        CHECK_THAT(file.reading.faults.at(0).message, Contains("neither is"));
    }
}

TEST_CASE("a user's file at fault takes the shipped one out of use too", "[files][formulary]") {
    const Folders folders;
    folders.give(3);
    folders.folder.write("own/sample.toml", "format = \"monograph/1\"\nid = \"sample\"\nrevision = 9\n");
    const auto one = folders.formulary().load("sample");
    CHECK_FALSE(one.value);
    CHECK_THAT(one.faults.at(0).message, Contains("own/sample.toml") && Contains("mend it, or take it away"));
    CHECK(one.faults.size() > 1);  // and what is wrong with it
    files::Faults faults;
    const auto all = folders.formulary().load_all(faults);
    CHECK_FALSE(all.at(0).reading.value);
    CHECK_FALSE(all.at(1).reading.value);
    folders.own(4);
    folders.folder.write("given/sample.toml", "id = \"sample\"\n");
    CHECK_FALSE(folders.formulary().load("sample").value);  // nobody knows which came first
}

TEST_CASE("two files of the user's of one product are refused", "[files][formulary]") {
    const Folders folders;
    folders.give(3);
    folders.own(4);
    folders.own(5, "own/second.toml");
    const auto one = folders.formulary().load("sample");
    CHECK_FALSE(one.value);
    CHECK_THAT(one.faults.at(0).message, Contains("more than one file"));
    files::Faults faults;
    for (const auto& file : folders.formulary().load_all(faults)) CHECK_FALSE(file.reading.value);
}

}  // namespace vialwright
