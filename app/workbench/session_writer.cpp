// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/session_writer.hpp"

#include <utility>

#include "app/files/state_folder.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::workbench {

SessionWriter::SessionWriter(std::filesystem::path file, std::function<void(const std::string&)> fault)
    : file_(std::move(file)), fault_(std::move(fault)) {}

SessionWriter::~SessionWriter() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void SessionWriter::write(std::string text) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(text);
    }
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_one();
}

void SessionWriter::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return waiting_ || is_ending_; });
        if (!waiting_) return;
        const std::string text = *std::exchange(waiting_, std::nullopt);
        lock.unlock();
        put(text);
        lock.lock();
    }
}

void SessionWriter::put(const std::string& text) {
    std::optional<std::string> problem;
    std::error_code fault;
    if (text.empty()) {
        std::filesystem::remove(file_, fault);
        if (fault) problem = file_.string() + " cannot be removed: " + fault.message();
    } else if (!files::make_private_folder(file_.parent_path())) {
        problem = file_.parent_path().string() + " cannot be made";
    } else {
        problem = pdf::save_private_file(file_, text);
    }
    if (problem && !std::exchange(has_told_, true) && fault_) fault_(*problem);
    if (!problem) has_told_ = false;
}

}  // namespace vialwright::workbench
