// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/pipeline.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <numeric>
#include <thread>

namespace vialwright::bulk {

namespace {

constexpr unsigned batches_a_checker = 4;  // read ahead and not yet taken

class Run : private BatchSink {
public:
    Run(const Pipeline& pipeline, const std::stop_token& stop)
        : pipeline_(pipeline),
          checkers_(pipeline.checkers > 0 ? pipeline.checkers
                                          : std::max(1U, std::thread::hardware_concurrency())),
          on_stop_(stop, [this] { stop_.request_stop(); }) {}

    void take_all(const TakeAnswers& take) {
        std::vector<std::jthread> threads;
        threads.reserve(checkers_ + 1);
        const Stopper stopper{stop_};  // before the threads are joined
        threads.emplace_back([this] { guarded([this] { read(); }); });
        for (unsigned i = 0; i < checkers_; ++i)
            threads.emplace_back([this] { guarded([this] { check(); }); });
        while (auto answered = next_answer())
            if (!take(*answered)) break;
        stop_.request_stop();
        threads.clear();
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    struct Stopper {
        std::stop_source& stop;
        ~Stopper() { stop.request_stop(); }
    };

    template <class Work> void guarded(Work work) {
        try {
            work();
        } catch (...) {
            // After a stop the source breaks off, which is no failure.
            const std::lock_guard lock(mutex_);
            if (!stop_.stop_requested()) failure_ = std::current_exception();
            stop_.request_stop();
        }
    }

    void read() {
        pipeline_.source.read(*this);
        const std::lock_guard lock(mutex_);
        batches_ = read_;
        may_check_.notify_all();
        may_take_.notify_one();
    }

    Batch empty() override {
        const std::lock_guard lock(mutex_);
        if (used_.empty()) return {};
        Batch batch = std::move(used_.back());
        used_.pop_back();
        return batch;
    }

    // A stop looks like the end of the file to the reader, and cuts the last record short: that batch is not taken.
    bool take(Batch&& batch) override {
        std::unique_lock lock(mutex_);
        const auto is_room = [&] { return under_way_ < checkers_ * batches_a_checker; };
        if (!may_read_.wait(lock, stop_.get_token(), is_room) || stop_.stop_requested()) return false;
        ++under_way_;
        batch.number = read_++;
        waiting_.push_back(std::move(batch));
        may_check_.notify_one();
        return true;
    }

    std::optional<Batch> next_batch() {
        std::unique_lock lock(mutex_);
        const bool any =
            may_check_.wait(lock, stop_.get_token(), [&] { return !waiting_.empty() || batches_; });
        if (!any || waiting_.empty()) return std::nullopt;
        Batch batch = std::move(waiting_.front());
        waiting_.pop_front();
        return batch;
    }

    void check() {
        OrderRow row;
        while (auto batch = next_batch()) {
            Answered answered = answers_to(*batch, row);
            const std::lock_guard lock(mutex_);
            used_.push_back(*std::move(batch));
            done_.emplace(answered.number, std::move(answered));
            may_take_.notify_one();
        }
    }

    Answered answers_to(Batch& batch, OrderRow& row) const {
        Answered answered;
        answered.number = batch.number;
        answered.bytes_read = batch.bytes_read;
        const std::size_t count = pipeline_.source.count(batch);
        answered.lines.reserve(count);
        for (std::size_t i = 0; i < count && !stop_.stop_requested(); ++i) {
            row.clear();
            pipeline_.source.row(batch, i, row);
            const Checked checked = pipeline_.checker.check(row);
            answered.tally.count(checked.assessment.verdict);
            answered.lines.push_back(row.line);
            pipeline_.write(checked, answered);
        }
        return answered;
    }

    std::optional<Answered> next_answer() {
        std::unique_lock lock(mutex_);
        const bool any = may_take_.wait(lock, stop_.get_token(),
                                        [&] { return done_.contains(taken_) || batches_ == taken_; });
        if (!any || stop_.stop_requested() || !done_.contains(taken_)) return std::nullopt;
        auto node = done_.extract(taken_++);
        --under_way_;
        may_read_.notify_one();
        return std::move(node.mapped());
    }

    const Pipeline& pipeline_;
    const unsigned checkers_;
    std::mutex mutex_;
    std::condition_variable_any may_read_, may_check_, may_take_;
    std::deque<Batch> waiting_;             // read, not yet checked
    std::map<std::size_t, Answered> done_;  // checked, not yet taken
    std::vector<Batch> used_;               // their memory serves again
    std::size_t read_ = 0;                  // batches
    std::size_t under_way_ = 0;             // of them not yet taken
    std::size_t taken_ = 0;
    std::optional<std::size_t> batches_;  // in all, once they are read
    std::exception_ptr failure_;
    std::stop_source stop_;
    std::stop_callback<std::function<void()>> on_stop_;
};

}  // namespace

std::size_t Tally::orders() const {
    return std::accumulate(of_verdict.begin(), of_verdict.end(), std::size_t{0});
}

protocol::Verdict Tally::worst() const {
    for (std::size_t i = of_verdict.size(); i > 0; --i)
        if (of_verdict[i - 1] > 0) return static_cast<protocol::Verdict>(i - 1);
    return protocol::Verdict::within;
}

void Tally::add(const Tally& more) {
    for (std::size_t i = 0; i < of_verdict.size(); ++i) of_verdict[i] += more.of_verdict[i];
}

void Pipeline::run(const TakeAnswers& take, const std::stop_token& stop) const {
    Run(*this, stop).take_all(take);
}

}  // namespace vialwright::bulk
