// SPDX-License-Identifier: Apache-2.0
// Keeps one small private file in step with what it is told, on a thread of its own: a disk that is slow never holds up a key
// press. Of several texts that wait only the last is written.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace vialwright::workbench {

class SessionWriter {
public:
    // `fault` is called from the other thread, once until a writing succeeds again. No thread starts before there is work.
    SessionWriter(std::filesystem::path file, std::function<void(const std::string&)> fault);
    SessionWriter(const SessionWriter&) = delete;
    SessionWriter& operator=(const SessionWriter&) = delete;
    ~SessionWriter();  // what waits is written first

    void write(std::string text);  // "": removes the file

private:
    void work();
    void put(const std::string& text);

    const std::filesystem::path file_;
    const std::function<void(const std::string&)> fault_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<std::string> waiting_;
    bool is_ending_ = false, has_told_ = false;
    std::thread thread_;
};

}  // namespace vialwright::workbench
