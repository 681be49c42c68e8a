// SPDX-License-Identifier: Apache-2.0
#include "app/gui/run_log.hpp"

#include <memory>
#include <mutex>
#include <utility>

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include "app/files/state_folder.hpp"

namespace vialwright::gui {

namespace {

constexpr std::size_t lines_in_memory = 500, bytes_in_file = 256 * 1024, old_files = 3;

// What went wrong where nobody was looking reaches the window.
class ErrorSink : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit ErrorSink(std::function<void(const std::string&)> tell) : tell_(std::move(tell)) {
        set_level(spdlog::level::err);
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (tell_) tell_({message.payload.data(), message.payload.size()});
    }
    void flush_() override {}

private:
    std::function<void(const std::string&)> tell_;
};

using Ring = spdlog::sinks::ringbuffer_sink_mt;

std::shared_ptr<Ring>& ring() {
    static std::shared_ptr<Ring> lines;
    return lines;
}

}  // namespace

void start_run_log(const std::filesystem::path& folder, std::function<void(const std::string&)> on_error) {
    ring() = std::make_shared<Ring>(lines_in_memory);
    auto log = std::make_shared<spdlog::logger>("vialwright", ring());
    log->sinks().push_back(std::make_shared<ErrorSink>(std::move(on_error)));
    if (files::make_private_folder(folder)) try {
            log->sinks().push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                (folder / "vialwright.log").string(), bytes_in_file, old_files));
        } catch (const spdlog::spdlog_ex& fault) {
            log->warn("the log is kept in memory only: {}", fault.what());
        }
    log->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(log));
}

std::string run_log_text() {
    std::string text;
    if (ring())
        for (const auto& line : ring()->last_formatted()) text += line;
    return text;
}

}  // namespace vialwright::gui
