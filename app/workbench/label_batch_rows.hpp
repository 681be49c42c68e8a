// SPDX-License-Identifier: Apache-2.0
// The rows of a batch as label requests: read, checked and counted once, and a second time to be made.
#pragma once

#include <map>
#include <optional>
#include <unordered_map>

#include "app/workbench/label_batch.hpp"

namespace vialwright::workbench {

// Bad rows as they are told: those that have the same are one.
class BadRows {
public:
    void add(std::size_t line, const std::vector<std::string>& messages);
    void add(const BadRows& later);
    std::size_t count() const { return rows_; }
    const std::vector<BadRow>& told() const { return told_; }

private:
    BadRow* same_as(const std::string& message);

    std::vector<BadRow> told_;
    std::unordered_map<std::string, std::size_t> where_;
    std::size_t rows_ = 0;
};

// What a row asks for.
struct RowLabels {
    std::size_t line = 0;
    const formulary::Monograph* monograph = nullptr;
    std::string kind;
    content::LabelRequest request{};  // its serial is the first label's
    int copies = 0;
};

// "A-0099" and 1 is "A-0100". Nothing if there is no number at the end to count up.
std::optional<std::string> serial_after(const std::string& first, int steps);

class RowReader {
public:
    explicit RowReader(const LabelBatch& batch) : batch_(batch) {}

    // The next row; of one that is bad, the faults, by column. False: there are no more.
    bool next(RowLabels& labels, std::vector<std::string>& faults);
    void rewind();

    std::size_t rows() const { return rows_; }
    std::size_t labels() const { return labels_; }
    std::uint64_t fingerprint() const { return fingerprint_; }  // of all that was read

private:
    void read_row(RowLabels& labels, std::vector<FieldFault>& faults);
    void read_serial(RowLabels& labels, std::vector<FieldFault>& faults) const;
    const formulary::Monograph* product(const std::string& id, std::vector<FieldFault>& faults);
    Result<LabelDate, std::string> worked_out(const LabelText& text);
    void mix(std::string_view text);

    using Product = Result<const formulary::Monograph*, std::string>;
    struct Dated {
        std::string made, opened, storage;
        Result<LabelDate, std::string> date;
    };
    const LabelBatch& batch_;
    WorkOutDate work_out_;
    LabelRow row_;
    std::map<std::string, Product> products_;
    std::optional<Dated> dated_;  // of the row before: most have the same
    std::size_t rows_ = 0, labels_ = 0;
    std::uint64_t fingerprint_ = 0;
};

// What was found when all rows were read once.
struct Survey {
    std::size_t rows = 0, labels = 0;
    std::uint64_t fingerprint = 0;
    std::unordered_map<std::string, std::size_t> of_lot;  // where labels are numbered in their lot
};
std::string lot_key(const RowLabels& labels);

Result<Survey, BatchFailure> survey_rows(const LabelBatch& batch, RowReader& reader,
                                         const std::stop_token& stop);

}  // namespace vialwright::workbench
