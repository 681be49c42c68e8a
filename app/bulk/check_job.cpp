// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/check_job.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <utility>

#include <fmt/format.h>

#include "app/bulk/order_file.hpp"
#include "app/bulk/report.hpp"
#include "app/files/text_rules.hpp"

namespace vialwright::bulk {

namespace {

namespace fs = std::filesystem;
using workbench::CheckedLine;
using workbench::RunState;

constexpr std::size_t copied_at_once = 1 << 16;  // bytes

// What decides about an order, a finding a line.
std::string findings_of(const protocol::Findings& findings) {
    std::string text;
    for (const auto& finding : findings) {
        if (finding.severity == protocol::Severity::info && finding.rule != same_id_rule) continue;
        if (!text.empty()) text += '\n';
        text += files::with_all_visible(protocol::sentence(finding));
    }
    return text;
}

void write(const Checked& checked, Answered& batch) {
    append_report_line(batch.report, checked);
    const OrderRow& row = *checked.row;
    batch.listed.push_back({row.line, files::with_all_visible(row.id), files::with_all_visible(row.product),
                            checked.assessment.verdict, findings_of(checked.assessment.findings)});
}

std::string why_not_written(const fs::path& path, const std::string& why) {
    return fmt::format("{}: the report cannot be written: {}", path.string(), why);
}

// Whole lines of `from`, as far as there is room.
std::optional<std::string> copy_lines(std::istream& from, ReportFile& to) {
    std::string lines;
    std::array<char, copied_at_once> bytes;
    while (from.read(bytes.data(), bytes.size()), from.gcount() > 0) {
        lines.append(bytes.data(), static_cast<std::size_t>(from.gcount()));
        const std::size_t end = lines.rfind('\n') + 1;  // 0 where there is none yet
        if (auto why = to.write(std::string_view(lines).substr(0, end))) return why;
        lines.erase(0, end);
    }
    return to.close();
}

}  // namespace

OwnFolder::OwnFolder() {
    std::error_code none;
    std::string name = (fs::temp_directory_path(none) / "vialwright-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
}

OwnFolder::~OwnFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

CheckJob::CheckJob(fs::path file, const Products& products, const formulary::Reference& reference,
                   unsigned checkers)
    : file_(std::move(file)),
      name_(file_.filename().string()),
      products_(products),
      reference_(reference),
      checkers_(checkers),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

CheckJob::~CheckJob() { cancel(); }

void CheckJob::cancel() { thread_.request_stop(); }

workbench::CheckUpdate CheckJob::take() {
    const std::lock_guard lock(mutex_);
    workbench::CheckUpdate update = std::move(news_);
    news_ = {};
    news_.state = update.state;
    news_.bytes_read = update.bytes_read;
    news_.size = update.size;
    return update;
}

void CheckJob::fail(std::string problem) {
    const std::lock_guard lock(mutex_);
    news_.state = RunState::failed;
    news_.problems.push_back(std::move(problem));
}

// Nothing that is thrown leaves the thread.
void CheckJob::run(const std::stop_token& stop) {
    try {
        check(stop);
    } catch (const ReadFailed& problem) {
        fail(fmt::format("{}: {}", name_, problem.what()));
    } catch (const std::exception& problem) {
        fail(fmt::format("{}: something went wrong inside the program: {}", name_, problem.what()));
    }
    const std::lock_guard lock(mutex_);
    if (news_.state == RunState::running)
        news_.state = stop.stop_requested() ? RunState::cancelled : RunState::done;
}

void CheckJob::check(const std::stop_token& stop) {
    auto input = open_orders(file_, {}, stop);
    if (!input) {
        if (stop.stop_requested()) return;
        for (files::Fault fault : input.error()) {
            fault.file = name_;
            fail(files::to_text(fault));
        }
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        news_.size = input->file->size();
    }
    const fs::path path = folder_.path() / "report.csv";
    auto report = ReportFile::create(path);
    if (!report) return fail(why_not_written(path, report.error()));
    if (const auto why = report->write(report_header)) return fail(why_not_written(path, *why));
    const Checker checker(products_, reference_);
    const Pipeline pipeline{*input->orders, checker, write, checkers_};
    pipeline.run([&](Answered& batch) { return keep(*report, batch); }, stop);
    if (const auto why = report->close()) fail(why_not_written(path, *why));
}

// A line is listed once it stands in the report.
bool CheckJob::keep(ReportFile& report, Answered& batch) {
    const std::size_t before = report.lines();
    const auto why = report.write(batch.report);
    batch.listed.resize(std::min(batch.listed.size(), report.lines() - before));
    {
        const std::lock_guard lock(mutex_);
        news_.bytes_read = batch.bytes_read;
        news_.lines.insert(news_.lines.end(), std::make_move_iterator(batch.listed.begin()),
                           std::make_move_iterator(batch.listed.end()));
    }
    if (why) fail(why_not_written(folder_.path(), *why));
    return !why;
}

std::optional<std::string> CheckJob::write_report(const fs::path& path) {
    std::error_code unknown;
    if (fs::equivalent(path, file_, unknown))
        return fmt::format("{}: this is the file of orders itself: name another file for the report",
                           path.string());
    std::ifstream from(folder_.path() / "report.csv", std::ios::binary);
    if (!from) return why_not_written(path, "it is not there any more; check the file again");
    auto to = ReportFile::create(path);
    if (!to) return why_not_written(path, to.error());
    const auto why = copy_lines(from, *to);
    if (!why) return std::nullopt;
    return fmt::format("{}; its first {} lines are there", why_not_written(path, *why), to->lines());
}

}  // namespace vialwright::bulk
