// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_batch_rows.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t longest_number = 18;  // digits that fit into 64 bits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string> in_words(const std::vector<FieldFault>& faults) {
    std::vector<std::string> words;
    for (const auto& fault : faults)
        words.push_back(files::with_all_visible(fault.field.empty() ? fault.message
                                                                    : fault.field + ": " + fault.message));
    return words;
}

// One serial number of a product's lot, and where it stands. That two of a million share a fingerprint is less likely than
// a broken disk.
struct SeenSerial {
    std::uint64_t fingerprint;
    std::size_t line;
    auto operator<=>(const SeenSerial&) const = default;
};

class Surveyor {
public:
    Surveyor(const LabelBatch& batch, RowReader& reader) : batch_(batch), reader_(reader) {}

    Result<Survey, BatchFailure> run(const std::stop_token& stop) {
        RowLabels labels;
        std::vector<std::string> faults;
        while (reader_.next(labels, faults)) {
            if (stop.stop_requested())
                return Failure{BatchFailure{BatchFailure::Why::cancelled, {}, 0, "cancelled"}};
            bad_.add(labels.line, faults);
            if (faults.empty()) count(labels);
        }
        find_repeated_serials();
        if (bad_.count() > 0)
            return Failure{BatchFailure{BatchFailure::Why::rows, bad_.told(), bad_.count(), ""}};
        if (const auto limit = limit_broken(); !limit.empty())
            return Failure{BatchFailure{BatchFailure::Why::limit, {}, 0, limit}};
        survey_.rows = reader_.rows();
        survey_.labels = reader_.labels();
        survey_.fingerprint = reader_.fingerprint();
        return std::move(survey_);
    }

private:
    void count(const RowLabels& labels) {
        if (batch_.numbering == Numbering::in_lot)
            survey_.of_lot[lot_key(labels)] += static_cast<std::size_t>(labels.copies);
        if (labels.request.serial.empty() || batch_.serial_from > 0) return;
        if (reader_.labels() > most_labels_of_a_job) return;
        const std::string key = lot_key(labels) + '\n';
        for (int copy = 0; copy < labels.copies; ++copy)
            serials_.push_back(
                {std::hash<std::string>()(key + *serial_after(labels.request.serial, copy)), labels.line});
    }

    void find_repeated_serials() {
        std::ranges::sort(serials_);
        BadRows repeated;
        std::vector<std::pair<std::size_t, std::size_t>> lines;  // the later, the earlier
        for (std::size_t i = 1; i < serials_.size(); ++i)
            if (serials_[i].fingerprint == serials_[i - 1].fingerprint &&
                (lines.empty() || lines.back().first != serials_[i].line))
                lines.emplace_back(serials_[i].line, serials_[i - 1].line);
        std::ranges::sort(lines);
        lines.erase(std::unique(lines.begin(), lines.end(),
                                [](const auto& a, const auto& b) { return a.first == b.first; }),
                    lines.end());
        for (const auto& [line, earlier] : lines)
            bad_.add(line, {fmt::format("serial: {}: a serial number stands once in a lot; give each label "
                                        "its own",
                                        line == earlier ? "its numbers meet each other"
                                                        : fmt::format("line {} has it too", earlier))});
    }

    std::string limit_broken() const {
        if (reader_.rows() == 0) return "there are no rows, so there is nothing to print";
        if (reader_.labels() <= most_labels_of_a_job) return "";
        return fmt::format("the rows ask for {} labels, and a job has at most {}: part the file",
                           reader_.labels(), most_labels_of_a_job);
    }

    const LabelBatch& batch_;
    RowReader& reader_;
    BadRows bad_;
    Survey survey_;
    std::vector<SeenSerial> serials_;
};

}  // namespace

BadRow* BadRows::same_as(const std::string& message) {
    const auto found = where_.find(message);
    return found == where_.end() ? nullptr : &told_[found->second];
}

void BadRows::add(std::size_t line, const std::vector<std::string>& messages) {
    if (messages.empty()) return;
    ++rows_;
    for (const auto& message : messages) {
        if (BadRow* same = same_as(message)) ++same->further;
        else if (told_.size() < BatchFailure::most_told) {
            where_.emplace(message, told_.size());
            told_.push_back({line, message, 0});
        }
    }
}

void BadRows::add(const BadRows& later) {
    rows_ += later.rows_;
    for (const BadRow& row : later.told_) {
        if (BadRow* same = same_as(row.message)) same->further += 1 + row.further;
        else if (told_.size() < BatchFailure::most_told) {
            where_.emplace(row.message, told_.size());
            told_.push_back(row);
        }
    }
}

