// SPDX-License-Identifier: Apache-2.0
#include "app/files/read_file.hpp"

#include <fstream>
#include <string>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "app/files/monograph_file.hpp"
#include "app/files/sha256.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;

Fault fault_of(const std::filesystem::path& path) {
    FaultLog log(path.string());
    REQUIRE_FALSE(read_file(path, log));
    REQUIRE(log.in_order().size() == 1);
    return log.in_order().front();
}

}  // namespace

TEST_CASE("a file is read whole, and what is none is refused in words") {
    const test::TemporaryFolder folder;
    const auto text = folder.write("good.toml", "a = 1\n");
    FaultLog log("good");
    CHECK(read_file(text, log) == "a = 1\n");
    CHECK(read_beginning(text, 3) == "a =");

    CHECK(fault_of(folder.path() / "missing.toml").cause == Cause::not_found);
    CHECK(fault_of(text / "below.toml").cause == Cause::not_found);
    const Fault directory = fault_of(folder.path());
    CHECK(directory.cause == Cause::unreadable);
    CHECK(directory.message == "this is a folder, not a file");
    CHECK(read_beginning(folder.path(), 3).empty());

    const auto pipe = folder.path() / "pipe.toml";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(fault_of(pipe).message == "this is not an ordinary file");
    CHECK(fault_of("/dev/null").message == "this is not an ordinary file");
}

TEST_CASE("a file of two megabytes is refused, one of the largest size is read") {
    const test::TemporaryFolder folder;
    CHECK(fault_of(folder.write("large.toml", std::string(std::size_t{2} << 20, '#')))
              .message.find("larger than 1024 KiB") != std::string::npos);
    FaultLog log("x");
    CHECK(read_file(folder.write("full.toml", std::string(largest_text_file, '#')), log).value().size() ==
          largest_text_file);
    CHECK(fault_of(folder.write("over.toml", std::string(largest_text_file + 1, '#'))).cause ==
          Cause::unreadable);
}

TEST_CASE("a file that may not be read says so") {
    if (::geteuid() == 0) return;  // root may read everything
    const test::TemporaryFolder folder;
    const auto path = folder.write("secret.toml", "a = 1");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    CHECK(fault_of(path).message.find("may not be read by you") != std::string::npos);
}

TEST_CASE("a circle of links is refused") {
    const test::TemporaryFolder folder;
    std::filesystem::create_symlink("b.toml", folder.path() / "a.toml");
    std::filesystem::create_symlink("a.toml", folder.path() / "b.toml");
    CHECK(fault_of(folder.path() / "a.toml").message.find("circle") != std::string::npos);
}

TEST_CASE("a folder in the place of a monograph is refused, not read as an empty one") {
    const test::TemporaryFolder folder;
    const auto reading = read_monograph(folder.path());
    CHECK_FALSE(reading.value);
    CHECK(reading.faults.at(0).cause == Cause::unreadable);
}

TEST_CASE("SHA-256 of the standard's own examples") {
    // FIPS 180-2, appendices B.1 and B.2; the empty message is the one that libraries differ in.
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
