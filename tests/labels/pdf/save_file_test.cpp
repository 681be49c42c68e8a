// SPDX-License-Identifier: Apache-2.0
// A label's file is there whole or not at all, and what is in the way is said.
#include "labels/pdf/save_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace vialwright::pdf {

namespace {

using Catch::Contains;
using test::TemporaryFolder;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("bytes come back as they were, with nothing left beside them", "[save]") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "label.pdf";
    std::string bytes(100'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
    CHECK_FALSE(save_file(file, bytes));
    CHECK(content_of(file) == bytes);
    CHECK(files_in(folder.path()) == 1);
    CHECK_FALSE(save_file(file, "shorter"));
    CHECK(content_of(file) == "shorter");
    CHECK_FALSE(save_file(file, ""));
    CHECK(std::filesystem::file_size(file) == 0);
}

TEST_CASE("others may read the file as far as the umask lets them", "[save]") {
    const TemporaryFolder folder;
    const auto mask = ::umask(0027);
    const auto problem = save_file(folder.path() / "label.pdf", "x");
    ::umask(mask);
    REQUIRE_FALSE(problem);
    CHECK(std::filesystem::status(folder.path() / "label.pdf").permissions() ==
          static_cast<std::filesystem::perms>(0640));
}

TEST_CASE("a folder, a missing folder and a name that is too long are refused by name", "[save]") {
    const TemporaryFolder folder;
    CHECK_THAT(*save_file(folder.path(), "x"), Contains("is a folder; name a file"));
    CHECK_THAT(*save_file(folder.path() / "none" / "label.pdf", "x"),
               Contains("none/label.pdf cannot be written: No such file or directory"));
    CHECK_THAT(*save_file(folder.path() / std::string(300, 'a'), "x"), Contains("File name too long"));
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("a file that cannot be replaced is left as it was", "[save]") {
    const TemporaryFolder folder;
    const auto file = folder.write("closed/label.pdf", "old");
    std::filesystem::permissions(file.parent_path(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    if (::geteuid() != 0) CHECK(save_file(file, "new"));  // root may write everywhere
    std::filesystem::permissions(file.parent_path(), std::filesystem::perms::owner_all);
    if (::geteuid() != 0) CHECK(content_of(file) == "old");
    CHECK_FALSE(save_file(file, "new"));
    CHECK(content_of(file) == "new");
}

}  // namespace vialwright::pdf