std::optional<std::string> serial_after(const std::string& first, int steps) {
    if (steps == 0) return first;
    std::size_t begin = first.size();
    while (begin > 0 && is_digit(first[begin - 1]) && first.size() - begin < longest_number) --begin;
    if (begin == first.size()) return std::nullopt;
    const auto number = std::to_string(std::stoull(first.substr(begin)) + static_cast<unsigned>(steps));
    const std::size_t width = std::max(number.size(), first.size() - begin);
    return first.substr(0, begin) + std::string(width - number.size(), '0') + number;
}

bool RowReader::next(RowLabels& labels, std::vector<std::string>& faults) {
    faults.clear();
    if (!batch_.rows->next(row_)) return false;
    ++rows_;
    labels.line = row_.line;
    std::vector<FieldFault> found = std::move(row_.faults);
    row_.faults.clear();
    if (found.empty()) read_row(labels, found);
    if (found.empty()) labels_ += static_cast<std::size_t>(labels.copies);
    faults = in_words(found);
    return true;
}

void RowReader::rewind() {
    batch_.rows->rewind();
    rows_ = labels_ = 0;
    fingerprint_ = 0;
}

void RowReader::read_row(RowLabels& labels, std::vector<FieldFault>& faults) {
    const LabelText& text = row_.text;
    for (const LabelField& field : label_fields()) mix(text.*field.text);
    for (const std::string& one : text.auxiliary) mix(one);
    labels.kind = text.kind;
    labels.monograph = product(text.product, faults);
    labels.request = {};
    if (batch_.work_out && !work_out_) work_out_ = [this](const LabelText& of) { return worked_out(of); };
    auto more = read_label_text(text, work_out_, labels.request);
    std::ranges::move(more, std::back_inserter(faults));
    if (!text.lot.empty() && !barcode::is_lot_text(text.lot))
        faults.push_back({"lot", fmt::format("\"{}\": write 1 to 20 of A-Z, 0-9 and hyphens", text.lot)});
    labels.copies = 1;
    if (!text.copies.empty()) {
        const auto copies = read_whole("copies", text.copies, 1, layout::most_copies);
        if (copies) labels.copies = *copies;
        else faults.push_back(copies.error());
    }
    read_serial(labels, faults);
}

void RowReader::read_serial(RowLabels& labels, std::vector<FieldFault>& faults) const {
    const std::string& serial = row_.text.serial;
    labels.request.serial = serial;
    if (batch_.serial_from > 0 && serial.empty())
        labels.request.serial = fmt::format("{:05}", static_cast<std::size_t>(batch_.serial_from) + labels_);
    else if (batch_.serial_from > 0)
        faults.push_back({"serial", "the options number all labels (--serial-from): leave one of them out"});
    if (serial.empty() || batch_.serial_from > 0) return;
    const auto last = serial_after(serial, labels.copies - 1);
    if (!barcode::is_lot_text(serial) || (last && !barcode::is_lot_text(*last)))
        faults.push_back(
            {"serial", fmt::format("\"{}\": write 1 to 20 of A-Z, 0-9 and hyphens", last.value_or(serial))});
    else if (!last)
        faults.push_back(
            {"serial", fmt::format("\"{}\" does not end in a number that {} copies could count on "
                                   "from: write it with one, or a row for each label",
                                   serial, labels.copies)});
}

const formulary::Monograph* RowReader::product(const std::string& id, std::vector<FieldFault>& faults) {
    if (id.empty()) {
        faults.push_back({"product", "no product is named"});
        return nullptr;
    }
    auto found = products_.find(id);
    if (found == products_.end()) found = products_.emplace(id, batch_.product(id)).first;
    if (found->second) return *found->second;
    faults.push_back({"product", found->second.error()});
    return nullptr;
}

Result<LabelDate, std::string> RowReader::worked_out(const LabelText& text) {
    const bool is_known = dated_ && dated_->made == text.made && dated_->opened == text.opened &&
                          dated_->storage == text.storage;
    if (!is_known) dated_ = Dated{text.made, text.opened, text.storage, batch_.work_out(text)};
    return dated_->date;
}

// Order counts, and where one text ends and the next begins.
void RowReader::mix(std::string_view text) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    fingerprint_ = (fingerprint_ ^ std::hash<std::string_view>()(text)) * odd + text.size();
}

std::string lot_key(const RowLabels& labels) { return labels.monograph->id + '\n' + labels.request.lot; }

Result<Survey, BatchFailure> survey_rows(const LabelBatch& batch, RowReader& reader,
                                         const std::stop_token& stop) {
    return Surveyor(batch, reader).run(stop);
}

}  // namespace vialwright::workbench
