// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/crash_report.hpp"

#include <csignal>
#include <cstdlib>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "app/files/read_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

// A sanitizer reports a crash itself.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
namespace {

using Catch::Contains;

// A child that reports its crash; its exit status as waitpid() gives it.
int crash(const std::filesystem::path& folder, int number) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(STDERR_FILENO);
        report_crashes(folder, "vialwright-gui 0.0 (test)");
        if (number == SIGABRT) std::abort();
        ::raise(number);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

std::string text_of(const std::filesystem::path& file) {
    files::FaultLog log("");
    return files::read_file(file, log).value_or("");
}

}  // namespace

TEST_CASE("a crash leaves a report, and the program still ends by its signal", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    const int number = GENERATE(SIGSEGV, SIGABRT, SIGFPE);
    const int status = crash(folder.path() / "state", number);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == number);
    const auto told = take_crash_reports(folder.path() / "state");
    REQUIRE(told.size() == 1);
    const std::string text = text_of(told[0]);
    CHECK_THAT(text, Contains("vialwright-gui 0.0 (test)") && Contains("ended by SIG"));
    CHECK_THAT(text, Contains("tests_app"));  // where it was
    CHECK(std::filesystem::status(told[0]).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(take_crash_reports(folder.path() / "state").empty());  // told once
    CHECK(std::filesystem::exists(told[0]));
}
#endif

TEST_CASE("of old reports the last ten are kept", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    for (int i = 10; i < 25; ++i) folder.write("crash-202603" + std::to_string(i) + "-090000-1.txt", "old");
    folder.write("crash-20260401-090000-1.txt.new", "new");
    folder.write("session", "another file");
    const auto told = take_crash_reports(folder.path());
    REQUIRE(told.size() == 1);
    CHECK(told[0].filename() == "crash-20260401-090000-1.txt");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 11);
    CHECK(std::filesystem::exists(folder.path() / "crash-20260324-090000-1.txt"));
    CHECK(!std::filesystem::exists(folder.path() / "crash-20260315-090000-1.txt"));
    CHECK(take_crash_reports(folder.path() / "none").empty());
}

}  // namespace vialwright::workbench
