// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/single_instance.hpp"

#include <csignal>
#include <thread>

#include <catch2/catch.hpp>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Paths = std::vector<std::filesystem::path>;

// Waits for one caller and answers it.
std::optional<Paths> answer_one(const SingleInstance& first) {
    pollfd watched{first.listening(), POLLIN, 0};
    return ::poll(&watched, 1, 10'000) == 1 ? first.receive() : std::nullopt;
}

// Of a process that claims the place and is then killed without a chance to tidy up.
void claim_and_be_killed(const std::filesystem::path& place) {
    int told[2];
    REQUIRE(::pipe(told) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto first = SingleInstance::claim(place);
        [[maybe_unused]] const auto written = ::write(told[1], first ? "y" : "n", 1);
        for (;;) ::pause();
    }
    char answer = 0;
    REQUIRE(::read(told[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    CHECK(!SingleInstance::claim(place));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(told[0]);
    ::close(told[1]);
}

}  // namespace

TEST_CASE("the second hands its files to the first", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    const auto first = SingleInstance::claim(folder.path());
    REQUIRE(first);
    REQUIRE(first->listening() >= 0);
    CHECK(!SingleInstance::claim(folder.path()));
    const auto files = GENERATE(Paths{}, Paths{"/a/orders.csv", "/b/with blank\nand line.json"});
    bool heard = false;
    std::thread second([&] { heard = hand_over(folder.path(), files); });
    const auto received = answer_one(*first);
    second.join();
    REQUIRE(received);
    CHECK(*received == files);
    CHECK(heard);
}

TEST_CASE("a path is handed over whole, wherever the second was started", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    const auto first = SingleInstance::claim(folder.path());
    REQUIRE(first);
    std::thread second([&] { hand_over(folder.path(), {"orders.csv"}); });
    const auto received = answer_one(*first);
    second.join();
    CHECK(received == Paths{std::filesystem::current_path() / "orders.csv"});
}

TEST_CASE("one that was killed stands in nobody's way", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    claim_and_be_killed(folder.path());
    CHECK(std::filesystem::exists(folder.path() / "vialwright.socket"));  // left behind
    CHECK(!hand_over(folder.path(), {}));
    const auto next = SingleInstance::claim(folder.path());
    REQUIRE(next);
    bool heard = false;
    std::thread second([&] { heard = hand_over(folder.path(), {}); });
    CHECK(answer_one(*next));
    second.join();
    CHECK(heard);
}

TEST_CASE("when the first has ended the next is first, and nothing is left", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    { CHECK(SingleInstance::claim(folder.path())); }
    CHECK(!std::filesystem::exists(folder.path() / "vialwright.socket"));
    CHECK(SingleInstance::claim(folder.path()));
}

TEST_CASE("what is no message of ours is dropped", "[workbench][shell]") {
    const test::TemporaryFolder folder;
    const auto first = SingleInstance::claim(folder.path());
    REQUIRE(first);
    const auto text = GENERATE(std::string(), std::string("hello"), std::string("vialwright/2\0/x\0", 16),
                               std::string("vialwright/1\0/cut off", 21));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder.path() / "vialwright.socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
    const int caller = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::connect(caller, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::send(caller, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
    ::close(caller);
    CHECK(!answer_one(*first));
}

TEST_CASE("a place that cannot be written makes each start its own", "[workbench][shell]") {
    const auto first = SingleInstance::claim({});
    REQUIRE(first);
    CHECK(first->listening() == -1);
    CHECK(SingleInstance::claim({}));
}

}  // namespace vialwright::workbench
