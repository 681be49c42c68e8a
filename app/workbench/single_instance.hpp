// SPDX-License-Identifier: Apache-2.0
// One window for one person: the first start listens, a later one hands its files over and ends. A lock that the system takes
// back by itself says who is first, so that a program that was killed leaves nothing behind that stands in the way.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vialwright::workbench {

// Where both meet: $XDG_RUNTIME_DIR, else the state folder; empty where neither is known: then each start is its own.
std::filesystem::path meeting_place();

// Holds the place while it lives.
class SingleInstance {
public:
    // Nothing: another one is running there. One that cannot know (a folder that cannot be written) is the first.
    static std::optional<SingleInstance> claim(const std::filesystem::path& place);

    SingleInstance(SingleInstance&& other) noexcept;
    SingleInstance& operator=(SingleInstance&&) = delete;
    SingleInstance(const SingleInstance&) = delete;
    ~SingleInstance();

    int listening() const { return listening_; }  // to be watched for reading; -1: nobody can reach us
    // What one of those who came says: the files that it hands over. Nothing if it said nothing that we understand.
    std::optional<std::vector<std::filesystem::path>> receive() const;

private:
    SingleInstance(int lock, int listening, std::filesystem::path socket)
        : lock_(lock), listening_(listening), socket_(std::move(socket)) {}

    int lock_, listening_;
    std::filesystem::path socket_;
};

// To the one that runs; false if it does not answer.
bool hand_over(const std::filesystem::path& place, const std::vector<std::filesystem::path>& files);

}  // namespace vialwright::workbench
