// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/print_batch.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "app/files/sha256.hpp"
#include "app/workbench/counted.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

template <class... Values> std::string said(const char* english, const Values&... values) {
    return fmt::format(fmt::runtime(tr(english)), values...);
}

std::string labels(std::size_t count) { return counted(count, N_("{} label"), N_("{} labels")); }

class Folder {
public:
    explicit Folder(fs::path path) : path_(std::move(path)) {}
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code nothing_to_do;
        fs::remove_all(path_, nothing_to_do);
    }

private:
    fs::path path_;
};

std::optional<proof::ProvedFile> reopen(const BatchFile& file) {
    std::ifstream stream(file.path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (!stream || files::sha256_hex(bytes) != file.sha256 || !file.seal) return std::nullopt;
    return proof::ProvedFile::reopen(std::move(bytes), *file.seal);
}

class BatchSender {
public:
    BatchSender(const MadeBatch& made, const PrintOrder& order, const PrintPort& port)
        : made_(made), order_(order), port_(port) {}

    SaveOutcome send(const std::function<void()>& is_sent, const std::stop_token& stop) {
        if (auto problem = keep()) return nothing_printed(*problem);
        if (is_sent) is_sent();
        for (const BatchFile& file : made_.files) {
            if (stop.stop_requested()) return stopped(Tone::caution, tr("it was cancelled"));
            const auto proved = reopen(file);
            if (!proved) return stopped(Tone::stop, changed());
            auto printed = port_.send(*proved, *order_.job.stock, order_.printer);
            if (!printed) return stopped(Tone::stop, print::to_text(printed.error()));
            sent_ += file.labels;
            printed_.push_back(*std::move(printed));
        }
        return told();
    }

private:
    static std::string changed() { return tr("a file is no longer the one that was proved"); }

    // A file at a time: all of them together may be larger than the memory.
    std::optional<std::string> keep() {
        for (const BatchFile& file : made_.files) {
            const auto proved = reopen(file);
            if (!proved) return changed() + ".";
            const auto kept = port_.keep(proved->bytes());
            if (!kept) return kept.error() + ".";
            kept_ = kept->parent_path().string();
        }
        return std::nullopt;
    }

    SaveOutcome stopped(Tone tone, const std::string& why) const {
        const std::string kept = " " + said(N_("The labels are kept in {}."), kept_);
        if (printed_.empty()) return {Tone::stop, nothing_printed(why + ".").words + kept};
        return {tone, sent_text(sent_, printed_, *order_.job.stock) + " " +
                          said(N_("Not sent: {}; {}."), labels(made_.labels - sent_), why) + kept};
    }

    SaveOutcome told() const {
        SaveOutcome outcome{Tone::good, sent_text(sent_, printed_, *order_.job.stock)};
        const auto look_at = [&](const std::string& words) {
            if (outcome.words.find(words) == std::string::npos) outcome.words += "\n" + words;
            outcome.tone = Tone::caution;
        };
        for (const auto& one : printed_)
            for (const auto& note : one.notes) look_at(said(N_("Look at it: {}."), note));
        for (const auto& [finding, rows] : made_.findings)
            look_at(fmt::format("\"{}\": {} ({}).", finding.text, finding.say,
                                counted(rows, N_("{} row"), N_("{} rows"))));
        return outcome;
    }

    const MadeBatch& made_;
    const PrintOrder& order_;
    const PrintPort& port_;
    std::string kept_;  // the folder
    std::vector<print::Printed> printed_;
    std::size_t sent_ = 0;  // labels
};

}  // namespace

Result<SaveOutcome, BatchFailure> print_batch(LabelBatch batch, const PrintOrder& order,
                                              const PrintPort& port, const BatchTold& told,
                                              const std::stop_token& stop) {
    const auto folder = port.make_folder();
    if (!folder) return nothing_printed(folder.error() + ".");
    const Folder removed_at_the_end(*folder);
    batch.shared = order.job;
    batch.out = *folder / "labels.pdf";
    const auto made = make_label_batch(batch, told.made, stop);
    if (!made) return Failure{made.error()};
    if (made->labels != static_cast<std::size_t>(order.job.copies))
        return nothing_printed(said(N_("the file of rows has changed, and asks for {} now. Choose it again."),
                                    labels(made->labels)));
    return BatchSender(*made, order, port).send(told.is_sent, stop);
}

}  // namespace vialwright::workbench
