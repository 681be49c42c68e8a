// SPDX-License-Identifier: Apache-2.0
// Reading a file of rows, making its labels, printing them, on a thread of its own: what is new is fetched now and then.
#pragma once

#include <mutex>
#include <stop_token>
#include <thread>

#include "app/workbench/labels_batch_presenter.hpp"

namespace vialwright::gui {

class LabelBatchJob : public workbench::LabelBatchRun {
public:
    using Work = std::function<void(LabelBatchJob& job, const std::stop_token& stop)>;

    // `name`: of the file, for what goes wrong with it.
    LabelBatchJob(std::string name, Work work);
    ~LabelBatchJob() override;

    workbench::BatchRunUpdate take() override;
    void cancel() override { thread_.request_stop(); }

    // From its thread.
    template <class Change> void tell(Change change) {
        const std::lock_guard lock(mutex_);
        change(news_);
    }
    void fail(std::string problem);

private:
    void run(const std::stop_token& stop);

    const std::string name_;
    const Work work_;
    std::mutex mutex_;
    workbench::BatchRunUpdate news_;  // not yet taken
    std::jthread thread_;             // the last: it ends before what it uses
};

// The products are those of the page: nothing is read from their files meanwhile.
workbench::StartLabelBatch start_label_batch(std::vector<const formulary::Monograph*> products,
                                             workbench::PrintPort port);

}  // namespace vialwright::gui
