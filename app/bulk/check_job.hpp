// SPDX-License-Identifier: Apache-2.0
// A check of a file that goes on by itself, for a window: what is new is fetched now and then. The report grows in a folder of
// its own that nobody else can read, and goes with the job.
#pragma once

#include <mutex>
#include <stop_token>
#include <thread>

#include "app/bulk/pipeline.hpp"
#include "app/bulk/products.hpp"
#include "app/bulk/report_file.hpp"
#include "app/workbench/check_run.hpp"

namespace vialwright::bulk {

class OwnFolder {
public:
    OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder();
    const std::filesystem::path& path() const { return path_; }  // "" where none could be made

private:
    std::filesystem::path path_;
};

class CheckJob : public workbench::CheckRun {
public:
    // Both must outlive the job.
    CheckJob(std::filesystem::path file, const Products& products, const formulary::Reference& reference,
             unsigned checkers = 0);
    ~CheckJob() override;

    workbench::CheckUpdate take() override;
    void cancel() override;
    std::optional<std::string> write_report(const std::filesystem::path& path) override;

private:
    void run(const std::stop_token& stop);
    void check(const std::stop_token& stop);
    bool keep(ReportFile& report, Answered& batch);
    void fail(std::string problem);

    const std::filesystem::path file_;
    const std::string name_;  // without its folder
    const Products& products_;
    const formulary::Reference& reference_;
    const unsigned checkers_;
    const OwnFolder folder_;
    std::mutex mutex_;
    workbench::CheckUpdate news_;  // not yet taken
    std::jthread thread_;          // the last: it ends before what it uses
};

}  // namespace vialwright::bulk
